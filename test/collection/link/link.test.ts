import { describe, expect, it } from 'vitest';
import { mergeCopies } from '../../../src/collection/articles/copies.ts';
import { linkCollection } from '../../../src/collection/link/index.ts';
import { factsOf, type Printed, type SaidBy } from '../articles.ts';

const linked = (articles: readonly Printed[]) => linkCollection(mergeCopies(articles.map(factsOf)));

/** Articles a, b, c, … with one quotation each, by these speakers. */
const saidBy = (...speakers: readonly Omit<SaidBy, 'text'>[]) =>
  linked(
    speakers.map((speaker, i) => ({
      id: String.fromCharCode(97 + i),
      quotes: [{ text: `“Statement number ${i} of the day.”`, ...speaker }],
    })),
  );

const names = (...speakers: readonly string[]) =>
  saidBy(...speakers.map((speaker) => ({ speaker }))).speakers.map(({ name, aliases }) => [name, ...aliases]);

describe('a speaker across articles', () => {
  it('is matched by name, ignoring case, accents and possessives', () => {
    expect(names('Zoë Hale', 'Zoe Hale', 'ZOE HALE’s')).toHaveLength(1);
  });

  it('is named by the fullest name, with the others as aliases', () => {
    expect(names('Hale', 'Zoe Hale', 'Hale', 'Hale')).toEqual([['Zoe Hale', 'Hale']]);
  });

  it('is one with or without a title', () => {
    expect(names('Zoe Hale', 'Mr. Hale', 'Senator Zoe Hale')).toHaveLength(1);
    expect(names('Pope Leander', 'Maria Leander')).toHaveLength(2);
  });

  it('is one if a double last name stands alone', () => {
    expect(names('Zoe Hale-Okafor', 'Hale-Okafor')).toEqual([['Zoe Hale-Okafor', 'Hale-Okafor']]);
  });

  it('is one with or without a middle name', () => {
    expect(names('Zoe Hale', 'Zoe M. Hale', 'Zoe Marie Hale', 'Zoe Hale')).toEqual([
      ['Zoe Hale', 'Zoe M. Hale', 'Zoe Marie Hale'],
    ]);
  });

  it('is not joined by a last name that fits two people', () => {
    expect(names('Hale', 'Zoe Hale', 'Peter Hale')).toHaveLength(3);
  });

  it('is not joined if middle names contradict each other', () => {
    expect(names('George W. Hale', 'George H. Hale')).toHaveLength(2);
  });

  it('is not joined if only one name has the suffix Jr.', () => {
    expect(names('Robert Hale', 'Robert Hale Jr.')).toHaveLength(2);
  });

  it('keeps the roles from all articles, with their spans', () => {
    const { speakers } = saidBy(
      { speaker: 'Zoe Hale', role: 'the mayor' },
      { speaker: 'Zoe Hale', role: 'mayor of Ostend' },
    );
    expect(speakers[0]?.roles).toEqual([
      { text: 'the mayor', article: 'a', span: [0, 9] },
      { text: 'mayor of Ostend', article: 'b', span: [0, 15] },
    ]);
  });
});

describe('speakers with similar names', () => {
  it('are separate if one is a person and the other a company', () => {
    const { speakers } = saidBy(
      { speaker: 'Henrik Voss' },
      { speaker: 'Voss Marine', speakerType: 'organization' },
      { speaker: 'Voss' },
      { speaker: 'Voss', speakerType: 'organization' },
    );
    expect(speakers.map(({ name, speakerType }) => `${name}: ${speakerType}`).sort()).toEqual([
      'Henrik Voss: person',
      'Voss Marine: organization',
      'Voss: organization',
    ]);
  });

  it('are one if only one article knows the type', () => {
    const { speakers } = saidBy(
      { speaker: 'Voss Marine', speakerType: 'organization' },
      { speaker: 'Voss Marine, Ltd.', speakerType: 'organization' },
      { speaker: 'Voss Marine', speakerType: 'unknown' },
    );
    expect(speakers).toMatchObject([{ name: 'Voss Marine', aliases: ['Voss Marine, Ltd.'] }]);
  });

  it('are separate per article if they have no proper name', () => {
    const { speakers } = saidBy(
      { speaker: 'US officials', speakerType: 'group' },
      { speaker: 'US officials', speakerType: 'group' },
    );
    expect(speakers).toHaveLength(2);
    expect(new Set(speakers.map(({ id }) => id)).size).toBe(2);
  });
});

describe('an outlet', () => {
  it('is the same as publisher and in via', () => {
    const { outlets } = linked([
      { id: 'a', outlet: 'The Harbour Post', quotes: [] },
      { id: 'b', outlet: 'Harbour Post, LLC', quotes: [] },
      { id: 'c', outlet: 'The Harbour Post', quotes: [{ text: '“Yes, of course.”', via: 'harbour post' }] },
    ]);
    expect(outlets).toMatchObject([{ name: 'The Harbour Post', aliases: ['Harbour Post, LLC', 'harbour post'] }]);
  });
});
