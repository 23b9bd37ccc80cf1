import { describe, expect, it } from 'vitest';
import { paragraphSpans } from '../../../src/article/segment/paragraphs.ts';

const paragraphs = (text: string) => paragraphSpans(text).map((span) => text.slice(...span));

const WRAPPED = [
  'The river rose over the night and took the barn of the Lopez',
  'family, which had stood at the bend for more than a hundred',
  'years and had been painted red by each of the generations in',
  'turn.',
  '',
  'Nobody was hurt, said the mayor, who had come to look at the',
  'place in the morning with two of her deputies and a reporter',
  'from the paper.',
].join('\n');

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

  it('stay whole where a mail program broke the lines', () => {
    const [first, second, ...rest] = paragraphs(WRAPPED);
    expect(first).toMatch(/^The river rose[\s\S]*turn\.$/);
    expect(second).toMatch(/^Nobody was hurt[\s\S]*from the paper\.$/);
    expect(rest).toEqual([]);
  });

  it('stay whole where a mail program on Windows broke the lines', () => {
    expect(paragraphs(WRAPPED.replaceAll('\n', '\r\n'))).toHaveLength(2);
  });

  it('are the lines where each line ends a sentence', () => {
    const lines = Array.from(
      { length: 6 },
      (_, i) => `The barn number ${i} burned to the ground in the early morning hours.`,
    );
    expect(paragraphs(lines.join('\n'))).toEqual(lines);
  });

  it('are the lines where lines are long, though one has no full stop', () => {
    const long = `The barn burned ${'and the river rose '.repeat(10)}in the night`;
    expect(paragraphs([long, long, long, long, long, long].join('\n'))).toHaveLength(6);
  });
});
