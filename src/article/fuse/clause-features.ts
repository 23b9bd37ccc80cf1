/**
 * Features of the reporting clause: whether it is a supposition, an infinitive or a question; whether its subject is people in
 * general, the author or the one who undergoes the verb; whether the content only says when or where.
 *
 * Example: nobody speaks in `it is hard to say the plan failed`.
 */
import { ADVERBIAL_CLAUSE_OPENERS } from '../../lexicon/en/clause-words.ts';
import { FIRST_PERSON_PRONOUNS, INDEFINITE_PEOPLE, PLURAL_SUBJECTS } from '../../lexicon/en/reference-words.ts';
import { reportingForm } from '../../lexicon/en/reporting-verbs.ts';
import { CHARGES, SUPPOSITIONS } from '../../lexicon/en/words-before-marks.ts';
import type { LabelledSpan, Span, TaggedArticle, Token } from '../../model.ts';
import { isQuotationMark, wordsIn } from '../letters.ts';
import { type FeatureValues, yes } from './feature-values.ts';
import type { LinkedStatement } from './link.ts';
import { locate, sentenceStart } from './location.ts';

/** Number of tokens before a cue that may hold its auxiliary. */
const REACH = 3;

/** The cue with the tokens right before it in its sentence and the one after it. */
function clauseTokens(article: TaggedArticle, { span }: LabelledSpan): readonly Token[] {
  const [first, end] = locate(article, span).tokens;
  return article.tokens.slice(Math.max(sentenceStart(article, span), first - REACH), end + 1);
}

/** Whether `to` stands directly before a verb of saying. */
const isInfinitive = (tokens: readonly Token[]) =>
  tokens.some(({ lower }, i) => lower === 'to' && reportingForm(tokens[i + 1]?.lower ?? '')?.tense === 'base');

/** Whether every verb of saying is in its base form. */
function isBare(tokens: readonly Token[]): boolean {
  const verbs = tokens.flatMap(({ lower }) => reportingForm(lower) ?? []);
  return verbs.length > 0 && verbs.every(({ tense }) => tense === 'base');
}

/** Whether a source is one person or thing, so that a verb in its base form does not agree: `you hear a banker say`. */
function isSingular(words: readonly string[]): boolean {
  const last = words.at(-1);
  return (
    last !== undefined && !last.endsWith('s') && !words.some((word) => word === 'and' || PLURAL_SUBJECTS.has(word))
  );
}

/** Whether the sentence is a question outside the content. */
function isQuestioned(article: TaggedArticle, cue: LabelledSpan, content: Span): boolean {
  const sentence = article.sentences[locate(article, cue.span).lastSentence];
  const last = sentence && article.tokens.slice(...sentence.tokens).findLast((token) => !isQuotationMark(token));
  return last?.text === '?' && last.start >= content[1];
}

/** Whether the subject undergoes what the verb says: `a firm accused of fraud`, not `accused a firm of fraud`. */
const isUndergone = (tokens: readonly Token[]) =>
  tokens.some(({ lower }, i) => {
    const preposition = tokens[i + 1]?.lower ?? '';
    const takes = reportingForm(lower)?.takes;
    if (CHARGES.has(lower)) return /^(?:of|for|with|over)$/.test(preposition);
    return (preposition === 'of' || preposition === 'for') && takes?.has(preposition) === true;
  });

/** Whether content opens as a clause of time or place, or a relative clause: `in the hall, where she is known as Ada`. */
const isAdverbial = (first: Token | undefined) => first !== undefined && ADVERBIAL_CLAUSE_OPENERS.has(first.lower);

export function clauseFeatures(article: TaggedArticle, { cue, source }: LinkedStatement, content: Span): FeatureValues {
  const clause = cue ? clauseTokens(article, cue) : [];
  const words = source[0] ? wordsIn(article.text.slice(...source[0])).map((word) => word.toLowerCase()) : [];
  return {
    supposed: yes(clause.some(({ lower }) => SUPPOSITIONS.has(lower))),
    toSay: yes(isInfinitive(clause)),
    bare: yes(isBare(clause) && isSingular(words)),
    questioned: yes(cue !== null && isQuestioned(article, cue, content)),
    undergone: yes(isUndergone(clause)),
    adverbial: yes(isAdverbial(article.tokens[locate(article, content).tokens[0]])),
    author: yes(words.length === 1 && words.every((word) => FIRST_PERSON_PRONOUNS.has(word))),
    anybody: yes(words.some((word) => INDEFINITE_PEOPLE.has(word))),
  };
}
