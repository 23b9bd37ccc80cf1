/**
 * In a headline nearly every word has a capital: only a first name and the word behind it are a name there.
 *
 * Example: `Jane Doe Says Harbour Plan Is Dead` names Jane Doe, and nobody of the name `Jane Doe Says Harbour Plan`.
 */
import type { PartOfSpeech, Span } from '../../../model.ts';
import { startsWithCapital, startsWithTwoLetters } from '../../letters.ts';
import { isFirstName, isOrdinaryWord } from '../gazetteer.ts';
import type { Word, WordedArticle } from '../words.ts';

const SHORTEST = 4;
const CAPITALS = 0.7;
const SENTENCE_ENDS = new Set(['.', '!', '?']);
/** House styles write these small, and nothing else. */
const SMALL: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(['ADP', 'DET', 'CCONJ', 'SCONJ', 'PART', 'PRON']);

/** Are the tokens `[start, end)` set as a headline? One that ends like a sentence has nothing small but small words. */
export function isHeadline(article: WordedArticle, [start, end]: Span): boolean {
  const last = article.tokens[end - 1];
  if (end - start < SHORTEST || !last) return false;
  let words = 0;
  let capitals = 0;
  let others = 0;
  for (let i = start; i < end; i++) {
    const token = article.tokens[i];
    if (!token || !startsWithTwoLetters(token.text)) continue;
    words++;
    if (startsWithCapital(token.text)) capitals++;
    else if (!SMALL.has(token.pos)) others++;
  }
  if (words < SHORTEST || capitals < CAPITALS * words) return false;
  return !SENTENCE_ENDS.has(last.text) || (others === 0 && words > SHORTEST);
}

export const firstAndLast = (run: readonly Word[]): readonly Word[] =>
  isFirstName(run[0]?.lower ?? '') && run[1] && !isOrdinaryWord(run[1].lower) ? run.slice(0, 2) : [];
