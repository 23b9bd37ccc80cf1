import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/article/read.ts';
import type { Article } from '../../../src/model.ts';
import { articleFromText } from '../../../src/read/index.ts';
import { tagger } from '../../article/small-tagger.ts';
import { rounds } from '../../rounds.ts';
import { STORY } from '../html/skeletons/story.ts';
import { FORMATS } from './formats.ts';
import { readInput } from './helpers.ts';

const quotationsIn = (article: Article) =>
  readArticle(article, tagger).quotations.map(({ content, attribution }) => ({
    words: content.map(([start, end]) => article.text.slice(start, end)),
    speaker: attribution.speaker,
  }));

describe.each(Object.entries(FORMATS))('%s', (_name, write) => {
  const articleIn = async (paragraphs: readonly string[]): Promise<Article> => {
    const [result, ...others] = await readInput(write(paragraphs));
    if (!result?.article) throw new Error(JSON.stringify(result));
    expect([result.status, others]).toEqual(['ok', []]);
    return result.article;
  };

  it('gives the text that was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...STORY], { minLength: 2 }), async (paragraphs) => {
        expect((await articleIn(paragraphs)).text.trim().split(/\n{1,2}/)).toEqual(paragraphs);
      }),
      { seed: 24, numRuns: rounds(25) },
    );
  });

  it('gives the same quotations as plain text', async () => {
    const expected = quotationsIn(articleFromText(STORY.join('\n\n')));
    expect(expected.length).toBeGreaterThanOrEqual(6);
    expect(quotationsIn(await articleIn(STORY))).toEqual(expected);
  });
});
