/**
 * Lists the rules that find and attribute quotations, by id, with the words that explain each to a reader and facts for other stages.
 *
 * A new form of quotation needs its rule, a line in this table and a test. Ids appear in the output and never change.
 */
import type { Evidence } from '../model.ts';

export interface QuotationRule {
  /** Plain English for a reader who knows none of the rules. */
  readonly words: string;
  /** Share of its quotations that annotated news confirms, as `bench/rules.mjs` measures it. */
  readonly precision: number;
  /** Index in the tagger's features. Trained weights depend on it; a rule without one shares index 0. */
  readonly taggerIndex?: number;
  /** The layout alone attributes the words (block, transcript), so the tagger has no say. */
  readonly layout?: true;
  /** A set form that is always speech, so the tagger has no say. */
  readonly certain?: true;
  /** Reliable inside quotation marks too, although reporting verbs are used loosely there. */
  readonly nests?: true;
  /** Accepts any noun phrase; a frame inside that phrase is the better reading. */
  readonly weak?: true;
  /** The cue belongs to no clause of the sentence. */
  readonly outsideClauses?: true;
  /** Without a source, the speaker is the document named before. */
  readonly fromDocument?: true;
}

/** Precision of a rule with too few cases to measure. */
const UNMEASURED = 0.6;

const QUOTATION_RULES = {
  'cue-after-content': { words: 'a verb of saying follows the words', precision: 0.95, taggerIndex: 1, nests: true },
  'cue-before-marks': {
    words: 'a verb of saying comes before the quotation marks',
    precision: 0.9,
    taggerIndex: 2,
    nests: true,
  },
  'cue-clause': { words: 'a verb of saying introduces the clause', precision: 0.82, taggerIndex: 3, nests: true },
  'cue-colon': {
    words: 'a verb of saying and a colon introduce the words',
    precision: 0.76,
    taggerIndex: 4,
    nests: true,
  },
  'cue-noun': { words: 'a verb of saying has the words as its object', precision: 0.72, taggerIndex: 5, weak: true },
  'according-to': { words: '“according to” names the source', precision: 0.85, taggerIndex: 6, nests: true },
  'judgement-as': {
    words: 'a verb such as “describe as” passes a judgement',
    precision: 0.68,
    taggerIndex: 7,
  },
  'judgement-for': {
    words: 'a verb such as “criticise for” passes a judgement',
    precision: 0.84,
    taggerIndex: 8,
  },
  'judgement-of': { words: 'a verb such as “accuse of” passes a judgement', precision: 0.88, taggerIndex: 9 },
  'judgement-passive': {
    words: 'the text says what somebody or something is called',
    precision: 0.48,
    taggerIndex: 10,
  },
  'speech-noun': {
    words: 'a noun such as “statement” or “warning” introduces the words',
    precision: 0.89,
    taggerIndex: 11,
  },
  request: { words: 'the text says that somebody asks for it', precision: 0.65, taggerIndex: 12 },
  /** Evidence for the speaker too, whom the label names. */
  label: {
    words: 'a label beside the words names the speaker',
    precision: 0.54,
    taggerIndex: 13,
    outsideClauses: true,
  },
  signature: { words: 'a dash and a name follow the words', precision: 0.97, taggerIndex: 14 },
  floating: {
    words: 'the words are in quotation marks, and nobody is named beside them',
    precision: 0.75,
    taggerIndex: 15,
  },
  fragment: { words: 'a few words in quotation marks', precision: 0.47, taggerIndex: 16 },
  'block-after-colon': {
    words: 'a block of text after a colon',
    precision: UNMEASURED,
    taggerIndex: 17,
    layout: true,
  },
  'block-resolution': {
    words: 'a block of text in the language of a resolution',
    precision: UNMEASURED,
    taggerIndex: 18,
    layout: true,
    fromDocument: true,
  },
  'block-set-apart': {
    words: 'a block of text is set apart, and the sentence before or after it names the speaker',
    precision: UNMEASURED,
    layout: true,
  },
  transcript: {
    words: 'a name and a colon come before the words, as in a transcript',
    precision: 0.97,
    layout: true,
  },
  post: { words: 'a post is printed with the name, handle or formula of its platform', precision: 0.97, layout: true },
  signed: { words: 'a signature follows the words or is below them', precision: 0.97, layout: true },
  'dash-dialogue': {
    words: 'the paragraph opens with a dash, as in a dialogue without quotation marks',
    precision: UNMEASURED,
    layout: true,
  },
  'label-goes-on': {
    words: 'the paragraph has no label, so the last speaker continues',
    precision: 0.9,
    layout: true,
  },
  'judgement-by': {
    words: '“by” names who passed the judgement',
    precision: UNMEASURED,
    taggerIndex: 10,
    certain: true,
  },
  hearing: { words: 'the text says that a court or inquiry was told the words', precision: UNMEASURED, certain: true },
  hearsay: { words: 'an aside such as “it was claimed” reports the words', precision: UNMEASURED, certain: true },
  interruption: {
    words: 'an action of the speaker, set between dashes, interrupts the words',
    precision: UNMEASURED,
    certain: true,
  },
  account: {
    words: 'the speaker tells the whole clause, including words that somebody called out',
    precision: UNMEASURED,
    certain: true,
  },
  'taken-up': {
    words: 'the words after the quotation refer back to it and name the speaker',
    precision: UNMEASURED,
    certain: true,
  },
  'acts-beside': {
    words: 'the speaker acts before the words, or between them and those that follow in the paragraph',
    precision: UNMEASURED,
    taggerIndex: 15,
    certain: true,
  },
  'marks-reopened': { words: 'quotation marks open again at the next paragraph', precision: 0.75 },
  'goes-on-in-paragraph': { words: 'the quotation goes on in the same paragraph', precision: 0.98 },
  'leads-up-in-paragraph': { words: 'the words lead up to the quotation that follows', precision: 0.83 },
} satisfies Record<string, QuotationRule>;

export type QuotationRuleId = keyof typeof QUOTATION_RULES;
export type QuotationEvidence = Evidence<QuotationRuleId>;

export const quotationRule = (id: QuotationRuleId): QuotationRule => QUOTATION_RULES[id];

const BY_ID: ReadonlyMap<string, QuotationRule> = new Map(Object.entries(QUOTATION_RULES));

/** The rule named by the evidence; undefined for evidence from the tagger or an editor. */
export const quotationRuleOf = ({ rule }: Evidence): QuotationRule | undefined => BY_ID.get(rule);

/** A block or a transcript, attributed by its layout rather than by marks. */
export const isLayoutQuote = ({ evidence }: { readonly evidence: readonly Evidence[] }): boolean =>
  evidence.some((each) => quotationRuleOf(each)?.layout);

/** A quotation that the rules decide, whatever the tagger reads: a layout quote, or a set form. */
export const isDecidedByRules = ({ evidence }: { readonly evidence: readonly Evidence[] }): boolean =>
  evidence.map(quotationRuleOf).some((rule) => rule?.layout || rule?.certain);

const SPEAKER_RULES = {
  'full-name': 'the source gives the full name',
  'short-name': 'the source gives a short name, whose full form is elsewhere in the article',
  'name-of-several': 'the source gives a name that several people in the article share',
  'definite-description': 'a description stands for a name in the article',
  unnamed: 'the source is described, not named',
  'pronoun-person': 'a pronoun stands for a person named before',
  'pronoun-thing': 'a pronoun stands for an organisation or a document named before',
  'pronoun-outer-speaker': 'within the quotation, “I” or “we” is the person quoted',
  'author-of-text': 'a statement, letter or post carries the words of whoever wrote it',
  'relative-pronoun': '“who” or “which” stands for the name before it',
  'document-before-block': 'the block belongs to the document named before it',
  'label-of-outlet': 'the label stands for whoever asks, which is the outlet',
  'label-of-interviewee': 'the label stands for the person whom the introduction names',
  'speaker-goes-on': 'the last speaker continues',
  'just-introduced': 'the text has just turned to this speaker',
  crosshead: 'the words of a crosshead are those of whoever says them below',
};
export type SpeakerRuleId = keyof typeof SPEAKER_RULES | 'label';

/** Why a quotation has no speaker. */
const NO_SPEAKER = {
  'speaker-not-given': 'the text does not say who speaks',
  'speaker-unresolved': 'the source does not show who is meant',
};
export type NoSpeakerId = keyof typeof NO_SPEAKER;

/** Whether the evidence says why there is no speaker. */
export const tellsNoSpeaker = ({ rule }: Evidence): boolean => Object.hasOwn(NO_SPEAKER, rule);

/** Constructions that name a channel beside the words. */
const VIA_CONSTRUCTIONS = {
  'via-told': 'said to have been told to the outlet',
  'via-its-programme': 'said to have been told to a programme',
  'via-spoke': 'said while talking to the outlet',
  'via-conversation': 'said in an interview or a conversation with the outlet',
  'via-held': 'said at an event that the outlet held',
  'via-on-air': 'said on air',
  'via-wrote': 'written in the outlet',
  'via-tweeted': 'tweeted',
  'via-posted': 'posted on the platform',
  'via-made-public': 'made public by the outlet',
  'via-ran': 'the outlet ran a report of it',
  'via-quoted': 'quoted by the outlet',
  'via-reported': 'reported by the outlet',
  'via-named': 'the outlet is named near the words',
  'via-journalist': 'told to a journalist of the outlet',
};
export type ViaConstructionId = keyof typeof VIA_CONSTRUCTIONS;

/** Rules that carry a channel over from elsewhere in the article. */
const VIA_CARRIED = {
  'via-goes-on': 'the conversation with the outlet goes on',
  'via-event-goes-on': 'the event goes on',
  'via-taken-up': 'a noun refers back to the outlet named before',
  'via-post': 'printed in the shape of a post on the platform',
  'via-opening': 'the article opens with the outlet as its source',
};
export type ViaRuleId = ViaConstructionId | keyof typeof VIA_CARRIED;

const OTHER_EVIDENCE = {
  tagger: 'the learned model labels these words as a quotation',
  correction: 'an editor decided this',
};

export type RuleId = QuotationRuleId | SpeakerRuleId | NoSpeakerId | ViaRuleId | keyof typeof OTHER_EVIDENCE;

/** The words of each rule by its id, which is in one table only. */
export const RULE_TABLES: readonly Readonly<Record<string, string>>[] = [
  Object.fromEntries(Object.entries(QUOTATION_RULES).map(([id, { words }]) => [id, words])),
  SPEAKER_RULES,
  NO_SPEAKER,
  VIA_CONSTRUCTIONS,
  VIA_CARRIED,
  OTHER_EVIDENCE,
];

const WORDS: ReadonlyMap<string, string> = new Map(RULE_TABLES.flatMap((table) => Object.entries(table)));

/** The words that explain a rule to a reader; null for an id that is not in this table. */
export const ruleWords = (id: string): string | null => WORDS.get(id) ?? null;
