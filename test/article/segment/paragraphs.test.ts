import { describe, expect, it } from 'vitest';
import { paragraphSpans } from '../../../src/article/segment/paragraphs.ts';

const paragraphs = (text: string) => paragraphSpans(text).map((span) => text.slice(...span));

describe('paragraphs', () => {
  it.each([
    ['a line feed', '\n'],
    ['a carriage return and a line feed', '\r\n'],
    ['a carriage return', '\r'],
    ['an empty line', '\n\n'],
    ['an empty line with blanks', '\r\n \t\r\n'],
    ['a line separator', '\u2028'],
    ['a paragraph separator', '\u2029'],
  ])('are parted by %s', (_, between) => {
    expect(paragraphs(`The barn burned.${between}Nobody came.`)).toEqual(['The barn burned.', 'Nobody came.']);
  });

  it('have no blanks at their ends', () => {
    expect(paragraphs('  The barn burned. \n\t\u3000Nobody came.\u00a0\n')).toEqual([
      'The barn burned.',
      'Nobody came.',
    ]);
  });

  it('are none in a text of blanks', () => {
    expect(paragraphs('')).toEqual([]);
    expect(paragraphs(' \n\t\r\n\u2028 ')).toEqual([]);
  });
});
