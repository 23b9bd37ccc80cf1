import { describe, expect, it } from 'vitest';
import { collect } from '../../../src/collection/index.ts';
import type { SpeakerNode } from '../../../src/schema.ts';
import { type Printed, printed, type SaidBy } from '../articles.ts';

const WORDS = 'calls on every member to close its coal harbours before the next summit of the lake states';
const QUOTED = `“${WORDS},”`;

/** Articles a, b, c, … that print the same words, by these speakers. */
const saidBy = (...speakers: readonly Omit<SaidBy, 'text'>[]): readonly Printed[] =>
  speakers.map((speaker, i) => ({
    id: String.fromCharCode(97 + i),
    date: `2022-05-0${i + 1}`,
    quotes: [{ text: QUOTED, ...speaker }],
  }));

const MOTION = { speaker: 'lake motion', speakerType: 'document' } as const;
const PAPER = { speaker: 'new policy paper', speakerType: 'document' } as const;
const COUNCIL = { speaker: 'Lake Council', speakerType: 'organization' } as const;

async function speakersOf(articles: readonly Printed[]): Promise<readonly SpeakerNode[]> {
  const { graph } = await collect(articles.map(printed));
  return graph.nodes.filter((node) => node.type === 'speaker');
}

describe('descriptions that print the same words', () => {
  it('are one speaker with both descriptions and the words as evidence', async () => {
    const speakers = await speakersOf(saidBy(MOTION, PAPER));
    expect(speakers).toMatchObject([
      {
        name: 'new policy paper',
        aliases: ['lake motion'],
        links: [
          {
            rule: 'same-words',
            names: ['lake motion', 'new policy paper'],
            evidence: [{ kind: 'words', text: expect.stringContaining(WORDS), articles: ['a', 'b'] }],
          },
        ],
      },
    ]);
    expect(speakers[0]?.issuer).toBeUndefined();
  });

  it('have the organisation that another article names as their issuer, without a dispute', async () => {
    const { graph } = await collect(saidBy(MOTION, COUNCIL, PAPER).map(printed));
    const speakers = graph.nodes.filter((node) => node.type === 'speaker');
    const council = speakers.find(({ name }) => name === 'Lake Council');
    expect(speakers).toHaveLength(2);
    expect(speakers.find(({ name }) => name === 'new policy paper')?.issuer).toBe(council?.id);
    const said = graph.edges.filter((edge) => edge.type === 'said');
    expect(said.map(({ support, disputed }) => [support, disputed]).sort()).toEqual([
      [1, false],
      [2, false],
    ]);
  });

  it('have no issuer if articles name two, which is a disagreement', async () => {
    const other = { speaker: 'Harbour Alliance', speakerType: 'organization' } as const;
    const { graph } = await collect(saidBy(MOTION, COUNCIL, other).map(printed));
    expect(graph.nodes.find((node) => node.type === 'speaker' && node.name === 'lake motion')).not.toHaveProperty(
      'issuer',
    );
    expect(graph.nodes.find((node) => node.type === 'utterance')).toMatchObject({
      disagreements: [{ about: 'speaker', values: [{ value: 'Harbour Alliance' }, { value: 'Lake Council' }] }],
    });
  });

  it('stay apart if they are of different types, or share no words', async () => {
    const official = { speaker: 'harbour official', speakerType: 'person' } as const;
    expect(await speakersOf(saidBy(MOTION, official))).toHaveLength(2);
    const [first] = saidBy(MOTION);
    const later = { id: 'z', quotes: [{ text: '“The ferries will run on Sundays from the first of May,”', ...PAPER }] };
    expect(await speakersOf(first ? [first, later] : [])).toHaveLength(2);
  });

  it('are the same whatever the order of the articles', async () => {
    const articles = saidBy(MOTION, COUNCIL, PAPER);
    expect(await speakersOf([...articles].reverse())).toEqual(await speakersOf(articles));
  });
});
