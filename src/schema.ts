/**
 * The shapes that leave the program, and that of an editor's corrections, as zod definitions: the types, the JSON Schema that
 * `quotegraph schema` prints, the check of what comes in and those in the tests all come from here. Offsets are half-open and count UTF-16 units into the article's text.
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

const AppliedCorrection = z
  .object({ id: z.string(), decision: z.string(), editor: z.string().nullable(), note: z.string().nullable() })
  .meta({ id: 'AppliedCorrection', description: 'An editor’s decision as it was carried out' });

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
    corrections: z.array(AppliedCorrection).optional(),
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
    metadata: z
      .array(
        z.object({
          field: MetadataField,
          rule: z.string(),
          span: Span.nullable(),
          correction: AppliedCorrection.optional(),
        }),
      )
      .meta({
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

export const ArticleNode = z.object({
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
const KnownIds = z
  .record(z.string(), z.string())
  .optional()
  .meta({ description: 'The ids that the list of `--known` has for it, where it means one and no other' });
export const OutletNode = z.object({
  id: z.string(),
  type: z.literal('outlet'),
  name: z.string(),
  aliases: z.array(z.string()),
  ids: KnownIds,
});
const LinkEvidence = z
  .object({
    kind: z.enum(['role', 'words', 'outlet', 'correction']),
    text: z.string(),
    articles: z.array(z.string()),
  })
  .meta({
    id: 'LinkEvidence',
    description:
      'What two names have in common, or the roles that keep them apart, with an article of each; or the correction that says so',
  });
const SpeakerLink = z
  .object({ rule: z.string(), names: z.array(z.string()).min(1), evidence: z.array(LinkEvidence) })
  .meta({ id: 'SpeakerLink', description: 'Why these names are one speaker’s' });
const SpeakerDistinction = z
  .object({ speaker: z.string(), rule: z.string(), evidence: z.array(LinkEvidence) })
  .meta({ id: 'SpeakerDistinction', description: 'Why this is not the other speaker who could be meant' });
export const SpeakerNode = z.object({
  id: z.string(),
  type: z.literal('speaker'),
  name: z.string(),
  speakerType: SpeakerType,
  aliases: z.array(z.string()),
  ids: KnownIds,
  roles: z.array(z.object({ text: z.string(), article: z.string(), span: Span })),
  links: z.array(SpeakerLink),
  distinctions: z.array(SpeakerDistinction),
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
export const UtteranceNode = z.object({
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
    elsewhere: z.array(z.string()).meta({ description: 'Who said these words by other prints than the draft' }),
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

const Words = z.string().regex(/[\p{L}\p{N}]/u);
const QuotationAddress = z
  .strictObject({
    text: Words,
    article: z.string().optional(),
    outlet: z.string().optional(),
    date: z.string().optional(),
  })
  .meta({
    id: 'QuotationAddress',
    description:
      'A quotation by its words, whatever their case, marks and punctuation; and, where given, by id or url of the article, its outlet, its date',
  });
const ArticleAddress = z
  .strictObject({
    article: z.string().optional(),
    title: z.string().optional(),
    outlet: z.string().optional(),
    date: z.string().optional(),
  })
  .refine((address) => Object.keys(address).length > 0, 'says of no article which is meant')
  .meta({
    id: 'ArticleAddress',
    description: 'An article by its id or url, its title, outlet, date',
    minProperties: 1,
  });
const SpeakerAddress = z
  .union([Words, z.strictObject({ name: Words, article: z.string().optional() })])
  .meta({ id: 'SpeakerAddress', description: 'A speaker by name; and, where given, the one of this article alone' });

const decided = { id: z.string().min(1).optional(), editor: z.string().optional(), note: z.string().optional() };
const speakers = z.array(SpeakerAddress).min(2);
/** What an editor decides, against whatever the program finds. */
export const Correction = z
  .discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('same-speaker'), speakers, ...decided }),
    z.strictObject({ decision: z.literal('not-same-speaker'), speakers, ...decided }),
    z.strictObject({
      decision: z.literal('speaker'),
      quotation: QuotationAddress,
      speaker: Words.nullable(),
      speakerType: SpeakerType.optional(),
      ...decided,
    }),
    z.strictObject({ decision: z.literal('not-a-quotation'), quotation: QuotationAddress, ...decided }),
    z.strictObject({ decision: z.literal('via'), quotation: QuotationAddress, via: Words.nullable(), ...decided }),
    z.strictObject({ decision: z.literal('outlet'), article: ArticleAddress, outlet: Words.nullable(), ...decided }),
  ])
  .meta({ id: 'Correction', description: 'One line of the file that `--corrections` reads' });

/** Somebody or something that a user knows, under the user's own ids. */
export const KnownEntry = z
  .strictObject({
    name: Words,
    type: z
      .enum(['person', 'organization', 'group', 'document', 'outlet'])
      .optional()
      .meta({ description: 'What it is; without it, a speaker of any type and an outlet may be meant' }),
    aliases: z.array(Words).optional(),
    ids: z
      .record(z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}_.:-]*$/u), z.string().min(1))
      .refine((ids) => Object.keys(ids).length > 0, 'has no id')
      .meta({ description: 'Ids by the name of who gives them: {"wikidata": "Q42", "crm": "17"}', minProperties: 1 }),
  })
  .meta({ id: 'KnownEntry', description: 'One line of the file that `--known` reads' });

/** What a spreadsheet shows of a quotation; `start` is where it begins in its article. */
export type QuotationCells = Pick<
  QuotationRecord,
  | ('id' | 'utterance' | 'relation' | 'outlet' | 'date' | 'article' | 'speaker' | 'speakerType')
  | ('role' | 'via' | 'kind' | 'act' | 'text' | 'confidence')
> & { readonly start: number };

/** What to be told of: one of the three, or a name that may be a speaker's or an outlet's. */
export const WatchEntry = z
  .strictObject({ speaker: Words.optional(), outlet: Words.optional(), words: Words.optional() })
  .refine((entry) => Object.keys(entry).length > 0, 'says of nothing what to watch')
  .meta({
    id: 'WatchEntry',
    description: 'One line of the file that `--watch` reads, where it is JSON',
    minProperties: 1,
  });

const watched = z
  .array(z.string())
  .optional()
  .meta({ description: 'The entries of the watch list that this answers to, where there is one' });
const NewPrint = {
  quotation: z.string(),
  utterance: z.string(),
  relation: Relation,
  text: z.string(),
  speaker: z.string().nullable().meta({ description: 'As the collection calls who said it' }),
  speakerId: z.string().nullable(),
  outlet: z.string().nullable(),
  article: z.string(),
  date: z.string().nullable(),
  watched,
};
const ChangedArticle = {
  article: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  date: z.string().nullable(),
  watched,
};

/** Something that a build with a store found and the one before it had not. */
export const Change = z
  .discriminatedUnion('change', [
    z
      .object({ change: z.literal('new-quotation'), ...NewPrint })
      .meta({ description: 'Words of which there was no print before' }),
    z.object({ change: z.literal('new-print'), ...NewPrint }).meta({ description: 'Words that had prints before' }),
    z
      .object({
        change: z.literal('new-disagreement'),
        utterance: z.string(),
        text: z.string(),
        ...Disagreement.shape,
        watched,
      })
      .meta({ description: 'The same words, now under two speakers, roles or outlets; or under one more' }),
    z
      .object({
        change: z.literal('utterance-renamed'),
        former: z.string(),
        utterance: z.string(),
        text: z.string(),
        watched,
      })
      .meta({
        description: 'Known words that have another id, since a fuller print of them is known or theirs was edited',
      }),
    z.object({ change: z.literal('article-added'), ...ChangedArticle }),
    z.object({ change: z.literal('article-changed'), ...ChangedArticle }),
    z.object({ change: z.literal('article-removed'), ...ChangedArticle }),
  ])
  .meta({ id: 'Change', description: 'One line of changes.ndjson' });

export type Change = z.infer<typeof Change>;
/**
 * Somebody or something that is known, under ids of your own.
 *
 * @interface
 */
export type KnownEntry = z.infer<typeof KnownEntry>;
export type WatchEntry = z.infer<typeof WatchEntry>;
/** What an editor decides, against whatever the program finds. */
export type Correction = z.infer<typeof Correction>;
export type QuotationAddress = z.infer<typeof QuotationAddress>;
export type ArticleAddress = z.infer<typeof ArticleAddress>;
export type SpeakerAddress = z.infer<typeof SpeakerAddress>;
/**
 * One quotation in its article.
 *
 * @interface
 */
export type QuoteRecord = z.infer<typeof QuoteRecord>;
/**
 * One article with its quotations: a line of `quotegraph extract`.
 *
 * @interface
 */
export type ArticleRecord = z.infer<typeof ArticleRecord>;
/**
 * One quotation with its article and what it prints: a line of quotations.ndjson.
 *
 * @interface
 */
export type QuotationRecord = z.infer<typeof QuotationRecord>;
/**
 * One step of a word-level alignment of a print against the fullest print.
 *
 * @interface
 */
export type AlignmentStep = z.infer<typeof AlignmentStep>;
export type SpeakerNode = z.infer<typeof SpeakerNode>;
/** A node of the graph; `type` says what it is. */
export type GraphNode = z.infer<typeof GraphNode>;
/** An edge of the graph; `type` says what it says. */
export type GraphEdge = z.infer<typeof GraphEdge>;
/**
 * Everything that was found, as a node-link graph: graph.json.
 *
 * @interface
 */
export type AttributionGraph = z.infer<typeof AttributionGraph>;
export type FirstPrint = z.infer<typeof FirstPrint>;
export type Disagreement = z.infer<typeof Disagreement>;
export type AuditFinding = z.infer<typeof AuditFinding>;
export type AuditAnswer = z.infer<typeof AuditAnswer>;
/** How words stand to the fullest print of the utterance. */
export type Relation = z.infer<typeof Relation>;
