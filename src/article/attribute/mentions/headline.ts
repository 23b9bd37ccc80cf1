/**
 * In a headline nearly every word is capitalised, so only a first name and the next word count as a name.
 *
 * Example: `Jane Doe Says Harbour Plan Is Dead` names Jane Doe.
 */
import { TITLES } from '../../../lexicon/en/titles.ts';
import type { PartOfSpeech, Span, Token } from '../../../model.ts';
import { startsWithCapital, startsWithTwoLetters } from '../../letters.ts';
import { isFirstName, isOrdinaryWord } from '../gazetteer.ts';
import type { ArticleWithWords, ArticleWord } from '../words.ts';

const SHORTEST = 4;
const CAPITALS = 0.7;
const SENTENCE_ENDS = new Set(['.', '!', '?']);
/** Parts of speech that headlines leave in lower case. */
const SMALL: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(['ADP', 'DET', 'CCONJ', 'SCONJ', 'PART', 'PRON']);

const CLOSING_MARKS = new Set(['"', '”', '’', "'", '»']);

/** The last token before `end` that is not a closing mark: the full stop in `Tom Reed said: “No.”`. */
function lastOutsideMarks({ tokens }: ArticleWithWords, end: number): Token | undefined {
  let at = end - 1;
  while (CLOSING_MARKS.has(tokens[at]?.text ?? '')) at--;
  return tokens[at];
}

/** Whether the tokens `[start, end)` are in headline case. If they end like a sentence, only minor words may be in lower case. */
export function isHeadline(article: ArticleWithWords, [start, end]: Span): boolean {
  const last = lastOutsideMarks(article, end);
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

/** The first name and the next word, with the titles before them: `Mayor Jane Doe`; none if the run does not begin so. */
export function firstAndLast(run: readonly ArticleWord[]): readonly ArticleWord[] {
  let first = 0;
  while (TITLES.has(run[first]?.lower ?? '') && !isFirstName(run[first]?.lower ?? '')) first++;
  const [name, next] = run.slice(first);
  return isFirstName(name?.lower ?? '') && next && !isOrdinaryWord(next.lower) ? run.slice(0, first + 2) : [];
}
