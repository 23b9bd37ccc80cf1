/**
 * The shapes that leave the program, as zod definitions: the types, the JSON Schema that `quotegraph schema` prints and
 * the checks in the tests all come from here. Offsets are half-open and count UTF-16 units into the article's text.
 */
import { z } from 'zod';

const Span = z.tuple([z.int().nonnegative(), z.int().nonnegative()]).meta({
  id: 'Span',
  description: 'Half-open [start, end), UTF-16 units into the text of the article',
});
const Probability = z.number().min(0).max(1);
const Kind = z.enum(['direct', 'mixed', 'indirect']);
const Act = z.enum(['speech', 'thought', 'intention']);
const SpeakerType = z.enum(['person', 'organization', 'group', 'document', 'unknown']);
const Relation = z.enum(['only', 'fullest', 'verbatim', 'partial', 'altered', 'retold']).meta({
  id: 'Relation',
  description:
    'How these words stand to the fullest print of the utterance: only (printed once), fullest, or how they differ from it',
});
const Role = z.object({ text: z.string(), span: Span });
const Diagnostic = z.object({ code: z.string(), offset: z.int().nonnegative().nullable(), message: z.string() });
const MetadataField = z.enum(['title', 'outlet', 'author', 'date', 'url']);

export const QuoteRecord = z
  .object({
    id: z.string(),
    kind: Kind,
    act: Act,
    nestedIn: z.string().nullable(),
    content: z.array(Span).min(1),
    source: z.array(Span),
    cue: z.array(Span),
    text: z.string().meta({ description: 'The pieces of content joined by one space' }),
    speaker: z.string().nullable(),
    speakerType: SpeakerType,
    role: Role.nullable(),
    via: z.string().nullable(),
    confidence: z.object({ quotation: Probability, speaker: Probability, via: Probability }),
    evidence: z.array(z.string()).meta({ description: 'Ids of the rules that took the decisions' }),
  })
  .meta({ id: 'Quote' });

export const ArticleRecord = z
  .looseObject({
    id: z.string(),
    aliases: z.array(z.string()).optional(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    author: z.string().nullable(),
    date: z.string().nullable(),
    url: z.string().nullable(),
    textHash: z.string(),
    text: z.string().optional(),
    quotes: z.array(QuoteRecord),
    metadata: z.array(z.object({ field: MetadataField, rule: z.string(), span: Span.nullable() })).meta({
      description: 'Where each piece of metadata was read: the rule, and the place in the text where there is one',
    }),
    diagnostics: z.array(Diagnostic),
  })
  .meta({ id: 'Article', description: 'One line of `quotegraph extract`' });

export const QuotationRecord = QuoteRecord.extend({
  article: z.string(),
  outlet: z.string().nullable(),
  date: z.string().nullable(),
  utterance: z.string(),
  relation: Relation,
}).meta({ id: 'Quotation', description: 'One line of quotations.ndjson' });

/** One step of a word-level alignment of a print against the fullest print; `print` and `fullest` are the words. */
export const AlignmentStep = z
  .object({
    op: z.enum(['kept', 'cut', 'added', 'changed']),
    print: z.string(),
    fullest: z.string(),
    turns: z
      .enum(['negation', 'number', 'modal', 'name'])
      .optional()
      .meta({ description: 'Where the edit turns the meaning: what it takes away, puts in or replaces' }),
  })
  .meta({ id: 'AlignmentStep' });

/** Who printed words first, as far as dates tell. */
export const FirstPrint = z
  .object({
    quotation: z.string(),
    article: z.string(),
    date: z.string().nullable(),
    certain: z.boolean().meta({ description: 'All prints are dated, and no other source printed the words that day' }),
  })
  .meta({
    id: 'FirstPrint',
    description: 'The dated print with the earliest date; where none is dated, the fullest one with date null',
  });

/** Something that the prints of one utterance say differently, and which prints say what. */
export const Disagreement = z
  .object({
    about: z.enum(['speaker', 'role', 'via']),
    values: z.array(z.object({ value: z.string(), quotations: z.array(z.string()) })).min(2),
  })
  .meta({ id: 'Disagreement' });

const ArticleNode = z.object({
  id: z.string(),
  type: z.literal('article'),
  title: z.string().nullable(),
  date: z.string().nullable(),
  author: z.string().nullable(),
  url: z.string().nullable(),
  textHash: z.string(),
  aliases: z.array(z.string()),
  origin: z
    .string()
    .meta({ description: 'The article that stands for all copies of one text; itself where there is no other' }),
});
const OutletNode = z.object({
  id: z.string(),
  type: z.literal('outlet'),
  name: z.string(),
  aliases: z.array(z.string()),
});
const SpeakerNode = z.object({
  id: z.string(),
  type: z.literal('speaker'),
  name: z.string(),
  speakerType: SpeakerType,
  aliases: z.array(z.string()),
  roles: z.array(z.object({ text: z.string(), article: z.string(), span: Span })),
});
const QuotationNode = z.object({
  id: z.string(),
  type: z.literal('quotation'),
  kind: Kind,
  act: Act,
  nestedIn: z.string().nullable(),
  content: z.array(Span),
  text: z.string(),
  article: z.string(),
});
const UtteranceNode = z.object({
  id: z.string(),
  type: z.literal('utterance'),
  text: z.string(),
  firstPrint: FirstPrint,
  outlets: z.int().nonnegative(),
  articles: z.int().nonnegative(),
  origins: z.int().nonnegative().meta({ description: 'Sources of their own: copies of one wire report count once' }),
  disagreements: z.array(Disagreement),
});
export const GraphNode = z
  .discriminatedUnion('type', [ArticleNode, OutletNode, SpeakerNode, QuotationNode, UtteranceNode])
  .meta({ id: 'Node' });

const ends = { source: z.string(), target: z.string() };
export const GraphEdge = z
  .discriminatedUnion('type', [
    z.object({ ...ends, type: z.literal('published') }),
    z.object({ ...ends, type: z.literal('contains') }),
    z.object({
      ...ends,
      type: z.literal('attributed'),
      sourceSpan: z.array(Span),
      cue: z.array(Span),
      confidence: Probability,
      evidence: z.array(z.string()),
    }),
    z.object({ ...ends, type: z.literal('via'), confidence: Probability }),
    z.object({
      ...ends,
      type: z.literal('prints'),
      relation: Relation,
      score: z.int().min(0).max(100),
      alignment: z.array(AlignmentStep),
      through: z.string().nullable().meta({
        description: 'The print in the outlet through which, as this print says, the words came',
      }),
    }),
    z.object({ ...ends, type: z.literal('said'), support: z.int().positive(), disputed: z.boolean() }),
  ])
  .meta({ id: 'Edge' });

/** An utterance that an audit found, and how the words that were asked about stand to its fullest print. */
export const AuditFinding = z
  .object({
    utterance: z.string(),
    text: z.string(),
    relation: Relation,
    score: z.int().min(0).max(100),
    alignment: z.array(AlignmentStep),
    firstPrint: FirstPrint,
    disagreements: z.array(Disagreement),
    prints: z.array(QuotationRecord.extend({ alignment: z.array(AlignmentStep) }).meta({ id: 'AuditedPrint' })),
  })
  .meta({ id: 'AuditFinding' });

/** One line of `quotegraph audit --json`: words that were asked about, or one quotation of a draft. */
export const AuditAnswer = z
  .object({
    text: z.string(),
    speaker: z.string().nullable(),
    reused: z.boolean().meta({ description: 'These words were printed before' }),
    altered: z.boolean().meta({ description: 'Not as the fullest print has them' }),
    disputed: z.boolean().meta({ description: 'Prints, the draft among them, name different speakers' }),
    found: z.array(AuditFinding),
  })
  .meta({ id: 'AuditAnswer', description: 'One line of `quotegraph audit --json`' });

export const AttributionGraph = z
  .object({
    schema: z.string(),
    generator: z.string(),
    directed: z.literal(true),
    multigraph: z.literal(true),
    nodes: z.array(GraphNode),
    edges: z.array(GraphEdge),
  })
  .meta({ id: 'AttributionGraph', title: 'graph.json' });

export type QuoteRecord = z.infer<typeof QuoteRecord>;
export type ArticleRecord = z.infer<typeof ArticleRecord>;
export type QuotationRecord = z.infer<typeof QuotationRecord>;
export type AlignmentStep = z.infer<typeof AlignmentStep>;
export type GraphNode = z.infer<typeof GraphNode>;
export type GraphEdge = z.infer<typeof GraphEdge>;
export type AttributionGraph = z.infer<typeof AttributionGraph>;
export type FirstPrint = z.infer<typeof FirstPrint>;
export type Disagreement = z.infer<typeof Disagreement>;
export type AuditFinding = z.infer<typeof AuditFinding>;
export type AuditAnswer = z.infer<typeof AuditAnswer>;
export type Relation = z.infer<typeof Relation>;
