import { describe, expect, it } from 'vitest';
import { isName, normalNameTokens } from '../../../src/collection/link/names.ts';
import { splitPersonName } from '../../../src/collection/link/person-name.ts';

describe('a normalized name', () => {
  it.each([
    ['Zoë Brontë', 'zoe bronte'],
    ['ZOE BRONTE', 'zoe bronte'],
    ['the Harbour Authority', 'harbour authority'],
    ['Harbour Authority’s', 'harbour authority'],
    ['U.N.', 'un'],
    ['Ana  O’Neill-Diaz', 'ana oneill-diaz'],
    ['Smith & Daughters', 'smith & daughters'],
    ['The', 'the'],
  ])('%s → %s', (name, tokens) => {
    expect(normalNameTokens(name).join(' ')).toBe(tokens);
  });

  it('has first, middle and last names and a suffix', () => {
    expect(splitPersonName(['robert', 'j', 'hale', 'jr'])).toEqual({
      first: 'robert',
      middle: ['j'],
      last: 'hale',
      suffix: 'jr',
    });
  });
});

describe('isName', () => {
  it.each([
    ['Ada Byron', 'person'],
    ['University of Leeds', 'organization'],
    ['Danish government', 'organization'],
    ['Motion B7-0042/2021', 'document'],
    ['eBay', 'organization'],
  ] as const)('%s is a name', (name, type) => {
    expect(isName(name, type)).toBe(true);
  });

  it.each([
    ['officials', 'group'],
    ['US officials', 'group'],
    ['officials abroad', 'group'],
    ['a spokesman for Acme', 'person'],
    ['Acme spokeswoman', 'person'],
    ['the report', 'document'],
    ['Many', 'group'],
  ] as const)('%s is a description', (name, type) => {
    expect(isName(name, type)).toBe(false);
  });
});
