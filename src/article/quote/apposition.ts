/**
 * Appositions and relative clauses in commas, before a verb and after a name.
 *
 * Example: `Hugh Hill , a doctor who ran the trial , said`; `said Hugh Hill , a doctor .`
 */

import { CLAUSE_RELATIVES } from '../../lexicon/en/clause-words.ts';
import { APPOSITION_OPENERS, ARTICLES, WHOLE_PHRASE } from '../../lexicon/en/phrase-words.ts';
import { isComma, type SentenceItem } from './items.ts';
import { isNominalRange, isPossessiveEnding, mayBelongToPhrase, phraseStart } from './phrase-run.ts';

const LONGEST_APPOSITION = 45;
const LONGEST_SECOND_NAME = 6;

function opensApposition(item: SentenceItem | undefined): boolean {
  if (!item) return false;
  if (APPOSITION_OPENERS.has(item.lower) || item.pos === 'NUM' || item.pos === 'ADV') return true;
  return (
    /^(?:DET|NOUN|ADJ|VERB|ADP|PRON)$/.test(item.pos) &&
    !WHOLE_PHRASE.has(item.lower) &&
    /^[\p{Ll}\p{N}]/u.test(item.text)
  );
}

const startsSubject = (items: readonly SentenceItem[], start: number, least: number) => {
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

/** Start of the phrase whose apposition ends at the comma `comma`; null if no comma before it opens one. */
export function phraseWithApposition(items: readonly SentenceItem[], comma: number, least: number): number | null {
  for (let i = comma - 1; i >= Math.max(least, comma - LONGEST_APPOSITION); i--) {
    const item = items[i];
    if (!item || (item.pos === 'QUOTE' && !mayBelongToPhrase(item))) return null;
    if (!isComma(item)) continue;
    if (!(opensApposition(items[i + 1]) || isOwner(items, i + 1) || isSecondName(items, i, comma))) continue;
    const start = phraseStart(items, i, least);
    if (start >= i || !startsSubject(items, start, least)) continue;
    if (opensApposition(items[start]) && isComma(items[start - 1]) && start - 1 > least) continue;
    return start;
  }
  return null;
}

/** Start of a phrase before a stray comma: `The World Bank , acknowledged that`. Only at the start of a sentence. */
export function strayCommaPhrase(items: readonly SentenceItem[], comma: number, least: number): number | null {
  const start = phraseStart(items, comma, least);
  const phrase = items.slice(start, comma);
  const isPhrase = start === least && isNominalRange(items, start, comma) && !phrase.some(({ pos }) => pos === 'QUOTE');
  return isPhrase && !WHOLE_PHRASE.has(phrase[0]?.lower ?? '') ? start : null;
}

/** `Jane Doe , Utah ’s governor , said`. */
const isOwner = (items: readonly SentenceItem[], at: number) =>
  items.slice(at + 1, at + 4).some(isPossessiveEnding) && items[at]?.pos === 'PROPN';

/** `The member responsible , Jane Doe , said`: the name stands between the commas. */
function isSecondName(items: readonly SentenceItem[], opening: number, closing: number): boolean {
  if (items[opening + 1]?.pos !== 'PROPN' || closing - opening > LONGEST_SECOND_NAME) return false;
  const start = phraseStart(items, opening, 0);
  const isDescription = ARTICLES.has(items[start]?.lower ?? '') && /^\p{Ll}/u.test(items[start + 1]?.text ?? '');
  return items[opening - 1]?.pos !== 'PROPN' || isDescription;
}

/** End of the apposition or relative clause after a phrase: its closing comma, or the end of the sentence. */
export function appositionEnd(items: readonly SentenceItem[], end: number): number {
  const next = items[end + 1];
  if (next && !isComma(items[end]) && (items[end]?.lower === 'who' || items[end]?.lower === 'whose'))
    return clauseStop(items, end);
  const named = nameEnd(items, end);
  if (named !== null) return named;
  const loose = /ing$/.test(next?.lower ?? '') || next?.pos === 'ADP' || next?.pos === 'ADV';
  if (!isComma(items[end]) || !opensApposition(next) || loose) return end;
  const stop = clauseStop(items, end + 1);
  return CLAUSE_RELATIVES.has(next?.lower ?? '') || !hasPredicate(items, end + 2, stop) ? stop : end;
}

/** End of the name after a description: `said the bishop , Tom Egan , in a letter`; null if there is none. */
function nameEnd(items: readonly SentenceItem[], comma: number): number | null {
  if (!isComma(items[comma])) return null;
  const stop = clauseStop(items, comma + 1);
  const isName = items.slice(comma + 1, stop).every(({ pos }) => pos === 'PROPN');
  return isName && stop > comma + 2 && isSecondName(items, comma, stop) ? stop : null;
}

/** `according to the paper, the deal was off`: what follows the comma is a clause, not an apposition. */
const hasPredicate = (items: readonly SentenceItem[], start: number, end: number) =>
  items
    .slice(start, end)
    .some(
      ({ pos, lower }, i) =>
        (pos === 'AUX' || (pos === 'VERB' && !/(?:ing|ed|en)$/.test(lower))) &&
        !CLAUSE_RELATIVES.has(items[start + i - 1]?.lower ?? '') &&
        items[start + i - 1]?.lower !== 'to' &&
        items[start + i - 1]?.lower !== 'that',
    );

function clauseStop(items: readonly SentenceItem[], from: number): number {
  for (let i = from; i < Math.min(items.length, from + LONGEST_APPOSITION); i++) {
    const item = items[i];
    if (!item || item.pos === 'QUOTE' || /^[.;:!?]$/.test(item.text)) return i;
    if (isComma(item)) return i;
  }
  return Math.min(items.length, from + LONGEST_APPOSITION);
}
