/** Start and end of a reported clause, and the adverbials between a reporting verb and its clause. */

import { ADVERBIAL_PREPOSITIONS, QUANTITY_ADVERBS, REPORTED_OPENERS } from '../../lexicon/en/clause-words.ts';
import { reportingForm } from '../../lexicon/en/reporting-verbs.ts';
import { SPEECH_EVENTS } from '../../lexicon/en/speech-nouns.ts';
import { TIME_DETERMINERS, TIME_WORDS } from '../../lexicon/en/time-words.ts';
import { isComma, isQuote, isSentenceEnd, type SentenceItem } from './items.ts';
import { nounPhraseAfter } from './noun-phrase.ts';

const FARTHEST_VERB = 30;

export const isFiniteVerb = (item: SentenceItem | undefined): boolean =>
  item !== undefined && (item.pos === 'AUX' || (item.pos === 'VERB' && !/ing$/.test(item.lower)));

/** Whether a clause with a subject and a verb begins at `from`. */
export function startsClause(items: readonly SentenceItem[], from: number): boolean {
  if (items[from]?.lower === 'to') return false;
  for (let i = from; i < Math.min(items.length, from + FARTHEST_VERB); i++) {
    const item = items[i];
    if (!item || isSentenceEnd(item) || item.text === ':') return false;
    if (isComma(items[i - 1]) && item.pos === 'VERB' && reportingForm(item.lower)) return false;
    if (isFiniteVerb(item) && items[i - 1]?.lower !== 'to') return i > from;
    if (isQuote(item) && i > from) return true;
  }
  return false;
}

/** `, prompting governments to act`: the reporter's own words, no longer reported. */
const isTrailingParticiple = (item: SentenceItem | undefined) =>
  item?.pos === 'VERB' && /ing$/.test(item.lower) && item.lower !== 'including';

/** End of the clause that begins at `from`: the end of the sentence, before its final mark or another source. */
export function clauseEnd(items: readonly SentenceItem[], from: number): number {
  for (let i = from; i < items.length; i++) {
    if (items[i]?.lower === 'according' && items[i + 1]?.lower === 'to') return isComma(items[i - 1]) ? i - 1 : i;
    if (items[i]?.text === ';') return i;
    if (isComma(items[i]) && isTrailingParticiple(items[items[i + 1]?.pos === 'ADV' ? i + 2 : i + 1])) return i;
  }
  let end = items.length;
  while (end > from && (isSentenceEnd(items[end - 1]) || items[end - 1]?.text === ':')) end--;
  return end;
}

const startsReported = (item: SentenceItem | undefined) =>
  item === undefined ||
  isComma(item) ||
  isSentenceEnd(item) ||
  isQuote(item) ||
  item.text === ':' ||
  REPORTED_OPENERS.has(item.lower) ||
  item.pos === 'DET' ||
  item.pos === 'PROPN' ||
  item.pos === 'PRON';

export interface SkippedAdverbials {
  /** First item after the adverbials. */
  readonly next: number;
  /** End of the adverbials that belong to the cue: `in a statement`, `on Twitter`. */
  readonly cueEnd: number;
}

/** Skips adverbials of time, place and means between a reporting verb and its content. */
export function skipAdverbials(items: readonly SentenceItem[], from: number): SkippedAdverbials {
  let next = from;
  let cueEnd = from;
  for (;;) {
    const item = items[next];
    if (!item) break;
    if (TIME_WORDS.has(item.lower) || (item.pos === 'ADV' && !QUANTITY_ADVERBS.has(item.lower))) {
      next++;
      continue;
    }
    if (TIME_DETERMINERS.has(item.lower) && /^(?:NOUN|PROPN)$/.test(items[next + 1]?.pos ?? '')) {
      next += 2;
      continue;
    }
    if (!ADVERBIAL_PREPOSITIONS.has(item.lower)) break;
    const phrase = nounPhraseAfter(items, next + 1);
    const end = phrase?.[1] ?? next;
    if (
      !phrase ||
      !(
        startsReported(items[end]) ||
        ADVERBIAL_PREPOSITIONS.has(items[end]?.lower ?? '') ||
        TIME_WORDS.has(items[end]?.lower ?? '')
      )
    )
      break;
    if (items.slice(...phrase).some(({ lower }) => SPEECH_EVENTS.has(lower))) cueEnd = end;
    next = end;
  }
  return { next, cueEnd };
}
