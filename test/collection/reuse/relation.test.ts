import { describe, expect, it } from 'vitest';
import { comparePrint } from '../../../src/collection/reuse/compare-print.ts';
import { textOfQuery } from '../../../src/collection/reuse/query.ts';

const relation = (print: string, fullest: string) => comparePrint(textOfQuery(print), textOfQuery(fullest)).relation;

const WHOLE = 'We will keep the lock open all winter, and every barge that wants to pass will pass.';

describe('the relation of a print to the fullest print', () => {
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

  it('is verbatim for contractions and other possessives', () => {
    expect(relation('We’ve seen what Hans’ barge can do', 'We have seen what Hans’s barge can do')).toBe('verbatim');
  });

  it('is partial for cuts between the pieces of a print, not within one', () => {
    const print = 'We will keep the lock open all winter, every barge will pass.';
    const fullest = 'We will keep the lock open all winter, as we must, every barge will pass.';
    const passage = textOfQuery(print);
    expect(comparePrint(passage, textOfQuery(fullest)).relation).toBe('altered');
    const inPieces = { ...passage, seams: [print.indexOf('every')] };
    expect(comparePrint(inPieces, textOfQuery(fullest)).relation).toBe('partial');
  });

  it('is partial if a false start is left out', () => {
    expect(relation('I am so tired of this lock.', 'I am so — I am so tired of this lock.')).toBe('partial');
    expect(relation('I am so tired of this lock.', 'I am so — you see — tired of this lock.')).toBe('altered');
  });

  it('is partial if a print fills a gap of the fullest', () => {
    const fullest = 'We will keep the lock open … and every barge that wants to pass, from any town, will pass.';
    expect(relation('We will keep the lock open all winter, and every barge that wants to pass', fullest)).toBe(
      'partial',
    );
    expect(relation('We will keep the narrow lock open … every barge that wants to pass', fullest)).toBe('altered');
  });

  it('is altered for unbroken words that the fullest print lacks', () => {
    expect(relation('every barge that wants to pass will pass, and pay', WHOLE)).toBe('altered');
  });

  it('is retold without marks if another print has them', () => {
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

  it('may follow the tense and person of their sentence', () => {
    expect(told('would not go', true)).toEqual(['partial', false]);
    expect(told('she would not go', true)).toEqual(['partial', false]);
  });

  it('may follow it anywhere without marks', () => {
    const told = { ...textOfQuery('that she would not go, and that she would not pay'), verbatim: false };
    const { relation, alignment } = comparePrint(told, textOfQuery('I will not go, and I will not pay.'));
    expect([relation, alignment.some(({ turns }) => turns !== undefined)]).toEqual(['retold', false]);
  });

  it('may not lose a negation without marks', () => {
    const told = { ...textOfQuery('that she would go, and that she would not pay'), verbatim: false };
    const { alignment } = comparePrint(told, textOfQuery('I will not go, and I will not pay.'));
    expect(alignment.flatMap(({ turns }) => turns ?? [])).toEqual(['negation']);
  });

  it('are a change of meaning if the tense alone does not explain the difference', () => {
    expect(told('would not go', false)).toEqual(['altered', true]);
    expect(told('must not go', true)).toEqual(['altered', true]);
  });
});

describe('an edit that turns the meaning', () => {
  const turns = (print: string, fullest = 'We will not sell five barges to Anders Holm before May') =>
    comparePrint(textOfQuery(print), textOfQuery(fullest)).alignment.flatMap(({ turns: turn }) => turn ?? []);

  it.each([
    ['extent', 'All pilots leave before dawn', 'Some pilots leave before dawn'],
    ['extent', 'They always leave before dawn', 'They sometimes leave before dawn'],
    ['extent', 'The pilots only leave before dawn', 'The pilots leave before dawn'],
    ['negation', 'Every pilot will leave before dawn', 'No pilot will leave before dawn'],
    ['negation', 'They always leave before dawn', 'They never leave before dawn'],
    [
      'negation',
      'Every door in that building opens from the inside',
      'Not every door in that building opens from the inside',
    ],
    ['negation', 'The pilots were warned of the storm', 'I do not think the pilots were warned of the storm'],
    ['name', 'The pilots will leave the port in June', 'The pilots will leave the port in May'],
    ['modal', 'The pilots must leave before dawn', 'The pilots may leave before dawn'],
    ['opposite', 'The pilots leave before the storm', 'The pilots leave after the storm'],
    ['opposite', 'We need more pilots than ships', 'We need fewer pilots than ships'],
    ['opposite', 'They were the first pilots to leave', 'They were the last pilots to leave'],
    ['opposite', 'The fares will rise in the spring', 'The fares will fall in the spring'],
    ['opposite', 'The fares will go down in the spring', 'The fares will rise in the spring'],
    ['opposite', 'The ferry earns money every winter', 'The ferry loses money every winter'],
    ['opposite', 'The port laid off pilots in the spring', 'The port hired pilots in the spring'],
    ['opposite', 'The council tore down a pier in the spring', 'The council built a pier in the spring'],
    ['opposite', 'The pilots trust the harbour master', 'The pilots distrust the harbour master'],
    ['opposite', 'The town will buy the ferry in the spring', 'The town will sell the ferry in the spring'],
    ['opposite', 'Traffic sped up after the storm', 'Traffic slowed down after the storm'],
  ])('is recognized: %s in “%s” and “%s”', (turn, print, fullest) => {
    expect(turns(print, fullest)).toEqual([turn]);
    expect(turns(fullest, print)).toEqual([turn]);
  });

  it.each([
    ['Every pilot will leave before dawn', 'All pilot will leave before dawn'],
    ['All the pilots leave before dawn', 'The pilots leave before dawn'],
    ['The pilots leave the port before dawn', 'The pilots leave the harbour before dawn'],
    ['The ferry earned money every winter', 'The ferry earns money every winter'],
    ['The fares went up in the spring', 'The fares go up in the spring'],
    ['The fares will climb in the spring', 'The fares will rise in the spring'],
    ['The pilots go on in the storm', 'The pilots go in the storm'],
    ['We did not. Every door opens from the inside', 'Every door opens from the inside'],
    ['Every door opens from the inside', 'We could not see — every door opens from the inside'],
  ])('is not reported between “%s” and “%s”', (print, fullest) => {
    expect(turns(print, fullest)).toEqual([]);
  });

  it.each([
    ['negation', 'We will sell five barges to Anders Holm before May'],
    ['number', 'We will not sell nine barges to Anders Holm before May'],
    ['modal', 'We may not sell five barges to Anders Holm before May'],
    ['name', 'We will not sell five barges to Berit Dahl before May'],
  ])('is recognized: %s', (turn, print) => {
    expect(turns(print)).toEqual([turn]);
  });

  it('is not reported where the reporter negates outside the marks', () => {
    const fragment = { ...textOfQuery('promise that it will stand another winter'), embedded: true };
    const { alignment } = comparePrint(fragment, textOfQuery('We cannot promise that it will stand another winter'));
    expect(alignment.some(({ turns: turn }) => turn)).toBe(false);
  });

  it.each([
    'We will not sell 5 barges to Anders Holm before May',
    'We will not sell five boats to Anders Holm before May',
    'We will not sell five barges to [him] before May',
    'We will not sell five barges',
  ])('is not reported in: %s', (print) => {
    expect(turns(print)).toEqual([]);
  });
});
