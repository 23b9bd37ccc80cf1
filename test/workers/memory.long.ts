import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { ArticleReader } from '../../src/article/reader.ts';
import { articleFromText } from '../../src/read/index.ts';
import { resolveSettings } from '../../src/settings.ts';
import { textOf } from './articles.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const SYLLABLES = ['ba', 'lo', 'mi', 'ne', 'ru', 'sta', 'tho', 'vi', 'wen', 'zu'];

/** A word of its own for every number. */
const wordOf = (number: number) => [...String(number)].map((digit) => SYLLABLES[Number(digit)]).join('');

const ARTICLES = 1_800;
const WORDS = 1_500;

function article(i: number) {
  const words = Array.from({ length: WORDS }, (_, word) => wordOf(i * WORDS + word));
  const lines = Array.from({ length: 30 }, (_, line) => `The ${words.slice(line * 50, line * 50 + 50).join(' ')}.`);
  return articleFromText(`${textOf(i, 600)}\n\n${lines.join('\n')}`, { id: String(i) });
}

describe('a thread that reads forty million characters and two million different words', () => {
  it('needs no more memory for the second half than for the first, and reads the same article the same all along', () => {
    const reader = new ArticleReader(resolveSettings({ tagger: 'none' }), null);
    const same = articleFromText(textOf(3, 2_000), { id: 'same' });
    const first = JSON.stringify(reader.read(same));
    const most = [0, 0];
    for (let i = 0; i < ARTICLES; i++) {
      reader.read(article(i));
      if (i % 100 !== 99) continue;
      expect(JSON.stringify(reader.read(same))).toBe(first);
      collectGarbage();
      const half = i < ARTICLES / 2 ? 0 : 1;
      most[half] = Math.max(most[half] ?? 0, process.memoryUsage().heapUsed);
    }
    const [before = 0, after = 0] = most;
    expect(after / before).toBeLessThan(1.1);
  });
});
