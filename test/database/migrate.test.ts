import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addArticle,
  collect,
  joinArticles as joinShelf,
  openArticleTables,
  wholeCollection,
} from '../../src/collection/index.ts';
import { openStore } from '../../src/database/index.ts';
import { resolveSettings } from '../../src/settings.ts';
import { withStoreAsBuilt } from '../../src/store/store.ts';
import { printed, type SaidBy } from '../collection/articles.ts';
import { writeFormat1 } from './format-1.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quotegraph-format-1-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const path = () => join(folder, 'news.quotes');

const brandt = (text: string): SaidBy => ({ text, speaker: 'Ada Brandt' });
const RECORDS = [
  printed({ id: 'one', quotes: [brandt('“The sluice will be opened by hand tonight if nothing else works”')] }),
  printed({ id: 'two', quotes: [brandt('“Nothing else to say,”')] }),
];
const FULLER = printed({
  id: 'three',
  quotes: [brandt('“The sluice will be opened by hand tonight if nothing else works, and I will turn the wheel.”')],
});

async function former() {
  const { quotations } = await collect(RECORDS);
  const [first] = quotations;
  const older = 'u0000000000000000000000000000000f';
  await writeFormat1(path(), {
    fingerprint: 'as of old',
    records: RECORDS,
    quotations,
    aliases: first ? [[older, first.utterance]] : [],
  });
  return first?.utterance;
}

describe('a store of format 1', () => {
  it('is read as its records stand, where the same rules and settings made them', async () => {
    await former();
    const { tables, discard } = await openArticleTables(path(), 'rules', 'as of old');
    expect(tables.recall('origin of one', 'content of one')).toBe(true);
    const { graph, quotations } = await wholeCollection(await joinShelf(tables));
    const anew = await collect(RECORDS);
    expect([graph, quotations]).toEqual([anew.graph, anew.quotations]);
    await discard();
  });

  it('keeps the ids that its utterances had', async () => {
    const utterance = await former();
    const { tables, stage } = await openArticleTables(path(), 'rules', 'as of old');
    await addArticle(tables, { origin: 'new', content: 'new', kept: new Uint8Array([1]), record: FULLER });
    const collection = await joinShelf(tables);
    await collection.saveState();
    const place = await stage({});
    await place();
    const store = await openStore(path());
    const now = `u${FULLER.quotes[0]?.id.slice(1)}`;
    expect(await store.rows('SELECT former, utterance FROM aliases')).toContainEqual([utterance, now]);
    store.close();
  });

  it('is not joined before a build has renewed it, and says so', async () => {
    await former();
    await expect(withStoreAsBuilt(path(), resolveSettings(), async () => {})).rejects.toThrow(
      /older version.*build --store updates it/,
    );
  });

  it('cannot be read again by other rules without its inputs, and says whose', async () => {
    await former();
    const { tables, refuse, discard } = await openArticleTables(path(), 'rules', 'as of today');
    const outdated: string[] = [];
    for await (const { origin, kept } of tables.outdated()) if (kept.length === 0) outdated.push(origin);
    expect((await refuse(outdated)).message).toMatch(/2 of its articles.*add them to the inputs: one, two$/);
    await discard();
  });
});
