/** The graph of speakers, utterances and outlets, reduced to the best connected utterances. */
import type { RowIndex } from '../rows.ts';
import type { Model } from './model.ts';

/** Maximum number of utterances; more would be unreadable. */
const MOST_UTTERANCES = 150;

export type NodeKind = 'speaker' | 'utterance' | 'outlet';

/** `place` is the row in the table of its kind. */
export interface NetworkNode {
  readonly key: string;
  readonly kind: NodeKind;
  readonly place: RowIndex;
  readonly label: string;
  readonly disputed: boolean;
}

/** From an utterance to a speaker or to an outlet that printed it; `weight` counts the prints. */
export interface NetworkEdge {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

/** One utterance with its speakers and outlets, each with its number of prints: a row of the table. */
export interface Said {
  readonly utterance: RowIndex;
  readonly words: string;
  readonly speakers: ReadonlyMap<RowIndex, number>;
  readonly outlets: ReadonlyMap<RowIndex, number>;
  readonly prints: number;
  readonly disputed: boolean;
}

export interface NetworkFilter {
  readonly speaker: RowIndex | null;
  readonly outlet: RowIndex | null;
  /** In lower case; empty for all. */
  readonly words: string;
  /** Only utterances with more than one print. */
  readonly reprinted: boolean;
}

/** `all` counts the utterances that match the filter; `shown` are the best connected of them. */
export interface Network {
  readonly shown: readonly Said[];
  readonly all: number;
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
}

function counted(places: readonly (RowIndex | null)[]): ReadonlyMap<RowIndex, number> {
  const counts = new Map<RowIndex, number>();
  for (const place of places) if (place !== null) counts.set(place, (counts.get(place) ?? 0) + 1);
  return counts;
}

const NOT_INCLUDED = 'text not included in this page';

/** All utterances with their connections. */
export function saidIn({ tables }: Model): readonly Said[] {
  const { quotations, articles } = tables;
  return tables.utterances.map(({ text, prints, disagreements }, utterance) => {
    const rows = prints.flatMap((place) => quotations[place] ?? []);
    return {
      utterance,
      words: text || rows[0]?.text || NOT_INCLUDED,
      speakers: counted(rows.map(({ speaker }) => speaker)),
      outlets: counted(rows.map(({ article }) => articles[article]?.outlet ?? null)),
      prints: rows.length,
      disputed: disagreements.some(({ about }) => about === 'speaker'),
    };
  });
}

const connections = ({ speakers, outlets, prints }: Said) => 10 * (speakers.size + outlets.size) + prints;

const fits =
  ({ speaker, outlet, words, reprinted }: NetworkFilter) =>
  (said: Said) =>
    (speaker === null || said.speakers.has(speaker)) &&
    (outlet === null || said.outlets.has(outlet)) &&
    (!reprinted || said.prints > 1) &&
    said.words.toLowerCase().includes(words);

const keyOf = (kind: NodeKind, place: RowIndex) => `${kind} ${place}`;

export function networkOf({ tables }: Model, said: readonly Said[], filter: NetworkFilter): Network {
  const fitting = said.filter(fits(filter));
  const shown = [...fitting]
    .sort((a, b) => connections(b) - connections(a) || a.utterance - b.utterance)
    .slice(0, MOST_UTTERANCES);
  const nodes = new Map<string, NetworkNode>();
  const edges: NetworkEdge[] = [];
  const add = (kind: NodeKind, place: RowIndex, label: string, disputed = false) => {
    const key = keyOf(kind, place);
    if (!nodes.has(key)) nodes.set(key, { key, kind, place, label, disputed });
    return key;
  };
  for (const { utterance, words, speakers, outlets, disputed } of shown) {
    const from = add('utterance', utterance, words, disputed);
    for (const [place, weight] of speakers) {
      edges.push({ from, to: add('speaker', place, tables.speakers[place]?.name ?? ''), weight });
    }
    for (const [place, weight] of outlets) {
      edges.push({ from, to: add('outlet', place, tables.outlets[place]?.name ?? ''), weight });
    }
  }
  return { shown, all: fitting.length, nodes: [...nodes.values()], edges };
}
