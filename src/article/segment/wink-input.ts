/** Prepares text for wink-nlp: the same words in the same order, with white space where wink would go wrong or slow. */

/**
 * wink's patterns for addresses try every start of a run without white space and read to its end each time: longer runs
 * are split.
 */
const LONGEST_WORD = 200;
const OVERLONG_WORD = /(?<!\S)\S{201}/;

function splitOverlongWord(run: string): string {
  if (run.length <= LONGEST_WORD) return run;
  const pieces: string[] = [];
  for (let start = 0; start < run.length; ) {
    const end = start + LONGEST_WORD;
    // Surrogate pairs stay whole.
    const next = (run.codePointAt(end - 1) ?? 0) > 0xffff ? end + 1 : end;
    pieces.push(run.slice(start, next));
    start = next;
  }
  return pieces.join(' ');
}

/**
 * Words are only looked at one by one if one of them is too long, which is rare. No pattern matches a whole word, since one
 * of millions of letters may exhaust the stack of the pattern.
 */
const splitOverlongWords = (text: string): string =>
  OVERLONG_WORD.test(text) ? text.split(/(\s)/).map(splitOverlongWord).join('') : text;

/**
 * wink keeps the kind of token that it first gave a string, in all later texts too. Strings whose kind depends on their
 * neighbours are set apart, so that an article's parts of speech do not depend on what was read before.
 *
 * A possessive before punctuation: after `the plan was Doe’s.` wink would read `Doe’s` as one name in `Doe’s big win` too.
 */
const POSSESSIVE = /([\p{L}\p{N}])(['’]s)(?![\p{L}\p{N}\s])/gu;

/** An accent on no letter, as after a wrong guess of the encoding: the third character of `Sé ̈re`. */
const LONE_ACCENT = /(?<![\p{L}\p{N}\p{M}])(\p{M}+)(?=[\p{L}\p{N}])/gu;

export const winkInput = (text: string): string =>
  splitOverlongWords(text).replace(POSSESSIVE, '$1 $2').replace(LONE_ACCENT, '$1 ');
