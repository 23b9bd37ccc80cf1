/** The graph and its quotations as the tables of the page. */
import type { AttributionGraph, GraphEdge, GraphNode, QuotationRecord } from '../schema.ts';
import type {
  ArticleRow,
  EvidenceRow,
  OutletRow,
  PageText,
  QuotationRow,
  RowIndex,
  SpeakerRow,
  Tables,
  UtteranceRow,
} from './rows.ts';

type Nodes<Type extends GraphNode['type']> = readonly Extract<GraphNode, { type: Type }>[];
type Edges<Type extends GraphEdge['type']> = readonly Extract<GraphEdge, { type: Type }>[];

const isNode =
  <Type extends GraphNode['type']>(type: Type) =>
  (node: GraphNode): node is Extract<GraphNode, { type: Type }> =>
    node.type === type;
const isEdge =
  <Type extends GraphEdge['type']>(type: Type) =>
  (edge: GraphEdge): edge is Extract<GraphEdge, { type: Type }> =>
    edge.type === type;

/** Index of rows by id. */
class RowIndexes {
  readonly #indexes: ReadonlyMap<string, RowIndex>;

  constructor(rows: readonly { readonly id: string }[]) {
    this.#indexes = new Map(rows.map(({ id }, place) => [id, place]));
  }

  find(id: string | null | undefined): RowIndex | null {
    return id === null || id === undefined ? null : (this.#indexes.get(id) ?? null);
  }

  /** @throws RangeError if the graph has no such id */
  at(id: string): RowIndex {
    const place = this.#indexes.get(id);
    if (place === undefined) throw new RangeError(`The graph has no node ${id}.`);
    return place;
  }
}

const targets = (edges: readonly GraphEdge[]) => new Map(edges.map(({ source, target }) => [source, target]));

const withoutArticles = (evidence: readonly EvidenceRow[]): EvidenceRow[] =>
  evidence.map(({ kind, text }) => ({ kind, text }));

function speakerRows(nodes: Nodes<'speaker'>): SpeakerRow[] {
  const places = new RowIndexes(nodes);
  return nodes.map(({ id, name, speakerType, aliases, links, distinctions, issuer }) => ({
    id,
    name,
    type: speakerType,
    issuer: places.find(issuer),
    aliases,
    links: links.map(({ rule, names, evidence }) => ({ rule, names, evidence: withoutArticles(evidence) })),
    distinctions: distinctions.map(({ speaker, rule, evidence }) => ({
      speaker: places.at(speaker),
      rule,
      evidence: withoutArticles(evidence),
    })),
  }));
}

function articleRows(nodes: Nodes<'article'>, published: Edges<'published'>, outlets: RowIndexes): ArticleRow[] {
  const places = new RowIndexes(nodes);
  const outletOf = targets(published);
  return nodes.map(({ id, title, date, author, url, origin }) => ({
    id,
    title,
    date,
    author,
    url,
    outlet: outlets.find(outletOf.get(id)),
    origin: places.at(origin),
  }));
}

/** The alignment of a print; empty if the print is identical to the fullest one. */
const changesIn = ({ alignment }: Edges<'prints'>[number]) =>
  alignment.every(({ op, print, fullest }) => op === 'kept' && print === fullest) ? [] : alignment;

const thousandths = (probability: number) => Math.round(probability * 1000);

interface Indexes {
  readonly articles: RowIndexes;
  readonly outlets: RowIndexes;
  readonly speakers: RowIndexes;
  readonly quotations: RowIndexes;
  readonly utterances: RowIndexes;
}

function quotationRows(graph: AttributionGraph, records: readonly QuotationRecord[], indexes: Indexes): QuotationRow[] {
  const speakerOf = targets(graph.edges.filter(isEdge('attributed')));
  const viaOf = targets(graph.edges.filter(isEdge('via')));
  const prints = new Map(graph.edges.filter(isEdge('prints')).map((edge) => [edge.source, edge]));
  return records.map(({ id, article, utterance, relation, kind, act, text, content, source, cue, ...more }) => {
    const print = prints.get(id);
    const { quotation, speaker, via } = more.confidence;
    return {
      id,
      article: indexes.articles.at(article),
      utterance: indexes.utterances.at(utterance),
      relation,
      kind,
      act,
      stance: more.stance,
      stanceWords: more.stanceWords?.text ?? null,
      cueText: more.cueText,
      text,
      content,
      source,
      cue,
      speaker: indexes.speakers.find(speakerOf.get(id)),
      named: more.speaker,
      role: more.role?.text ?? null,
      via: indexes.outlets.find(viaOf.get(id)),
      confidence: [thousandths(quotation), thousandths(speaker), thousandths(via)],
      evidence: more.evidence,
      corrections: more.corrections ?? [],
      alignment: print ? changesIn(print) : [],
      through: indexes.quotations.find(print?.through),
    };
  });
}

function utteranceRows(
  nodes: Nodes<'utterance'>,
  quotations: readonly QuotationRow[],
  places: RowIndexes,
): UtteranceRow[] {
  const prints = nodes.map((): RowIndex[] => []);
  for (const [place, { utterance }] of quotations.entries()) prints[utterance]?.push(place);
  return nodes.map(({ id, text, outlets, articles, origins, firstPrint, disagreements }, i) => {
    const own = prints[i] ?? [];
    return {
      id,
      text: own.length > 1 ? text : '',
      prints: own,
      outlets,
      articles,
      origins,
      first: { quotation: places.at(firstPrint.quotation), certain: firstPrint.certain },
      disagreements: disagreements.map(({ about, values }) => ({
        about,
        values: values.map((said) => ({ value: said.value, quotations: said.quotations.map((one) => places.at(one)) })),
      })),
    };
  });
}

/** Removes all text of articles; speaker, channel and relation remain. */
const withoutWords = (row: QuotationRow): QuotationRow => ({
  ...row,
  text: '',
  stanceWords: null,
  cueText: null,
  alignment: [],
});

export function toTables(graph: AttributionGraph, records: readonly QuotationRecord[], pageText: PageText): Tables {
  const articles = graph.nodes.filter(isNode('article'));
  const outlets: OutletRow[] = graph.nodes
    .filter(isNode('outlet'))
    .map(({ id, name, aliases }) => ({ id, name, aliases }));
  const speakers = graph.nodes.filter(isNode('speaker'));
  const utterances = graph.nodes.filter(isNode('utterance'));
  const indexes: Indexes = {
    articles: new RowIndexes(articles),
    outlets: new RowIndexes(outlets),
    speakers: new RowIndexes(speakers),
    quotations: new RowIndexes(records),
    utterances: new RowIndexes(utterances),
  };
  const quotations = quotationRows(graph, records, indexes);
  const said = utteranceRows(utterances, quotations, indexes.quotations);
  const wordless = pageText === 'none';
  return {
    outlets,
    speakers: speakerRows(speakers),
    articles: articleRows(articles, graph.edges.filter(isEdge('published')), indexes.outlets),
    quotations: wordless ? quotations.map(withoutWords) : quotations,
    utterances: wordless ? said.map((row) => ({ ...row, text: '' })) : said,
  };
}
