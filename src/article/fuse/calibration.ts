/**
 * How probable it is that a content is reported speech: two logistic models (Platt 1999), for words in marks and for words
 * without, over a few named facts of which the tagger's own probability is the first.
 *
 * The tagger learned from annotations that count stances and deeds as well ("dismissed the suit"); what is reported in a
 * clause, by a verb of saying, or was found by a rule too is speech more often than what is not.
 */
import { INDIRECT_QUESTION, NEGATED_CUE, PASSIVE_CUE } from '../../lexicon/en/clause-words.ts';
import { reportingForm } from '../../lexicon/en/reporting-verbs.ts';
import { CONTENT_NOUNS } from '../../lexicon/en/speech-nouns.ts';
import type { LabelledSpan, SegmentedArticle, Span, TaggedArticle } from '../../model.ts';
import { wordsIn } from '../letters.ts';
import { CALIBRATION } from './calibration-weights.ts';
import type { LinkedStatement } from './link.ts';
import { locate } from './location.ts';
import { spanIndexesOf } from './span-indexes.ts';

/** Contents that are less probably speech than this are something else: scare quotes; a stance, a topic, a deed. */
const LEAST_CERTAIN = { marked: 0.35, unmarked: 0.5 };
/** The tagger's probability is kept within these bounds, so that no single fact decides alone. */
const BOUNDS = { least: 0.01, most: 0.999 };
/** Words in marks from which on they are somebody's sentence rather than a phrase. */
const SENTENCE = 4;
/** Share of two spans that they have in common for one to confirm the other. */
const SAME = 0.5;

export type ContentKind = keyof typeof LEAST_CERTAIN;

/** Facts by name; a yes is 1. */
export type FeatureValues = Readonly<Record<string, number>>;

const logit = (probability: number) => Math.log(probability / (1 - probability));
const yes = (is: boolean) => (is ? 1 : 0);

function similarity(a: Span, b: Span): number {
  const both = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return both <= 0 ? 0 : both / (Math.max(a[1], b[1]) - Math.min(a[0], b[0]));
}

/** What tagger, rules and statement say, whatever the words are. */
function commonFeatures(article: TaggedArticle, statement: LinkedStatement, content: LabelledSpan): FeatureValues {
  const { span, probability, speech } = content;
  const found = spanIndexesOf(article)
    .proposed.overlapping(span)
    .some((piece) => piece.quotation.act === 'speech' && similarity(piece.span, span) >= SAME);
  return {
    tagger: logit(Math.min(Math.max(probability, BOUNDS.least), BOUNDS.most)),
    speech,
    rule: yes(found),
    cue: yes(statement.cue !== null),
    source: yes(statement.source.length > 0),
  };
}

/** Whether the cue speaks at all, has a verb that reports whole clauses, is passive, or says that something was not said. */
function cueFeatures(text: string, { cue }: LinkedStatement): FeatureValues {
  const words = cue ? text.slice(...cue.span) : '';
  const forms = words.toLowerCase().split(/[^\p{L}-]+/u);
  const verbs = forms.flatMap((word) => reportingForm(word) ?? []).filter(({ act }) => act === 'speech');
  return {
    spoken: yes(verbs.length > 0 || /:|according/i.test(words) || forms.some((word) => CONTENT_NOUNS.has(word))),
    clauses: yes(verbs.some(({ takes }) => takes.has('clause'))),
    passive: yes(PASSIVE_CUE.test(words)),
    negated: yes(NEGATED_CUE.test(words)),
  };
}

/** Whether unmarked words are an infinitive, a phrase without a finite verb, or a question. */
function formFeatures(article: SegmentedArticle, span: Span): FeatureValues {
  const words = article.tokens.slice(...locate(article, span).tokens);
  const infinitive = words[0]?.lower === 'to';
  const finite = words.some(
    ({ pos, lower }, i) => (pos === 'AUX' || pos === 'VERB') && !/ing$/.test(lower) && words[i - 1]?.lower !== 'to',
  );
  return {
    infinitive: yes(infinitive),
    phrase: yes(!infinitive && !finite),
    question: yes(INDIRECT_QUESTION.test(article.text.slice(...span))),
  };
}

export interface CalibrationInput {
  readonly kind: ContentKind;
  readonly facts: FeatureValues;
}

/** What there is to know about one content of a statement. */
export function calibrationInput(
  article: TaggedArticle,
  statement: LinkedStatement,
  content: LabelledSpan,
): CalibrationInput {
  const { text } = article;
  const common = commonFeatures(article, statement, content);
  const marked = spanIndexesOf(article).outer.overlapping(content.span);
  if (marked.length === 0)
    return {
      kind: 'unmarked',
      facts: { ...common, ...cueFeatures(text, statement), ...formFeatures(article, content.span) },
    };
  const longest = Math.max(...marked.map(({ span }) => wordsIn(text.slice(...span)).length));
  return { kind: 'marked', facts: { ...common, sentence: yes(longest >= SENTENCE) } };
}

/** Probability of speech in [0, 1], rounded so that no decision hangs on how a machine computes an exponential. */
export function speechProbability({ kind, facts }: CalibrationInput): number {
  const { intercept, ...coefficients } = CALIBRATION[kind];
  const score = Object.entries(coefficients).reduce(
    (sum, [name, value]) => sum + value * (facts[name] ?? 0),
    intercept,
  );
  return Math.round(1e6 / (1 + Math.exp(-score))) / 1e6;
}

export const isSpeech = (kind: ContentKind, probability: number): boolean => probability >= LEAST_CERTAIN[kind];
