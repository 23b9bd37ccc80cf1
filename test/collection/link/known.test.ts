/** What a user's list of known names makes of articles that are read as they are. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph, type Correction, type KnownEntry, type Problem } from '../../../src/index.ts';
import { rounds } from '../../rounds.ts';

const ARTICLES = [
  {
    id: 'gazette',
    outlet: 'Lock Gazette',
    text: '“The pumps will hold through the night,” said Ada Brandt, the engineer. The Halden Water Company said that it would pay for the gates.',
  },
  {
    id: 'post',
    outlet: 'The River Post',
    text: '“Nobody told us about the pumps,” said William Lindqvist, who lives by the lock.',
  },
  {
    id: 'echo',
    outlet: 'Delta Echo',
    text: '“The gates are older than I am,” Ada Brandt-Moe told the Lock Gazette. “We heard it on the radio,” said Bill Lindqvist.',
  },
];

const ADA: KnownEntry = { name: 'Ada Brandt', type: 'person', ids: { wikidata: 'Q901', crm: '17' } };
const POST: KnownEntry = { name: 'River Post', type: 'outlet', ids: { crm: 'o-4' } };

interface Told {
  readonly known: readonly KnownEntry[];
  readonly corrections?: readonly Correction[];
  readonly articles?: Parameters<typeof buildGraph>[0];
}

async function graphOf({ known, corrections, articles = ARTICLES }: Told) {
  const problems: Problem[] = [];
  const options = { tagger: 'none' as const, known, corrections, onProblem: (one: Problem) => problems.push(one) };
  const { graph, quotations } = await buildGraph(articles, options);
  return { graph, quotations, problems: problems.filter(({ path }) => path === 'known') };
}

async function idsWith(told: Told) {
  const { graph, problems } = await graphOf(told);
  const named = graph.nodes.flatMap((node) =>
    node.type === 'speaker' || node.type === 'outlet'
      ? [[[node.name, ...node.aliases].sort().join(' = '), node.ids] as const]
      : [],
  );
  return { ids: Object.fromEntries(named.filter(([, ids]) => ids)), names: named.map(([name]) => name), problems };
}

describe('a listed speaker or outlet', () => {
  it('has its ids in the graph; nodes that the list does not name have none', async () => {
    const { ids, problems } = await idsWith({ known: [ADA, POST] });
    expect(ids).toEqual({ 'Ada Brandt': { crm: '17', wikidata: 'Q901' }, 'The River Post': { crm: 'o-4' } });
    expect(problems).toEqual([]);
  });

  it.each(['ADA BRANDT', 'Dr. Ada Brandt', 'Åda Brändt', 'Ada Brandt’s'])('is recognized as: %s', async (name) => {
    const { ids } = await idsWith({ known: [{ ...ADA, name }] });
    expect(ids['Ada Brandt']).toEqual(ADA.ids);
  });

  it('is recognized by any listed alias', async () => {
    const known: KnownEntry = { name: 'Ada Moe', aliases: ['Ada Brandt-Moe'], ids: { crm: '20' } };
    expect((await idsWith({ known: [known] })).ids).toEqual({ 'Ada Brandt-Moe': { crm: '20' } });
  });

  it('has its ids if the rules link several names', async () => {
    const known: KnownEntry = { name: 'William Lindqvist', type: 'person', ids: { crm: '21' } };
    expect((await idsWith({ known: [known] })).ids).toEqual({ 'Bill Lindqvist = William Lindqvist': { crm: '21' } });
  });

  it('is one speaker under all listed names, with the rule known-list', async () => {
    const married: KnownEntry = { ...ADA, aliases: ['Ada Brandt-Moe'] };
    const { graph } = await graphOf({ known: [married] });
    const ada = graph.nodes.filter((node) => node.type === 'speaker' && node.ids !== undefined);
    expect(ada).toMatchObject([
      {
        links: [{ rule: 'known-list', names: ['Ada Brandt', 'Ada Brandt-Moe'], evidence: [] }],
        ids: { crm: '17', wikidata: 'Q901' },
      },
    ]);
  });

  it('is one outlet under all listed names', async () => {
    const merged: KnownEntry = { ...POST, aliases: ['Delta Echo'] };
    const { ids, names } = await idsWith({ known: [merged] });
    expect(ids).toEqual({ 'Delta Echo = The River Post': { crm: 'o-4' } });
    expect(names).not.toContain('Delta Echo');
  });
});

describe('a list entry', () => {
  it('without a match changes nothing and reports nothing', async () => {
    const nobody: KnownEntry = { name: 'Maria Okafor', ids: { crm: '99' } };
    expect(await graphOf({ known: [nobody] })).toEqual(await graphOf({ known: [] }));
  });

  it('matches only its own type', async () => {
    const outlet: KnownEntry = { ...ADA, type: 'outlet' };
    const company: KnownEntry = { ...ADA, type: 'organization' };
    const person: KnownEntry = { ...POST, type: 'person' };
    expect((await idsWith({ known: [outlet, company, person] })).ids).toEqual({});
  });

  it('without a type matches speakers and outlets', async () => {
    const gazette = {
      id: 'statement',
      outlet: 'Delta Echo',
      text: 'The Halden Tribune said in a statement: “We stand by every word of our report.” “They do,” Ada Brandt told the Halden Tribune.',
    };
    const articles = [gazette, { ...gazette, id: 'own', outlet: 'Halden Tribune', text: 'Nobody spoke.' }];
    const { graph } = await graphOf({ known: [{ name: 'Halden Tribune', ids: { crm: '5' } }], articles });
    expect(graph.nodes.flatMap((node) => ('ids' in node && node.ids ? [node.type] : []))).toEqual([
      'outlet',
      'speaker',
    ]);
  });

  it('gives no ids and reports a problem if another entry has the same name', async () => {
    const other: KnownEntry = { name: 'Ada Brandt', type: 'person', ids: { crm: '18' } };
    const { ids, problems } = await idsWith({ known: [ADA, other, POST] });
    expect(ids).toEqual({ 'The River Post': { crm: 'o-4' } });
    expect(problems).toMatchObject([
      {
        code: 'known-ambiguous',
        message: 'Ada Brandt may be Ada Brandt (crm 17, wikidata Q901) or Ada Brandt (crm 18); no ids are assigned',
      },
    ]);
  });

  it('gives no ids if two speakers have its name', async () => {
    const articles = [
      {
        id: 'sport',
        text: '“We shall score on Sunday,” said Peter Marsh, the goalkeeper. “I shall not let one in,” Marsh said.',
      },
      { id: 'money', text: '“Prices will fall by the summer,” said Peter Marsh, an economist at the Bank of Halden.' },
    ];
    const known: KnownEntry = { name: 'Peter Marsh', ids: { crm: '30' } };
    const { ids, problems, names } = await idsWith({ known: [known], articles });
    if (names.filter((name) => name.includes('Peter Marsh')).length < 2) throw new Error('the two are taken for one');
    expect(ids).toEqual({});
    expect(problems).toMatchObject([
      { code: 'known-ambiguous', message: expect.stringContaining('Peter Marsh (crm 30)') },
    ]);
  });

  it('does not join speakers through an alias shared by two entries', async () => {
    const one: KnownEntry = { name: 'Ada Brandt', aliases: ['Brandt'], ids: { crm: '1' } };
    const two: KnownEntry = { name: 'Ada Brandt-Moe', aliases: ['Brandt'], ids: { crm: '2' } };
    const articles = [...ARTICLES, { id: 'short', text: '“It will rain again,” said Brandt.' }];
    const { ids, problems } = await idsWith({ known: [one, two], articles });
    expect(Object.values(ids)).toEqual(expect.arrayContaining([{ crm: '1' }, { crm: '2' }]));
    expect(problems).toMatchObject([{ code: 'known-ambiguous', message: expect.stringMatching(/^Brandt may be/) }]);
  });

  it('does not join speakers that an editor keeps apart', async () => {
    const married: KnownEntry = { ...ADA, aliases: ['Ada Brandt-Moe'] };
    const apart: Correction = { decision: 'not-same-speaker', speakers: ['Ada Brandt', 'Ada Brandt-Moe'] };
    const { names, ids, problems } = await idsWith({ known: [married], corrections: [apart] });
    expect(names).toEqual(expect.arrayContaining(['Ada Brandt', 'Ada Brandt-Moe']));
    expect(ids).toEqual({});
    expect(problems).toMatchObject([{ message: expect.stringContaining('several speakers') }]);
  });
});

describe('the known-entities list', () => {
  it('gives the same graph for any order of entries, aliases and ids', async () => {
    const entries: readonly KnownEntry[] = [
      { ...ADA, aliases: ['Ada Brandt-Moe', 'A. Brandt'] },
      POST,
      { name: 'Brandt', ids: { crm: '18' } },
      { name: 'William Lindqvist', ids: { crm: '21' } },
      { name: 'Bill Lindqvist', ids: { crm: '22' } },
      { name: 'Lock Gazette', aliases: ['Delta Echo'], ids: { isil: 'DE-1', crm: 'o-1' } },
    ];
    const expected = await graphOf({ known: entries });
    const turned = (ids: KnownEntry['ids'], flip: boolean) =>
      flip ? Object.fromEntries(Object.entries(ids).reverse()) : ids;
    const lists = fc.tuple(fc.shuffledSubarray([...entries], { minLength: entries.length }), fc.boolean());
    const same = fc.asyncProperty(lists, async ([list, flip]) => {
      const known = list.map(({ aliases = [], ...entry }) => {
        return { ...entry, aliases: flip ? [...aliases].reverse() : aliases, ids: turned(entry.ids, flip) };
      });
      expect(JSON.stringify(await graphOf({ known }))).toBe(JSON.stringify(expected));
    });
    await fc.assert(same, { numRuns: rounds(8) });
  });

  it('is rejected by the library if one entry is invalid', async () => {
    await expect(graphOf({ known: [{ name: 'Ada Brandt', ids: {} }] })).rejects.toThrow(
      /known 1: ids: needs at least one id/,
    );
  });
});
