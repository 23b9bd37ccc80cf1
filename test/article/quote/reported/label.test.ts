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

  it.each([
    ['London: The bank cut rates. “We had no choice,” its governor, Ruth Park, said.', 'its governor, Ruth Park,'],
    ['MUMBAI: “I never saw the money,” the builder said.', 'the builder'],
    ['Nairobi, Kenya: “The bridge is strong,” said Peter Holt.', 'Peter Holt'],
  ])('is no place before a report: %s', (text, source) => {
    expect(readText(text).map((read) => read.source)).toEqual([[source]]);
  });

  it('is a place that speaks all the words', () => {
    expect(spansOf('London: “We will pay the whole bill.”')).toEqual([
      quotation('“We will pay the whole bill.”', 'London', ':'),
    ]);
  });

  it('is no heading with a colon', () => {
    expect(readText('Weather: the river is rising.')).toEqual([]);
  });
});
