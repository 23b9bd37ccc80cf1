/**
 * Single marks are quotation marks if one opens a word and another ends one; all others are apostrophes.
 *
 * Example: `the workers' 'final offer' wasn't` has one passage, 'final offer'.
 */
import { CLIPPED_WORDS } from '../lexicon/en/clipped-words.ts';

const SINGLE = new Set(["'", '‘', '’', '‚', '‛', '`', '‹', '›', '´']);
const NEVER_OPENS = new Set(['´', '›']);
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const OPENS_AFTER = /[\s([{—–\-/:“"«„]/u;
const FARTHEST_CLOSE = 2_000;

export const isSingleMark = (text: string, at: number): boolean => SINGLE.has(text[at] ?? '');

/** Whether the mark stands before a word that does not itself begin with an apostrophe ('em, '90s). */
export function opensSinglePassage(text: string, at: number): boolean {
  const sign = text[at] ?? '';
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if (NEVER_OPENS.has(sign) || !OPENS_AFTER.test(before) || /[\s,.;:!?]/.test(after)) return false;
  if (sign === '‘' || sign === '‚' || sign === '‹') return !startsClippedWord(text, at);
  return LETTER_OR_DIGIT.test(after) && !startsClippedWord(text, at);
}

function startsClippedWord(text: string, at: number): boolean {
  const word = /^[\p{L}\p{N}]+/u.exec(text.slice(at + 1, at + 12))?.[0].toLowerCase() ?? '';
  return CLIPPED_WORDS.has(word) || /^\d\ds$/.test(word);
}

function closes(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  return SINGLE.has(text[at] ?? '') && !/\s/.test(before) && !LETTER_OR_DIGIT.test(after);
}

/** A plural possessive looks just like a closing mark: `the workers' rights`. */
const maybePossessive = (text: string, at: number) =>
  /[sS]/.test(text[at - 1] ?? '') && /^.\s\p{Ll}/u.test(text.slice(at, at + 3));

/** The second apostrophe of `rock 'n' roll`. */
const endsClippedAnd = (text: string, at: number) => /['’‘]n$/i.test(text.slice(at - 2, at));

/** Whether the mark precedes the first word of a sentence, judged by its capital. */
export const opensSentence = (text: string, at: number): boolean =>
  /^['’]?[\p{Lu}\p{N}]/u.test(text.slice(at + 1, at + 4));

/** A closing mark, uncertain if it may be the apostrophe of a plural. */
interface ClosingMark {
  readonly at: number;
  readonly certain: boolean;
}

/** The mark that closes the passage opened at `at`; null if there is none, so the mark at `at` is an apostrophe. */
export function closingSingleMark(text: string, at: number, end: number): ClosingMark | null {
  let possessive: ClosingMark | null = null;
  const stop = Math.min(end, at + FARTHEST_CLOSE);
  for (let i = at + 1; i < stop; i++) {
    if (!SINGLE.has(text[i] ?? '')) continue;
    if (opensSinglePassage(text, i)) break;
    if (!closes(text, i) || endsClippedAnd(text, i)) continue;
    if (!maybePossessive(text, i)) return { at: i, certain: true };
    possessive ??= { at: i, certain: false };
  }
  return possessive;
}
