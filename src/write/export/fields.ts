/**
 * Nodes and edges as rows with typed fields, for formats with flat attributes. Only graph.json has alignments, the reasons for
 * linked names, and the spans of roles.
 */
import type { GraphEdge, GraphNode, QuotationRecord, SpeakerNode } from '../../schema.ts';
import { shorten } from '../printable.ts';

interface Values {
  readonly string: string;
  readonly integer: number;
  readonly number: number;
  readonly boolean: boolean;
  readonly strings: readonly string[];
  /** UTF-16 units into the article's text, half-open. */
  readonly spans: readonly (readonly [number, number])[];
}

export type FieldType = keyof Values;
export type FieldTypes = Readonly<Record<string, FieldType>>;
export type FieldValue = Values[FieldType] | null;
type RowOf<Own extends FieldTypes> = { readonly [Name in keyof Own]: Values[Own[Name]] | null };
export type Row = Readonly<Record<string, FieldValue>>;

const ARTICLE = {
  title: 'string',
  date: 'string',
  author: 'string',
  url: 'string',
  textHash: 'string',
  origin: 'string',
  aliases: 'strings',
} as const satisfies FieldTypes;
const OUTLET = { name: 'string', aliases: 'strings', ids: 'strings' } as const satisfies FieldTypes;
const SPEAKER = {
  name: 'string',
  speakerType: 'string',
  aliases: 'strings',
  roles: 'strings',
  ids: 'strings',
} as const satisfies FieldTypes;
const QUOTATION = {
  text: 'string',
  kind: 'string',
  act: 'string',
  stance: 'string',
  stanceWords: 'string',
  cueText: 'string',
  article: 'string',
  nestedIn: 'string',
  start: 'integer',
  end: 'integer',
  content: 'spans',
} as const satisfies FieldTypes;
const UTTERANCE = {
  text: 'string',
  firstPrint: 'string',
  firstDate: 'string',
  firstCertain: 'boolean',
  outlets: 'integer',
  articles: 'integer',
  origins: 'integer',
  disagreements: 'strings',
} as const satisfies FieldTypes;

export const NODE_FIELDS = {
  article: ARTICLE,
  outlet: OUTLET,
  speaker: SPEAKER,
  quotation: QUOTATION,
  utterance: UTTERANCE,
} as const satisfies Record<GraphNode['type'], FieldTypes>;

const ATTRIBUTED = {
  confidence: 'number',
  sourceSpan: 'spans',
  cue: 'spans',
  evidence: 'strings',
} as const satisfies FieldTypes;
const VIA = { confidence: 'number' } as const satisfies FieldTypes;
const PRINTS = { relation: 'string', score: 'integer', through: 'string' } as const satisfies FieldTypes;
const SAID = { support: 'integer', disputed: 'boolean' } as const satisfies FieldTypes;

export const EDGE_FIELDS = {
  published: {},
  contains: {},
  attributed: ATTRIBUTED,
  via: VIA,
  prints: PRINTS,
  said: SAID,
} as const satisfies Record<GraphEdge['type'], FieldTypes>;

const unique = (values: readonly string[]) => [...new Set(values)];

/** The ids of a user's list, each with its scheme: `wikidata=Q42`. */
const idsOf = ({ ids }: Pick<SpeakerNode, 'ids'>) =>
  ids === undefined ? null : Object.entries(ids).map(([name, id]) => `${name}=${id}`);

/** The fields of a node other than its id and type. */
export function nodeRow(node: GraphNode): Row {
  switch (node.type) {
    case 'article': {
      const { title, date, author, url, textHash, origin, aliases } = node;
      return { title, date, author, url, textHash, origin, aliases } satisfies RowOf<typeof ARTICLE>;
    }
    case 'outlet':
      return { name: node.name, aliases: node.aliases, ids: idsOf(node) } satisfies RowOf<typeof OUTLET>;
    case 'speaker': {
      const { name, speakerType, aliases } = node;
      const roles = unique(node.roles.map(({ text }) => text));
      return { name, speakerType, aliases, roles, ids: idsOf(node) } satisfies RowOf<typeof SPEAKER>;
    }
    case 'quotation': {
      const { text, kind, act, stance, cueText, article, nestedIn, content } = node;
      const stanceWords = node.stanceWords?.text ?? null;
      const [start, end] = [content[0]?.[0] ?? null, content.at(-1)?.[1] ?? null];
      const what = { text, kind, act, stance, stanceWords, cueText };
      return { ...what, article, nestedIn, start, end, content } satisfies RowOf<typeof QUOTATION>;
    }
    case 'utterance': {
      const { text, firstPrint, outlets, articles, origins } = node;
      const { quotation, date: firstDate, certain: firstCertain } = firstPrint;
      const disagreements = node.disagreements.map(({ about }) => about);
      const first = { firstPrint: quotation, firstDate, firstCertain };
      return { text, ...first, outlets, articles, origins, disagreements } satisfies RowOf<typeof UTTERANCE>;
    }
  }
}

/** The fields of an edge other than its ends and type. */
export function edgeRow(edge: GraphEdge): Row {
  switch (edge.type) {
    case 'published':
    case 'contains':
      return {};
    case 'attributed': {
      const { confidence, sourceSpan, cue, evidence } = edge;
      return { confidence, sourceSpan, cue, evidence } satisfies RowOf<typeof ATTRIBUTED>;
    }
    case 'via':
      return { confidence: edge.confidence } satisfies RowOf<typeof VIA>;
    case 'prints': {
      const { relation, score, through } = edge;
      return { relation, score, through } satisfies RowOf<typeof PRINTS>;
    }
    case 'said': {
      const { support, disputed } = edge;
      return { support, disputed } satisfies RowOf<typeof SAID>;
    }
  }
}

export const QUOTATION_FIELDS = {
  id: 'string',
  article: 'string',
  outlet: 'string',
  date: 'string',
  utterance: 'string',
  relation: 'string',
  kind: 'string',
  act: 'string',
  nestedIn: 'string',
  stance: 'string',
  stanceWords: 'string',
  cueText: 'string',
  text: 'string',
  speaker: 'string',
  speakerType: 'string',
  role: 'string',
  via: 'string',
  confidenceQuotation: 'number',
  confidenceSpeaker: 'number',
  confidenceVia: 'number',
  content: 'spans',
  source: 'spans',
  cue: 'spans',
  evidence: 'strings',
} as const satisfies FieldTypes;

/** A line of quotations.ndjson with its nested objects flattened, without corrections. */
export function quotationRow({ role, stanceWords, confidence, corrections: _, ...plain }: QuotationRecord): Row {
  return {
    ...plain,
    stanceWords: stanceWords?.text ?? null,
    role: role?.text ?? null,
    confidenceQuotation: confidence.quotation,
    confidenceSpeaker: confidence.speaker,
    confidenceVia: confidence.via,
  } satisfies RowOf<typeof QUOTATION_FIELDS>;
}

/** The fields of all types together, for formats with one list of attributes. Fields with the same name have the same type. */
const allFields = (byType: Readonly<Record<string, FieldTypes>>): FieldTypes =>
  Object.fromEntries(Object.values(byType).flatMap((fields) => Object.entries(fields)));

/** The fields of any node, and of any edge, beside what a format has for ids and ends. */
export const NODE_COLUMNS: FieldTypes = { type: 'string', ...allFields(NODE_FIELDS) };
export const LABELLED_NODE_COLUMNS: FieldTypes = {
  id: 'string',
  type: 'string',
  label: 'string',
  ...allFields(NODE_FIELDS),
};
export const EDGE_COLUMNS: FieldTypes = { type: 'string', ...allFields(EDGE_FIELDS) };

/** Types with the same name in GEXF and GraphML. Neither has lists, which become text. */
export const ATTRIBUTE_TYPES = {
  string: 'string',
  number: 'double',
  boolean: 'boolean',
  strings: 'string',
  spans: 'string',
} as const satisfies Partial<Record<FieldType, string>>;

const LONGEST_LABEL = 80;

/** The label of a node in a drawing of the graph. */
export function labelOf(node: GraphNode): string {
  switch (node.type) {
    case 'article':
      return shorten(node.title ?? node.id, LONGEST_LABEL);
    case 'outlet':
    case 'speaker':
      return shorten(node.name, LONGEST_LABEL);
    case 'quotation':
    case 'utterance':
      return shorten(node.text, LONGEST_LABEL);
  }
}

const isSpans = (value: Values['strings'] | Values['spans']): value is Values['spans'] =>
  value.every((item) => typeof item !== 'string');

/** Turns a list into text: strings joined by `; `, spans as `10-24 30-41`. */
export function plainValue(value: FieldValue): string | number | boolean | null {
  if (value === null || typeof value !== 'object') return value;
  return isSpans(value) ? value.map(([start, end]) => `${start}-${end}`).join(' ') : value.join('; ');
}
