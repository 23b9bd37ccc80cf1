import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect } from '../../../src/collection/index.ts';
import { rounds } from '../../rounds.ts';
import { printed } from '../articles.ts';
import { articlesBy, linked, namesOf, people, type Said, saidBy } from './said-by.ts';

const count = (...speakers: readonly Said[]) => saidBy(...speakers).speakers.length;

describe('two people with one name', () => {
  it('are separated by occupation', () => {
    expect(
      count(
        { speaker: 'Peter Marsh', role: 'the goalkeeper' },
        { speaker: 'Peter Marsh', role: 'an economist at Fenwick College' },
      ),
    ).toBe(2);
  });

  it('are separated by the company that each one heads', () => {
    expect(
      count(
        { speaker: 'Peter Marsh', role: 'chief executive of Aldermoor Foods' },
        { speaker: 'Peter Marsh', role: 'chief executive of Voss Marine' },
      ),
    ).toBe(2);
  });

  it('record the distinction, with its evidence, on both sides', () => {
    const { speakers } = saidBy(
      { speaker: 'Peter Marsh', role: 'the goalkeeper' },
      { speaker: 'Peter Marsh', role: 'an economist' },
    );
    const [one, other] = speakers;
    expect(one?.distinctions).toMatchObject([{ speaker: other?.id, rule: 'namesake' }]);
    expect(other?.distinctions).toMatchObject([{ speaker: one?.id, rule: 'namesake' }]);
    expect(one?.distinctions[0]?.evidence.map(({ text }) => text).sort()).toEqual(['an economist', 'the goalkeeper']);
  });

  it('get the articles that name their organization', () => {
    const { occurrences, speakers } = saidBy(
      { speaker: 'Peter Marsh', role: 'the goalkeeper of Ostend Rovers' },
      { speaker: 'Peter Marsh', role: 'an economist at Fenwick College' },
      { speaker: 'Peter Marsh', text: '“We at Fenwick expected as much from the budget.”' },
      { speaker: 'Peter Marsh', text: '“I told everybody in the Rovers dressing room to keep calm.”' },
    );
    expect(speakers).toHaveLength(2);
    const [goalkeeper, economist, third, fourth] = occurrences.map(({ speaker }) => speaker?.id);
    expect(third).toBe(economist);
    expect(fourth).toBe(goalkeeper);
  });

  it('get no article without context, unless one of them is far more frequent', () => {
    const goalkeeper = { speaker: 'Peter Marsh', role: 'the goalkeeper of Ostend Rovers' };
    const economist = { speaker: 'Peter Marsh', role: 'an economist' };
    const silent = { speaker: 'Peter Marsh' };
    expect(count(goalkeeper, economist, silent)).toBe(3);
    expect(count(goalkeeper, goalkeeper, goalkeeper, economist, silent)).toBe(2);
  });

  it('get no last name alone', () => {
    const collection = saidBy(
      { speaker: 'Peter Marsh', role: 'the goalkeeper' },
      { speaker: 'Peter Marsh', role: 'an economist' },
      { speaker: 'Marsh' },
    );
    expect(collection.speakers).toHaveLength(3);
  });

  it('get a last name alone that has their role', () => {
    const collection = saidBy(
      { speaker: 'Peter Marsh', role: 'the goalkeeper of Ostend Rovers' },
      { speaker: 'Peter Marsh', role: 'an economist at Fenwick College' },
      { speaker: 'Marsh', role: 'the Fenwick economist' },
    );
    expect(namesOf(collection)).toEqual([['Peter Marsh'], ['Peter Marsh', 'Marsh']]);
  });
});

describe('one person with several roles', () => {
  it('is one if the articles quote the same other people', () => {
    const collection = saidBy(
      { speaker: 'Peter Marsh', role: 'the goalkeeper', with: 'Ines Alvarado' },
      { speaker: 'Peter Marsh', role: 'the mayor', with: 'Ines Alvarado' },
    );
    expect(namesOf(collection)).toEqual([['Ines Alvarado'], ['Peter Marsh']]);
  });

  it('is one if the quoted words are the same', () => {
    const text = '“I have never once regretted the move to Ostend.”';
    expect(
      count(
        { speaker: 'Peter Marsh', role: 'the goalkeeper', text },
        { speaker: 'Peter Marsh', role: 'the author', text },
      ),
    ).toBe(1);
  });

  it('is one if one role is a former one', () => {
    expect(
      count({ speaker: 'Peter Marsh', role: 'a former goalkeeper' }, { speaker: 'Peter Marsh', role: 'the mayor' }),
    ).toBe(1);
  });

  it('is one if the roles name the same body in different words', () => {
    expect(
      count(
        { speaker: 'Peter Marsh', role: 'spokesman for the Northgate Harbour Authority' },
        { speaker: 'Peter Marsh', role: 'the NHA spokesman' },
        { speaker: 'Laura Fenn', role: 'the FHC spokeswoman' },
        { speaker: 'Laura Fenn', role: 'spokeswoman of the Federal Harbour Committee' },
        { speaker: 'Ana Vega', role: 'the chancellor of Germany' },
        { speaker: 'Ana Vega', role: 'German chancellor' },
      ),
    ).toBe(3);
  });

  it('is one if the roles differ only in candidacy, capitals or full stops', () => {
    expect(
      count(
        { speaker: 'Peter Marsh', role: 'Presidential candidate' },
        { speaker: 'Peter Marsh', role: 'the Harbour Party candidate' },
        { speaker: 'Peter Marsh', role: 'Her chief policy adviser' },
        { speaker: 'Peter Marsh', role: 'the N.H.A. director' },
        { speaker: 'Peter Marsh', role: 'the NHA’s director' },
      ),
    ).toBe(1);
  });

  it('is one if a role could be anyone’s', () => {
    expect(
      count({ speaker: 'Peter Marsh', role: 'a father of three' }, { speaker: 'Peter Marsh', role: 'the goalkeeper' }),
    ).toBe(1);
  });
});

describe('husband and wife', () => {
  it('are two, and a last name alone is a third', () => {
    expect(people('Martin Fenn', 'Laura Fenn', 'Fenn')).toHaveLength(3);
  });

  it('are two if her role names him, even with only an initial', () => {
    expect(
      count({ speaker: 'Martin Fenn', role: 'the mayor' }, { speaker: 'M. Fenn', role: 'the wife of Martin Fenn' }),
    ).toBe(2);
  });

  it('are separated by their titles', () => {
    expect(people('Martin Fenn', 'Mrs. Fenn')).toHaveLength(2);
    expect(people('Martin Fenn', 'Mr. Fenn')).toHaveLength(1);
  });
});

describe('father and son', () => {
  it('are separated by their suffixes', () => {
    expect(people('Robert Fenn Sr.', 'Robert Fenn Jr.')).toHaveLength(2);
    expect(people('Bob Fenn Jr.', 'Robert Fenn')).toHaveLength(2);
  });

  it('are recognized by any spelling of the suffix', () => {
    expect(people('Robert Fenn Jr.', 'Robert Fenn, Jr', 'Robert Fenn Junior', 'R. Fenn Jr.')).toHaveLength(1);
  });

  it('get no last name alone', () => {
    expect(people('Robert Fenn Sr.', 'Robert Fenn Jr.', 'Fenn')).toHaveLength(3);
  });
});

describe('a company and its founder with one name', () => {
  const founder = { speaker: 'Henrik Voss', role: 'the founder of Voss' };
  const company = { speaker: 'Voss', speakerType: 'organization' } as const;

  it('are two, even if the founder is called by the last name', () => {
    const collection = saidBy(founder, company, { speaker: 'Voss', role: 'the founder' });
    expect(collection.speakers.map(({ name, speakerType }) => `${name}, ${speakerType}`).sort()).toEqual([
      'Henrik Voss, person',
      'Voss, organization',
    ]);
  });

  it('get no name of unknown type', () => {
    const collection = saidBy(founder, company, { speaker: 'Voss' }, { speaker: 'Voss', speakerType: 'unknown' });
    expect(collection.speakers).toHaveLength(3);
  });
});

describe('speaker linking', () => {
  const speaker = fc.record({
    speaker: fc.constantFrom(
      'Peter Marsh',
      'Pete Marsh',
      'P. Marsh',
      'Marsh',
      'Marsh Peter',
      'Petra Marsh',
      'Peter Marsh Jr.',
      'Petar Marsh',
      'MARSH',
      'NHA',
      'Northgate Harbour Authority',
      'National Hockey Alliance',
    ),
    speakerType: fc.constantFrom('person' as const, 'organization' as const, 'unknown' as const),
    role: fc.constantFrom('the goalkeeper', 'an economist at Fenwick College', 'the Fenwick economist', 'the mayor'),
    text: fc.constantFrom('“We are closing the bridge for good.”', '“The Rovers know.”', '“Fenwick, of course, knew.”'),
    outlet: fc.constantFrom('Valley Herald', 'Radio Delta'),
    with: fc.constantFrom('Ines Alvarado', 'Tom Okafor', 'Peter Marsh'),
  });
  const shuffled = fc
    .array(speaker, { minLength: 2, maxLength: 9 })
    .chain((speakers) =>
      fc.tuple(fc.constant(speakers), fc.shuffledSubarray([...speakers.keys()], { minLength: speakers.length })),
    );

  it('gives the same speakers and reasons for any order of articles', () => {
    fc.assert(
      fc.property(shuffled, ([speakers, order]) => {
        const articles = articlesBy(speakers);
        const other = order.flatMap((i) => articles[i] ?? []);
        expect(JSON.stringify(linked(other).speakers)).toBe(JSON.stringify(linked(articles).speakers));
      }),
      { numRuns: rounds(300) },
    );
  });

  it('gives each named quotation a speaker, and keeps every name', () => {
    fc.assert(
      fc.property(fc.array(speaker, { maxLength: 9 }), (speakers) => {
        const { occurrences, speakers: found } = saidBy(...speakers);
        const ids = new Set(found.map(({ id }) => id));
        expect(ids.size).toBe(found.length);
        for (const { quotation, speaker: linkedTo } of occurrences) {
          expect(ids.has(linkedTo?.id ?? '')).toBe(true);
          expect([linkedTo?.name, ...(linkedTo?.aliases ?? [])]).toContain(quotation.speaker);
        }
      }),
      { numRuns: rounds(200) },
    );
  });

  it('writes its reasons to the graph', async () => {
    const { graph } = await collect(articlesBy([{ speaker: 'Bill Marsh' }, { speaker: 'William Marsh' }]).map(printed));
    expect(graph.nodes.filter(({ type }) => type === 'speaker')).toMatchObject([
      { links: [{ rule: 'nickname', names: ['Bill Marsh', 'William Marsh'], evidence: [] }], distinctions: [] },
    ]);
  });
});
