import { describe, expect, it } from 'vitest';
import { readText, speakers } from '../read-text.ts';

describe('a pronoun', () => {
  it('resolves she to the woman and he to the man', () => {
    expect(speakers('Maria Lopez grows corn. Tom Reed sells it. “We lost,” she said.')).toEqual(['Maria Lopez']);
    expect(speakers('Tom Reed sells corn. Maria Lopez grows it. “We lost,” he said.')).toEqual(['Tom Reed']);
  });

  it('resolves to the last speaker if both fit', () => {
    const text = 'Maria Lopez met Anna Weber. “We lost,” Lopez said. The rain was late. “We lost it all,” she said.';
    expect(speakers(text)).toEqual(['Maria Lopez', 'Maria Lopez']);
  });

  it('resolves it to the organisation that spoke last', () => {
    const text = 'The International Monetary Fund said growth would slow. It said prices would rise.';
    expect(speakers(text)).toEqual(['International Monetary Fund', 'International Monetary Fund']);
  });

  it('does not resolve she to a company', () => {
    const text = 'Irene Kessler founded Kessler Labs. Kessler Labs said the pumps were safe. She said they were cheap.';
    expect(speakers(text)).toEqual(['Kessler Labs', 'Irene Kessler']);
  });

  it.each([
    'Marco Bellini mends clocks with Ada Low. On Monday the magazine Cuore Nostro showed his shop. Cuore Nostro is printed in Pisa, where clocks are old. “The river was too high,” he said.',
    'In June Ada Low saw how Marco Bellini mends a clock. The website Barca Nuova was there too. Barca Nuova printed a picture of him. “The river was too high,” he said.',
    'A talk with Marco Bellini was the best of the night. The broadcaster Kanal Fem showed it twice. “The river was too high,” he said.',
  ])('resolves he to no newspaper: %s', (text) => {
    expect(speakers(text).at(-1)).toBe('Marco Bellini');
  });

  it('resolves to nobody if nobody was named', () => {
    expect(readText('“It is over,” he said.')).toMatchObject([{ speaker: null, source: ['he'] }]);
  });
});

describe('a description', () => {
  it.each([
    ['The company', 'Kessler Labs'],
    ['The firm', 'Kessler Labs'],
  ])('%s resolves to the company', (source, name) => {
    const text = `Irene Kessler founded Kessler Labs in 1999. ${source} said profits doubled.`;
    expect(readText(text)).toMatchObject([{ source: [source], speaker: name, type: 'organization' }]);
  });

  it('of an office resolves to its holder', () => {
    expect(speakers('Mayor Maria Lopez met Tom Reed. “It will last a week,” the mayor said.')).toEqual(['Maria Lopez']);
    expect(speakers('Maria Lopez, the mayor, opened the fair. The mayor said it was safe.')).toEqual(['Maria Lopez']);
  });

  it('of a kind of organisation resolves to the organisation of that kind', () => {
    const text = 'The Ministry of Defence and Acme Corp signed the deal. The ministry said the deal was good.';
    expect(speakers(text)).toEqual(['Ministry of Defence']);
  });
});
