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
  it('has the words without their marks, the outlet and the date', () => {
    expect(correctionOf('speaker', PRINT, ' Per Lund ')).toEqual({
      decision: 'speaker',
      quotation: { text: 'The pumps will hold through the night', outlet: 'Lock Gazette', date: '2022-05-01' },
      speaker: 'Per Lund',
    });
  });

  it.each([{ outlet: null }, { date: null }])('has the article instead if %o', (unknown) => {
    expect(correctionOf('not-a-quotation', { ...PRINT, ...unknown }, null)).toEqual({
      decision: 'not-a-quotation',
      quotation: { text: 'The pumps will hold through the night', article: 'monday/pump.txt' },
    });
  });

  it('about an outlet is about the article', () => {
    expect(correctionOf('outlet', PRINT, 'River Post')).toEqual({
      decision: 'outlet',
      article: { article: 'monday/pump.txt' },
      outlet: 'River Post',
    });
  });

  it('of the stance has one of the five stances', () => {
    expect(correctionOf('stance', PRINT, 'demands')).toMatchObject({ decision: 'stance', stance: 'demands' });
    expect(correctionOf('stance', PRINT, 'doubts')).toMatchObject({ stance: 'asserts' });
  });

  it.each(['', '  ', ' – '])('with the name %j sets the field to null', (name) => {
    expect(correctionOf('via', PRINT, name)).toMatchObject({ via: null });
  });

  it('is null for a text without words', () => {
    expect(correctionOf('speaker', { ...PRINT, text: '“…!”' }, 'Per Lund')).toBeNull();
  });

  it('is valid in a corrections file for any text', () => {
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
