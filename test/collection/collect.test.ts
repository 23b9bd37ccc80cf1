import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { collect } from '../../src/collection/index.ts';
import { type ArticleRecord, AttributionGraph, QuotationRecord } from '../../src/schema.ts';
import { rounds } from '../rounds.ts';
import { type Printed, printed, type SaidBy } from './articles.ts';

const SPEECH =
  'We have closed the old bridge because nobody, and I mean nobody, could call it safe any longer. The ferry will run every ten minutes until the new one stands.';

const hale = (text: string, more: Partial<SaidBy> = {}): SaidBy => ({ text, speaker: 'Zoe Hale', ...more });

const story: readonly Printed[] = [
  {
    id: 'post',
    outlet: 'The Harbour Post',
    date: '2021-03-02',
    quotes: [hale(`“${SPEECH}”`, { role: 'the mayor', via: 'Radio Delta' }), hale('“Thank you for your patience.”')],
  },
  {
    id: 'herald',
    outlet: 'Valley Herald',
    date: '2021-03-03',
    quotes: [
      hale('that the bridge was shut because “nobody, and I mean nobody, could call it safe”', { speaker: 'Hale' }),
      hale('“The ferry will run every ten minutes until the new bridge stands,”', { speaker: 'Hale' }),
    ],
  },
  {
    id: 'blog',
    outlet: null,
    date: null,
    quotes: [
      hale(SPEECH, { kind: 'direct', speaker: 'Peter Hale' }),
      { text: '“The tide waits for no one,”', speaker: null },
      { text: 'that the ferry would run', kind: 'indirect', speaker: 'officials', speakerType: 'group' },
    ],
  },
];

const collected = (articles: readonly Printed[]) => collect(articles.map(printed));

const relations = async (articles: readonly Printed[]) => {
  const { quotations } = await collected(articles);
  return quotations.map(({ article, relation }) => `${article}: ${relation}`);
};

const together = async (...texts: readonly SaidBy[]) => {
  const { quotations } = await collected(
    texts.map((quote, i) => ({ id: `${i}`, outlet: `Outlet ${i}`, quotes: [quote] })),
  );
  return new Set(quotations.map(({ utterance }) => utterance)).size === 1;
};

describe('prints of the same words', () => {
  it('are one utterance, be they whole, cut, changed or fragments', async () => {
    expect(await relations(story)).toEqual([
      'blog: verbatim',
      'blog: only',
      'blog: only',
      'herald: partial',
      'herald: altered',
      'post: fullest',
      'post: only',
    ]);
  });

  it('are aligned with the fullest print', async () => {
    const { graph } = await collected(story);
    const altered = graph.edges.find((edge) => edge.type === 'prints' && edge.relation === 'altered');
    expect(altered).toMatchObject({
      score: 91,
      alignment: [
        { op: 'cut', print: '' },
        { op: 'kept', print: 'The ferry will run every ten minutes until the new ' },
        { op: 'changed', print: 'bridge ', fullest: 'one ' },
        { op: 'kept', print: 'stands,', fullest: 'stands.' },
      ],
    });
  });

  it('are partial, not altered, if an editor put words in brackets', async () => {
    const cut = hale('“nobody [in town], and I mean nobody, could call [the bridge] safe any longer.”');
    expect(await relations([...story.slice(0, 1), { id: 'cut', quotes: [cut] }])).toContain('cut: partial');
  });

  it('are one utterance in different house styles', async () => {
    const one = hale('“Cyber-attacks on the harbour’s computers will not stop us — not now, not ever.”');
    const other = hale("``Cyberattacks on the harbour's computers will not stop us, not now, not ever''");
    expect(await together(one, other)).toBe(true);
  });

  it('have a first print, counts of outlets and articles, and their speakers', async () => {
    const { graph } = await collected(story);
    const utterance = graph.nodes.find((node) => node.type === 'utterance' && node.articles === 3);
    expect(utterance).toMatchObject({ text: SPEECH, outlets: 2, firstPrint: { article: 'post', date: '2021-03-02' } });
    const said = graph.edges.filter((edge) => edge.type === 'said' && edge.source === utterance?.id);
    expect(said).toHaveLength(3);
    expect(said.every((edge) => edge.type === 'said' && edge.disputed)).toBe(true);
  });
});

describe('a wire report in two papers', () => {
  const wire = (outlet: string, id: string): Printed => ({
    id,
    outlet,
    date: '2021-03-02',
    quotes: [
      hale('“The pumps were tested twice before the storm and worked both times.”'),
      hale('“Nobody has to leave the lower town tonight, and nobody should.”'),
      hale('“We will open the gates again as soon as the water has gone down.”'),
    ],
  });

  it('has two prints of each utterance, from one origin', async () => {
    const own = { id: 'own', outlet: 'Delta Echo', quotes: [hale('“Nobody has to leave the lower town tonight”')] };
    const { graph } = await collected([wire('The Harbour Post', 'post'), wire('Valley Herald', 'herald'), own]);
    const counts = graph.nodes.flatMap((node) => (node.type === 'utterance' ? [[node.articles, node.origins]] : []));
    expect(counts.sort()).toEqual([
      [2, 1],
      [2, 1],
      [3, 2],
    ]);
    const origins = graph.nodes.flatMap((node) => (node.type === 'article' ? [`${node.id} ← ${node.origin}`] : []));
    expect(origins).toHaveLength(3);
    expect(new Set(origins.map((line) => line.split(' ← ')[1])).size).toBe(2);
  });
});

describe('indirect quotations of the same words', () => {
  it('are retold, scored by the share of their words that the direct quotation has', async () => {
    const direct = hale('“We will rebuild the lower town before the next winter comes.”');
    const told = hale('that they would rebuild the lower town before the next winter', { kind: 'indirect' });
    const { graph, quotations } = await collected([
      { id: 'direct', date: '2021-03-02', quotes: [direct] },
      { id: 'told', date: '2021-03-03', quotes: [told] },
    ]);
    expect(quotations.map(({ relation }) => relation)).toEqual(['fullest', 'retold']);
    const edge = graph.edges.find((one) => one.type === 'prints' && one.relation === 'retold');
    expect(edge).toMatchObject({ score: 72 });
  });

  it('are separate utterances if they share a reporter’s words but not the speaker', async () => {
    const report = (speaker: string, text: string): SaidBy => ({ text, speaker, kind: 'indirect' });
    expect(
      await together(
        report('Zoe Hale', 'that an inquiry into the loss of the harbour ferry and its crew had begun'),
        report('Ines Alvarado', 'her worries over an inquiry into the loss of the harbour ferry and its crew'),
      ),
    ).toBe(false);
  });
});

describe('similar words', () => {
  it('are separate utterances if two people share a short phrase', async () => {
    const turn = '“a bridge too far”';
    expect(await together(hale(turn), { text: turn, speaker: 'Ines Alvarado' })).toBe(false);
  });

  it('are separate utterances if they share only a long title', async () => {
    expect(
      await together(hale('“She would make a fine President of the United Harbour Towns of the North.”'), {
        text: '“Nobody has asked me to be President of the United Harbour Towns of the North yet.”',
        speaker: 'Ines Alvarado',
      }),
    ).toBe(false);
  });

  it('are separate utterances if they share a slogan of many speeches', async () => {
    const speeches = [
      'Friends, it is time to',
      'My father told me to',
      'Nobody else dares to',
      'Vote for me to',
      'I shall',
    ];
    const articles = [
      ...speeches.map((opening, i) => ({
        id: `speech ${i}`,
        date: `2021-0${i + 1}-01`,
        quotes: [
          { text: `“${opening} bring back the ferries, and more of number ${i}.”`, speaker: `Candidate No${i}` },
        ],
      })),
      { id: 'badge', date: '2021-09-01', quotes: [{ text: '“bring back the ferries”', speaker: 'Candidate No1' }] },
      { id: 'flag', date: '2021-09-09', quotes: [{ text: '“Bring Back The Ferries”', speaker: 'Candidate No1' }] },
    ];
    const { quotations } = await collected(articles);
    expect(new Set(quotations.map(({ utterance }) => utterance)).size).toBe(articles.length);
  });

  it('are separate utterances if one contains the other as a nested quotation', async () => {
    const text = '“He told us that the ferry will run every ten minutes until the new one stands.”';
    const inner = hale('the ferry will run every ten minutes until the new one stands.', { nestedIn: 0 });
    const { quotations } = await collected([{ id: 'nested', quotes: [{ text, speaker: 'Ines Alvarado' }, inner] }]);
    expect(new Set(quotations.map(({ utterance }) => utterance)).size).toBe(2);
  });
});

describe('the graph', () => {
  it('matches the published schema', async () => {
    const { graph, quotations } = await collected(story);
    const ajv = new Ajv2020({ strict: true });
    const validGraph = ajv.compile(z.toJSONSchema(AttributionGraph));
    expect(validGraph(graph), JSON.stringify(validGraph.errors)).toBe(true);
    expect(z.array(QuotationRecord).safeParse(quotations).error).toBeUndefined();
  });

  it('is empty without articles', async () => {
    expect((await collect([])).graph).toMatchObject({ nodes: [], edges: [] });
  });

  it('keeps names of JavaScript properties', async () => {
    const quotes = [{ text: '“It is what it always was.”', speaker: '__proto__', speakerType: 'unknown' as const }];
    const { graph } = await collected([{ id: 'constructor', outlet: 'toString', quotes }]);
    expect(graph.nodes.map((node) => ('name' in node ? node.name : node.id))).toContain('__proto__');
  });
});

describe('every collection', () => {
  const phrase = fc.constantFrom(
    'the ferry will run every ten minutes',
    'nobody, and I mean nobody, could call it safe',
    'until the new bridge stands',
    'we have closed the old bridge',
    'bring back the ferries',
    'not safe',
    '…',
    '[sic]',
  );
  const quote: fc.Arbitrary<SaidBy> = fc.record({
    text: fc.array(phrase, { minLength: 1, maxLength: 5 }).map((phrases) => `“${phrases.join(' ')}”`),
    kind: fc.constantFrom('direct', 'mixed', 'indirect'),
    speaker: fc.constantFrom('Zoe Hale', 'Hale', 'Z. Hale', 'Peter Hale', 'officials', null),
    speakerType: fc.constantFrom('person', 'organization', 'unknown'),
    via: fc.constantFrom(null, 'Radio Delta'),
  });
  const article: fc.Arbitrary<Printed> = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    outlet: fc.constantFrom(null, 'The Harbour Post', 'Harbour Post', 'Radio Delta'),
    date: fc.constantFrom(null, '2021-03-02', '2021-03-03', '2021-08-30', 'yesterday'),
    quotes: fc.array(quote, { maxLength: 4 }),
  });
  const articles = fc.array(article, { maxLength: 7 }).map((all) => all.map(printed));

  const shuffled = fc
    .tuple(articles, fc.array(fc.nat(), { minLength: 7, maxLength: 7 }))
    .map(([records, weights]): [ArticleRecord[], ArticleRecord[]] => [
      records,
      records
        .map((record, i) => ({ record, weight: weights[i] ?? 0 }))
        .sort((a, b) => a.weight - b.weight)
        .map(({ record }) => record),
    ]);

  it('has the same bytes for any order of its articles', async () => {
    await fc.assert(
      fc.asyncProperty(shuffled, async ([one, other]) => {
        expect(JSON.stringify(await collect(other))).toBe(JSON.stringify(await collect(one)));
      }),
      { numRuns: rounds(40) },
    );
  }, 60_000);

  it('has each quotation in one utterance, one fullest print per utterance, and no dangling edges', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (records) => {
        const { graph, quotations } = await collect(records);
        const ids = new Set(graph.nodes.map(({ id }) => id));
        expect(ids.size).toBe(graph.nodes.length);
        for (const { source, target } of graph.edges) expect(ids.has(source) && ids.has(target)).toBe(true);
        const prints = graph.edges.filter(({ type }) => type === 'prints');
        expect(prints.map(({ source }) => source)).toEqual(quotations.map(({ id }) => id).sort());
        const full = quotations.filter(({ relation }) => relation === 'fullest' || relation === 'only');
        expect(full).toHaveLength(graph.nodes.filter(({ type }) => type === 'utterance').length);
      }),
      { numRuns: rounds(40) },
    );
  }, 60_000);
});
