import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deletionKeys } from '../../../src/collection/link/spellings.ts';
import { isTypo } from '../../../src/util/is-typo.ts';
import { namesOf, organisations, people, rulesIn, saidBy } from './said-by.ts';

describe('spelling variants', () => {
  it.each([
    ['Sergei Lvov', 'Sergey Lvov'],
    ['Dmitri Orlovsky', 'Dmitry Orlovskiy'],
    ['Mohammed Hamdan', 'Muhammad Hamdan'],
    ['Jürgen Krämer', 'Juergen Kraemer'],
    ['Søren Dahl', 'Soeren Dahl'],
    ['Łukasz Weiß', 'Lukasz Weiss'],
    ['Arkady Mikhalov', 'Arkadi Mihaloff'],
  ])('%s is %s', (one, other) => {
    expect(people(one, other)).toHaveLength(1);
  });

  it.each([
    ['Joe Marsh', 'Jo Marsh'],
    ['Michael Marsh', 'Michal Marsh'],
    ['Stephen Marsh', 'Steven Marsh'],
  ])('%s is not %s (similar English names)', (one, other) => {
    expect(people(one, other)).toHaveLength(2);
  });
});

describe('hyphens', () => {
  it.each([
    ['Jean-Luc Marsh', 'Jean Luc Marsh'],
    ['Park Min-jun', 'Park Min Jun'],
    ['Zoe Hale-Okafor', 'Zoe Hale Okafor'],
    ['Annalisa Vega', 'Anna Lisa Vega'],
  ])('%s is %s', (one, other) => {
    expect(people(one, other)).toHaveLength(1);
  });

  it('separate words: letters do not move across them', () => {
    expect(people('Ann Eliot', 'Anne Liot')).toHaveLength(2);
  });
});

describe('particles', () => {
  it.each([
    ['Ursula von der Marsh', 'Ursula Marsh'],
    ['Ana de la Vega', 'Ana Vega'],
    ['Samir al-Hadi', 'Samir el-Hadi'],
  ])('%s is %s', (one, other) => {
    expect(people(one, other)).toHaveLength(1);
  });

  it('belong to a last name that stands alone', () => {
    expect(people('Ursula von der Marsh', 'von der Marsh', 'Marsh')).toHaveLength(1);
  });

  it('may be first names (Al, Van)', () => {
    expect(people('Al Marsh', 'Van Marsh')).toHaveLength(2);
  });
});

describe('nicknames', () => {
  it.each([
    ['Bill Marsh', 'William Marsh'],
    ['Peggy Marsh', 'Margaret Marsh'],
    ['Bob Marsh', 'Robert J. Marsh'],
    ['Leo “Shorty” Marsh', 'Shorty Marsh'],
  ])('%s is %s', (one, other) => {
    expect(people(one, other)).toHaveLength(1);
  });

  it('of the same name are one', () => {
    expect(people('Bill Marsh', 'Billy Marsh', 'William Marsh')).toHaveLength(1);
  });

  it('match nobody if they fit two people', () => {
    expect(people('Bert Marsh', 'Albert Marsh', 'Robert Marsh')).toHaveLength(3);
  });

  it('do not match a different last name', () => {
    expect(people('Bill Marsh', 'William Fenn')).toHaveLength(2);
  });
});

describe('initials', () => {
  it.each([
    ['J. Fenn', 'Julia Fenn'],
    ['J.M. Fenn', 'Julia Marie Fenn'],
    ['J. M. Fenn', 'Julia M. Fenn'],
  ])('%s is %s', (one, other) => {
    expect(people(one, other)).toHaveLength(1);
  });

  it('match nobody if they fit two people', () => {
    expect(people('J. Fenn', 'Julia Fenn', 'James Fenn')).toHaveLength(3);
  });

  it('do not match a person with fewer names', () => {
    expect(people('J.J. Fenn', 'Julia Fenn')).toHaveLength(2);
  });

  it('match the one of two people with the same role', () => {
    const collection = saidBy(
      { speaker: 'J. Fenn', role: 'the mayor of Ostend' },
      { speaker: 'Julia Fenn', role: 'mayor of Ostend' },
      { speaker: 'James Fenn', role: 'a retired dentist' },
    );
    expect(namesOf(collection)).toEqual([['James Fenn'], ['Julia Fenn', 'J. Fenn']]);
  });
});

describe('name order', () => {
  it('may be reversed if the roles agree', () => {
    const collection = saidBy(
      { speaker: 'Kovács Eszter', role: 'the mayor of Fenwick' },
      { speaker: 'Eszter Kovács', role: 'mayor of Fenwick' },
    );
    expect(collection.speakers).toMatchObject([
      { links: [{ rule: 'name-order', evidence: [{ kind: 'role', text: 'fenwick', articles: ['a', 'b'] }] }] },
    ]);
  });

  it('is not reversed without evidence (Thomas James, James Thomas)', () => {
    expect(people('Thomas James', 'James Thomas')).toHaveLength(2);
  });
});

describe('names that differ in one letter', () => {
  const mayor = { role: 'the mayor of Ostend' };

  it('are one if the roles agree', () => {
    expect(saidBy({ speaker: 'Jon Marsh', ...mayor }, { speaker: 'John Marsh', ...mayor }).speakers).toHaveLength(1);
  });

  it('are one if the quoted words are the same', () => {
    const text = '“We have closed the old bridge for good,”';
    const collection = saidBy({ speaker: 'Ines Alvarado', text }, { speaker: 'Ines Alvardo', text });
    expect(collection.speakers).toMatchObject([
      { links: [{ rule: 'one-letter', names: ['Ines Alvarado', 'Ines Alvardo'], evidence: [{ kind: 'words' }] }] },
    ]);
  });

  it('are one if one outlet quotes the same other person', () => {
    const story = { outlet: 'Valley Herald', with: 'Tom Okafor' };
    const collection = saidBy({ speaker: 'Ines Alvarado', ...story }, { speaker: 'Inez Alvarado', ...story });
    expect(rulesIn(collection)).toEqual(['one-letter']);
  });

  it('are found among many people with the same first name', () => {
    const others = [...'abcdefghijklmnop'].flatMap((a) =>
      [...'aeiou'].map((b) => `Ines ${a.toUpperCase()}${b}rk${a}nd`),
    );
    const collection = saidBy(
      ...others.map((speaker) => ({ speaker })),
      { speaker: 'Ines Alvarado', ...mayor },
      { speaker: 'Ines Alvraado', ...mayor },
    );
    expect(collection.speakers).toHaveLength(others.length + 1);
    expect(rulesIn(collection)).toEqual(['one-letter']);
  });

  it('share a deletion key, whatever the typo', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcé'), minLength: 3, maxLength: 8 });
    const slips = fc
      .tuple(letters, fc.nat(7), fc.constantFrom(...'abcé'), fc.nat(3))
      .map(([word, at, letter, kind]) => {
        const [before, after] = [word.slice(0, at), word.slice(at)];
        const others = [before + letter + after, before + after.slice(1), before + letter + after.slice(1)];
        return [word, others[kind] ?? before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2)] as const;
      });
    fc.assert(
      fc.property(slips, ([one, other]) => {
        const shared = new Set(deletionKeys(one));
        expect(!isTypo(one, other) || deletionKeys(other).some((key) => shared.has(key))).toBe(true);
      }),
    );
  });

  it('are two people without evidence', () => {
    expect(people('Jon Marsh', 'John Marsh')).toHaveLength(2);
    const outlet = 'Valley Herald';
    expect(saidBy({ speaker: 'Jon Marsh', outlet }, { speaker: 'John Marsh', outlet }).speakers).toHaveLength(2);
  });

  it('are two people if the roles differ', () => {
    const text = '“We have closed the old bridge for good,”';
    const collection = saidBy(
      { speaker: 'Jon Marsh', role: 'the mayor of Ostend', text },
      { speaker: 'John Marsh', role: 'spokesman for Jon Marsh', text },
    );
    expect(collection.speakers).toHaveLength(2);
  });

  it.each([
    ['hansen', 'hanson', true],
    ['jon', 'john', true],
    ['marsh', 'mrash', true],
    ['marsh', 'msarh', false],
    ['brain', 'brian', true],
    ['marsh', 'marsh', false],
    ['li', 'lo', false],
    ['hale', 'hall', true],
    ['hale', 'hills', false],
  ])('%s, %s: typo is %s', (one, other, slip) => {
    expect(isTypo(one, other)).toBe(slip);
    expect(isTypo(other, one)).toBe(slip);
  });
});

describe('a name without its first part', () => {
  it('is the same person if the roles agree', () => {
    const role = 'the rector of Fenwick College';
    const collection = saidBy({ speaker: 'Ana García Lorente', role }, { speaker: 'García Lorente', role });
    expect(rulesIn(collection)).toEqual(['name-end']);
  });

  it('is another person without evidence', () => {
    expect(people('Tommy Lee Marsh', 'Lee Marsh')).toHaveLength(2);
  });
});

describe('organisations', () => {
  it.each([
    ['Northgate Harbour Authority', 'NHA'],
    ['Bureau of Coastal Affairs', 'BCA'],
    ['Ministry of Fish and Tides', 'M.F.T.'],
    ['United Nations', 'U.N.'],
    ['European Union', 'EU'],
    ['Voss Laboratories', 'Voss'],
    ['Aldermoor Group', 'Aldermoor'],
    ['Aldermoor Marine, Inc.', 'Aldermoor Marine'],
    ['The Guardian', 'the Guardian'],
    ['NYT', 'The New York Times'],
    ['Air Fenwick', 'AirFenwick'],
    ['Société Générale du Port', 'Societe Generale du Port'],
  ])('%s is %s', (one, other) => {
    expect(organisations(one, other)).toHaveLength(1);
  });

  it.each([
    ['Aldermoor Marine', 'Aldermoor'],
    ['Fenwick University', 'Fenwick'],
    ['Voss Airlines', 'Voss Pharmaceuticals'],
    ['Harbour Police', 'HP'],
    ['New Yorker', 'N.Y.'],
    ['Voss group', 'Voss'],
  ])('%s is not %s', (one, other) => {
    expect(organisations(one, other)).toHaveLength(2);
  });

  it('are not joined by an acronym that fits two', () => {
    expect(organisations('NHA', 'Northgate Harbour Authority', 'National Hockey Alliance')).toHaveLength(3);
  });

  it('are not joined by a short name that fits two', () => {
    expect(organisations('Voss', 'Voss Airlines', 'Voss Pharmaceuticals')).toHaveLength(3);
  });

  it('are joined by a two-letter acronym if the quoted words are the same', () => {
    const text = '“The quay will be closed for two weeks in March,”';
    const speakerType = 'organization';
    const collection = saidBy({ speaker: 'Harbour Police', speakerType, text }, { speaker: 'HP', speakerType, text });
    expect(rulesIn(collection)).toEqual(['two-letter-acronym']);
  });
});

describe('the links of a speaker', () => {
  it('include names with the same normal form', () => {
    expect(saidBy({ speaker: 'Zoë Hale' }, { speaker: 'ZOE HALE’s' }).speakers).toMatchObject([
      { links: [{ rule: 'normal-form', names: ['ZOE HALE’s', 'Zoë Hale'], evidence: [] }] },
    ]);
  });

  it('have a rule and evidence for each joined name', () => {
    const collection = saidBy(
      { speaker: 'William R. Marsh', role: 'chief executive of Aldermoor' },
      { speaker: 'Bill Marsh', role: 'the Aldermoor chief executive' },
      { speaker: 'Marsh' },
    );
    const { links } = collection.speakers[0] ?? { links: [] };
    expect(links).toEqual([
      { rule: 'last-name', names: ['Bill Marsh', 'Marsh'], evidence: [] },
      {
        rule: 'nickname',
        names: ['Bill Marsh', 'William R. Marsh'],
        evidence: [{ kind: 'role', text: 'aldermoor', articles: ['a', 'b'] }],
      },
    ]);
  });

  it('are empty for a single name', () => {
    expect(saidBy({ speaker: 'Zoe Hale' }, { speaker: 'Zoe Hale' }).speakers).toMatchObject([{ links: [] }]);
  });
});
