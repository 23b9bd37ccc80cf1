/**
 * In a headline nearly every word has a capital: only a first name and the word behind it are a name there.
 *
 * Example: `Jane Doe Says Harbour Plan Is Dead` names Jane Doe, and nobody of the name `Jane Doe Says Harbour Plan`.
 */
import type { Span } from '../../../model.ts';
import { startsWithCapital, startsWithTwoLetters } from '../../letters.ts';
import { isFirstName, isOrdinaryWord } from '../gazetteer.ts';
import type { Word, WordedArticle } from '../words.ts';

const SHORTEST = 4;
const CAPITALS = 0.7;
/** House styles write prepositions and articles of up to four letters small; a longer small word is none of a headline in capitals. */
const LONGEST_SMALL = 4;
const SENTENCE_ENDS = new Set(['.', '!', '?']);

/** Are the tokens `[start, end)` set as a headline? One that ends like a sentence must have no long word in small letters. */
export function isHeadline(article: WordedArticle, [start, end]: Span): boolean {
  const last = article.tokens[end - 1];
  if (end - start < SHORTEST || !last) return false;
  let words = 0;
  let capitals = 0;
  let longSmall = 0;
  for (let i = start; i < end; i++) {
    const text = article.tokens[i]?.text ?? '';
    if (!startsWithTwoLetters(text)) continue;
    words++;
    if (startsWithCapital(text)) capitals++;
    else if (text.length > LONGEST_SMALL) longSmall++;
  }
  if (words < SHORTEST || capitals < CAPITALS * words) return false;
  return !SENTENCE_ENDS.has(last.text) || (longSmall === 0 && words > SHORTEST);
}

export const firstAndLast = (run: readonly Word[]): readonly Word[] =>
  isFirstName(run[0]?.lower ?? '') && run[1] && !isOrdinaryWord(run[1].lower) ? run.slice(0, 2) : [];
