/** The rows of quotations.csv of a collection that is given as graph and quotations: what the graph says of each print is added. */
import type { AlignmentStep, GraphNode, QuotationCells, QuotationRecord, SharedPrint } from '../../schema.ts';
import { byUnits } from '../../util/order.ts';
import type { GraphRecords } from './exportable.ts';

type NodeOf<Type extends GraphNode['type']> = Extract<GraphNode, { type: Type }>;

/** A print of words that were printed more than once: its differences from the fullest print, and the id of its speaker. */
interface Reprint {
  readonly utterance: string;
  readonly edits: readonly AlignmentStep[];
  speaker: string | null;
}

/** By quotation. */
async function reprintsIn({ edges }: GraphRecords): Promise<ReadonlyMap<string, Reprint>> {
  const reprints = new Map<string, Reprint>();
  for await (const edge of edges()) {
    if (edge.type !== 'prints' || edge.relation === 'only') continue;
    const edits = edge.alignment.filter(({ op }) => op !== 'kept');
    reprints.set(edge.source, { utterance: edge.target, edits, speaker: null });
  }
  for await (const edge of edges()) {
    const reprint = edge.type === 'attributed' ? reprints.get(edge.source) : undefined;
    if (reprint) reprint.speaker = edge.target;
  }
  return reprints;
}

/** The nodes that rows refer to, by id; memory grows with articles, speakers and the words that were printed more than once. */
interface Nodes {
  readonly articles: ReadonlyMap<string, Pick<NodeOf<'article'>, 'title' | 'url'>>;
  readonly speakers: ReadonlyMap<string, string>;
  readonly utterances: ReadonlyMap<string, Pick<NodeOf<'utterance'>, 'firstPrint' | 'disagreements'>>;
}

async function nodesIn({ nodes }: GraphRecords, shared: ReadonlySet<string>): Promise<Nodes> {
  const articles = new Map<string, Pick<NodeOf<'article'>, 'title' | 'url'>>();
  const speakers = new Map<string, string>();
  const utterances = new Map<string, Pick<NodeOf<'utterance'>, 'firstPrint' | 'disagreements'>>();
  for await (const node of nodes()) {
    if (node.type === 'article') articles.set(node.id, { title: node.title, url: node.url });
    else if (node.type === 'speaker') speakers.set(node.id, node.name);
    else if (node.type === 'utterance' && shared.has(node.id)) {
      const { firstPrint, disagreements } = node;
      utterances.set(node.id, { firstPrint, disagreements });
    }
  }
  return { articles, speakers, utterances };
}

function sharedPrint(quotation: QuotationRecord, { edits, speaker }: Reprint, nodes: Nodes): SharedPrint {
  const { id, article, outlet, date, stance, relation } = quotation;
  return {
    id,
    article,
    title: nodes.articles.get(article)?.title ?? null,
    outlet,
    date,
    linked: speaker === null ? null : (nodes.speakers.get(speaker) ?? null),
    stance,
    relation,
    alignment: edits.filter(({ turns, agrees }) => turns !== undefined || agrees),
  };
}

export async function* cellsOf(collection: GraphRecords): AsyncGenerator<QuotationCells> {
  const reprints = await reprintsIn(collection);
  const nodes = await nodesIn(collection, new Set(Array.from(reprints.values(), ({ utterance }) => utterance)));
  const shared = new Map(Array.from(nodes.utterances, ([id, node]) => [id, { ...node, prints: [] as SharedPrint[] }]));
  for await (const quotation of collection.quotations()) {
    const reprint = reprints.get(quotation.id);
    if (reprint) shared.get(reprint.utterance)?.prints.push(sharedPrint(quotation, reprint, nodes));
  }
  for (const { prints } of shared.values()) prints.sort((one, other) => byUnits(one.id, other.id));
  for await (const quotation of collection.quotations()) {
    const article = nodes.articles.get(quotation.article);
    yield {
      ...quotation,
      title: article?.title ?? null,
      url: article?.url ?? null,
      edits: reprints.get(quotation.id)?.edits ?? [],
      shared: shared.get(quotation.utterance) ?? null,
    };
  }
}
