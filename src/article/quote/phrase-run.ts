/**
 * The words of a noun phrase, and where a run of them begins.
 *
 * Example: back from `said` in `the mayor of Utah said` the run begins at `the`.
 */

import {
  ARTICLES,
  LINKS,
  NO_PART_OF_A_PHRASE,
  OBJECT_PRONOUNS,
  POSSESSIVE_PRONOUNS,
  WHOLE_PHRASE,
} from '../../lexicon/en/phrase-words.ts';
import { trailingPunctuation } from '../letters.ts';
import { isComma, type SentenceItem } from './items.ts';

/** Parts of speech of the words that make up a noun phrase. */
export const NOMINAL = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'DET', 'PRON', 'SYM', 'X', 'INTJ']);
export const LONGEST_PHRASE = 40;

export const isPossessiveEnding = (item: SentenceItem) =>
  item.lower === "'s" || item.lower === '’s' || (item.pos === 'PART' && /^['’]$/.test(item.text));
/** An apostrophe before a noun: `the workers’ tribunal`. */
const isPluralPossessive = (item: SentenceItem, next: SentenceItem | undefined) =>
  /^['’]$/.test(item.text) && (next?.pos === 'NOUN' || next?.pos === 'PROPN');
export const isConjunction = (item: SentenceItem) => item.lower === 'and' || item.lower === 'or' || item.text === '&';
const isJoiner = (item: SentenceItem) => /^[-‐‑/.]$/.test(item.text);

/** A participle in front of its noun counts as an adjective: `elected officials`, `the leading candidate`. */
const isAttributiveParticiple = (item: SentenceItem, next: SentenceItem | undefined) =>
  item.pos === 'VERB' && /(?:ed|ing|en)$/.test(item.lower) && next !== undefined && /^(?:NOUN|ADJ)$/.test(next.pos);

/** Whether words in marks may be part of a name or a phrase: few of them, not a sentence. */
export const mayBelongToPhrase = (item: SentenceItem) =>
  item.text.length < 25 && !/[.,!?]/.test(trailingPunctuation(item.text));

/** Whether a word continues a noun phrase; `next` is the word after it. */
export function belongsToPhrase(item: SentenceItem, next: SentenceItem | undefined): boolean {
  if (item.pos === 'QUOTE') return mayBelongToPhrase(item) && next !== undefined;
  if ((OBJECT_PRONOUNS.has(item.lower) && item.text !== 'US') || NO_PART_OF_A_PHRASE.has(item.lower)) return false;
  if (WHOLE_PHRASE.has(item.lower)) return false;
  if (isPossessiveEnding(item) || isPluralPossessive(item, next)) return true;
  if (isJoiner(item)) return next !== undefined && (NOMINAL.has(next.pos) || next.pos === 'VERB');
  if (item.lower === 'not' || item.pos === 'ADV') return next?.pos === 'ADJ' || next?.pos === 'NUM';
  if (item.pos === 'VERB' && /^\p{Lu}/u.test(item.text)) return true;
  return NOMINAL.has(item.pos) || isAttributiveParticiple(item, next) || POSSESSIVE_PRONOUNS.has(item.lower);
}

/** Index of the opening bracket for the one at `close`; `close` if there is none near. */
function openingBracket(items: readonly SentenceItem[], close: number): number {
  for (let i = close - 1; i >= Math.max(0, close - 12); i--) if (items[i]?.text === '(') return i;
  return close;
}

/** Whether a preposition joins the phrase after it to the nominal word before it: `of` in `the mayor of Utah`. */
const isLinkAfter = (item: SentenceItem, before: SentenceItem | undefined) =>
  LINKS.has(item.lower) && before !== undefined && NOMINAL.has(before.pos) && !OBJECT_PRONOUNS.has(before.lower);

/** Start of the run of nominal words and prepositions that ends at `end`; `end` if there is none. */
export function phraseStart(items: readonly SentenceItem[], end: number, least: number): number {
  const last = items[end - 1];
  if (!last) return end;
  if (WHOLE_PHRASE.has(last.lower)) return end - 1;
  let start = end;
  for (let i = end - 1; i >= Math.max(least, end - LONGEST_PHRASE); i--) {
    const item = items[i];
    const before = items[i - 1];
    if (!item) break;
    if (item.text === ')' && start > i) {
      i = openingBracket(items, i);
      if (items[i]?.text !== '(') break;
      continue;
    }
    if (i === end - 1 && (LINKS.has(item.lower) || isConjunction(item))) return end;
    if (belongsToPhrase(item, items[i + 1])) {
      start = i;
      if (ARTICLES.has(item.lower) && !(before && (LINKS.has(before.lower) || isConjunction(before)))) break;
    } else if (isLinkAfter(item, before) && start === i + 1) continue;
    else if (isConjunction(item) && start === i + 1 && joinsPhrases(items, i, least)) continue;
    else break;
  }
  return withoutLeadingLinks(items, start, end);
}

/** Whether `and` joins two noun phrases: the left one must reach back to where a subject may begin. */
function joinsPhrases(items: readonly SentenceItem[], at: number, least: number): boolean {
  for (let i = at - 1; i >= least; i--) {
    const item = items[i];
    if (!item) return false;
    if (isComma(item) || item.pos === 'QUOTE' || item.pos === 'SCONJ' || item.pos === 'CCONJ') return i < at - 1;
    if (!belongsToPhrase(item, items[i + 1]) && !LINKS.has(item.lower)) return false;
  }
  return true;
}

function withoutLeadingLinks(items: readonly SentenceItem[], from: number, end: number): number {
  let start = from;
  while (start < end) {
    const item = items[start];
    if (
      item &&
      (LINKS.has(item.lower) ||
        isConjunction(item) ||
        isPossessiveEnding(item) ||
        isJoiner(item) ||
        item.pos === 'PUNCT')
    )
      start++;
    else break;
  }
  return start;
}

export const isNominalRange = (items: readonly SentenceItem[], start: number, end: number) =>
  items
    .slice(start, end)
    .some(
      ({ pos, text }) =>
        /^(?:NOUN|PROPN|PRON|X|NUM|SYM|INTJ)$/.test(pos) || (pos === 'ADJ' && /^\p{Lu}/u.test(text)) || pos === 'QUOTE',
    );
