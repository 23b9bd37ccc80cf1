import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';

describe('an unnamed speaker', () => {
  it.each([
    ['A spokesman for the ministry said the road was closed.', 'spokesman for the ministry', 'person'],
    ['One resident said the noise was awful.', 'resident', 'person'],
    ['Some analysts say the bank will fail.', 'analysts', 'group'],
    ['Three residents said the noise was awful.', 'residents', 'group'],
    ['A source close to the family said the deal was dead.', 'source close to the family', 'person'],
    ['The ministry said the road was closed.', 'ministry', 'organization'],
    ['“We lost,” said a farmer who asked not to be named.', 'farmer', 'person'],
  ])('%s', (text, speaker, type) => {
    expect(readText(text)).toMatchObject([{ speaker, type, role: null }]);
  });
});

describe('a document', () => {
  it.each([
    ['The report said that half of the wells were dry.', 'report'],
    ['The law says that farmers must be paid.', 'law'],
    ['The letter warned that the dam could break.', 'letter'],
    ['Court documents say the driver was drunk.', 'court documents'],
    ['The statement said the mill was safe.', 'statement'],
  ])('%s', (text, speaker) => {
    expect(readText(text)).toMatchObject([{ speaker, type: 'document' }]);
  });
});

describe('the source of a relative clause', () => {
  it('is the antecedent of the pronoun, and the pronoun', () => {
    expect(readText('He praised the ministry, which said the figures were false.')).toMatchObject([
      { source: ['the ministry', 'which'], speaker: 'ministry', content: ['the figures were false'] },
    ]);
    expect(readText('He met Maria Lopez, who said the figures were false.')).toMatchObject([
      { source: ['Maria Lopez', 'who'], speaker: 'Maria Lopez' },
    ]);
  });
});

describe('a quotation without a speaker says why', () => {
  it.each([
    ['“Go home at once,” they said.', 'speaker-unresolved'],
    ['“It rained all night,” he said.', 'speaker-unresolved'],
    ['The plan was called “a gift to nobody but the banks that wrote it”.', 'speaker-not-given'],
  ])('%s', (text, rule) => {
    expect(readText(text)).toMatchObject([{ speaker: null, rules: expect.arrayContaining([rule]) }]);
  });

  it('unless somebody is given', () => {
    const [found] = readText('“It rained all night,” said Ana Vega.');
    expect(found?.rules.filter((rule) => rule.startsWith('speaker-'))).toEqual([]);
  });
});
