/**
 * How probable it is that a content is reported speech: a logistic model over a few named facts (Platt 1999), of which the
 * tagger's own probability is the first.
 *
 * The tagger learned from annotations that count stances and deeds as well ("dismissed the suit"); what is reported in a
 * clause, stands in marks or was found by a rule too is speech more often than what is not.
 */
import { reportingForm } from '../../lexicon/reporting-verbs.ts';
import { CONTENT_NOUNS } from '../../lexicon/speech-nouns.ts';
import type { LabelledSpan, SegmentedArticle, Span, TaggedArticle } from '../../model.ts';
import { COEFFICIENTS, INTERCEPT } from './certainty-weights.ts';
import { placeOf } from './place.ts';
import { overlap, type Statement } from './statement.ts';

/** Contents less probable than this are left out: there are as many right ones among them as wrong ones. */
export const LEAST_CERTAIN = 0.45;

/** The tagger's probability is kept within these bounds, so that no single fact decides alone. */
const BOUNDS = { least: 0.01, most: 0.999 };
/** Words in marks from which on they are somebody's sentence rather than a phrase. */
const SENTENCE = 4;
/** Share of two spans that they have in common for one to confirm the other. */
const SAME = 0.5;

export type Facts = Readonly<Record<keyof typeof COEFFICIENTS, number>>;

const logit = (probability: number) => Math.log(probability / (1 - probability));

function similarity(a: Span, b: Span): number {
  const both = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return both <= 0 ? 0 : both / (Math.max(a[1], b[1]) - Math.min(a[0], b[0]));
}

const countWords = (text: string) => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.&-]*/gu)?.length ?? 0;

/** Whether unmarked words are an infinitive, a clause with a finite verb, or only a phrase. */
function formOf({ text, tokens }: SegmentedArticle, [start, end]: Span): 'infinitive' | 'clause' | 'phrase' {
  const words = tokens
    .slice(start, end)
    .map((token) => ({ ...token, lower: text.slice(token.start, token.end).toLowerCase() }));
  if (words[0]?.lower === 'to') return 'infinitive';
  const finite = words.some(
    ({ pos, lower }, i) => (pos === 'AUX' || pos === 'VERB') && !/ing$/.test(lower) && words[i - 1]?.lower !== 'to',
  );
  return finite ? 'clause' : 'phrase';
}

const NEGATED = /\b(?:not|never|nor|no)\b|n['’]t\b|\b(?:declin|refus|fail)\w*\b/i;

/** Whether the cue speaks at all, has a verb that reports whole clauses, or says that something was not said. */
function cueFacts(text: string, { cue }: Statement): { spoken: number; clauses: number; negated: number } {
  const words = cue ? text.slice(...cue.span) : '';
  const forms = words.toLowerCase().split(/[^\p{L}-]+/u);
  const verbs = forms.flatMap((word) => reportingForm(word) ?? []).filter(({ act }) => act === 'speech');
  const spoken = verbs.length > 0 || /:|according/i.test(words) || forms.some((word) => CONTENT_NOUNS.has(word));
  return {
    spoken: spoken ? 1 : 0,
    clauses: verbs.some(({ takes }) => takes.has('clause')) ? 1 : 0,
    negated: NEGATED.test(words) ? 1 : 0,
  };
}

/** The facts about one content of a statement. */
export function factsOf(
  article: TaggedArticle,
  statement: Statement,
  { span, probability, speech }: LabelledSpan,
): Facts {
  const { text, passages, proposals } = article;
  const marked = passages.filter((passage) => passage.inside === null && overlap(passage.span, span));
  const longest = Math.max(0, ...marked.map((passage) => countWords(text.slice(...passage.span))));
  const form = longest === 0 ? formOf(article, placeOf(article, span).tokens) : null;
  const found = proposals.some(
    ({ act, content }) => act === 'speech' && content.some((other) => similarity(other, span) >= SAME),
  );
  const score = logit(Math.min(Math.max(probability, BOUNDS.least), BOUNDS.most));
  return {
    tagger: score,
    taggerInMarks: longest > 0 ? score : 0,
    speech,
    rule: found ? 1 : 0,
    marks: longest > 0 ? 1 : 0,
    sentence: longest >= SENTENCE ? 1 : 0,
    cue: statement.cue ? 1 : 0,
    source: statement.source.length > 0 ? 1 : 0,
    ...cueFacts(text, statement),
    infinitive: form === 'infinitive' ? 1 : 0,
    phrase: form === 'phrase' ? 1 : 0,
  };
}

/** Probability in (0, 1). */
export function certainty(facts: Facts): number {
  const names = Object.keys(COEFFICIENTS).filter((name): name is keyof Facts => name in facts);
  const score = names.reduce((sum, name) => sum + COEFFICIENTS[name] * facts[name], INTERCEPT);
  return 1 / (1 + Math.exp(-score));
}
