import { describe, expect, it } from 'vitest';
import { COMMON_OUTLET_WORDS, OUTLETS } from '../../src/lexicon/en/outlet-names.ts';
import { findOutlet } from '../../src/lexicon/find-outlet.ts';

const forms = OUTLETS.flatMap(({ name, aliases }) => [name, ...aliases]);

describe('the list of outlets', () => {
  it('has each name once', () => {
    expect(forms.filter((form, i) => forms.indexOf(form) !== i)).toEqual([]);
  });

  it('finds every outlet under each of its names', () => {
    for (const entry of OUTLETS) {
      for (const form of [entry.name, ...entry.aliases])
        expect([form, findOutlet(form)?.name]).toEqual([form, entry.name]);
    }
  });

  it('has no stray white space and no empty name', () => {
    expect(forms.filter((form) => form !== form.trim() || form === '' || form.includes('|'))).toEqual([]);
  });

  it('includes all names that it lists as common words', () => {
    expect([...COMMON_OUTLET_WORDS].filter((word) => !forms.includes(word))).toEqual([]);
  });
});

describe('the lookup of an outlet', () => {
  it('ignores the article, the case and the apostrophe', () => {
    expect(findOutlet('the new york times')?.name).toBeUndefined();
    expect(findOutlet('New York Times')?.name).toBe('The New York Times');
    expect(findOutlet('THE GUARDIAN')?.name).toBe('The Guardian');
    expect(findOutlet('Harper’s')?.name).toBe("Harper's Magazine");
  });

  it('finds an ordinary word only in the outlet’s spelling', () => {
    expect(findOutlet('time')).toBeNull();
    expect(findOutlet('Time')?.name).toBe('Time');
    expect(findOutlet('sun')).toBeNull();
    expect(findOutlet('Sun')).toBeNull();
    expect(findOutlet('the Sun')?.name).toBe('The Sun');
    expect(findOutlet('independent')).toBeNull();
  });

  it('finds no outlet for inherited property names', () => {
    for (const name of ['__proto__', 'constructor', 'toString', '']) expect(findOutlet(name)).toBeNull();
  });
});
