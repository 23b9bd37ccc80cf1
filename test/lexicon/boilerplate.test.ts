import { describe, expect, it } from 'vitest';
import {
  BOILERPLATE,
  CLOSING_HEADINGS,
  HEAD_NOTES,
  RELATED_HEADINGS,
  RELATED_OPENINGS,
} from '../../src/lexicon/en/boilerplate.ts';

const lists: [string, readonly string[]][] = [
  ['HEAD_NOTES', HEAD_NOTES],
  ['RELATED_HEADINGS', RELATED_HEADINGS],
  ['RELATED_OPENINGS', RELATED_OPENINGS],
  ['CLOSING_HEADINGS', CLOSING_HEADINGS],
  ...BOILERPLATE.flatMap(({ id, lines = [], openings = [], phrases = [] }): [string, readonly string[]][] => [
    [`${id}, openings`, openings],
    [`${id}, phrases`, phrases],
    [`${id}, lines`, lines],
  ]),
];

describe.each(lists)('words of boilerplate: %s', (_name, words) => {
  it('are in lower case, with straight apostrophes and single spaces', () => {
    expect(words.filter((word) => word !== word.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' '))).toEqual([]);
  });

  it('have no duplicates', () => {
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });
});

it('assigns a whole line to one rule', () => {
  const lines = [...BOILERPLATE.flatMap(({ lines = [] }) => lines), ...RELATED_HEADINGS, ...CLOSING_HEADINGS];
  expect(lines.filter((line, i) => lines.indexOf(line) !== i)).toEqual([]);
});

it('no opening or phrase is a single word, since body text could begin with it', () => {
  const words = BOILERPLATE.flatMap(({ openings = [], phrases = [] }) => [...openings, ...phrases]);
  expect(words.filter((word) => /^\p{L}+$/u.test(word))).toEqual([]);
});
