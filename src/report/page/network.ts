/** The neighbourhood of an utterance, a speaker or an outlet: utterances, with who said and who printed them. */
import type { RowIndex } from '../rows.ts';
import type { Model } from './model.ts';

/** Maximum number of utterances around a start; more would be unreadable. */
const MOST_UTTERANCES = 12;

export type NodeKind = 'speaker' | 'utterance' | 'outlet';

/** `place` is the row in the table of its kind. */
export interface Start {
  readonly kind: NodeKind;
  readonly place: RowIndex;
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

/** A speaker or an outlet beside the utterances; `of` are the indices of its utterances among those shown. */
export interface Neighbour {
  readonly key: string;
  readonly place: RowIndex;
  readonly name: string;
  /** False for a description without a name, such as “officials”: it may be somebody else in each utterance. */
  readonly named: boolean;
  readonly of: readonly number[];
}

/** `all` counts the utterances around the start; `shown` are the best connected of them. */
export interface Network {
  readonly shown: readonly Said[];
  readonly all: number;
  readonly speakers: readonly Neighbour[];
  readonly outlets: readonly Neighbour[];
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

const byConnections = (a: Said, b: Said) => connections(b) - connections(a) || a.utterance - b.utterance;

/** The best connected utterance; null if there is none. */
export function defaultStart(said: readonly Said[]): Start | null {
  const [first] = [...said].sort(byConnections);
  return first ? { kind: 'utterance', place: first.utterance } : null;
}

/** Names begin with a capital, descriptions such as “officials” do not. */
export const isNamed = (name: string): boolean => /^\P{L}*\p{Lu}/u.test(name);

/** The utterances around a start, best connected first; that of an utterance itself comes before those of its speakers. */
function around({ tables }: Model, said: readonly Said[], { kind, place }: Start): readonly Said[] {
  if (kind === 'speaker') return said.filter(({ speakers }) => speakers.has(place)).sort(byConnections);
  if (kind === 'outlet') return said.filter(({ outlets }) => outlets.has(place)).sort(byConnections);
  const own = said[place];
  if (!own) return [];
  const speakers = [...own.speakers.keys()].filter((speaker) => isNamed(tables.speakers[speaker]?.name ?? ''));
  const others = said.filter((one) => one !== own && speakers.some((speaker) => one.speakers.has(speaker)));
  return [own, ...others.sort(byConnections)];
}

/** Neighbours by their key, in the order of their utterances. */
class Neighbours {
  readonly #byKey = new Map<string, Neighbour & { readonly of: number[] }>();

  add(key: string, place: RowIndex, name: string, utterance: number): void {
    const known = this.#byKey.get(key);
    if (known) known.of.push(utterance);
    else this.#byKey.set(key, { key, place, name, named: isNamed(name), of: [utterance] });
  }

  get all(): readonly Neighbour[] {
    return [...this.#byKey.values()];
  }
}

export function networkOf(model: Model, said: readonly Said[], start: Start): Network {
  const { speakers, outlets } = model.tables;
  const found = around(model, said, start);
  const shown = found.slice(0, MOST_UTTERANCES);
  const [sayers, printers] = [new Neighbours(), new Neighbours()];
  for (const [i, { utterance, ...one }] of shown.entries()) {
    for (const place of one.speakers.keys()) {
      const name = speakers[place]?.name ?? '';
      sayers.add(isNamed(name) ? `${place}` : `${place} in ${utterance}`, place, name, i);
    }
    for (const place of one.outlets.keys()) printers.add(`${place}`, place, outlets[place]?.name ?? '', i);
  }
  return { shown, all: found.length, speakers: sayers.all, outlets: printers.all };
}

/**
 * Places labels of one height in a column, each as near to its wish as the others allow, so that none overlap.
 *
 * @param wishes centres, in any order
 * @returns the centres in the same order; the column grows beyond `height` if it must
 */
export function spread(wishes: readonly number[], size: number, height: number): readonly number[] {
  const order = [...wishes.keys()].sort((a, b) => (wishes[a] ?? 0) - (wishes[b] ?? 0) || a - b);
  const centres = wishes.map(() => 0);
  let next = size / 2;
  for (const i of order) {
    centres[i] = Math.max(next, wishes[i] ?? 0);
    next = (centres[i] ?? 0) + size;
  }
  let last = Math.max(height, order.length * size) - size / 2;
  for (const i of order.toReversed()) {
    centres[i] = Math.min(last, centres[i] ?? 0);
    last = (centres[i] ?? 0) - size;
  }
  return centres;
}
