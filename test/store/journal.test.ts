import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forget, Journal, type Journaled, journaled } from '../../src/store/journal.ts';
import { printed } from '../collection/articles.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quotegraph-journal-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const store = () => join(folder, 'news.quotes');
const path = () => `${store()}.journal`;
const entry = (name: string): Journaled => ({
  origin: `origin of ${name}`,
  content: name,
  record: printed({ id: name, quotes: [{ text: `“The ${name}\u2028 ferry ß”` }] }),
  kept: Buffer.from(`${name}\n`),
});
const ENTRIES = ['one', 'two', 'three'].map(entry);

async function written(rules = 'rules'): Promise<void> {
  const journal = await Journal.open(store(), rules);
  for (const each of ENTRIES) journal.add(each);
  journal.close();
}

async function recalled(rules = 'rules'): Promise<readonly (Journaled | null)[]> {
  const journal = await Journal.open(store(), rules);
  const found = ENTRIES.map(({ origin, content }) => journal.recall(origin, content));
  journal.close();
  return found;
}

describe('a journal', () => {
  it('returns the records of an earlier run, and accepts more', async () => {
    await written();
    expect(await recalled()).toEqual(ENTRIES);
    const journal = await Journal.open(store(), 'rules');
    expect(journal.size).toBe(3);
    journal.add(entry('four'));
    journal.close();
    const next = await Journal.open(store(), 'rules');
    expect(next.recall('origin of four', 'four')).toEqual(entry('four'));
    expect(next.recall('origin of four', 'another')).toBe(null);
    await next.remove();
    expect(existsSync(path())).toBe(false);
  });

  it('leaves no file if nothing is added', async () => {
    const journal = await Journal.open(store(), 'rules');
    expect(journal.recall('a', 'b')).toBe(null);
    journal.close();
    expect(existsSync(path())).toBe(false);
  });

  it('truncated anywhere keeps all records before the cut, and accepts more', async () => {
    await written();
    const whole = readFileSync(path());
    const ends = [...whole.entries()].flatMap(([at, byte]) => (byte === 10 ? [at + 1] : []));
    for (let cut = 0; cut < whole.length; cut += 7) {
      writeFileSync(path(), whole);
      truncateSync(path(), cut);
      const left = ends.slice(1).filter((end) => end <= cut).length;
      const journal = await Journal.open(store(), 'rules');
      expect(journal.size, `cut at ${cut}`).toBe(left);
      for (const each of ENTRIES.slice(left)) journal.add(each);
      journal.close();
      expect(readFileSync(path()).equals(whole), `cut at ${cut}`).toBe(true);
    }
  });

  it('with a corrupted byte never returns a record that was not written', async () => {
    await written();
    const whole = readFileSync(path());
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const bytes = Buffer.from(whole);
        bytes.writeUInt8((bytes.readUInt8(at) + by) % 256, at);
        writeFileSync(path(), bytes);
        for (const [i, found] of (await recalled()).entries()) expect([null, ENTRIES[i]]).toContainEqual(found);
      }),
    );
  });

  it('of another fingerprint is discarded', async () => {
    await written();
    const journal = await Journal.open(store(), 'other rules');
    expect([journal.wasForeign, journal.size]).toEqual([true, 0]);
    journal.add(entry('four'));
    journal.close();
    expect(await recalled()).toEqual([null, null, null]);
  });

  it('forgets a record completely, and keeps the others', async () => {
    await written();
    appendFileSync(path(), '{"sum":"cut off');
    await forget(store(), ({ content }) => content !== 'two');
    expect(await recalled()).toEqual([ENTRIES[0], null, ENTRIES[2]]);
    expect(readFileSync(path(), 'utf8')).not.toMatch(/two|dHdvCg|cut off/);
    const left: string[] = [];
    for await (const { content } of journaled(store())) left.push(content);
    expect(left).toEqual(['one', 'three']);
  });
});
