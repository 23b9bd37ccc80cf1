import { describe, expect, it, vi } from 'vitest';
import type { SegmentedArticle } from '../src/model.ts';
import { extractAll, problemsOf } from '../src/pipeline.ts';
import { read } from '../src/read/index.ts';
import { resolveSettings } from '../src/settings.ts';

vi.mock(import('../src/article/quote/index.ts'), async (importOriginal) => {
  const { propose } = await importOriginal();
  return {
    propose: (article: SegmentedArticle) => {
      if (article.id === 'poison') throw new Error('no rule for this');
      return propose(article);
    },
  };
});

async function* lines(...ids: readonly string[]) {
  for (const id of ids) yield Buffer.from(`${JSON.stringify({ id, text: '“It will rain,” said Ann Lee.' })}\n`);
}

describe('a bug that one article brings out', () => {
  it('costs that article alone, which keeps its line and says so', async () => {
    const settings = resolveSettings();
    const results = read(['-'], { limits: settings.limits, stdin: lines('one', 'poison', 'two') });
    const outcomes = [];
    for await (const outcome of extractAll(results, settings)) outcomes.push(outcome);
    expect(outcomes.map(({ status }) => status)).toEqual(['ok', 'failed', 'ok']);
    expect(outcomes.map(({ record }) => record?.quotes.length)).toEqual([1, 0, 1]);
    expect(outcomes.flatMap(problemsOf)).toMatchObject([
      { code: 'article-failed', article: 'poison', message: 'could not be analysed: no rule for this' },
    ]);
  });
});
