/** Utterances of a graph with their prints and speakers. */
import type { AlignmentStep, AttributionGraph, GraphEdge, GraphNode, QuotationRecord, Relation } from '../schema.ts';
import { byUnits } from '../util/order.ts';

type UtteranceNode = Extract<GraphNode, { type: 'utterance' }>;
type ArticleNode = Extract<GraphNode, { type: 'article' }>;
type PrintsEdge = Extract<GraphEdge, { type: 'prints' }>;
type SaidEdge = Extract<GraphEdge, { type: 'said' }>;

export interface CitedPrint
  extends Readonly<
    Pick<
      QuotationRecord,
      | ('id' | 'content' | 'text' | 'outlet' | 'article' | 'date' | 'speaker' | 'stance' | 'stanceWords')
      | ('cueText' | 'confidence')
    >
  > {
  /** Of the article. */
  readonly title: string | null;
  readonly url: string | null;
  /** The speaker under the name that all articles share. */
  readonly linked: string | null;
  readonly relation: Relation;
  readonly alignment: readonly AlignmentStep[];
}

export interface CitedUtterance {
  readonly text: string;
  readonly speakers: readonly string[];
  readonly disputed: boolean;
  readonly disagreements: UtteranceNode['disagreements'];
  readonly outlets: number;
  readonly articles: number;
  readonly firstPrint: UtteranceNode['firstPrint'];
  readonly prints: readonly CitedPrint[];
}

/** From the fullest print to those that differ most from it. */
export const BY_FULLNESS: readonly Relation[] = ['only', 'fullest', 'verbatim', 'partial', 'altered', 'retold'];

function comparePrints(one: CitedPrint, other: CitedPrint): number {
  return (
    BY_FULLNESS.indexOf(one.relation) - BY_FULLNESS.indexOf(other.relation) ||
    byUnits(one.outlet ?? one.article, other.outlet ?? other.article) ||
    byUnits(one.article, other.article)
  );
}

/** Sort keys of reprints. */
type Ranked = Pick<CitedUtterance, 'text' | 'outlets' | 'articles'> & { readonly prints: { readonly length: number } };

/** By outlets first: several prints in one outlet are less notable. */
export function compareReprints(one: Ranked, other: Ranked): number {
  return (
    other.outlets - one.outlets ||
    other.articles - one.articles ||
    other.prints.length - one.prints.length ||
    other.text.length - one.text.length ||
    byUnits(one.text, other.text)
  );
}

/** An utterance while its edges are read. */
interface Gathered {
  readonly utterance: UtteranceNode;
  readonly prints: CitedPrint[];
  readonly said: SaidEdge[];
}

/** The speaker of most prints first. */
const bySupport = (one: SaidEdge, other: SaidEdge) => other.support - one.support || byUnits(one.target, other.target);

function citedPrint(
  quotation: QuotationRecord,
  { relation, alignment }: PrintsEdge,
  { preferred, articles }: Names,
): CitedPrint {
  const { id, content, text, outlet, article, date, speaker, stance, stanceWords, cueText, confidence } = quotation;
  const linked = speaker === null ? null : (preferred.get(speaker) ?? speaker);
  const { title = null, url = null } = articles.get(article) ?? {};
  return {
    id,
    content,
    text,
    outlet,
    article,
    title,
    url,
    date,
    speaker,
    linked,
    stance,
    stanceWords,
    cueText,
    confidence,
    relation,
    alignment,
  };
}

/** What nodes say of the names in quotations: preferred names of speakers by names in use, and articles by id. */
interface Names {
  readonly preferred: ReadonlyMap<string, string>;
  readonly articles: ReadonlyMap<string, Pick<ArticleNode, 'title' | 'url'>>;
}

const articlesOf = ({ nodes }: AttributionGraph): Names['articles'] =>
  new Map(nodes.flatMap((node) => (node.type === 'article' ? [[node.id, node] as const] : [])));

/** Names in use → preferred names. */
function preferredNames({ nodes }: AttributionGraph): ReadonlyMap<string, string> {
  return new Map(
    nodes.flatMap((node) =>
      node.type === 'speaker' ? [node.name, ...node.aliases].map((name) => [name, node.name] as const) : [],
    ),
  );
}

/** By id, each with its prints from the fullest one on. */
export function citedUtterances(
  graph: AttributionGraph,
  quotations: Iterable<QuotationRecord>,
): ReadonlyMap<string, CitedUtterance> {
  const records = new Map<string, QuotationRecord>();
  for (const quotation of quotations) records.set(quotation.id, quotation);
  const known = { preferred: preferredNames(graph), articles: articlesOf(graph) };
  const names = new Map<string, string>();
  const utterances = new Map<string, Gathered>();
  for (const node of graph.nodes) {
    if (node.type === 'speaker') names.set(node.id, node.name);
    if (node.type === 'utterance') utterances.set(node.id, { utterance: node, prints: [], said: [] });
  }
  for (const edge of graph.edges) {
    if (edge.type === 'said') utterances.get(edge.source)?.said.push(edge);
    if (edge.type !== 'prints') continue;
    const gathered = utterances.get(edge.target);
    const quotation = records.get(edge.source);
    if (gathered && quotation) gathered.prints.push(citedPrint(quotation, edge, known));
  }
  return new Map(Array.from(utterances, ([id, gathered]) => [id, citedUtterance(gathered, names)]));
}

function citedUtterance({ utterance, prints, said }: Gathered, names: ReadonlyMap<string, string>): CitedUtterance {
  const { text, outlets, articles, firstPrint, disagreements } = utterance;
  return {
    text,
    speakers: said.sort(bySupport).flatMap(({ target }) => names.get(target) ?? []),
    disputed: said.some(({ disputed }) => disputed),
    disagreements,
    outlets,
    articles,
    firstPrint,
    prints: prints.sort(comparePrints),
  };
}
