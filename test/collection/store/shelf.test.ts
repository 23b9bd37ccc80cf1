import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collect, Shelf, stageShelf } from '../../../src/collection/index.ts';
import { isStore, openStore } from '../../../src/collection/store/index.ts';
import { statement } from '../../../src/collection/store/statements.ts';
import { ArticleRecord } from '../../../src/schema.ts';
import { printed, type SaidBy } from '../articles.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quotegraph-shelf-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = () => join(folder, 'news.quotes');
const brandt = (text: string): SaidBy => ({ text, speaker: 'Ada Brandt' });
const CUT = brandt('“The sluice will be opened by hand tonight if nothing else works”');
const WHOLE = brandt(
  '“The sluice will be opened by hand tonight if nothing else works, and I will turn the wheel myself.”',
);

/** One step of a store: what lies on it, and one article more. */
async function add(id: string, quote: SaidBy) {
  const shelf = await Shelf.open(path(), 'rules of today');
  shelf.add(id, id, printed({ id, quotes: [quote] }));
  const collection = await collect(shelf.records().map(({ json }) => ArticleRecord.parse(JSON.parse(json))));
  const place = await stageShelf(shelf, collection);
  await place();
  await shelf.journal.remove();
  return collection;
}

describe('a shelf', () => {
  it('gives back what was put there, and nothing for what has changed since', async () => {
    await add('one', CUT);
    const shelf = await Shelf.open(path(), 'rules of today');
    expect(JSON.parse(shelf.recall('one', 'one') ?? 'null')).toMatchObject({ id: 'one' });
    expect(shelf.recall('one', 'another text')).toBe(null);
  });

  it('keeps the id that an utterance had before a fuller print turned up', async () => {
    const before = await add('one', CUT);
    const after = await add('two', WHOLE);
    const [former, now] = [before.quotations[0]?.utterance, after.quotations[0]?.utterance];
    expect(former).not.toBe(now);
    await add('three', brandt('“Nothing else to say,”'));
    const shelf = await Shelf.open(path(), 'rules of today');
    expect([...shelf.aliases(after.quotations)]).toContainEqual([former, now]);
  });

  it('is refused to whoever has other rules', async () => {
    await add('one', CUT);
    await expect(Shelf.open(path(), 'rules of tomorrow')).rejects.toThrow(/other rules or settings/);
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
    expect(await reader.rows(statement('articles'))).toHaveLength(1);
    reader.close();
    const next = await openStore(path());
    expect(await next.rows(statement('articles'))).toHaveLength(2);
    next.close();
    expect(existsSync(`${path()}.${process.pid}.tmp`)).toBe(false);
    expect(existsSync(`${path()}.wal`)).toBe(false);
  });
});

describe('a statement', () => {
  it('takes numbers and ids, and nothing that could be a statement itself', () => {
    expect(statement('prints-of', { utterances: ['u1', 'u2'] })).toContain("IN ('u1', 'u2')");
    expect(() => statement('prints-of', { utterances: ["u1' OR 'a' = 'a"] })).toThrow(TypeError);
    expect(() => statement('key-entries', { keys: [Number.NaN] })).toThrow(TypeError);
  });
});
