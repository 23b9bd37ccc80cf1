/** Tokenizes a text into normalised words, so that house style, spelling and the form of numbers make no difference. */
import { type HashedWord, wordHash } from './hashes.ts';
import { PERCENT, type Token, withNumbers } from './numbers.ts';
import { commonSpelling } from './spellings.ts';

/**
 * One word: its normal form, and its half-open UTF-16 range in the text. `inserted`: all of it is in square
 * brackets. `afterGap`: an ellipsis precedes it. `capital`: it begins with a capital.
 */
export interface ComparedWord extends HashedWord {
  readonly normal: string;
  readonly start: number;
  readonly end: number;
  readonly inserted: boolean;
  readonly afterGap: boolean;
  readonly capital: boolean;
}

/** Editors' insertions are short; a bracket that stays open longer is stray. */
const INSERTION = /\[[^[\]]{1,80}\]/gu;
/** Two or more full stops separate words as an ellipsis does. */
const STOPS = /\.{2,}/gu;
const CAPITAL = /^[^\p{L}\p{N}]*\p{Lu}/u;
/** House styles differ on names that end in s: "James's" and "James'". */
const POSSESSIVE = /(?<=s)['’]s(?=\P{L}*$)/iu;
const NOT_IN_WORDS = /[^\p{L}\p{N}]+/gu;
/** Most other words are ASCII, which needs no Unicode normalisation. */
const BEYOND_ASCII = /[^\0-\x7f]/;
const NOT_IN_ASCII_WORDS = /[^a-z0-9]+/g;

/** Points, commas and colons between digits make another number or time of them. */
const NOT_IN_FIGURES = /[^\p{L}\p{N}.,:]+|(?<!\d)[.,:]|[.,:](?!\d)/gu;
const THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/g;
const NO_WHOLE_NUMBER = /^(?<before>[^\p{L}\p{N}.]*)\.(?=\d)/u;
const FRACTIONS: ReadonlyMap<string, string> = new Map([
  ['¼', '.25'],
  ['½', '.5'],
  ['¾', '.75'],
]);
const FRACTION = /[¼½¾]/gu;
const FIGURE = /[\d¼½¾]/u;
const PERCENT_SIGN = /\d(?:%|pct?)(?=[^\p{L}\p{N}]*$)/iu;

const SPACE = 0x20;
const HYPHEN = 0x2d;
const STOP = 0x2e;
const SLASH = 0x2f;
const ELLIPSIS = 0x2026;
const NO_BREAK_SPACE = 0xa0;
/** Invisible, although regular expressions count it as space. */
const ZERO_WIDTH_NO_BREAK_SPACE = 0xfeff;
const BEYOND_ASCII_SPACE = /[\s\u2010-\u2015…]/u;

/** True for separators. Hyphens and dashes separate too, so that "cyber-threat" equals "cyber threat". */
function parts(unit: number): boolean {
  if (unit < NO_BREAK_SPACE) return unit <= SPACE || unit === HYPHEN || unit === SLASH;
  return unit !== ZERO_WIDTH_NO_BREAK_SPACE && BEYOND_ASCII_SPACE.test(String.fromCharCode(unit));
}

const isSmallLetter = (unit: number) => unit >= 0x61 && unit <= 0x7a;

/** Keeps the point of "2.5", and drops the commas of "1,000,000". */
function normalFigure(run: string): string {
  const decimal = run.replace(FRACTION, (fraction) => FRACTIONS.get(fraction) ?? '');
  const whole = decimal.replace(NO_WHOLE_NUMBER, '$<before>0.');
  const letters = whole.normalize('NFKC').toLowerCase().normalize('NFD');
  return letters.replace(NOT_IN_FIGURES, '').replace(THOUSANDS, '');
}

/** Lower-cases a word, unifies compatibility forms, and drops diacritics, punctuation and brackets: "[T]he" → "the". */
function normalLetters(run: string): string {
  const text = run.replace(POSSESSIVE, '');
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase().replace(NOT_IN_ASCII_WORDS, '');
  return text.normalize('NFKC').toLowerCase().normalize('NFD').replace(NOT_IN_WORDS, '');
}

const normalWord = (run: string): string => (FIGURE.test(run) ? normalFigure(run) : commonSpelling(normalLetters(run)));

/** Turns full stops into ellipses of the same length, so that offsets stay. */
const withEllipses = (passage: string) =>
  passage.includes('..') ? passage.replace(STOPS, (stops) => '…'.repeat(stops.length)) : passage;

/** The tokens of a run of characters without separators, which has more than lower-case letters. */
function tokensOfRun(run: string, start: number, afterGap: boolean): readonly Token[] {
  const [end, plain] = [start + run.length, false];
  const sign = FIGURE.test(run) ? PERCENT_SIGN.exec(run) : null;
  if (sign) {
    const from = start + sign.index + 1;
    const number = { normal: normalFigure(run.slice(0, sign.index + 1)), start, end: from, afterGap, plain };
    return [number, { normal: PERCENT, start: from, end, afterGap: false, plain }];
  }
  const normal = run.startsWith('%') ? PERCENT : normalWord(run);
  return normal === '' ? [] : [{ normal, start, end, afterGap, plain }];
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let [at, gap] = [0, false];
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (parts(unit)) {
      gap ||= unit === ELLIPSIS;
      at += 1;
      continue;
    }
    const start = at;
    let plain = true;
    for (let next = unit; at < text.length && !parts(next); next = text.charCodeAt(at)) {
      plain &&= isSmallLetter(next);
      at += 1;
    }
    const run = text.slice(start, at);
    const found = plain ? null : tokensOfRun(run, start, gap);
    if (found) tokens.push(...found);
    else tokens.push({ normal: commonSpelling(run), start, end: at, afterGap: gap, plain });
    gap = found?.length === 0 && (gap || (at - start === 1 && unit === STOP));
  }
  return withNumbers(text, tokens);
}

type Range = readonly [start: number, end: number];

function insertionsIn(text: string): readonly Range[] {
  if (!text.includes('[')) return [];
  return [...text.matchAll(INSERTION)].map((found) => [found.index, found.index + found[0].length] as const);
}

/** True if all word characters of the run are in brackets. */
function isInserted(text: string, [start, end]: Range, insertions: readonly Range[]): boolean {
  const around = insertions.find(([open, close]) => open < end && close > start);
  if (!around) return false;
  return normalWord(text.slice(start, Math.max(start, around[0])) + text.slice(Math.min(end, around[1]), end)) === '';
}

/** The words of a text in order. */
export function comparedWords(passage: string): readonly ComparedWord[] {
  const text = withEllipses(passage);
  const insertions = insertionsIn(text);
  return tokensOf(text).map(({ normal, start, end, afterGap, plain }) => ({
    normal,
    hash: wordHash(normal),
    start,
    end,
    inserted: insertions.length > 0 && isInserted(text, [start, end], insertions),
    afterGap,
    capital: !plain && CAPITAL.test(text.slice(start, end)),
  }));
}

/** The normal forms alone. */
export const normalWords = (passage: string): readonly string[] =>
  tokensOf(withEllipses(passage)).map(({ normal }) => normal);
