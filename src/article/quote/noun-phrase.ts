/**
 * Finds the noun phrase that ends or begins at a place in a sentence, appositions and relative clauses in commas included.
 *
 * Example: in `Hugh Hill , a doctor who ran the trial , said` the phrase that ends before `said` begins with `Hugh`.
 */
import { TIME_WORDS } from '../../lexicon/time-words.ts';
import type { Item } from './passage.ts';

/** Half-open range of item indices. */
export type Range = readonly [start: number, end: number];

const NOMINAL = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'DET', 'PRON', 'SYM', 'X', 'INTJ']);
const HEADS = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'SYM', 'X', 'ADJ', 'DET', 'INTJ']);
const LINKS = new Set([
  'of',
  'for',
  'at',
  'in',
  'from',
  'with',
  'on',
  'to',
  'by',
  'near',
  'behind',
  'against',
  'under',
  'within',
  'such',
  'as',
  'like',
  'between',
  'among',
  'across',
  'about',
  'over',
  'inside',
  'outside',
]);
const FORWARD_LINKS = new Set(['of', 'for', 'from', 'with', 'at']);
const SUBJECT_PRONOUNS = new Set([
  'he',
  'she',
  'they',
  'it',
  'i',
  'we',
  'you',
  'who',
  'which',
  'that',
  'one',
  'others',
  'some',
  'many',
  'both',
  'another',
  'none',
  'those',
  'everyone',
  'everybody',
  'someone',
  'somebody',
  'nobody',
  'most',
  'several',
  'all',
  'this',
  'few',
]);
const WHOLE_PHRASE = new Set(['he', 'she', 'they', 'it', 'i', 'we', 'you', 'who', 'which', 'there']);
const POSSESSIVE_PRONOUNS = new Set(['his', 'her', 'its', 'their', 'my', 'our', 'your', 'whose']);
const ARTICLES = new Set(['the', 'a', 'an']);
const OBJECT_PRONOUNS = new Set(['him', 'me', 'them', 'us', 'himself', 'herself', 'themselves', 'itself']);
const NO_PART_OF_A_PHRASE = new Set([
  'if',
  'when',
  'while',
  'because',
  'although',
  'though',
  'since',
  'until',
  'unless',
  'whether',
  'before',
  'after',
  'that',
  'than',
  'so',
  'but',
  'how',
  'what',
  'where',
  'why',
  'there',
  'as',
]);
const APPOSITION_OPENERS = new Set([
  'who',
  'whose',
  'which',
  'whom',
  'where',
  'then',
  'now',
  'also',
  'formerly',
  'himself',
  'herself',
  'speaking',
  'citing',
  'including',
  'one',
  'both',
]);
const LONGEST_PHRASE = 40;
const LONGEST_APPOSITION = 45;
const LONGEST_SECOND_NAME = 6;

const isComma = (item: Item | undefined) => item?.text === ',';
const isPossessiveEnding = (item: Item) =>
  item.lower === "'s" || item.lower === '’s' || (item.pos === 'PART' && /^['’]$/.test(item.text));
const isConjunction = (item: Item) => item.lower === 'and' || item.lower === 'or' || item.text === '&';
const isHyphen = (item: Item) => /^[-‐‑/.]$/.test(item.text);

/** A participle in front of its noun counts as an adjective: `elected officials`, `the leading candidate`. */
const isAttributiveParticiple = (item: Item, next: Item | undefined) =>
  item.pos === 'VERB' && /(?:ed|ing|en)$/.test(item.lower) && next !== undefined && /^(?:NOUN|ADJ)$/.test(next.pos);

/** Words in marks that may be part of a name or a phrase: few of them, and no sentence's. */
const isNickname = (item: Item) => item.text.length < 25 && !/[.,!?][^\p{L}\p{N}]*$/u.test(item.text);

function belongsToPhrase(item: Item, next: Item | undefined): boolean {
  if (item.pos === 'QUOTE') return isNickname(item) && next !== undefined;
  if ((OBJECT_PRONOUNS.has(item.lower) && item.text !== 'US') || NO_PART_OF_A_PHRASE.has(item.lower)) return false;
  if (WHOLE_PHRASE.has(item.lower)) return false;
  if (isPossessiveEnding(item)) return true;
  if (isHyphen(item)) return next !== undefined && (NOMINAL.has(next.pos) || next.pos === 'VERB');
  if (item.lower === 'not' || item.pos === 'ADV') return next?.pos === 'ADJ' || next?.pos === 'NUM';
  if (item.pos === 'VERB' && /^\p{Lu}/u.test(item.text)) return true;
  return NOMINAL.has(item.pos) || isAttributiveParticiple(item, next) || POSSESSIVE_PRONOUNS.has(item.lower);
}

/** Index of the bracket that the one at `close` belongs to, or `close` where there is none near. */
function openingBracket(items: readonly Item[], close: number): number {
  for (let i = close - 1; i >= Math.max(0, close - 12); i--) if (items[i]?.text === '(') return i;
  return close;
}

const isLinkBehind = (item: Item, before: Item | undefined) =>
  LINKS.has(item.lower) && before !== undefined && HEADS.has(before.pos) && !OBJECT_PRONOUNS.has(before.lower);

/** Start of the run of nominal words that ends at `end`, prepositional links included; `end` where there is none. */
function phraseStart(items: readonly Item[], end: number, least: number): number {
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
    } else if (isLinkBehind(item, before) && start === i + 1) continue;
    else if (isConjunction(item) && start === i + 1 && joinsPhrases(items, i, least)) continue;
    else break;
  }
  return withoutLeadingLinks(items, start, end);
}

/** `and` joins two noun phrases where the left one fills the sentence back to where a subject may begin. */
function joinsPhrases(items: readonly Item[], at: number, least: number): boolean {
  for (let i = at - 1; i >= least; i--) {
    const item = items[i];
    if (!item) return false;
    if (isComma(item) || item.pos === 'QUOTE' || item.pos === 'SCONJ' || item.pos === 'CCONJ') return i < at - 1;
    if (!belongsToPhrase(item, items[i + 1]) && !LINKS.has(item.lower)) return false;
  }
  return true;
}

const isTimeWord = (item: Item | undefined) => item !== undefined && TIME_WORDS.has(item.lower.replace(/\.$/, ''));

function withoutLeadingLinks(items: readonly Item[], from: number, end: number): number {
  let start = from;
  while (start < end) {
    const item = items[start];
    if (
      item &&
      (LINKS.has(item.lower) ||
        isConjunction(item) ||
        isPossessiveEnding(item) ||
        isHyphen(item) ||
        item.pos === 'PUNCT')
    )
      start++;
    else break;
  }
  return start;
}

/** End of a phrase that runs to `end`, days and adverbs of time at its end left out: `Trump Monday` is `Trump`. */
function withoutTrailingTime(items: readonly Item[], start: number, end: number): number {
  let last = end;
  while (last - 1 > start && (isTimeWord(items[last - 1]) || items[last - 1]?.pos === 'ADV')) last--;
  return last;
}

function opensApposition(item: Item | undefined): boolean {
  if (!item) return false;
  if (APPOSITION_OPENERS.has(item.lower) || item.pos === 'NUM' || item.pos === 'ADV') return true;
  return (
    /^(?:DET|NOUN|ADJ|VERB|ADP|PRON)$/.test(item.pos) &&
    !WHOLE_PHRASE.has(item.lower) &&
    /^[\p{Ll}\p{N}]/u.test(item.text)
  );
}

const startsSubject = (items: readonly Item[], start: number, least: number) => {
  const before = items[start - 1];
  return (
    start <= least ||
    before === undefined ||
    before.pos === 'QUOTE' ||
    isComma(before) ||
    before.pos === 'CCONJ' ||
    before.pos === 'SCONJ' ||
    before.pos === 'PUNCT' ||
    before.lower === 'that'
  );
};

/** The phrase whose apposition is closed by the comma at `comma`; null where no comma before it opens one. */
function phraseWithApposition(items: readonly Item[], comma: number, least: number): number | null {
  for (let i = comma - 1; i >= Math.max(least, comma - LONGEST_APPOSITION); i--) {
    const item = items[i];
    if (!item || (item.pos === 'QUOTE' && !isNickname(item))) return null;
    if (!isComma(item)) continue;
    if (!(opensApposition(items[i + 1]) || isOwner(items, i + 1) || isSecondName(items, i, comma))) continue;
    const start = phraseStart(items, i, least);
    if (start >= i || !startsSubject(items, start, least)) continue;
    if (opensApposition(items[start]) && isComma(items[start - 1]) && start - 1 > least) continue;
    return start;
  }
  return null;
}

/** A comma that should not be there: `The World Bank , acknowledged that`. Only where the phrase opens the sentence. */
function strayCommaPhrase(items: readonly Item[], comma: number, least: number): number | null {
  const start = phraseStart(items, comma, least);
  const phrase = items.slice(start, comma);
  const isPhrase = start === least && isNominalRange(items, start, comma) && !phrase.some(({ pos }) => pos === 'QUOTE');
  return isPhrase && !WHOLE_PHRASE.has(phrase[0]?.lower ?? '') ? start : null;
}

/** `Jane Doe , Utah ’s governor , said`. */
const isOwner = (items: readonly Item[], at: number) =>
  items.slice(at + 1, at + 4).some(isPossessiveEnding) && items[at]?.pos === 'PROPN';

/** `The member responsible , Jane Doe , said`: the name may be what stands in the commas. */
function isSecondName(items: readonly Item[], opening: number, closing: number): boolean {
  if (items[opening + 1]?.pos !== 'PROPN' || closing - opening > LONGEST_SECOND_NAME) return false;
  const start = phraseStart(items, opening, 0);
  const isDescription = ARTICLES.has(items[start]?.lower ?? '') && /^\p{Ll}/u.test(items[start + 1]?.text ?? '');
  return items[opening - 1]?.pos !== 'PROPN' || isDescription;
}

/** The noun phrase that ends right before `end`; `least` is where the sentence may be read back to. */
export function nounPhraseBefore(items: readonly Item[], end: number, least = 0): Range | null {
  let last = end;
  while (last > least && (items[last - 1]?.pos === 'ADV' || isTimeWord(items[last - 1]))) last--;
  const closing = items[last - 1];
  if (isComma(closing) || closing?.text === '—' || closing?.text === '–') {
    const start = isComma(closing)
      ? (phraseWithApposition(items, last - 1, least) ?? strayCommaPhrase(items, last - 1, least))
      : null;
    return start === null ? null : [start, last];
  }
  const start = phraseStart(items, last, least);
  if (start >= last) return null;
  return SUBJECT_PRONOUNS.has(items[last - 1]?.lower ?? '') || isNominalRange(items, start, last)
    ? [start, last]
    : null;
}

/** `Ministry of Defence`: the preposition is part of a name. */
const isInsideName = (items: readonly Item[], at: number) =>
  items[at]?.lower === 'of' && /^\p{Lu}/u.test(items[at - 1]?.text ?? '');

/**
 * The phrase that a relative pronoun behind `end` stands for: the nearest one with an article of its own, or the nearest
 * that `isHead` accepts a word of.
 */
export function antecedentBefore(items: readonly Item[], end: number, isHead: (item: Item) => boolean): Range | null {
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

const isNominalRange = (items: readonly Item[], start: number, end: number) =>
  items
    .slice(start, end)
    .some(
      ({ pos, text }) =>
        /^(?:NOUN|PROPN|PRON|X|NUM|SYM|INTJ)$/.test(pos) || (pos === 'ADJ' && /^\p{Lu}/u.test(text)) || pos === 'QUOTE',
    );

/** The noun phrase that begins at `start`, its apposition included: `said Jane Doe , a doctor ,`. */
export function nounPhraseAfter(items: readonly Item[], start: number, withApposition = true): Range | null {
  const first = items[start];
  if (!first) return null;
  if (WHOLE_PHRASE.has(first.lower) || OBJECT_PRONOUNS.has(first.lower)) return [start, start + 1];
  let end = start;
  for (let i = start; i < Math.min(items.length, start + LONGEST_PHRASE); i++) {
    const item = items[i];
    const next = items[i + 1];
    if (!item || (item.pos === 'QUOTE' && !isNickname(item))) break;
    if (i > start && (isTimeWord(item) || opensAnotherPhrase(item, items[i - 1]))) break;
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

/** End of the apposition or relative clause that follows a phrase: up to its closing comma, or to the end of the sentence. */
function appositionEnd(items: readonly Item[], end: number): number {
  const next = items[end + 1];
  if (next && !isComma(items[end]) && (items[end]?.lower === 'who' || items[end]?.lower === 'whose'))
    return clauseStop(items, end);
  const loose = /ing$/.test(next?.lower ?? '') || next?.pos === 'ADP' || next?.pos === 'ADV';
  if (!isComma(items[end]) || !opensApposition(next) || loose) return end;
  const stop = clauseStop(items, end + 1);
  return RELATIVES.has(next?.lower ?? '') || !hasPredicate(items, end + 2, stop) ? stop : end;
}

const RELATIVES = new Set(['who', 'whose', 'which', 'whom', 'where']);

/** `according to the paper, the deal was off`: what follows the comma is a clause, not an apposition. */
const hasPredicate = (items: readonly Item[], start: number, end: number) =>
  items
    .slice(start, end)
    .some(
      ({ pos, lower }, i) =>
        (pos === 'AUX' || (pos === 'VERB' && !/(?:ing|ed|en)$/.test(lower))) &&
        !RELATIVES.has(items[start + i - 1]?.lower ?? '') &&
        items[start + i - 1]?.lower !== 'to' &&
        items[start + i - 1]?.lower !== 'that',
    );

function clauseStop(items: readonly Item[], from: number): number {
  for (let i = from; i < Math.min(items.length, from + LONGEST_APPOSITION); i++) {
    const item = items[i];
    if (!item || item.pos === 'QUOTE' || /^[.;:!?]$/.test(item.text)) return i;
    if (isComma(item)) return i;
  }
  return Math.min(items.length, from + LONGEST_APPOSITION);
}

/** `told reporters the deal was off`: an article behind a noun begins the next phrase. */
const opensAnotherPhrase = (item: Item, before: Item | undefined) =>
  item.pos === 'DET' && before !== undefined && /^(?:NOUN|PROPN)$/.test(before.pos);
