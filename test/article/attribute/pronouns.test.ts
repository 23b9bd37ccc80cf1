import { describe, expect, it } from 'vitest';
import { readText, speakers } from '../read-text.ts';

describe('a pronoun', () => {
  it('is the woman where it is she, and the man where it is he', () => {
    expect(speakers('Maria Lopez grows corn. Tom Reed sells it. “We lost,” she said.')).toEqual(['Maria Lopez']);
    expect(speakers('Tom Reed sells corn. Maria Lopez grows it. “We lost,” he said.')).toEqual(['Tom Reed']);
  });

  it('is the one who spoke last where both would fit', () => {
    const text = 'Maria Lopez met Anna Weber. “We lost,” Lopez said. The rain was late. “We lost it all,” she said.';
    expect(speakers(text)).toEqual(['Maria Lopez', 'Maria Lopez']);
  });

  it('is the organisation that spoke last where it is it', () => {
    const text = 'The International Monetary Fund said growth would slow. It said prices would rise.';
    expect(speakers(text)).toEqual(['International Monetary Fund', 'International Monetary Fund']);
  });

  it('is no company where it is she', () => {
    const text = 'Irene Kessler founded Kessler Labs. Kessler Labs said the pumps were safe. She said they were cheap.';
    expect(speakers(text)).toEqual(['Kessler Labs', 'Irene Kessler']);
  });

  it('is nobody where nobody was named', () => {
    expect(readText('“It is over,” he said.')).toMatchObject([{ speaker: null, source: ['he'] }]);
  });
});

describe('a description', () => {
  it.each([
    ['The company', 'Kessler Labs'],
    ['The firm', 'Kessler Labs'],
  ])('%s is the company', (source, name) => {
    const text = `Irene Kessler founded Kessler Labs in 1999. ${source} said profits doubled.`;
    expect(readText(text)).toMatchObject([{ source: [source], speaker: name, type: 'organization' }]);
  });

  it('of an office is the person who was said to hold it', () => {
    expect(speakers('Mayor Maria Lopez met Tom Reed. “It will last a week,” the mayor said.')).toEqual(['Maria Lopez']);
    expect(speakers('Maria Lopez, the mayor, opened the fair. The mayor said it was safe.')).toEqual(['Maria Lopez']);
  });

  it('of a kind of body is the body of that kind', () => {
    const text = 'The Ministry of Defence and Acme Corp signed the deal. The ministry said the deal was good.';
    expect(speakers(text)).toEqual(['Ministry of Defence']);
  });
});
