/**
 * Finds the noun phrase before or after an item, with appositions and relative clauses in commas.
 *
 * Example: in `Hugh Hill , a doctor who ran the trial , said` the phrase that ends before `said` begins with `Hugh`.
 */

import {
  ARTICLES,
  FORWARD_LINKS,
  LINKS,
  OBJECT_PRONOUNS,
  SUBJECT_PRONOUNS,
  WHOLE_PHRASE,
} from '../../lexicon/en/phrase-words.ts';
import { afterFrontedTime } from '../fronted-time.ts';
import { isTimeWord } from '../time-word.ts';
import { appositionEnd, phraseWithApposition, strayCommaPhrase } from './apposition.ts';
import { type ItemRange, isComma, type SentenceItem } from './items.ts';
import {
  belongsToPhrase,
  isConjunction,
  isNominalRange,
  LONGEST_PHRASE,
  mayBelongToPhrase,
  NOMINAL,
  phraseStart,
} from './phrase-run.ts';

/** A word without a full stop after it: `mr` for `mr.` */
const withoutStop = (item: SentenceItem | undefined) => item?.lower.replace(/\.$/, '') ?? '';

/** A day or another time, but no name that looks like one: `Ms Thu`. */
const isTimeAt = (items: readonly SentenceItem[], at: number) =>
  isTimeWord(withoutStop(items[at]), withoutStop(items[at - 1]));

/** End of a phrase without trailing days and adverbs of time: `Trump Monday` ends after `Trump`. */
function withoutTrailingTime(items: readonly SentenceItem[], start: number, end: number): number {
  let last = end;
  while (last - 1 > start && (isTimeAt(items, last - 1) || items[last - 1]?.pos === 'ADV')) last--;
  return last;
}

/**
 * The noun phrase that ends right before `end`.
 *
 * @param least first item that may belong to it
 */
export function nounPhraseBefore(items: readonly SentenceItem[], end: number, least = 0): ItemRange | null {
  let last = end;
  while (last > least && (items[last - 1]?.pos === 'ADV' || isTimeAt(items, last - 1))) last--;
  const closing = items[last - 1];
  if (isComma(closing) || closing?.text === '—' || closing?.text === '–') {
    const start = isComma(closing)
      ? (phraseWithApposition(items, last - 1, least) ?? strayCommaPhrase(items, last - 1, least))
      : null;
    return start === null ? null : [start, last];
  }
  const start = afterFrontedTime(items, phraseStart(items, last, least), last);
  if (start >= last) return null;
  return SUBJECT_PRONOUNS.has(items[last - 1]?.lower ?? '') || isNominalRange(items, start, last)
    ? [start, last]
    : null;
}

/** `Ministry of Defence`: the preposition is part of a name. */
const isInsideName = (items: readonly SentenceItem[], at: number) =>
  items[at]?.lower === 'of' && /^\p{Lu}/u.test(items[at - 1]?.text ?? '');

/**
 * The antecedent of a relative pronoun after `end`: the nearest phrase with an article of its own, or the nearest one
 * with a word that `isHead` accepts.
 */
export function antecedentBefore(
  items: readonly SentenceItem[],
  end: number,
  isHead: (item: SentenceItem) => boolean,
): ItemRange | null {
  const phrase = nounPhraseBefore(items, end);
  if (!phrase) return null;
  for (let i = phrase[1] - 1; i > phrase[0]; i--) {
    const item = items[i];
    if (!item || isComma(item)) break;
    if (
      !isInsideName(items, i) &&
      LINKS.has(item.lower) &&
      items[i + 1]?.pos === 'PROPN' &&
      items.slice(i + 1, phrase[1]).some(isHead)
    )
      return [i + 1, phrase[1]];
    if (ARTICLES.has(item.lower)) return items.slice(i, phrase[1]).some(isHead) ? [i, phrase[1]] : phrase;
  }
  return phrase;
}

/** The noun phrase that begins at `start`, with its apposition: `said Jane Doe , a doctor ,`. */
export function nounPhraseAfter(
  items: readonly SentenceItem[],
  start: number,
  withApposition = true,
): ItemRange | null {
  const first = items[start];
  if (!first) return null;
  if (WHOLE_PHRASE.has(first.lower) || OBJECT_PRONOUNS.has(first.lower)) return [start, start + 1];
  let end = start;
  for (let i = start; i < Math.min(items.length, start + LONGEST_PHRASE); i++) {
    const item = items[i];
    const next = items[i + 1];
    if (!item || (item.pos === 'QUOTE' && !mayBelongToPhrase(item))) break;
    if (i > start && (isTimeAt(items, i) || opensAnotherPhrase(item, items[i - 1]))) break;
    if (WHOLE_PHRASE.has(item.lower)) break;
    if (item.pos === 'QUOTE' ? next?.pos === 'PROPN' : belongsToPhrase(item, next) || item.pos === 'NUM') end = i + 1;
    else if (
      (FORWARD_LINKS.has(item.lower) || isConjunction(item)) &&
      next &&
      i > start &&
      NOMINAL.has(next.pos) &&
      !WHOLE_PHRASE.has(next.lower)
    )
      continue;
    else break;
  }
  end = withoutTrailingTime(items, start, end);
  return end > start && isNominalRange(items, start, end)
    ? [start, withApposition ? appositionEnd(items, end) : end]
    : null;
}

/** `told reporters the deal was off`: an article after a noun begins the next phrase. */
const opensAnotherPhrase = (item: SentenceItem, before: SentenceItem | undefined) =>
  item.pos === 'DET' && before !== undefined && /^(?:NOUN|PROPN)$/.test(before.pos);
