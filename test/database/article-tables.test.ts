import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addArticle, joinArticles as joinTables, openArticleTables } from '../../src/collection/index.ts';
import { isStore, openStore } from '../../src/database/index.ts';
import { withValues } from '../../src/database/statements.ts';
import { QuotationRecord } from '../../src/schema.ts';
import { everyItem } from '../../src/util/ranked.ts';
import { printed, type SaidBy } from '../collection/articles.ts';

const PRINTS_OF = `
  SELECT placed.around AS around, quotations.line AS line
  FROM placed
  JOIN quotations ON placed.place = quotations.place
  WHERE placed.utterance IN ({utterances})`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quotegraph-tables-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = () => join(folder, 'news.quotes');
const open = (rules = 'rules of today') => openArticleTables(path(), rules, '');
const brandt = (text: string): SaidBy => ({ text, speaker: 'Ada Brandt' });
const CUT = brandt('“The sluice will be opened by hand tonight if nothing else works”');
const WHOLE = brandt(
  '“The sluice will be opened by hand tonight if nothing else works, and I will turn the wheel myself.”',
);
const kept = new Uint8Array([1]);

/** One step of a store: what lies in it, and one article more. */
async function add(id: string, quote: SaidBy): Promise<string | undefined> {
  const { tables, stage } = await open();
  await addArticle(tables, { origin: id, content: id, kept, record: printed({ id, quotes: [quote] }) });
  const collection = await joinTables(tables);
  let utterance: string | undefined;
  for await (const some of everyItem([collection.quotations]))
    for (const line of some) utterance = QuotationRecord.parse(JSON.parse(line)).utterance;
  await collection.saveState();
  const place = await stage({});
  await place();
  return utterance;
}

describe('the tables of a store', () => {
  it('know what was put there, and not what has changed since', async () => {
    await add('one', CUT);
    const { tables, discard } = await open();
    expect(tables.recall('one', 'one')).toBe(true);
    expect(tables.recall('one', 'another text')).toBe(false);
    expect(tables.changed).toBe(false);
    await discard();
  });

  it('keep the id that an utterance had before a fuller print turned up', async () => {
    const former = await add('one', CUT);
    const now = await add('two', WHOLE);
    expect(former).not.toBe(now);
    await add('three', brandt('“Nothing else to say,”'));
    const store = await openStore(path());
    expect(await store.rows('SELECT former, utterance FROM aliases')).toEqual([[former, now]]);
    store.close();
  });

  it('keep no wording of the article that was added last once it is gone', async () => {
    await add('one', brandt('“Nothing else to say,”'));
    await add('two', WHOLE);
    const { tables, stage } = await open();
    tables.forget('two', 'two');
    const collection = await joinTables(tables);
    await collection.saveState();
    const place = await stage({});
    await place();
    const store = await openStore(path());
    const wordings = 'SELECT DISTINCT wording FROM keys ORDER BY wording';
    expect(await store.rows(wordings)).toEqual(await store.rows('SELECT wording FROM placed ORDER BY wording'));
    store.close();
  });

  it('do not know what other rules read', async () => {
    await add('one', CUT);
    const { tables, discard } = await open('rules of tomorrow');
    expect(tables.recall('one', 'one')).toBe(false);
    const outdated: string[] = [];
    for await (const { origin } of tables.outdated()) outdated.push(origin);
    expect(outdated).toEqual(['one']);
    await discard();
  });
});

describe('the file of a store', () => {
  it('is known by its content, and nothing else is taken for one', async () => {
    await add('one', CUT);
    writeFileSync(join(folder, 'short'), 'DUCK');
    expect(await isStore(path())).toBe(true);
    expect(await isStore(join(folder, 'short'))).toBe(false);
    expect(await isStore(folder)).toBe(false);
    expect(await isStore(join(folder, 'missing'))).toBe(false);
  });

  it('can be read while the next state of it is written, and leaves nothing beside it', async () => {
    await add('one', CUT);
    const reader = await openStore(path());
    await add('two', WHOLE);
    expect(await reader.rows('SELECT facts FROM articles')).toHaveLength(1);
    reader.close();
    const next = await openStore(path());
    expect(await next.rows('SELECT facts FROM articles')).toHaveLength(2);
    next.close();
    for (const leftover of [`.${process.pid}.tmp`, `.${process.pid}.tmp.wal`, `.${process.pid}.tmp.spill`, '.wal'])
      expect(existsSync(path() + leftover)).toBe(false);
  });
});

describe('a statement', () => {
  it('takes numbers and ids, and nothing that could be a statement itself', () => {
    expect(withValues(PRINTS_OF, { utterances: ['u1', 'u2'] })).toContain("IN ('u1', 'u2')");
    expect(() => withValues(PRINTS_OF, { utterances: ["u1' OR 'a' = 'a"] })).toThrow(TypeError);
    expect(() => withValues('SELECT place FROM entries WHERE shared_key IN ({keys})', { keys: [Number.NaN] })).toThrow(
      TypeError,
    );
  });
});
