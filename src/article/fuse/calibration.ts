/**
 * The probability that a content is reported speech: two logistic models (Platt scaling: Platt 1999), one for content with
 * marks and one without, over a few named features.
 *
 * The tagger was trained on annotations that include stances and acts ("dismissed the suit"). A reported clause, a verb of
 * saying and a rule that agrees raise the probability of speech.
 */
import { INDIRECT_QUESTION, NEGATED_CUE, PASSIVE_CUE } from '../../lexicon/en/clause-words.ts';
import { reportingForm } from '../../lexicon/en/reporting-verbs.ts';
import { CONTENT_NOUNS } from '../../lexicon/en/speech-nouns.ts';
import type { LabelledSpan, PartOfSpeech, Span, TaggedArticle } from '../../model.ts';
import { wordsIn } from '../letters.ts';
import { CALIBRATION } from './calibration-weights.ts';
import { clauseFeatures } from './clause-features.ts';
import { isNoComplement } from './complement.ts';
import { type FeatureValues, joined, yes } from './feature-values.ts';
import { hasFiniteVerb } from './finite-verb.ts';
import type { LinkedStatement } from './link.ts';
import { locate, tokenGap } from './location.ts';
import { markFeatures } from './mark-features.ts';
import { sourceFeatures } from './source-features.ts';
import { spanIndexesOf } from './span-indexes.ts';

/** Content below this probability is not speech but scare quotes, a stance, a topic or an act. */
const LEAST_CERTAIN = 0.5;
/** Bounds on the tagger's probability, so that it never decides alone. */
const BOUNDS = { least: 0.01, most: 0.999 };
/** Parts of speech that open a clause. */
const SUBJECTS: ReadonlySet<PartOfSpeech> = new Set(['PRON', 'PROPN', 'DET', 'SCONJ']);
/** Number of words at which words in marks count as a sentence rather than a phrase. */
const SENTENCE = 4;
/** Tokens that may stand between a cue and content beside it. */
const BESIDE = 2;
/** Jaccard overlap at which one span confirms another. */
const SAME = 0.5;

export type ContentKind = 'marked' | 'unmarked';

function boundedLogit(probability: number): number {
  const bounded = Math.min(Math.max(probability, BOUNDS.least), BOUNDS.most);
  return Math.log(bounded / (1 - bounded));
}

function similarity(a: Span, b: Span): number {
  const both = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return both <= 0 ? 0 : both / (Math.max(a[1], b[1]) - Math.min(a[0], b[0]));
}

function isBesideCue(article: TaggedArticle, { cue }: LinkedStatement, content: Span): boolean {
  return cue !== null && tokenGap(locate(article, cue.span), locate(article, content)) <= BESIDE;
}

/** Features from the tagger, the rules and the statement. */
function commonFeatures(article: TaggedArticle, statement: LinkedStatement, content: LabelledSpan): FeatureValues {
  const { span, probability, speech } = content;
  const found = spanIndexesOf(article)
    .proposed.overlapping(span)
    .some((piece) => piece.quotation.act === 'speech' && similarity(piece.span, span) >= SAME);
  return {
    tagger: boundedLogit(probability),
    speech,
    rule: yes(found),
    cue: yes(statement.cue !== null),
    beside: yes(isBesideCue(article, statement, span)),
    source: yes(statement.source.length > 0),
  };
}

/** Features of the cue: a verb or noun of saying, a verb that takes clauses, the passive voice, negation. */
function cueFeatures(text: string, { cue }: LinkedStatement) {
  const words = cue ? text.slice(...cue.span) : '';
  const forms = words.toLowerCase().split(/[^\p{L}-]+/u);
  const verbs = forms.flatMap((word) => reportingForm(word) ?? []).filter(({ act }) => act === 'speech');
  return {
    spoken: yes(verbs.length > 0 || /:|according/i.test(words) || forms.some((word) => CONTENT_NOUNS.has(word))),
    clauses: yes(verbs.some(({ takes }) => takes.has('clause'))),
    names: yes(verbs.some(({ takes }) => takes.has('name') || takes.has('as') || takes.has('of') || takes.has('for'))),
    passive: yes(PASSIVE_CUE.test(words)),
    negated: yes(NEGATED_CUE.test(words)),
  };
}

/** Features of unmarked content: an infinitive, a phrase without a finite verb, a form that the verb does not take, a question. */
function formFeatures(article: TaggedArticle, { cue }: LinkedStatement, span: Span) {
  const words = article.tokens.slice(...locate(article, span).tokens);
  const infinitive = words[0]?.lower === 'to';
  const finite = hasFiniteVerb(words);
  return {
    infinitive: yes(infinitive),
    phrase: yes(!infinitive && !finite),
    subject: yes(finite && SUBJECTS.has(words[0]?.pos ?? 'X')),
    noComplement: yes(cue !== null && isNoComplement(article, cue, span, finite)),
    question: yes(INDIRECT_QUESTION.test(article.text.slice(...span))),
  };
}

export interface CalibrationInput {
  readonly kind: ContentKind;
  readonly features: FeatureValues;
}

/** @public used to fit the calibration */
export function calibrationInput(
  article: TaggedArticle,
  statement: LinkedStatement,
  content: LabelledSpan,
): CalibrationInput {
  const { text } = article;
  const cue = cueFeatures(text, statement);
  const common = [commonFeatures(article, statement, content), sourceFeatures(article, statement.source), cue];
  const marked = spanIndexesOf(article).outer.overlapping(content.span);
  if (marked.length === 0) {
    const form = formFeatures(article, statement, content.span);
    const cued = { cued: statement.cue ? boundedLogit(statement.cue.probability) : 0 };
    const unanswered = { unanswered: form.question * cue.negated };
    const clause = clauseFeatures(article, statement, content.span);
    return { kind: 'unmarked', features: joined(...common, cued, form, unanswered, clause) };
  }
  const longest = Math.max(...marked.map(({ span }) => wordsIn(text.slice(...span)).length));
  const own = { sentence: yes(longest >= SENTENCE) };
  return { kind: 'marked', features: joined(...common, own, markFeatures(article, content, marked)) };
}

const modelOf = ({ intercept, ...coefficients }: FeatureValues & { readonly intercept: number }) => ({
  intercept,
  coefficients: Object.entries(coefficients),
});

const MODELS = { marked: modelOf(CALIBRATION.marked), unmarked: modelOf(CALIBRATION.unmarked) };

/** A probability in [0, 1]; rounded, since machines may differ in the last bit of an exponential. */
export function speechProbability({ kind, features }: CalibrationInput): number {
  const { intercept, coefficients } = MODELS[kind];
  const score = coefficients.reduce((sum, [name, value]) => sum + value * (features[name] ?? 0), intercept);
  return Math.round(1e6 / (1 + Math.exp(-score))) / 1e6;
}

export const isSpeech = (probability: number): boolean => probability >= LEAST_CERTAIN;
