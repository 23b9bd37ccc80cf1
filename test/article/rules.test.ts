import { describe, expect, it } from 'vitest';
import { RULE_TABLES, ruleWords } from '../../src/article/rules.ts';

const ids = RULE_TABLES.flatMap((table) => Object.keys(table));

describe('the tables of rules', () => {
  it('list each id once, so that a reader sees the explanation of the rule that applied', () => {
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('explain a label in words that hold for the quotation and for its speaker', () => {
    expect(ruleWords('label')).toBe('a label beside the words names the speaker');
  });
});
