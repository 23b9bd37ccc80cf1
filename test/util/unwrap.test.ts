import { describe, expect, it } from 'vitest';
import { unwrap } from '../../src/util/unwrap/index.ts';

const joined = (...lines: string[]) => unwrap(lines.join('\n'))?.text.split('\n');

const FIRST = [
  'The river rose over the night and took the barn of the Lopez',
  'family, which had stood at the bend for more than a hundred',
  'years and had been painted red by each of the generations in',
  'turn.',
];
const SECOND = [
  'Nobody was hurt, said the mayor, who had come to look at the',
  'place in the morning with two of her deputies and Ada Marie',
  'Lind of the Marlow Herald.',
];
const whole = (lines: readonly string[]) => lines.join(' ');
const PARAGRAPHS = [whole(FIRST), whole(SECOND)];

describe('lines are joined', () => {
  it('between blank lines', () => {
    expect(joined(...FIRST, '', ...SECOND)).toEqual([PARAGRAPHS[0], '', PARAGRAPHS[1]]);
  });

  it('where the last line of a paragraph is short', () => {
    expect(joined(...FIRST, ...SECOND)).toEqual(PARAGRAPHS);
  });

  it('where the first line of a paragraph is indented', () => {
    const [opening = '', ...others] = SECOND;
    expect(joined(...FIRST, `  ${opening}`, ...others)).toEqual([PARAGRAPHS[0], `  ${PARAGRAPHS[1]}`]);
  });

  it('after the prefixes of quoted mail', () => {
    const reply = ['Dear Ada,', '', ...[...FIRST, '', ...SECOND].map((line) => `> ${line}`.trim())];
    expect(joined(...reply)).toEqual(['Dear Ada,', ...PARAGRAPHS.map((paragraph) => `    ${paragraph}`)]);
  });

  it.each(['\r\n', '\r', '\u2028'])('with the line ends of any system: %j', (newline) => {
    expect(unwrap(FIRST.join(newline))?.text).toBe(PARAGRAPHS[0]);
  });

  it('without a space where a line ends in a hyphen', () => {
    expect(
      joined(
        'The barn had been painted red by three generations of the well-',
        'known family of the bend and by the sons.',
      ),
    ).toEqual([
      'The barn had been painted red by three generations of the well-known family of the bend and by the sons.',
    ]);
  });

  it('from a single break in the middle of a sentence on', () => {
    const lines = ['Nobody came.', '', '“We waited at the bend,” said the mayor, Ada Lind. “The', 'barn is lost.”'];
    expect(joined(...lines)).toEqual(['Nobody came.', '', `${lines[2]} ${lines[3]}`]);
  });

  it('where a sentence continues after a line cut short', () => {
    expect(joined(...FIRST.slice(0, 3), 'turn until the', 'spring.')).toEqual([
      `${whole(FIRST.slice(0, 3))} turn until the spring.`,
    ]);
  });
});

describe('lines stay apart', () => {
  it('above a wrapped text: headline, byline and date', () => {
    const head = ['River takes a barn', 'By Tom Reed', 'March 3, 2021'];
    expect(joined(...head, ...FIRST)).toEqual([...head, PARAGRAPHS[0]]);
  });

  it('in the head of a mail', () => {
    const head = ['From: Tom Reed', 'Subject: The river, the barn of the Lopez family and the rest', 'Date: March 3'];
    expect(joined(...head, '', ...FIRST)).toEqual([...head, '', PARAGRAPHS[0]]);
  });

  it('in a list, whose items follow their markers', () => {
    const list = [
      '- Nobody was hurt by the river or by the fall of the barn in',
      '  the night.',
      '- The barn is lost.',
    ];
    expect(joined(...FIRST, '', ...list)).toEqual([PARAGRAPHS[0], '', `${list[0]} the night.`, '- The barn is lost.']);
  });

  it('between the turns of a wrapped transcript', () => {
    const turns = [
      'Q. Who was at the bend when the river took the barn? Was he',
      'a Lopez or one of the sons?',
      'A. Nobody.',
    ];
    expect(joined(...FIRST, '', ...turns)).toEqual([PARAGRAPHS[0], '', `${turns[0]} ${turns[1]}`, 'A. Nobody.']);
  });

  it.each([
    [
      'each a sentence',
      Array.from({ length: 6 }, (_, i) => `The barn number ${i} burned to the ground in the early hours.`),
    ],
    [
      'each a long paragraph',
      Array.from({ length: 4 }, () => `The barn burned ${'and the river rose '.repeat(10)}at night`),
    ],
    [
      'each a headline',
      ['River takes barn of Lopez family', 'Mayor sees place in the morning', 'Nobody hurt at the bend'],
    ],
    [
      'each a verse',
      ['the river rose and took the barn', 'and nobody was there to see', 'the red of it go down', 'and down'],
    ],
    [
      'each a long verse',
      [
        'and when the river rose it took the barn in the early night,',
        'and nobody was there to see the red of it',
        'go down the long grey river in the rain,',
        'and all of us were sleeping in the houses of the town',
        'above the bend, where nothing ever happens,',
        'and in the morning it was gone',
      ],
    ],
    ['each an item in small letters', ['eggs', 'flour from the mill', 'milk', 'a barn']],
    [
      'one of them broken',
      [
        'The river rose over the night and took the barn of the',
        'Lopez family.',
        ...Array.from(
          { length: 5 },
          () => 'The river rose over the night and took the barn of the family and the house of the mayor at the bend.',
        ),
      ],
    ],
  ])('in a text of lines, %s', (_, lines) => {
    expect(unwrap(lines.join('\n'))).toBeNull();
  });
});

describe('spans of the joined text', () => {
  it('stand for the same words of the wrapped text', () => {
    const text = [...FIRST, '', ...SECOND].map((line) => `> ${line}`).join('\r\n');
    const unwrapped = unwrap(text);
    for (const { 0: word, index } of unwrapped?.text.matchAll(/\S+/g) ?? [])
      expect(text.slice(...(unwrapped?.toOriginal([index, index + word.length]) ?? []))).toBe(word);
    const name = unwrapped?.text.indexOf('Ada Marie Lind') ?? 0;
    expect(text.slice(...(unwrapped?.toOriginal([name, name + 14]) ?? []))).toBe('Ada Marie\r\n> Lind');
  });
});
