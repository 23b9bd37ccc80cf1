/** Words that somebody asks about, against prints that are known. */
import { FUNCTION_WORDS } from '../../lexicon/function-words.ts';
import type { KnownPrint } from '../types.ts';
import { type Passage, passageOf, type Worded } from './passage.ts';
import type { SpelledPassage } from './relation.ts';
import { localOf, type SpelledWording, spelled } from './wording.ts';
import { wordsOf } from './words.ts';

function spelledPassage(passage: Passage): SpelledPassage {
  return { ...passage, words: wordsOf(passage.text) };
}

export const passageOfRecord = (quotation: Worded): SpelledPassage => spelledPassage(passageOf(quotation));

/** Words without a context: as somebody's own, in one piece. */
export const passageOfText = (text: string): SpelledPassage => spelledPassage({ text, verbatim: true, seams: [] });

/** A quotation by itself, ready to be compared; no other article is asked who its speaker is. */
export function wordingOf(quotation: Worded & Pick<KnownPrint, 'id' | 'speaker' | 'article' | 'date'>): SpelledWording {
  const { article, date, speaker } = quotation;
  const named = speaker !== null && /^\p{Lu}/u.test(speaker);
  return spelled({ id: quotation.id, ...localOf({ quotation, named, article, date }).wording });
}

/** How many of the words that say something are among those of the print, wherever they stand, in percent. */
export function remembered({ words }: SpelledPassage, print: SpelledPassage): number {
  const telling = new Set(words.flatMap(({ normal }) => (FUNCTION_WORDS.has(normal) ? [] : [normal])));
  const there = new Set(print.words.map(({ normal }) => normal));
  const found = [...telling].filter((word) => there.has(word)).length;
  return Math.floor((100 * found) / Math.max(1, telling.size));
}
