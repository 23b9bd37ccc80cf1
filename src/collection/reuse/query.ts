/** Words that somebody asks about, against prints that are known. */
import { FUNCTION_WORDS } from '../../lexicon/en/function-words.ts';
import type { KnownPrint, Passage } from '../types.ts';
import { passageOf, type Worded } from './passage.ts';
import type { SpelledPassage } from './relation.ts';
import { localOf, type SpelledWording, spelled } from './wording.ts';
import { normalsOf, wordsOf } from './words.ts';

export function spelledPassage(passage: Passage): SpelledPassage {
  return { ...passage, words: wordsOf(passage.text) };
}

export const passageOfRecord = (quotation: Worded): SpelledPassage => spelledPassage(passageOf(quotation));

/** Words without a context: as somebody's own, in one piece. */
export const passageOfText = (text: string): SpelledPassage =>
  spelledPassage({ text, verbatim: true, seams: [], embedded: false });

/** A quotation by itself, ready to be compared; no other article is asked who its speaker is. */
export function wordingOf(quotation: Worded & Pick<KnownPrint, 'id' | 'speaker' | 'article' | 'date'>): SpelledWording {
  const { article, date, speaker } = quotation;
  const named = speaker !== null && /^\p{Lu}/u.test(speaker);
  const { text, verbatim } = passageOf(quotation);
  const { length } = normalsOf(text);
  const said = localOf({ quotation: { speaker, length, verbatim }, named, article, date });
  return spelled({ id: quotation.id, ...said }, text);
}

const tellingWords = ({ words }: SpelledPassage) =>
  new Set(words.flatMap(({ normal }) => (FUNCTION_WORDS.has(normal) ? [] : [normal])));

/** How many of the words that say something are among those of the print, wherever they stand, in percent. */
export function remembered(passage: SpelledPassage, print: SpelledPassage): number {
  const telling = tellingWords(passage);
  const there = new Set(print.words.map(({ normal }) => normal));
  const found = [...telling].filter((word) => there.has(word)).length;
  return Math.floor((100 * found) / Math.max(1, telling.size));
}

/** Words that say something, and the share of them in percent that a print must have, for a report to be of that print. */
const LEAST_TELLING = 4;
const LEAST_RETOLD = 80;

/** A report in a reporter's words of what a print has as the speaker's own. Whether it is of the same speaker is not asked. */
export const isReportOf = (passage: SpelledPassage, print: SpelledPassage) =>
  !passage.verbatim &&
  print.verbatim &&
  tellingWords(passage).size >= LEAST_TELLING &&
  remembered(passage, print) >= LEAST_RETOLD;
