/** Writes the tables of a snapshot in one pass each over edges, nodes and quotations. */
import { createHash } from 'node:crypto';
import type { ServedWriter } from '../database/index.ts';
import type { GraphEdge, GraphNode, QuotationRecord } from '../schema.ts';
import type { GraphRecords } from '../write/export/index.ts';
import { searchLine } from '../write/search.ts';
import type { CollectionSize } from './resources.ts';

/** Graph and quotations are inconsistent: they do not come from one build. */
class InconsistentGraphError extends Error {
  override readonly name = 'InconsistentGraphError';
}

interface SaidBy {
  readonly speaker: string;
  readonly support: number;
  readonly disputed: boolean;
}

type Names = readonly string[];

/** The edges, indexed by node id. */
class EdgeIndex {
  readonly outletOf = new Map<string, string>();
  readonly articles = new Map<string, number>();
  readonly quotations = new Map<string, number>();
  readonly articleOf = new Map<string, string>();
  readonly speakerOf = new Map<string, string>();
  readonly viaOf = new Map<string, string>();
  readonly utteranceOf = new Map<string, string>();
  readonly said = new Map<string, SaidBy[]>();

  add(edge: GraphEdge): void {
    const { source, target } = edge;
    if (edge.type === 'published') {
      this.outletOf.set(source, target);
      increment(this.articles, target);
    } else if (edge.type === 'contains') {
      this.articleOf.set(target, source);
      increment(this.quotations, source);
    } else if (edge.type === 'attributed') {
      this.speakerOf.set(source, target);
      increment(this.quotations, target);
    } else if (edge.type === 'via') this.viaOf.set(source, target);
    else if (edge.type === 'prints') {
      this.utteranceOf.set(source, target);
      increment(this.quotations, target);
    } else {
      const { support, disputed } = edge;
      const said = this.said.get(source) ?? [];
      this.said.set(source, [...said, { speaker: target, support, disputed }]);
    }
  }

  /** Articles contain quotations; an outlet contains those of its articles. */
  countOutlets(): void {
    for (const [article, outlet] of this.outletOf) {
      const own = this.quotations.get(article) ?? 0;
      this.quotations.set(outlet, (this.quotations.get(outlet) ?? 0) + own);
    }
  }
}

const increment = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

/** A node as a row: its JSON and its search terms. Quotations are written from their records. */
function servedNode(node: GraphNode, ends: EdgeIndex): { readonly answer: object; readonly names: Names } | null {
  const quotations = ends.quotations.get(node.id) ?? 0;
  switch (node.type) {
    case 'article':
      return {
        answer: { ...node, outlet: ends.outletOf.get(node.id) ?? null, quotations },
        names: [node.title ?? '', node.author ?? '', node.id],
      };
    case 'outlet':
      return {
        answer: { ...node, articles: ends.articles.get(node.id) ?? 0, quotations },
        names: [node.name, ...node.aliases],
      };
    case 'speaker':
      return { answer: { ...node, quotations }, names: [node.name, ...node.aliases] };
    case 'utterance':
      return { answer: { ...node, said: ends.said.get(node.id) ?? [], quotations }, names: [node.text] };
    case 'quotation':
      return null;
  }
}

/** Zero-padded offsets sort as strings. */
const DIGITS = 10;

const rankOf = ({ article, content, id }: QuotationRecord) =>
  JSON.stringify([article, String(content[0]?.[0] ?? 0).padStart(DIGITS, '0'), id]);

const COUNT_NAMES = { article: 'articles', outlet: 'outlets', speaker: 'speakers', utterance: 'utterances' } as const;

type KeysOf = (quotation: QuotationRecord) => readonly number[];

/** Receives the edges first, then the nodes, then the quotations. */
class CollectionIndexer {
  readonly #into: ServedWriter;
  readonly #keysOf: KeysOf;
  readonly #hash = createHash('sha256');
  readonly #ends = new EdgeIndex();
  readonly #names = new Map<string, Names>();
  readonly #counts = { articles: 0, outlets: 0, speakers: 0, quotations: 0, utterances: 0 };

  constructor(into: ServedWriter, keysOf: KeysOf) {
    this.#into = into;
    this.#keysOf = keysOf;
  }

  async edge(edge: GraphEdge): Promise<void> {
    this.#ends.add(edge);
    if (edge.type !== 'prints') return;
    const { source, target, score, alignment, through } = edge;
    await this.#into.add('served_prints', [target, source, this.#json({ score, alignment, through })]);
  }

  async node(node: GraphNode): Promise<void> {
    const thing = servedNode(node, this.#ends);
    if (!thing || node.type === 'quotation') return;
    const { id, type } = node;
    this.#counts[COUNT_NAMES[type]] += 1;
    if (type === 'speaker' || type === 'outlet') this.#names.set(id, [...thing.names, id]);
    const weight = this.#ends.quotations.get(id) ?? 0;
    await this.#into.add('served_things', [type, id, searchLine(thing.names), weight, this.#json(thing.answer)]);
  }

  /** @throws InconsistentGraphError */
  async quotation(quotation: QuotationRecord): Promise<void> {
    const { id, article, utterance, stance, stanceWords } = quotation;
    const { utteranceOf, articleOf, speakerOf, outletOf, viaOf } = this.#ends;
    if (utteranceOf.get(id) !== utterance || articleOf.get(id) !== article)
      throw new InconsistentGraphError(`graph and quotations disagree about the quotation ${id}`);
    const [speakerId, outletId] = [speakerOf.get(id) ?? null, outletOf.get(article) ?? null];
    const json = this.#json({ ...quotation, speakerId, outletId, viaId: viaOf.get(id) ?? null });
    const place = this.#counts.quotations++;
    const speakers = searchLine([quotation.speaker, ...(this.#names.get(speakerId ?? '') ?? [])]);
    const outlets = searchLine([quotation.outlet, ...(this.#names.get(outletId ?? '') ?? [])]);
    await this.#into.add('served_quotations', [
      ...[
        place,
        rankOf(quotation),
        id,
        searchLine([quotation.text, quotation.cueText, stanceWords?.text]),
        speakers,
        outlets,
      ],
      ...[article, utterance, stance, json],
    ]);
    for (const key of this.#keysOf(quotation)) await this.#into.add('served_entries', [key, place]);
  }

  /** Called after the last edge. */
  closeEdges(): void {
    this.#ends.countOutlets();
  }

  /** @throws InconsistentGraphError if the graph has another number of quotations */
  async finish(): Promise<IndexedCollection> {
    const [inGraph, found] = [this.#ends.articleOf.size, this.#counts.quotations];
    if (inGraph !== found)
      throw new InconsistentGraphError(`the graph has ${inGraph} quotations, the list of quotations ${found}`);
    const digest = this.#hash.digest('hex');
    await this.#into.finish();
    return { digest, counts: this.#counts };
  }

  #json(answer: object): string {
    const json = JSON.stringify(answer);
    this.#hash.update(json);
    return json;
  }
}

export interface IndexedCollection {
  /** Digest of all rows. */
  readonly digest: string;
  readonly counts: CollectionSize;
}

/**
 * @param keysOf the index keys of a quotation, for audits
 * @throws InconsistentGraphError if graph and quotations do not belong together
 */
export async function indexCollection(
  collection: GraphRecords,
  into: ServedWriter,
  keysOf: KeysOf,
): Promise<IndexedCollection> {
  const indexer = new CollectionIndexer(into, keysOf);
  for await (const edge of collection.edges()) await indexer.edge(edge);
  indexer.closeEdges();
  for await (const node of collection.nodes()) await indexer.node(node);
  for await (const quotation of collection.quotations()) await indexer.quotation(quotation);
  return indexer.finish();
}
