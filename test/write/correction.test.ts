import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCorrections } from '../../src/lists/corrections.ts';
import { correctionOf, DECISIONS } from '../../src/write/correction.ts';

const PRINT = {
  text: '“The pumps will hold through the night,”',
  article: 'monday/pump.txt',
  outlet: 'Lock Gazette',
  date: '2022-05-01',
};

describe('the correction for a print', () => {
  it('names the words without their marks, and whose print of them is meant', () => {
    expect(correctionOf('speaker', PRINT, ' Per Lund ')).toEqual({
      decision: 'speaker',
      quotation: { text: 'The pumps will hold through the night', outlet: 'Lock Gazette', date: '2022-05-01' },
      speaker: 'Per Lund',
    });
  });

  it.each([{ outlet: null }, { date: null }])('names the article where %o', (unknown) => {
    expect(correctionOf('not-a-quotation', { ...PRINT, ...unknown }, null)).toEqual({
      decision: 'not-a-quotation',
      quotation: { text: 'The pumps will hold through the night', article: 'monday/pump.txt' },
    });
  });

  it('about an outlet is about the article, not about everything that was printed with it', () => {
    expect(correctionOf('outlet', PRINT, 'River Post')).toEqual({
      decision: 'outlet',
      article: { article: 'monday/pump.txt' },
      outlet: 'River Post',
    });
  });

  it.each(['', '  ', ' – '])('with the name %j says that it is not known', (name) => {
    expect(correctionOf('via', PRINT, name)).toMatchObject({ via: null });
  });

  it('is not to be had for words that nothing could be found by', () => {
    expect(correctionOf('speaker', { ...PRINT, text: '“…!”' }, 'Per Lund')).toBeNull();
  });

  it('is one that the corrections file takes, whatever an article prints', () => {
    const name = fc.option(fc.string({ unit: 'grapheme' }), { nil: null });
    const print = fc.record({ text: fc.string({ unit: 'grapheme' }), article: fc.string(), outlet: name, date: name });
    fc.assert(
      fc.property(fc.constantFrom(...DECISIONS), print, name, (decision, some, given) => {
        const value = correctionOf(decision, some, given);
        if (value === null) return;
        expect(checkCorrections([{ value, label: 'line 1', offset: null }]).diagnostics).toEqual([]);
      }),
    );
  });
});
