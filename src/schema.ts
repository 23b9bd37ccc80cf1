/**
 * The shapes of the output and of the lists that a user gives, as zod definitions, from which the types, the validation and
 * the output of `quotegraph schema` derive. Offsets are half-open and count UTF-16 units into the article's text.
 */
import { z } from 'zod';
import { STANCES } from './model.ts';

const Span = z.tuple([z.int().nonnegative(), z.int().nonnegative()]).meta({
  id: 'Span',
  description: 'Half-open [start, end) in UTF-16 units of the article’s text',
});
const Probability = z.number().min(0).max(1);
const Kind = z.enum(['direct', 'mixed', 'indirect']);
const Act = z.enum(['speech', 'thought', 'intention']);
const Stance = z.enum(STANCES).meta({
  id: 'Stance',
  description:
    'What the cue makes of the content: the source asserts, denies, asks, demands or promises it; `denies` includes what the source did not say',
});
const SpeakerType = z.enum(['person', 'organization', 'group', 'document', 'unknown']);
const Relation = z.enum(['only', 'fullest', 'verbatim', 'partial', 'altered', 'retold']).meta({
  id: 'Relation',
  description:
    'How the print relates to the fullest print of its utterance: only (the sole print), fullest, or the kind of difference',
});
const Role = z.object({ text: z.string(), span: Span });
const StanceWords = z.object({ text: z.string(), span: Span }).nullable().meta({
  description: 'The words that show the stance; null for `asserts` as the default and for an editor’s decision',
});
const CueText = z.string().nullable().meta({
  description:
    'The words that introduce the quotation, such as `said`: the cue spans joined by a space; null without cue',
});
const Diagnostic = z.object({ code: z.string(), offset: z.int().nonnegative().nullable(), message: z.string() });
const MetadataField = z.enum(['title', 'outlet', 'author', 'date', 'url']);

const AppliedCorrection = z
  .object({ id: z.string(), decision: z.string(), editor: z.string().nullable(), note: z.string().nullable() })
  .meta({ id: 'AppliedCorrection', description: 'A correction that was applied' });

export const QuoteRecord = z
  .object({
    id: z.string(),
    kind: Kind,
    act: Act,
    nestedIn: z.string().nullable(),
    stance: Stance,
    stanceWords: StanceWords,
    content: z.array(Span).min(1),
    source: z.array(Span),
    cue: z.array(Span),
    cueText: CueText,
    text: z.string().meta({ description: 'The content spans joined by a space' }),
    speaker: z.string().nullable(),
    speakerType: SpeakerType,
    role: Role.nullable(),
    via: z.string().nullable(),
    confidence: z.object({ quotation: Probability, speaker: Probability, via: Probability }),
    evidence: z.array(z.string()).meta({ description: 'Ids of the rules that decided' }),
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
        description: 'The source of each metadata field: the rule, and the span if it was read from the text',
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

const TURNS = ['negation', 'number', 'modal', 'extent', 'opposite', 'name'] as const;

/** One step of a word-level alignment of a print with the fullest print; `print` and `fullest` are the words of each. */
export const AlignmentStep = z
  .object({
    op: z.enum(['kept', 'cut', 'added', 'changed']),
    print: z.string(),
    fullest: z.string(),
    turns: z
      .enum(TURNS)
      .optional()
      .meta({ description: 'The kind of word that the edit removes, adds or replaces, if that changes the meaning' }),
    agrees: z.literal(true).optional().meta({
      description: 'A negation that stands for the denial of the other print, so that both say the same',
    }),
  })
  .meta({ id: 'AlignmentStep' });

/** The first print of an utterance, as far as dates tell. */
export const FirstPrint = z
  .object({
    quotation: z.string(),
    article: z.string(),
    date: z.string().nullable(),
    certain: z
      .boolean()
      .meta({ description: 'True if all prints are dated and no print of another origin is of the same day' }),
  })
  .meta({
    id: 'FirstPrint',
    description: 'The print with the earliest date; if none is dated, the fullest print, with date null',
  });

/** A disagreement among the prints of an utterance: each value with its prints. */
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
    .meta({ description: 'The id of the article that represents all copies of a text; its own id if there are none' }),
});
const KnownIds = z
  .record(z.string(), z.string())
  .optional()
  .meta({ description: 'The ids from the `--known` list, if exactly one entry matches' });
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
      'What two names share, or the roles that distinguish them, with an article of each; or the correction that decided',
  });
const SpeakerLink = z
  .object({ rule: z.string(), names: z.array(z.string()).min(1), evidence: z.array(LinkEvidence) })
  .meta({ id: 'SpeakerLink', description: 'Why these names denote one speaker' });
const SpeakerDistinction = z
  .object({ speaker: z.string(), rule: z.string(), evidence: z.array(LinkEvidence) })
  .meta({ id: 'SpeakerDistinction', description: 'Why this speaker is not the other one of a similar name' });
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
  issuer: z
    .string()
    .optional()
    .meta({ description: 'The organisation to which other prints give the words of this description, if only one' }),
});
const QuotationNode = z.object({
  id: z.string(),
  type: z.literal('quotation'),
  kind: Kind,
  act: Act,
  nestedIn: z.string().nullable(),
  stance: Stance,
  stanceWords: StanceWords,
  cueText: CueText,
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
  origins: z
    .int()
    .nonnegative()
    .meta({ description: 'Number of independent origins: copies of one wire report count once' }),
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
        description: 'The print in the outlet that this print names as channel',
      }),
    }),
    z.object({ ...ends, type: z.literal('said'), support: z.int().positive(), disputed: z.boolean() }),
  ])
  .meta({ id: 'Edge' });

/** A print that an audit finds, with the title and the link of its article. */
const AuditedPrint = QuotationRecord.extend({
  title: z.string().nullable(),
  url: z.string().nullable(),
  alignment: z.array(AlignmentStep),
}).meta({ id: 'AuditedPrint' });

/** An utterance found by an audit, and how the audited words relate to its fullest print. */
export const AuditFinding = z
  .object({
    utterance: z.string(),
    text: z.string(),
    relation: Relation,
    score: z.int().min(0).max(100),
    alignment: z.array(AlignmentStep),
    stanceChange: z.object({ quotation: z.string(), from: Stance, to: Stance }).nullable().meta({
      description:
        'A print by the draft’s speaker and its stance, if the draft has the opposite stance: it states words that the speaker denied, or denies words that the speaker stated',
    }),
    sameWords: z
      .array(z.string())
      .meta({ description: 'Prints with exactly these words, by date, if the fullest print has others' }),
    firstPrint: FirstPrint,
    disagreements: z.array(Disagreement),
    prints: z.array(AuditedPrint),
  })
  .meta({ id: 'AuditFinding' });

/** One line of `quotegraph audit --json`: the result for the given words, or for one quotation of a draft. */
export const AuditAnswer = z
  .object({
    text: z.string(),
    speaker: z.string().nullable(),
    stance: Stance.nullable().meta({ description: 'The stance in the draft; null for words given without one' }),
    stanceWords: StanceWords,
    reused: z.boolean().meta({ description: 'True if the words were printed before' }),
    altered: z.boolean().meta({
      description:
        'True if the words differ from the fullest print, or a retelling or another stance changes their meaning',
    }),
    elsewhere: z.array(z.string()).meta({ description: 'Speakers whom other prints name instead of the draft’s' }),
    contradictedBy: z.array(z.string()).meta({
      description:
        'Speakers who deny in prints what the audited words state, or state what these deny; the draft’s own only if other prints agree with the draft',
    }),
    disputed: z.boolean().meta({ description: 'True if prints, including the draft, name different speakers' }),
    found: z.array(AuditFinding),
    similar: z.array(AuditFinding).meta({
      description: 'Utterances that share words with the given ones, too few to prove that they are the same',
    }),
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
      'Identifies a quotation by its words, ignoring case, quotation marks and punctuation, and optionally by the id or URL of its article, the outlet and the date',
  });
const ArticleAddress = z
  .strictObject({
    article: z.string().optional(),
    title: z.string().optional(),
    outlet: z.string().optional(),
    date: z.string().optional(),
  })
  .refine((address) => Object.keys(address).length > 0, 'needs at least one field')
  .meta({
    id: 'ArticleAddress',
    description: 'Identifies an article by id or URL, title, outlet or date',
    minProperties: 1,
  });
const SpeakerAddress = z
  .union([Words, z.strictObject({ name: Words, article: z.string().optional() })])
  .meta({ id: 'SpeakerAddress', description: 'Identifies a speaker by name, optionally only in one article' });

const decided = { id: z.string().min(1).optional(), editor: z.string().optional(), note: z.string().optional() };
const speakers = z.array(SpeakerAddress).min(2);
/** An editor's decision, which overrides the program. */
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
    z.strictObject({ decision: z.literal('stance'), quotation: QuotationAddress, stance: Stance, ...decided }),
    z.strictObject({ decision: z.literal('outlet'), article: ArticleAddress, outlet: Words.nullable(), ...decided }),
  ])
  .meta({ id: 'Correction', description: 'One line of the file that `--corrections` reads' });

/** A person, group, document or outlet with the user's own ids. */
export const KnownEntry = z
  .strictObject({
    name: Words,
    type: z
      .enum(['person', 'organization', 'group', 'document', 'outlet'])
      .optional()
      .meta({ description: 'Type of the entity; without it, speakers of any type and outlets can match' }),
    aliases: z.array(Words).optional(),
    ids: z
      .record(z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}_.:-]*$/u), z.string().min(1))
      .refine((ids) => Object.keys(ids).length > 0, 'needs at least one id')
      .meta({ description: 'Ids by the name of their source: {"wikidata": "Q42", "crm": "17"}', minProperties: 1 }),
  })
  .meta({ id: 'KnownEntry', description: 'One line of the file that `--known` reads' });

/**
 * A print as the other prints of its utterance see it. `linked` is the speaker under the name that all articles share; `alignment`
 * has only the edits that change the meaning or agree with a denial.
 */
export interface SharedPrint
  extends Readonly<Pick<QuotationRecord, 'id' | 'article' | 'outlet' | 'date' | 'stance' | 'relation'>> {
  readonly title: string | null;
  readonly linked: string | null;
  readonly alignment: readonly AlignmentStep[];
}

/** An utterance that was printed more than once. */
export interface SharedUtterance {
  readonly prints: readonly SharedPrint[];
  readonly firstPrint: FirstPrint;
  readonly disagreements: readonly Disagreement[];
}

/**
 * What a row of quotations.csv is made from. `edits` are the differences from the fullest print; `shared` is the utterance with
 * all its prints, null if this is the only one.
 */
export type QuotationCells = Pick<
  QuotationRecord,
  | ('id' | 'utterance' | 'relation' | 'outlet' | 'date' | 'article' | 'speaker' | 'speakerType' | 'role' | 'via')
  | ('kind' | 'act' | 'stance' | 'stanceWords' | 'cueText' | 'content' | 'text' | 'confidence' | 'evidence')
> & {
  readonly title: string | null;
  readonly url: string | null;
  readonly edits: readonly AlignmentStep[];
  readonly shared: SharedUtterance | null;
};

/** The first utterances of a list, as ids, and the length of the list. */
export interface FirstUtterances {
  readonly utterances: readonly string[];
  readonly of: number;
}

/**
 * What a newsroom asks first about a collection. Only prints that are more likely right than wrong count as changed in their meaning
 * (`turned`) or denied; `excerpt` has all utterances of the lists.
 */
export interface Overview {
  readonly quoted: readonly { readonly name: string; readonly quotations: number; readonly outlets: number }[];
  readonly withoutSpeaker: number;
  /** Quotations that are more likely wrong than right. */
  readonly doubtful: number;
  readonly reprinted: FirstUtterances;
  readonly turned: FirstUtterances;
  readonly denied: FirstUtterances;
  readonly disputed: FirstUtterances;
  readonly excerpt: { readonly graph: AttributionGraph; readonly quotations: readonly QuotationRecord[] };
}

/** What to watch: a speaker, an outlet or words. A plain name can be both a speaker's and an outlet's. */
export const WatchEntry = z
  .strictObject({ speaker: Words.optional(), outlet: Words.optional(), words: Words.optional() })
  .refine((entry) => Object.keys(entry).length > 0, 'needs at least one field')
  .meta({
    id: 'WatchEntry',
    description: 'One JSON line of the file that `--watch` reads',
    minProperties: 1,
  });

const watched = z
  .array(z.string())
  .optional()
  .meta({ description: 'The matching entries of the watch list, if one was given' });
const NewPrint = {
  quotation: z.string(),
  utterance: z.string(),
  relation: Relation,
  text: z.string(),
  stance: Stance,
  stanceWords: StanceWords,
  speaker: z.string().nullable().meta({ description: 'The speaker’s name in the collection' }),
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

/** A difference between a build with a store and the build before it. */
export const Change = z
  .discriminatedUnion('change', [
    z
      .object({ change: z.literal('new-quotation'), ...NewPrint })
      .meta({ description: 'Words that were not printed before' }),
    z
      .object({ change: z.literal('new-print'), ...NewPrint })
      .meta({ description: 'Another print of words that were printed before' }),
    z
      .object({
        change: z.literal('new-disagreement'),
        utterance: z.string(),
        text: z.string(),
        ...Disagreement.shape,
        watched,
      })
      .meta({ description: 'Prints of the same words now differ in speaker, role or channel, or in one more' }),
    z
      .object({
        change: z.literal('utterance-renamed'),
        former: z.string(),
        utterance: z.string(),
        text: z.string(),
        watched,
      })
      .meta({
        description: 'An utterance whose id changed, because a fuller print was added or its fullest print was edited',
      }),
    z.object({ change: z.literal('article-added'), ...ChangedArticle }),
    z.object({ change: z.literal('article-changed'), ...ChangedArticle }),
    z.object({ change: z.literal('article-removed'), ...ChangedArticle }),
  ])
  .meta({ id: 'Change', description: 'One line of changes.ndjson' });

export type Change = z.infer<typeof Change>;
/**
 * A person, group, document or outlet with the user's own ids.
 *
 * @interface
 */
export type KnownEntry = z.infer<typeof KnownEntry>;
export type WatchEntry = z.infer<typeof WatchEntry>;
/** An editor's decision, which overrides the program. */
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
 * One quotation with its article and utterance: a line of quotations.ndjson.
 *
 * @interface
 */
export type QuotationRecord = z.infer<typeof QuotationRecord>;
/**
 * One step of a word-level alignment of a print with the fullest print.
 *
 * @interface
 */
export type AlignmentStep = z.infer<typeof AlignmentStep>;
export type SpeakerNode = z.infer<typeof SpeakerNode>;
/** A node of the graph, discriminated by `type`. */
export type GraphNode = z.infer<typeof GraphNode>;
/** An edge of the graph, discriminated by `type`. */
export type GraphEdge = z.infer<typeof GraphEdge>;
/**
 * The node-link graph: graph.json.
 *
 * @interface
 */
export type AttributionGraph = z.infer<typeof AttributionGraph>;
export type FirstPrint = z.infer<typeof FirstPrint>;
/** A quotation with the title and the link of its article. */
export type CitableRecord = Omit<z.infer<typeof AuditedPrint>, 'alignment'>;
export type Disagreement = z.infer<typeof Disagreement>;
export type AuditFinding = z.infer<typeof AuditFinding>;
export type AuditAnswer = z.infer<typeof AuditAnswer>;
/** How a print relates to the fullest print of its utterance. */
export type Relation = z.infer<typeof Relation>;
export type StanceWords = z.infer<typeof StanceWords>;
