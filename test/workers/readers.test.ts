import { afterEach, describe, expect, it } from 'vitest';
import type { Article } from '../../src/model.ts';
import { articleFromText } from '../../src/read/index.ts';
import { resolveSettings, type Settings } from '../../src/settings.ts';
import { Readers } from '../../src/workers/index.ts';
import { itLong } from '../rounds.ts';
import { LONG, padded, textOf } from './articles.ts';

const RULES = resolveSettings({ tagger: 'none' });
const opened: Readers[] = [];

function open(threads: number, settings: Settings = RULES): Readers {
  const readers = new Readers({ settings, files: null, forStore: false }, threads);
  opened.push(readers);
  return readers;
}
afterEach(async () => {
  for (const readers of opened.splice(0)) await readers.close();
});

const article = (id: string, characters: number, seed = id.length): Article =>
  articleFromText(textOf(seed, characters), { id, outlet: 'Coast Weekly' });

describe('articles read in threads', () => {
  it('give what they give in the main thread, whatever thread has read what before', async () => {
    const extra = JSON.parse('{"__proto__": {"a": 1}, "constructor": "b", "toString": [null, "\\ud800"]}');
    const long = articleFromText(padded(textOf(4, 800)), { id: 'long' });
    const odd = { ...article('odd', 800), extra };
    const articles = [long, odd, ...Array.from({ length: 12 }, (_, i) => article(`a${i}`, 800, i))];
    const read = async (threads: number, list: readonly Article[]) => {
      const readers = open(threads);
      return (await Promise.all(list.map((each) => readers.read(each)))).map((reading) => JSON.stringify(reading));
    };
    const expected = await read(0, articles);
    expect(expected[1]).toContain('"__proto__":{"a":1},"constructor":"b","toString":[null,"\\ud800"]');
    expect(expected[1]).toContain('"speaker":"Tom Okafor"');
    expect(await read(1, articles)).toEqual(expected);
    expect((await read(3, [...articles].reverse())).reverse()).toEqual(expected);
  });

  it('are as many as there is room for, and one at least', async () => {
    const readers = open(2);
    expect([readers.hasRoom(0), readers.hasRoom(1)]).toEqual([true, false]);
    const long = readers.read(article('long', LONG));
    expect(readers.hasRoom(2)).toBe(true);
    const longest = readers.read(article('longest', 4_000_000));
    expect([readers.hasRoom(0), readers.hasRoom(2)]).toEqual([true, false]);
    await readers.close();
    await Promise.race([long, longest, Promise.resolve()]);
  });
});

describe('an article that takes too long', () => {
  itLong('fails with a code of its own, keeps its line, and costs no other', async () => {
    const readers = open(1, { ...RULES, limits: { ...RULES.limits, articleWords: 1e9, articleSeconds: 3 } });
    const articles = [article('one', 800), article('endless', 4_000_000), article('two', 800)];
    const readings = await Promise.all(articles.map((each) => readers.read(each)));
    expect(readings.map(({ status }) => status)).toEqual(['ok', 'failed', 'ok']);
    expect(readings[1]).toMatchObject({
      record: { id: 'endless', outlet: 'Coast Weekly', quotes: [] },
      diagnostics: [
        { code: 'article-timeout', message: 'reading took more than 3 seconds; another run may read the article' },
      ],
    });
  });
});
