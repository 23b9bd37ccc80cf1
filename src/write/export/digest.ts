/** Counts of a collection, its most reprinted and most disputed utterances, and its most quoted speakers, in a few passes. */

import type { GraphNode, QuotationRecord } from '../../schema.ts';
import { byUnits } from '../../util/order.ts';
import type { GraphRecords } from './exportable.ts';

type Utterance = Extract<GraphNode, { type: 'utterance' }>;

/** An utterance with its earliest prints, of all speakers or of one; `printed` counts all of these. */
export interface Cited {
  readonly utterance: Utterance;
  readonly prints: readonly QuotationRecord[];
  readonly printed: number;
}

export interface Digest {
  readonly counts: Readonly<Record<GraphNode['type'], number>>;
  /** Utterances in more than one article, and those whose prints disagree. */
  readonly reprinted: number;
  readonly disputed: number;
  readonly mostReprinted: readonly Cited[];
  readonly disputes: readonly Cited[];
  readonly speakers: readonly { readonly name: string; readonly said: number; readonly most: readonly Cited[] }[];
}

const SHOWN_UTTERANCES = 10;
const SHOWN_SPEAKERS = 10;
const SHOWN_OF_SPEAKER = 3;
const SHOWN_PRINTS = 8;

/** Keeps the first few of many items, in order. */
class First<Item> {
  readonly #limit: number;
  readonly #compare: (one: Item, other: Item) => number;
  readonly items: Item[] = [];
  seen = 0;

  constructor(limit: number, compare: (one: Item, other: Item) => number) {
    this.#limit = limit;
    this.#compare = compare;
  }

  add(item: Item): void {
    this.seen += 1;
    const after = this.items.findIndex((other) => this.#compare(item, other) < 0);
    this.items.splice(after < 0 ? this.items.length : after, 0, item);
    if (this.items.length > this.#limit) this.items.pop();
  }
}

/** Outlets matter most, since an outlet may repeat its own articles. */
const byReprints = (one: Utterance, other: Utterance) =>
  other.outlets - one.outlets || other.articles - one.articles || byUnits(one.id, other.id);

/** Prints without a date come last. */
const byDate = (one: QuotationRecord, other: QuotationRecord) =>
  byUnits(one.date ?? '~', other.date ?? '~') || byUnits(one.id, other.id);

const utterancesFirst = () => new First<Utterance>(SHOWN_UTTERANCES, byReprints);

async function overview({ nodes }: GraphRecords) {
  const counts = { article: 0, outlet: 0, speaker: 0, quotation: 0, utterance: 0 };
  const [reprinted, disputed] = [utterancesFirst(), utterancesFirst()];
  for await (const node of nodes()) {
    counts[node.type] += 1;
    if (node.type !== 'utterance') continue;
    if (node.articles > 1) reprinted.add(node);
    if (node.disagreements.length > 0) disputed.add(node);
  }
  return { counts, reprinted, disputed };
}

interface QuotedSpeaker {
  readonly id: string;
  readonly said: number;
  name: string;
  readonly most: First<Utterance>;
}

async function mostQuoted({ edges }: GraphRecords): Promise<ReadonlyMap<string, QuotedSpeaker>> {
  const said = new Map<string, number>();
  for await (const edge of edges()) if (edge.type === 'said') said.set(edge.target, (said.get(edge.target) ?? 0) + 1);
  const first = new First<QuotedSpeaker>(
    SHOWN_SPEAKERS,
    (one, other) => other.said - one.said || byUnits(one.id, other.id),
  );
  for (const [id, count] of said) {
    first.add({ id, said: count, name: id, most: new First(SHOWN_OF_SPEAKER, byReprints) });
  }
  return new Map(first.items.map((speaker) => [speaker.id, speaker]));
}

/** Adds the name and the most reprinted utterances of each speaker. */
async function addUtterances(
  { nodes, edges }: GraphRecords,
  speakers: ReadonlyMap<string, QuotedSpeaker>,
): Promise<void> {
  const saidBy = new Map<string, QuotedSpeaker[]>();
  for await (const edge of edges()) {
    const speaker = edge.type === 'said' ? speakers.get(edge.target) : undefined;
    if (speaker) saidBy.set(edge.source, [...(saidBy.get(edge.source) ?? []), speaker]);
  }
  for await (const node of nodes()) {
    if (node.type === 'utterance') for (const { most } of saidBy.get(node.id) ?? []) most.add(node);
    const speaker = speakers.get(node.id);
    if (node.type === 'speaker' && speaker) speaker.name = node.name;
  }
}

/** Quotation → speaker, for the prints of these utterances. */
async function speakersOfPrints({ edges }: GraphRecords, utterances: ReadonlySet<string>) {
  const prints = new Set<string>();
  for await (const edge of edges()) if (edge.type === 'prints' && utterances.has(edge.target)) prints.add(edge.source);
  const speakers = new Map<string, string>();
  for await (const edge of edges())
    if (edge.type === 'attributed' && prints.has(edge.source)) speakers.set(edge.source, edge.target);
  return speakers;
}

/** The earliest prints of an utterance, and those of each speaker. */
class Prints {
  readonly all = new First(SHOWN_PRINTS, byDate);
  readonly #bySpeaker = new Map<string, First<QuotationRecord>>();

  add(print: QuotationRecord, speaker: string | undefined): void {
    this.all.add(print);
    if (speaker !== undefined) this.of(speaker).add(print);
  }

  of(speaker: string): First<QuotationRecord> {
    const known = this.#bySpeaker.get(speaker) ?? new First(SHOWN_PRINTS, byDate);
    this.#bySpeaker.set(speaker, known);
    return known;
  }
}

async function printsOf(
  collection: GraphRecords,
  utterances: readonly Utterance[],
): Promise<ReadonlyMap<string, Prints>> {
  const prints = new Map(utterances.map(({ id }) => [id, new Prints()]));
  const speakers = await speakersOfPrints(collection, new Set(prints.keys()));
  for await (const quotation of collection.quotations())
    prints.get(quotation.utterance)?.add(quotation, speakers.get(quotation.id));
  return prints;
}

export async function digestOf(collection: GraphRecords): Promise<Digest> {
  const { counts, reprinted, disputed } = await overview(collection);
  const quoted = await mostQuoted(collection);
  await addUtterances(collection, quoted);
  const speakers = [...quoted.values()];
  const shown = [...reprinted.items, ...disputed.items, ...speakers.flatMap(({ most }) => most.items)];
  const prints = await printsOf(collection, shown);
  const citing =
    (pick: (prints: Prints) => First<QuotationRecord>) =>
    (utterance: Utterance): Cited => {
      const its = prints.get(utterance.id);
      const { items = [], seen = 0 } = its ? pick(its) : {};
      return { utterance, prints: items, printed: seen };
    };
  const cited = citing(({ all }) => all);
  return {
    counts,
    reprinted: reprinted.seen,
    disputed: disputed.seen,
    mostReprinted: reprinted.items.map(cited),
    disputes: disputed.items.map(cited),
    speakers: speakers.map(({ id, name, said, most }) => ({
      name,
      said,
      most: most.items.map(citing((prints) => prints.of(id))),
    })),
  };
}
