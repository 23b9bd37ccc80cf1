/** The rows of quotations.csv of a collection that is given as graph and quotations: what the graph says of each print is added. */
import type { QuotationCells, Turn } from '../../schema.ts';
import type { GraphRecords } from './exportable.ts';

/** What the prints of shared words say of each other; memory grows with these alone. */
interface SharedWords {
  /** By quotation. */
  readonly turns: ReadonlyMap<string, readonly Turn[]>;
  /** By print. */
  readonly firsts: ReadonlyMap<string, QuotationCells['first']>;
  /** Utterances. */
  readonly disputed: ReadonlySet<string>;
}

const printKey = (quotation: string, article: string) => JSON.stringify([quotation, article]);

async function sharedWords({ nodes, edges }: GraphRecords): Promise<SharedWords> {
  const turns = new Map<string, readonly Turn[]>();
  const shared = new Set<string>();
  for await (const edge of edges()) {
    if (edge.type !== 'prints' || edge.relation === 'only') continue;
    shared.add(edge.target);
    const found = new Set(edge.alignment.flatMap((step) => step.turns ?? []));
    if (found.size > 0) turns.set(edge.source, [...found]);
  }
  const firsts = new Map<string, QuotationCells['first']>();
  const disputed = new Set<string>();
  for await (const node of nodes()) {
    if (node.type !== 'utterance' || !shared.has(node.id)) continue;
    const { quotation, article, date, certain } = node.firstPrint;
    if (date !== null) firsts.set(printKey(quotation, article), certain ? 'certain' : 'likely');
    if (node.disagreements.some(({ about }) => about === 'speaker')) disputed.add(node.id);
  }
  return { turns, firsts, disputed };
}

export async function* cellsOf(collection: GraphRecords): AsyncGenerator<QuotationCells> {
  const { turns, firsts, disputed } = await sharedWords(collection);
  for await (const quotation of collection.quotations()) {
    const { id, article, utterance, relation, content } = quotation;
    yield {
      ...quotation,
      start: content[0]?.[0] ?? 0,
      first: relation === 'only' ? 'certain' : (firsts.get(printKey(id, article)) ?? null),
      turns: turns.get(id) ?? [],
      disputed: disputed.has(utterance),
    };
  }
}
