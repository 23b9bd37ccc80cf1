/** A correction is of one release and one day; the articles that it is read with are of another. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleInput } from '../../src/index.ts';
import { buildGraph, extract, type Problem } from '../../src/index.ts';
import type { Correction } from '../../src/schema.ts';
import { rounds } from '../rounds.ts';

const HERALD = {
  id: 'herald/weir.txt',
  outlet: 'Valley Herald',
  date: '2023-02-10',
  title: 'Weir to be rebuilt',
  url: 'https://herald.example/weir',
  text: [
    'The weir will be rebuilt before the autumn.',
    '“We lost half of the orchard in one night, and nobody rang the bell,” said Greta Solheim, who farms below the weir.',
    'Osman Bey, the engineer, said that the new gates would open by themselves.',
  ].join('\n\n'),
};
const COURIER = {
  id: 'courier/flood.txt',
  outlet: 'River Courier',
  date: '2023-02-11',
  title: 'After the flood',
  text: 'They are still angry. “We lost half of the orchard in one night,” Greta Solheim told the meeting.',
};
const ORCHARD = 'We lost half of the orchard in one night, and nobody rang the bell';
const ANOTHER: Correction = { decision: 'speaker', quotation: { text: ORCHARD }, speaker: 'Hanne Solheim' };

async function speakersIn(articles: readonly ArticleInput[], corrections: readonly Correction[]) {
  const problems: Problem[] = [];
  const speakers: Record<string, (string | null)[]> = {};
  for await (const { id, quotes } of extract(articles, { corrections, onProblem: (one) => problems.push(one) }))
    speakers[id] = quotes.map(({ speaker }) => speaker);
  return { speakers, unmatched: problems.filter(({ code }) => code === 'correction-unmatched').length };
}

const heraldAfter = (change: Partial<ArticleInput>) => ({ ...HERALD, ...change }) satisfies ArticleInput;

async function firstSpeaker(article: ArticleInput, correction: Correction) {
  const { speakers, unmatched } = await speakersIn([article], [correction]);
  return [Object.values(speakers)[0]?.[0], unmatched];
}

describe('a correction still applies', () => {
  it('in every later run', async () => {
    const runs = [1, 2, 3].map(() => speakersIn([HERALD, COURIER], [ANOTHER]));
    for (const { speakers } of await Promise.all(runs)) expect(speakers[HERALD.id]?.[0]).toBe('Hanne Solheim');
  });

  it('for any order of articles and corrections', async () => {
    const decided: readonly Correction[] = [
      { id: 'a', ...ANOTHER },
      { id: 'b', decision: 'outlet', article: { article: COURIER.id }, outlet: 'Delta Courier' },
      { id: 'c', decision: 'same-speaker', speakers: ['Osman Bey', 'Hanne Solheim'] },
      { id: 'd', decision: 'not-a-quotation', quotation: { text: 'the new gates would open by themselves' } },
    ];
    const built = (articles: readonly ArticleInput[], corrections: readonly Correction[]) =>
      buildGraph(articles, { corrections, tagger: 'none' });
    const expected = await built([HERALD, COURIER], decided);
    expect(expected.quotations.map(({ speaker }) => speaker)).toContain('Hanne Solheim');
    const orders = fc.tuple(
      fc.shuffledSubarray([HERALD, COURIER], { minLength: 2 }),
      fc.shuffledSubarray([...decided], { minLength: 4 }),
    );
    const same = fc.asyncProperty(orders, async ([articles, corrections]) => {
      const { graph, quotations } = await built(articles, corrections);
      expect({ graph, quotations }).toEqual({ graph: expected.graph, quotations: expected.quotations });
    });
    await fc.assert(same, { numRuns: rounds(8) });
  });

  it('if inserted paragraphs shift every offset', async () => {
    const text = `Correction: an earlier version named the wrong month.\n\nIt rained for a week.\n\n${HERALD.text}`;
    expect(await firstSpeaker(heraldAfter({ text }), ANOTHER)).toEqual(['Hanne Solheim', 0]);
  });

  it('if paragraphs are reordered', async () => {
    const text = HERALD.text.split('\n\n').reverse().join('\n\n');
    const { speakers, unmatched } = await speakersIn([heraldAfter({ text })], [ANOTHER]);
    expect([speakers[HERALD.id], unmatched]).toEqual([['Osman Bey', 'Hanne Solheim'], 0]);
  });

  it('if the quotation marks change', async () => {
    const text = HERALD.text.replace('“', '"').replace('”', '"');
    expect(await firstSpeaker(heraldAfter({ text }), ANOTHER)).toEqual(['Hanne Solheim', 0]);
  });

  it('if the sentence around the words is rewritten', async () => {
    const text = HERALD.text.replace('said Greta Solheim, who farms below the weir', 'Solheim told the board in tears');
    expect(await firstSpeaker(heraldAfter({ text }), ANOTHER)).toEqual(['Hanne Solheim', 0]);
  });

  it('if a later edition cuts the last words of the quotation', async () => {
    const text = HERALD.text.replace(', and nobody rang the bell,', ', and nobody rang,');
    expect(await firstSpeaker(heraldAfter({ text }), ANOTHER)).toEqual(['Hanne Solheim', 0]);
  });

  it('if the file moves and its headline changes', async () => {
    const moved = heraldAfter({ id: 'archive/2023/weir-2.txt', title: 'Gates for the weir' });
    expect(await firstSpeaker(moved, ANOTHER)).toEqual(['Hanne Solheim', 0]);
    const placed: Correction = {
      ...ANOTHER,
      quotation: { text: ORCHARD, outlet: 'Valley Herald', date: '2023-02-10' },
    };
    expect(await firstSpeaker(moved, placed)).toEqual(['Hanne Solheim', 0]);
    const linked: Correction = { ...ANOTHER, quotation: { text: ORCHARD, article: HERALD.url } };
    expect(await firstSpeaker(moved, linked)).toEqual(['Hanne Solheim', 0]);
  });

  it('if the quotation has one more word at its end, with or without the tagger', async () => {
    const found: Correction = { ...ANOTHER, quotation: { text: `${ORCHARD}, said` } };
    for (const tagger of ['none', 'small'] as const) {
      const problems: Problem[] = [];
      const options = { corrections: [found], tagger, onProblem: (one: Problem) => problems.push(one) };
      for await (const { quotes } of extract([HERALD], options)) expect(quotes[0]?.speaker).toBe('Hanne Solheim');
      expect(problems).toEqual([]);
    }
  });

  it('if articles with similar words are added', async () => {
    const others = ['We lost half of the cattle', 'We lost the key', 'Half of the orchard is young'].map(
      (words, i) => ({
        id: `other-${i}`,
        text: `“${words}, and that is all there is to say about it,” said Tom Okafor.`,
      }),
    );
    const { speakers, unmatched } = await speakersIn([...others, HERALD], [ANOTHER]);
    expect([speakers[HERALD.id]?.[0], unmatched]).toEqual(['Hanne Solheim', 0]);
    for (const { id } of others) expect(speakers[id]).toEqual(['Tom Okafor']);
  });

  it('to linked names if an article is edited', async () => {
    const same: Correction = { decision: 'same-speaker', speakers: ['Greta Solheim', 'Greta Aas'] };
    const told = { id: 'letter', text: '“Nobody asked me about the gates,” said Greta Aas.' };
    const changed = heraldAfter({ text: HERALD.text.replace('before the autumn', 'in the spring') });
    for (const article of [HERALD, changed]) {
      const { graph } = await buildGraph([article, told], { corrections: [same] });
      const names = graph.nodes.flatMap((node) =>
        node.type === 'speaker' ? [[node.name, ...node.aliases].sort()] : [],
      );
      expect(names).toContainEqual(['Greta Aas', 'Greta Solheim']);
    }
  });
});

describe('a correction does not apply, and is reported,', () => {
  it('if the words are gone', async () => {
    const text = HERALD.text.replace(ORCHARD, 'We have nothing to add to what the board told you');
    expect(await firstSpeaker(heraldAfter({ text }), ANOTHER)).toEqual(['Greta Solheim', 1]);
  });

  it('if only a few of the words are left', async () => {
    const text = HERALD.text.replace(ORCHARD, 'We lost half of it');
    expect(await firstSpeaker(heraldAfter({ text }), ANOTHER)).toEqual(['Greta Solheim', 1]);
  });
});
