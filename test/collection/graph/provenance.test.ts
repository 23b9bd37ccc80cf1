import { describe, expect, it } from 'vitest';
import {
  citedPrint,
  disagreements,
  firstPrint,
  type PrintProvenance,
} from '../../../src/collection/graph/provenance.ts';
import { collect } from '../../../src/collection/index.ts';
import { printed } from '../articles.ts';

const print = (quotation: string, more: Partial<PrintProvenance> = {}): PrintProvenance => ({
  quotation,
  article: `article of ${quotation}`,
  origin: quotation,
  outlet: null,
  date: null,
  speaker: null,
  role: null,
  via: null,
  denies: false,
  ...more,
});

describe('the first print', () => {
  const monday = print('q1', { date: '2022-05-02' });
  const tuesday = print('q2', { date: '2022-05-03T08:00:00Z' });

  it('is the one with the earliest date', () => {
    expect(firstPrint([tuesday, monday], tuesday)).toMatchObject({
      quotation: 'q1',
      date: '2022-05-02',
      certain: true,
    });
  });

  it('is uncertain if another origin has the same date or none', () => {
    expect(firstPrint([monday, print('q3', { date: '2022-05-02' })], monday).certain).toBe(false);
    expect(firstPrint([monday, print('q3')], monday).certain).toBe(false);
  });

  it('is the fullest of those with the earliest date, so that no id decides who changed the words', () => {
    const [one, other] = [print('q1', { date: '2022-05-02' }), print('q3', { date: '2022-05-02' })];
    expect(firstPrint([one, other, tuesday], other)).toMatchObject({ quotation: 'q3', certain: false });
    expect(firstPrint([one, other, tuesday], one)).toMatchObject({ quotation: 'q1', certain: false });
    expect(firstPrint([one, other, tuesday], tuesday)).toMatchObject({ quotation: 'q1', certain: false });
  });

  it('is certain if the other print of that day has the same origin', () => {
    const copy = print('q3', { date: '2022-05-02', origin: 'q1' });
    expect(firstPrint([monday, copy, tuesday], monday).certain).toBe(true);
  });

  it('is the fullest print if none has a date', () => {
    const fullest = print('q4');
    expect(firstPrint([fullest, print('q5', { date: 'last week' })], fullest)).toMatchObject({
      quotation: 'q4',
      date: null,
      certain: false,
    });
  });
});

describe('the chain of outlets', () => {
  it('links a print to that of the outlet in its via', () => {
    const first = print('q1', { outlet: 'The Harbour Post', date: '2022-05-02' });
    const citing = print('q2', { outlet: 'Valley Herald', via: 'Harbour Post' });
    expect(citedPrint(citing, [citing, first])).toBe('q1');
    expect(citedPrint(first, [citing, first])).toBe(null);
  });

  it('runs from the speaker to the outlet that was told, then to the outlet that cites it', async () => {
    const words = 'We shall not answer for a bridge that nobody paid us to mend, and the council has our letter.';
    const told = { text: `“${words}”`, speaker: 'Orla Vance', via: 'The Harbour Post' };
    const articles = [
      { id: 'post', outlet: 'The Harbour Post', date: '2022-05-02', quotes: [told] },
      {
        id: 'herald',
        outlet: 'Valley Herald',
        date: '2022-05-03',
        quotes: [{ ...told, text: `“${words.slice(0, 60)}”` }],
      },
    ];
    const { graph, quotations } = await collect(articles.map(printed));
    const articleOf = new Map(quotations.map(({ id, article }) => [id, article]));
    const chain = graph.edges.flatMap((edge) =>
      edge.type === 'prints' ? [[articleOf.get(edge.source), edge.through && articleOf.get(edge.through)]] : [],
    );
    expect(chain.sort()).toEqual([
      ['herald', 'post'],
      ['post', null],
    ]);
  });

  it('ends if that outlet has no print in the collection', () => {
    const citing = print('q2', { via: 'Radio Delta' });
    expect(citedPrint(citing, [citing, print('q1', { outlet: 'Valley Herald' })])).toBe(null);
  });
});

describe('a disagreement', () => {
  it('lists each speaker of an utterance with its prints', () => {
    const prints = [
      print('q1', { speaker: 'Ada Brandt' }),
      print('q2', { speaker: 'Brandt' }),
      print('q3', { speaker: 'Per Lund' }),
      print('q4'),
    ];
    expect(disagreements(prints)).toEqual([
      {
        about: 'speaker',
        values: [
          { value: 'Ada Brandt', quotations: ['q1', 'q2'] },
          { value: 'Per Lund', quotations: ['q3'] },
        ],
      },
    ]);
  });

  it('is not between who said the words and who denies them', () => {
    const said = print('q1', { speaker: 'Tom Okafor' });
    const denied = print('q2', { speaker: 'Ada Brandt', denies: true });
    expect(disagreements([said, denied])).toEqual([]);
    expect(disagreements([said, denied, print('q3', { speaker: 'Per Lund' })])).toMatchObject([
      { about: 'speaker', values: [{ value: 'Tom Okafor' }, { value: 'Per Lund' }] },
    ]);
  });

  it('may be about the role or via', () => {
    const prints = [
      print('q1', { speaker: 'Ada Brandt', role: 'the minister', via: 'Radio Delta' }),
      print('q2', { speaker: 'Ada Brandt', role: 'a former engineer', via: 'Delta Echo' }),
    ];
    expect(disagreements(prints).map(({ about }) => about)).toEqual(['role', 'via']);
  });

  const rolesOf = (...roles: readonly string[]) =>
    disagreements(roles.map((role, i) => print(`q${i}`, { speaker: 'Ada Brandt', role }))).flatMap(({ values }) =>
      values.map(({ value }) => value),
    );

  it('needs more than a less specific role', () => {
    expect(rolesOf('the transport minister', 'minister', 'The minister')).toEqual([]);
  });

  it.each([
    ['its chief executive', 'the chief executive of Tarn Rail'],
    ['Tarn Rail’s chief executive', 'chief executive of Tarn Rail'],
    ['the company’s head of sales', 'the head of sales at Tarn Rail'],
    ['the secretary of the union', 'its secretary'],
  ])('needs more than one office in other words: %s, %s', (one, other) => {
    expect(rolesOf(one, other)).toEqual([]);
  });

  it.each([
    ['the mayor of Tarn', 'the mayor of Ulm'],
    ['the secretary of Tarn Rail', 'its former secretary'],
    ['the union’s secretary', 'its lawyer'],
  ])('is about two offices: %s, %s', (one, other) => {
    expect(rolesOf(one, other)).toHaveLength(2);
  });

  it('is not about the roles of two speakers', () => {
    const prints = [
      print('q1', { speaker: 'Ada Brandt', role: 'the minister' }),
      print('q2', { speaker: 'Per Lund', role: 'a lawyer' }),
    ];
    expect(disagreements(prints).map(({ about }) => about)).toEqual(['speaker']);
  });
});
