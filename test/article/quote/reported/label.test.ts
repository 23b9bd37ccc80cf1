import { describe, expect, it } from 'vitest';
import { quotation, readText, spansOf } from '../../read-text.ts';

describe('a label', () => {
  it('is a name with a colon before words in marks', () => {
    expect(spansOf('Helen Park: “We lost the harvest.”')).toEqual([
      quotation('“We lost the harvest.”', 'Helen Park', ':'),
    ]);
  });

  it('is a name in capitals in a transcript, where no marks are needed', () => {
    expect(spansOf('MARLOW: You said so yourself last year.')).toEqual([
      quotation('You said so yourself last year', 'MARLOW', ':'),
    ]);
  });

  it('is no heading with a colon', () => {
    expect(readText('Weather: the river is rising.')).toEqual([]);
  });
});
