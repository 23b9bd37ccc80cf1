import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../../src/index.ts';
import { evidenceWords, linkWords } from '../../../../src/report/page/evidence-words.ts';

describe('evidence in words', () => {
  it('has a sentence for every rule that the sample articles rest on', async () => {
    const { quotations } = await buildGraph('corpus', { tagger: 'none', acts: 'all' });
    const rules = new Set(quotations.flatMap(({ evidence }) => evidence));
    const wordless = [...rules].filter((rule) => evidenceWords(rule) === rule.replaceAll('-', ' '));
    expect(rules.size).toBeGreaterThan(8);
    expect(wordless).toEqual([]);
  });

  it('names a rule that it does not know', () => {
    expect(evidenceWords('a-new-rule')).toBe('a new rule');
    expect(linkWords('toString')).toBe('toString');
  });
});
