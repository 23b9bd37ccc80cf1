import { describe, expect, it } from 'vitest';
import { hitsIn, matchesQuery, parseQuery, searchLine } from '../../src/write/search.ts';

const LINE = searchLine(['“We won’t wait for the café,”', 'Maria Lindqvist', null, 'Coast Weekly']);
const finds = (typed: string) => matchesQuery(LINE, parseQuery(typed));

describe('search', () => {
  it('matches prefixes of words, ignoring case, accents and apostrophes', () => {
    expect(finds('LIND wai')).toBe(true);
    expect(finds('cafe')).toBe(true);
    expect(finds("won't")).toBe(true);
    expect(finds('qvist')).toBe(false);
  });

  it('ignores invisible characters', () => {
    const query = parseQuery('har\u200bbour');
    expect(matchesQuery(searchLine(['The harb\u00adour wall']), query)).toBe(true);
    expect(hitsIn('The harb\u00adour wall', query)).toContainEqual({ text: 'harb\u00adour', hit: true });
  });

  it('requires all words, and phrases verbatim', () => {
    expect(finds('wait ferry')).toBe(false);
    expect(finds('"wait for"')).toBe(true);
    expect(finds('“for wait”')).toBe(false);
  });

  it('matches no phrase across two fields', () => {
    expect(finds('"cafe maria"')).toBe(false);
  });

  it('matches everything without a query', () => {
    expect(finds(' “” ')).toBe(true);
  });

  it('marks the matching words', () => {
    const hits = hitsIn('We won’t wait, Maria.', parseQuery('wai mar'));
    expect(hits.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['wait', 'Maria']);
    expect(hits.map(({ text }) => text).join('')).toBe('We won’t wait, Maria.');
  });
});
