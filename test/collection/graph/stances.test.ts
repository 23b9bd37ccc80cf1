/** The stances of prints in the graph: a denial is no disagreement about who spoke, and agrees with a negation. */
import { describe, expect, it } from 'vitest';
import { collect } from '../../../src/collection/index.ts';
import { type Printed, printed, type SaidBy } from '../articles.ts';

const DENIES = { stance: 'denies', stanceWords: { text: 'denied', span: [0, 6] } } satisfies Partial<SaidBy>;

const graphOf = async (...articles: readonly Printed[]) => (await collect(articles.map(printed))).graph;

const article = (id: string, quote: SaidBy): Printed => ({ id, outlet: id, date: '2021-03-05', quotes: [quote] });

const SPILL = 'the company dumped four hundred barrels of oil in the northern bay';

describe('who denies words that another speaker states', () => {
  it('does not dispute who said them', async () => {
    const { nodes, edges } = await graphOf(
      article('Herald', { text: `“${SPILL}”`, speaker: 'Tom Okafor' }),
      article('Weekly', { text: `“${SPILL}”`, speaker: 'Ada Brandt', ...DENIES }),
    );
    const utterances = nodes.flatMap((node) => (node.type === 'utterance' ? [node.disagreements] : []));
    expect(utterances).toEqual([[]]);
    const said = edges.flatMap((edge) => (edge.type === 'said' ? [edge.disputed] : []));
    expect(said).toEqual([false, false]);
  });

  it('does not settle a dispute of others', async () => {
    const { edges, nodes } = await graphOf(
      article('Herald', { text: `“${SPILL}”`, speaker: 'Tom Okafor' }),
      article('Weekly', { text: `“${SPILL}”`, speaker: 'Per Lund' }),
      article('Post', { text: `“${SPILL}”`, speaker: 'Ada Brandt', ...DENIES }),
    );
    const names = new Map(nodes.flatMap((node) => (node.type === 'speaker' ? [[node.id, node.name]] : [])));
    const disputed = edges.flatMap((edge) => (edge.type === 'said' && edge.disputed ? [names.get(edge.target)] : []));
    expect(disputed.sort()).toEqual(['Per Lund', 'Tom Okafor']);
  });
});

describe('a negation in one print and a denial in the other', () => {
  const turnsOf = async (...articles: readonly Printed[]) =>
    (await graphOf(...articles)).edges.flatMap((edge) =>
      edge.type === 'prints' ? edge.alignment.flatMap(({ turns }) => turns ?? []) : [],
    );
  const negated = `“${SPILL.replace('dumped', 'never dumped')}”`;
  const speaker = 'Ada Brandt';

  it('say the same', async () => {
    expect(
      await turnsOf(
        article('Herald', { text: negated, speaker }),
        article('Weekly', { text: `“${SPILL}”`, speaker, ...DENIES }),
      ),
    ).toEqual([]);
  });

  it.each([
    ['both state', {}, {}],
    ['both deny', DENIES, DENIES],
  ])('say the opposite if %s the words', async (_, one: Partial<SaidBy>, other: Partial<SaidBy>) => {
    expect(
      await turnsOf(
        article('Herald', { text: negated, speaker, ...one }),
        article('Weekly', { text: `“${SPILL}”`, speaker, ...other }),
      ),
    ).toEqual(['negation']);
  });
});
