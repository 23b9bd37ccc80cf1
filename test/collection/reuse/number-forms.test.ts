import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedWords, normalWords } from '../../../src/collection/reuse/words.ts';
import { rounds } from '../../rounds.ts';

const normal = (text: string) => normalWords(text).join(' ');

describe('a number', () => {
  it.each([
    [
      'a share',
      ['25 %', '25%', '25 per cent', '25 percent', '25pc', '25 pct', 'twenty-five percent', 'Twenty five per cent'],
    ],
    ['a range of shares', ['25% to 30%', '25 to 30 per cent', 'twenty-five percent to thirty percent']],
    ['a decimal share', ['2.5%', '2.5 per cent', '2½ percent']],
    ['a count', ['2,500,000', '2500000', '2.5 million', '£2.5m', '2.5mn', 'two million five hundred thousand']],
    ['a hundred', ['100', 'a hundred', 'one hundred', '“100”']],
    ['a small count', ['7', 'seven', '[Seven]']],
    ['a sum of groups', ['120,305', 'one hundred and twenty thousand three hundred and five']],
    ['years in words', ['1900', 'nineteen hundred']],
    ['an ordinal', ['21st', 'twenty-first']],
    ['a small ordinal', ['3rd', 'third']],
    ['a fraction below one', ['0.5 percent', '.5%']],
  ])('%s has one form', (_, forms) => {
    expect(new Set(forms.map(normal)).size).toBe(1);
  });

  it.each([
    ['2.5 billion', '25 billion'],
    ['1.5C', '15C'],
    ['.5 percent', '5 percent'],
    ['10:30', '1030'],
    ['2,5', '25'],
    ['5m deep', '5 million deep'],
    ['25 percent', '25 percentage points'],
    ['25 per cent', '25 cents'],
    ['twenty, five of them women', 'twenty-five of them women'],
    ['twenty … five', 'twenty-five'],
    ['one hundred and two hundred', '102 hundred'],
    ['a twenty-second delay', 'the 22nd delay'],
    ['twenty twenty', '40'],
    ['five million and six million', '11 million'],
  ])('“%s” is not “%s”', (one, other) => {
    expect(normal(one)).not.toBe(normal(other));
  });

  it.each([
    ['no one told one of us', 'no one told one of us'],
    ['a million and one', '1000001'],
    ['half a million', 'half 1000000'],
    ['hundreds of thousands', 'hundreds of thousands'],
    ['a few hundred people', 'a few hundred people'],
    ['a few per cent', 'a few percent'],
    ['what percent', 'what percent'],
    ['nine-eleven and 9/11', 'nine eleven and nine eleven'],
    ['million million million', 'million million million'],
  ])('%s → %s', (text, expected) => {
    expect(normal(text)).toBe(expected);
  });

  it('covers its words in the text', () => {
    const text = 'about “twenty-five per cent” of 30%, no more';
    expect(comparedWords(text).map(({ normal: form, start, end }) => [form, text.slice(start, end)])).toEqual([
      ['about', 'about'],
      ['25', '“twenty-five'],
      ['percent', 'per cent”'],
      ['of', 'of'],
      ['30', '30'],
      ['percent', '%,'],
      ['no', 'no'],
      ['more', 'more'],
    ]);
  });

  const UNITS =
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
      ' ',
    );
  const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
  const small = (value: number): string => {
    if (value < 20) return UNITS[value - 1] ?? '';
    return [TENS[Math.floor(value / 10) - 2], UNITS[(value % 10) - 1]].filter(Boolean).join('-');
  };
  const group = (value: number): string => {
    const [hundreds, rest] = [Math.floor(value / 100), value % 100];
    return [hundreds > 0 ? `${small(hundreds)} hundred` : '', small(rest)].filter(Boolean).join(' and ');
  };
  const inWords = (value: number): string => {
    const [millions, thousands, rest] = [Math.floor(value / 1e6), Math.floor(value / 1000) % 1000, value % 1000];
    return [
      millions > 0 ? `${group(millions)} million` : '',
      thousands > 0 ? `${group(thousands)} thousand` : '',
      group(rest),
    ]
      .filter(Boolean)
      .join(' ');
  };

  it('is the same in words and in figures', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (value) => {
        expect(normal(`we counted ${inWords(value)} ships`)).toBe(normal(`we counted ${value} ships`));
        expect(normal(value.toLocaleString('en'))).toBe(normal(String(value)));
      }),
      { numRuns: rounds(500) },
    );
  });
});
