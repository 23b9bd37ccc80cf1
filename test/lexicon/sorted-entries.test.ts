import { describe, expect, it } from 'vitest';
import { GIVEN_NAMES } from '../../src/lexicon/en/given-names.ts';
import { LISTED_NAMES } from '../../src/lexicon/en/listed-names.ts';
import { isEntry } from '../../src/lexicon/sorted-entries.ts';

describe('sorted entries in one string', () => {
  const towns = 'aden|bath|bath spa|cork|nîmes';

  it.each(['aden', 'bath', 'bath spa', 'cork', 'nîmes'])('finds the entry %s', (town) => {
    expect(isEntry(towns, town)).toBe(true);
  });

  it.each(['', '|', 'ade', 'den', 'spa', 'bath|bath spa', 'aachen', 'zug'])('does not find %j', (word) => {
    expect(isEntry(towns, word)).toBe(false);
  });

  it('finds nothing but the one entry of a list', () => {
    expect(isEntry('aden', 'aden')).toBe(true);
    expect(isEntry('aden', 'cork')).toBe(false);
  });

  it.each(Object.entries({ ...LISTED_NAMES, ...GIVEN_NAMES }))('the list %s is sorted by code units', (_, list) => {
    const entries = list.split('|');
    expect(entries).toEqual([...new Set(entries)].sort());
  });
});
