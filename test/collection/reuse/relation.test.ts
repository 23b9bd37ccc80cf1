import { describe, expect, it } from 'vitest';
import { comparePrint } from '../../../src/collection/reuse/compare-print.ts';
import { textOfQuery } from '../../../src/collection/reuse/query.ts';

const relation = (print: string, fullest: string) => comparePrint(textOfQuery(print), textOfQuery(fullest)).relation;

const WHOLE = 'We will keep the lock open all winter, and every barge that wants to pass will pass.';

describe('the relation of a print to the fullest', () => {
  it.each([
    ['verbatim', 'We will keep the lock open all winter — and every barge that wants to pass will pass'],
    ['partial', 'keep the lock open all winter'],
    ['partial', 'We will keep the lock open … every barge that wants to pass will pass.'],
    ['partial', '[The council] will keep the lock open all winter'],
    ['altered', 'We will keep the sluice open all winter'],
    ['altered', 'We will keep the lock open, and every barge that wants to pass will pass.'],
    ['partial', 'Nobody need worry tonight. … We will keep the lock open all winter'],
  ])('%s: %s', (expected, print) => {
    expect(relation(print, WHOLE)).toBe(expected);
  });

  it('is verbatim for a contraction and another possessive', () => {
    expect(relation('We’ve seen what Hans’ barge can do', 'We have seen what Hans’s barge can do')).toBe('verbatim');
  });

  it('may leave out words between two pieces of a print, and not within one', () => {
    const print = 'We will keep the lock open all winter, every barge will pass.';
    const fullest = 'We will keep the lock open all winter, as we must, every barge will pass.';
    const passage = textOfQuery(print);
    expect(comparePrint(passage, textOfQuery(fullest)).relation).toBe('altered');
    const inPieces = { ...passage, seams: [print.indexOf('every')] };
    expect(comparePrint(inPieces, textOfQuery(fullest)).relation).toBe('partial');
  });

  it('is partial for a false start that a print has once', () => {
    expect(relation('I am so tired of this lock.', 'I am so — I am so tired of this lock.')).toBe('partial');
    expect(relation('I am so tired of this lock.', 'I am so — you see — tired of this lock.')).toBe('altered');
  });

  it('is partial where a print has what the fullest shows a gap for', () => {
    const fullest = 'We will keep the lock open … and every barge that wants to pass, from any town, will pass.';
    expect(relation('We will keep the lock open all winter, and every barge that wants to pass', fullest)).toBe(
      'partial',
    );
    expect(relation('We will keep the narrow lock open … every barge that wants to pass', fullest)).toBe('altered');
  });

  it('is altered for words in one breath that the fullest has not', () => {
    expect(relation('every barge that wants to pass will pass, and pay', WHOLE)).toBe('altered');
  });

  it('is retold where no marks are and others print the words as somebody’s own', () => {
    const told = { ...textOfQuery('that they will keep the lock open all winter'), verbatim: false };
    expect(comparePrint(told, textOfQuery(WHOLE)).relation).toBe('retold');
  });
});

describe('the first words of a fragment', () => {
  const told = (print: string, embedded: boolean) => {
    const { relation, alignment } = comparePrint(
      { ...textOfQuery(print), embedded },
      textOfQuery('I will not go, and I will not pay.'),
    );
    return [relation, alignment.some(({ turns }) => turns !== undefined)];
  };

  it('follow the tense and person of the sentence that they stand in', () => {
    expect(told('would not go', true)).toEqual(['partial', false]);
    expect(told('she would not go', true)).toEqual(['partial', false]);
  });

  it('follow it anywhere without marks', () => {
    const told = { ...textOfQuery('that she would not go, and that she would not pay'), verbatim: false };
    const { relation, alignment } = comparePrint(told, textOfQuery('I will not go, and I will not pay.'));
    expect([relation, alignment.some(({ turns }) => turns !== undefined)]).toEqual(['retold', false]);
  });

  it('are changed where no sentence is around them, or where they say something else', () => {
    expect(told('would not go', false)).toEqual(['altered', true]);
    expect(told('must not go', true)).toEqual(['altered', true]);
  });
});

describe('an edit that turns the meaning', () => {
  const turns = (print: string, fullest = 'We will not sell five barges to Anders Holm before May') =>
    comparePrint(textOfQuery(print), textOfQuery(fullest)).alignment.flatMap(({ turns: turn }) => turn ?? []);

  it.each([
    ['negation', 'We will sell five barges to Anders Holm before May'],
    ['number', 'We will not sell nine barges to Anders Holm before May'],
    ['modal', 'We may not sell five barges to Anders Holm before May'],
    ['name', 'We will not sell five barges to Berit Dahl before May'],
  ])('is told apart: %s', (turn, print) => {
    expect(turns(print)).toEqual([turn]);
  });

  it.each([
    'We will not sell 5 barges to Anders Holm before May',
    'We will not sell five boats to Anders Holm before May',
    'We will not sell five barges to [him] before May',
    'We will not sell five barges',
  ])('is not seen where there is none: %s', (print) => {
    expect(turns(print)).toEqual([]);
  });
});
