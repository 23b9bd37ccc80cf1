/** A text as the words that two prints of it have in common, however each house writes them. */

/**
 * One word: its normal form, and where it stands in the passage. `inserted` says that all of it stands in square
 * brackets, `afterGap` that the print leaves something out before it, `capital` that it is written with a capital.
 */
export interface Word {
  readonly normal: string;
  readonly start: number;
  readonly end: number;
  readonly inserted: boolean;
  readonly afterGap: boolean;
  readonly capital: boolean;
}

/** An editor's insertion is short: a bracket that does not close within this many characters is a stray one. */
const INSERTION = /\[[^[\]]{1,80}\]/gu;
const SEPARATOR = /[\s\-/…\u2010-\u2015]/u;
const CAPITAL = /^[^\p{L}\p{N}]*\p{Lu}/u;
const NOT_IN_WORDS = /[^\p{L}\p{N}]+/gu;

/** Lower-case, compatibility forms unified, diacritics, punctuation and brackets gone: "[T]he" → "the". */
function normalWord(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFD').replace(NOT_IN_WORDS, '');
}

/** Half-open runs between separators; two full stops or more separate as an ellipsis does. */
function* runs(text: string): Generator<readonly [number, number]> {
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const stops = text.startsWith('..', at) || (text.charAt(at) === '.' && text.charAt(at - 1) === '.');
    if (at < text.length && !stops && !SEPARATOR.test(text.charAt(at))) continue;
    if (at > start) yield [start, at];
    if (stops || text.charAt(at) === '…') yield [at, at];
    start = at + 1;
  }
}

/** The words of a passage in order. Hyphens and dashes part words, so that "cyber-threat" meets "cyber threat". */
export function wordsOf(text: string): readonly Word[] {
  const insertions = [...text.matchAll(INSERTION)].map(
    (found) => [found.index, found.index + found[0].length] as const,
  );
  const words: Word[] = [];
  let next = 0;
  let afterGap = false;
  for (const [start, end] of runs(text)) {
    const run = text.slice(start, end);
    const normal = normalWord(run);
    if (normal === '') {
      afterGap ||= run === '' || run === '.';
      continue;
    }
    while ((insertions[next]?.[1] ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const [open, close] = insertions[next] ?? [end, end];
    const inserted = open < end && normalWord(text.slice(start, Math.max(start, open)) + text.slice(close, end)) === '';
    words.push({ normal, start, end, inserted, afterGap, capital: CAPITAL.test(run) });
    afterGap = false;
  }
  return words;
}
