import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/index.ts';
import { evidenceWords, linkWords } from '../../src/write/evidence-words.ts';

describe('evidenceWords', () => {
  it('describes every rule that occurs in the sample articles', async () => {
    const { quotations } = await buildGraph('corpus', { tagger: 'none', acts: 'all' });
    const rules = new Set(quotations.flatMap(({ evidence }) => evidence));
    const wordless = [...rules].filter((rule) => evidenceWords(rule) === rule.replaceAll('-', ' '));
    expect(rules.size).toBeGreaterThan(8);
    expect(wordless).toEqual([]);
  });

  it('falls back to the words of an unknown id', () => {
    expect(evidenceWords('a-new-rule')).toBe('a new rule');
    expect(linkWords('toString')).toBe('toString');
  });
});
