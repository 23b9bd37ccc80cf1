import { describe, expect, it } from 'vitest';
import { contents, readText } from '../read-text.ts';

describe('words in marks that nobody said', () => {
  it.each([
    ['a scare quote', 'The bank “restructured” its debt.'],
    ['so-called', 'The so-called “experts” were wrong.'],
    ['a scare quote of two words', 'The town is proud of its “green bridge”.'],
    ['a film', 'The film “The Last Harvest” opens on Friday.'],
    ['a book', 'The book, titled “How We Lost the River”, sold well.'],
    ['a song by its title alone', '“Never Let Me Sleep” was sung by a choir of two hundred.'],
    ['a nickname in a name', 'William “Shorty” Jones won the race.'],
    ['a nickname told', 'Her nickname is “Sparrow”.'],
  ])('%s: %s', (_, text) => {
    expect(contents(text)).toEqual([]);
  });
});

describe('words in marks with a cue', () => {
  it('are somebody’s, however few', () => {
    expect(readText('Critics called it a “disaster”.')).toMatchObject([
      { content: ['it a “disaster”'], kind: 'mixed' },
    ]);
    expect(contents('Maria Lopez said the vote was a “farce”.')).toEqual([['the vote was a “farce”']]);
  });
});
