/**
 * A time right before a name says when that speaker spoke, and is not part of the name.
 *
 * Example: `Orwell Foods` in `that evening Orwell Foods said`; but `this week’s guest` and `the Evening Post` are whole.
 */
import { DEMONSTRATIVES } from '../lexicon/en/phrase-words.ts';
import { PERIODS, TIME_ORDER } from '../lexicon/en/time-words.ts';
import { isTimeWord } from './time-word.ts';

interface Word {
  readonly text: string;
  readonly lower: string;
  readonly pos: string;
}

/** Whether a word ends a time: `evening` in `that evening`, `day` in `the next day`, `Friday` in `on Friday`. */
function endsTime(before: Word | undefined, { lower, text }: Word): boolean {
  if (!before) return false;
  if (PERIODS.has(lower)) return text === lower && (DEMONSTRATIVES.has(before.lower) || TIME_ORDER.has(before.lower));
  return before.lower === 'on' && isTimeWord(lower, before.lower);
}

/** Index of the first of the words `[start, end)` after the last time before a name; `start` if there is none. */
export function afterFrontedTime(words: readonly Word[], start: number, end: number): number {
  for (let i = end - 2; i >= start; i--) {
    const [word, next] = [words[i], words[i + 1]];
    if (word && next && (next.pos === 'PROPN' || next.pos === 'DET') && endsTime(words[i - 1], word)) return i + 1;
  }
  return start;
}
