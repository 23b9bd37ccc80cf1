/**
 * Finds the words of an attribution phrase that affect the stance on its content, outermost first.
 *
 * Example: `has never denied asking` has `never`, `denied` and `asking`.
 */
import { COMPLEMENTIZERS } from '../../../lexicon/en/clause-words.ts';
import { POSSESSIVE_PRONOUNS } from '../../../lexicon/en/phrase-words.ts';
import { SUBJECT_ONLY_PRONOUNS } from '../../../lexicon/en/reference-words.ts';
import { reportingForm } from '../../../lexicon/en/reporting-verbs.ts';
import { CONTENT_NOUNS } from '../../../lexicon/en/speech-nouns.ts';
import {
  ADVERBIAL_LINKS,
  EVIDENCE_NOUNS,
  FALSITY_ADJECTIVES,
  FOCUS_ADVERBS,
  NEGATIVE_DETERMINERS,
  type StanceEffect,
  stanceEffect,
  TRUTH_ADJECTIVES,
} from '../../../lexicon/en/stance-words.ts';
import { BE_FORMS, DO_FORMS, HAVE_FORMS, MODAL_FORMS } from '../../../lexicon/en/verb-words.ts';
import type { Span } from '../../../model.ts';
import type { ArticleWord } from '../words.ts';
import type { AttributionPhrase } from './attribution-phrase.ts';
import { complementOf } from './complement.ts';

/** A word or expression that affects the stance on the content. */
export interface Effect {
  readonly effect: StanceEffect;
  /** Span of those words in the article's text. */
  readonly span: Span;
}

/** An effect with the range of its words in the phrase. */
interface PhraseEffect {
  readonly effect: StanceEffect;
  readonly words: readonly [start: number, end: number];
}

const isAuxiliary = (word: ArticleWord | undefined) =>
  word !== undefined &&
  [BE_FORMS, HAVE_FORMS, DO_FORMS, MODAL_FORMS].some((forms) => forms.has(word.lower)) &&
  !/^[’']s$/.test(word.lower);

/** Most words of an expression, which may run into the content: `demanded` | `to know why …`. */
const LONGEST = 5;

const isAdverb = (word: ArticleWord | undefined) => word?.pos === 'ADV';

/** Extends a negation back over the auxiliaries and adverbs before it: `has still not`. */
function withAuxiliaries(words: readonly ArticleWord[], at: number): number {
  let start = at;
  while (isAuxiliary(words[start - 1]) || (isAdverb(words[start - 1]) && isAuxiliary(words[start - 2]))) start--;
  return start;
}

/** Whether a participle stands before its noun, and so does not say who denies: `the debunked claim`. */
function isAttributive(words: readonly ArticleWord[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (!before || !word || !/(?:ed|wn|en)$/.test(word.lower) || !/^(?:NOUN|ADJ)$/.test(next?.pos ?? '')) return false;
  const isInNounPhrase = before.pos === 'DET' || before.pos === 'ADJ' || POSSESSIVE_PRONOUNS.has(before.lower);
  return isInNounPhrase || (before.pos === 'VERB' && !isAuxiliary(before));
}

/** Whether a form of `be` precedes the adjective: `was simply not true`. */
const isPredicate = (words: readonly ArticleWord[], at: number) =>
  words.slice(Math.max(0, at - 3), at).some(({ lower }) => BE_FORMS.has(lower));

/** A determiner that negates the noun after it, and the index of that noun: `no clear evidence`. */
function negatedNoun(words: readonly ArticleWord[], at: number): number | null {
  if (!NEGATIVE_DETERMINERS.has(words[at]?.lower ?? '')) return null;
  let noun = at + 1;
  while (words[noun]?.pos === 'ADJ') noun++;
  return words[noun]?.pos === 'NOUN' ? noun : null;
}

/** @param isNegated whether a negation precedes, in which case any verb counts: `did not detail` */
function effectAt(
  { words, content, asksInMarks }: AttributionPhrase,
  at: number,
  isNegated: boolean,
): PhraseEffect | null {
  const word = words[at];
  if (!word) return null;
  const { lower } = word;
  const next = words[at + 1]?.lower ?? '';
  if (negatedNoun(words, at) !== null) return { effect: 'not', words: [at, at + 1] };
  if (lower === 'nothing') return { effect: 'not', words: [Math.max(0, at - 1), at + 1] };
  if (lower === 'without') return next.endsWith('ing') ? { effect: 'not', words: [at, at + 1] } : null;
  if (FALSITY_ADJECTIVES.has(lower) && isPredicate(words, at)) return { effect: 'denies', words: [at, at + 1] };
  const match = stanceEffect(
    [...words.slice(at, at + LONGEST), ...content.slice(0, LONGEST)].map((each) => each.lower),
    () => complementOf([...words.slice(at + 1), ...content]) ?? (asksInMarks ? 'quoted-question' : null),
  );
  if (match?.effect === 'not' && FOCUS_ADVERBS.has(next)) return null;
  if (match?.effect === 'not') return { effect: 'not', words: [withAuxiliaries(words, at), at + match.words] };
  if (match && !isAttributive(words, at))
    return { effect: match.effect, words: [at, Math.min(at + match.words, words.length)] };
  const says =
    (isNegated && word.pos === 'VERB') ||
    reportingForm(lower) !== null ||
    CONTENT_NOUNS.has(lower) ||
    EVIDENCE_NOUNS.has(lower) ||
    (TRUTH_ADJECTIVES.has(lower) && isPredicate(words, at));
  return says ? { effect: 'says', words: [at, at + 1] } : null;
}

/** End of the adverbial that begins at `from`: `in a statement rejecting the suit`. */
function adverbialEnd(words: readonly ArticleWord[], from: number): number {
  let end = from + 1;
  while (end < words.length) {
    const word = words[end];
    const isFiniteVerb = word?.pos === 'AUX' || (word?.pos === 'VERB' && !word.lower.endsWith('ing'));
    if (!word || isFiniteVerb || COMPLEMENTIZERS.has(word.lower) || SUBJECT_ONLY_PRONOUNS.has(word.lower)) break;
    if (word.lower === 'to' && words[end + 1]?.pos === 'VERB') break;
    end++;
  }
  return end;
}

const isNot = ({ effect }: PhraseEffect) => effect === 'not';

const ALTERNATIVES = new Set(['or', 'nor']);

function effectsInPhrase(phrase: AttributionPhrase): readonly PhraseEffect[] {
  const { words } = phrase;
  const effects: PhraseEffect[] = [];
  let at = 0;
  while (at < words.length) {
    const lower = words[at]?.lower ?? '';
    const last = effects.at(-1);
    const isLink = last !== undefined && ALTERNATIVES.has(lower);
    const isAlternative = isLink && last.words[1] === at;
    const effect = effectAt(phrase, isAlternative ? at + 1 : at, last?.effect === 'not');
    // The first half of the pair, `neither`, may lie outside the phrase.
    if (effect && isAlternative && lower === 'nor' && !effects.some(isNot))
      effects.splice(-1, 0, { ...last, effect: 'not' });
    if (effect && isAlternative) effects[effects.length - 1] = { ...last, words: [last.words[0], effect.words[1]] };
    else if (effect) effects.push(effect);
    else if (isLink && last.effect === 'not') effects.pop();
    if (effect) at = effect.words[1];
    else at = last && ADVERBIAL_LINKS.has(lower) ? adverbialEnd(words, at) : at + 1;
  }
  return effects;
}

/** `promised not to go`: a negation with no word to negate after it belongs to the content. */
const isLoose = (words: readonly ArticleWord[], { effect, words: [, end] }: PhraseEffect) =>
  effect === 'not' && words[end - 1]?.lower !== 'nothing';

/** The effects of a phrase in text order, without adverbials; `confirm or deny` takes the effect of its first verb. */
export function effectsOf(phrase: AttributionPhrase): readonly Effect[] {
  const { words } = phrase;
  const found = effectsInPhrase(phrase);
  const last = found.at(-1);
  const effects = last && isLoose(words, last) ? found.slice(0, -1) : found;
  return effects.flatMap(({ effect, words: [start, end] }) => {
    const [from, to] = [words[start]?.span[0], words[end - 1]?.span[1]];
    return from === undefined || to === undefined ? [] : [{ effect, span: [from, to] as const }];
  });
}
