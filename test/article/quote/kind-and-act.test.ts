import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';

describe('the kind of a quotation', () => {
  it.each([
    ['direct', '“The plan is a disgrace,” Reed said.'],
    ['direct', '“The plan,” Reed said, “is a disgrace.”'],
    ['mixed', 'Reed said that the plan was “a disgrace”.'],
    ['mixed', 'The plan was “a disgrace,” Reed said.'],
    ['indirect', 'Reed said the plan was a disgrace.'],
    ['indirect', 'The plan was a disgrace, Reed said.'],
  ])('%s: %s', (kind, text) => {
    expect(readText(text).map((quotation) => quotation.kind)).toEqual([kind]);
  });
});

describe('the act', () => {
  it.each([
    ['speech', 'Reed argued that the plan was a disgrace.'],
    ['speech', 'Reed vowed to rebuild the dam.'],
    ['thought', 'Maria Lopez thinks that the barn is lost.'],
    ['thought', 'The minister fears that the dam will break.'],
    ['intention', 'Tom Reed intends to run again.'],
    ['intention', 'Tom Reed decided to run again.'],
  ])('is %s: %s', (act, text) => {
    expect(readText(text).map((quotation) => quotation.act)).toEqual([act]);
  });

  it('is speech where a thought is spoken of', () => {
    expect(readText('Maria Lopez said she believed the dam would hold.')).toMatchObject([{ act: 'speech' }]);
  });
});
