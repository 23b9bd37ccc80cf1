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

  it('may be about the role or via', () => {
    const prints = [
      print('q1', { speaker: 'Ada Brandt', role: 'the minister', via: 'Radio Delta' }),
      print('q2', { speaker: 'Ada Brandt', role: 'a former engineer', via: 'Delta Echo' }),
    ];
    expect(disagreements(prints).map(({ about }) => about)).toEqual(['role', 'via']);
  });

  it('needs more than a less specific role', () => {
    const prints = [
      print('q1', { role: 'the transport minister' }),
      print('q2', { role: 'minister' }),
      print('q3', { role: 'The minister' }),
    ];
    expect(disagreements(prints)).toEqual([]);
  });
});
