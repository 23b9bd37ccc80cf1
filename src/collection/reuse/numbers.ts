/**
 * One form for numbers: words up to twenty, figures beyond. "Twenty-five per cent", "25 per cent", "25 %" and "25%" are "25 percent",
 * and "2.5 million" is "2500000".
 */
import {
  MAGNITUDE_SIGNS,
  MAGNITUDES,
  NUMBER_WORDS,
  ORDINALS,
  TENS,
  WORDS_OF_FIGURES,
} from '../../lexicon/en/numbers.ts';

/** A word in normal form with its half-open range in the text. */
export interface Token {
  readonly normal: string;
  readonly start: number;
  readonly end: number;
  readonly afterGap: boolean;
  readonly plain: boolean;
}

export const PERCENT = 'percent';

/** A number and the index of the first token after it. */
interface Parsed<Value> {
  readonly value: Value;
  readonly next: number;
}

/** The normal form of the token at an index, or null if punctuation separates it from the token before. */
type WordAt = (at: number) => string | null;

const isZeros = (word: string | null) => word !== null && (word === 'hundred' || MAGNITUDES.has(word));

function smallNumber(word: string | null): number | null {
  const figure = word === null ? undefined : NUMBER_WORDS.get(word);
  return figure === undefined || figure === '0' ? null : Number(figure);
}

/** "seven", "seventeen", "seventy", "seventy-seven" */
function belowHundred(wordAt: WordAt, at: number): Parsed<number> | null {
  const word = wordAt(at);
  const tens = word === null ? undefined : TENS.get(word);
  if (tens === undefined) {
    const small = smallNumber(word);
    return small === null ? null : { value: small, next: at + 1 };
  }
  const ones = smallNumber(wordAt(at + 1));
  return ones !== null && ones < 10 ? { value: tens + ones, next: at + 2 } : { value: tens, next: at + 1 };
}

/** "five" or "and five" after a hundred or a magnitude, but not in "a hundred and five hundred". */
function remainder(wordAt: WordAt, at: number): Parsed<number> | null {
  const rest = belowHundred(wordAt, wordAt(at) === 'and' ? at + 1 : at);
  return rest && wordAt(rest.next) !== 'hundred' ? rest : null;
}

/** "seven", "a hundred", "nineteen hundred", "two hundred and five"; "a" stands for one before a hundred or a magnitude. */
function belowThousand(wordAt: WordAt, at: number): Parsed<number> | null {
  const isArticle = wordAt(at) === 'a' && isZeros(wordAt(at + 1));
  const head = isArticle ? { value: 1, next: at + 1 } : belowHundred(wordAt, at);
  if (!head || wordAt(head.next) !== 'hundred' || head.value >= 20) return head;
  const rest = remainder(wordAt, head.next + 1);
  return { value: 100 * head.value + (rest?.value ?? 0), next: rest?.next ?? head.next + 1 };
}

/** "two million five hundred thousand and one": groups with falling magnitudes. */
function numberInWords(wordAt: WordAt, at: number): Parsed<number> | null {
  let [value, next, bound] = [0, at, Number.POSITIVE_INFINITY];
  for (;;) {
    const group = belowThousand(wordAt, next) ?? (next > at ? remainder(wordAt, next) : null);
    const zeros = group && MAGNITUDES.get(wordAt(group.next) ?? '');
    if (!group || (zeros !== undefined && zeros !== null && zeros >= bound)) break;
    if (zeros === undefined || zeros === null) return { value: value + group.value, next: group.next };
    value += group.value * 10 ** zeros;
    [next, bound] = [group.next + 1, zeros];
  }
  return next > at ? { value, next } : null;
}

const FIGURE = /^\d+(?:\.\d+)?$/u;
const SIGNED_FIGURE = /^(\d+(?:\.\d+)?)([a-z]{1,2})$/u;
const CURRENCY = /[$£€¥]/u;
const MILLION = 6;

/** Shifts decimals as text, because binary fractions are inexact. */
function shifted(figure: string, zeros: number): string {
  const [whole = '', fraction = ''] = figure.split('.');
  const rest = fraction.slice(zeros);
  const digits = whole + fraction.slice(0, zeros).padEnd(zeros, '0');
  return rest === '' ? digits : `${digits}.${rest}`;
}

const zerosOfWord = (word: string | null) => (word === 'hundred' ? 2 : (MAGNITUDES.get(word ?? '') ?? 0));

/** The magnitude at the end of a figure: "5bn", and "£5m", since "5m" alone may be metres. */
const zerosOfSign = (sign: string, run: string) =>
  sign === 'm' && CURRENCY.test(run) ? MILLION : MAGNITUDE_SIGNS.get(sign);

/** "25", "2.5 million", "£2.5m" */
function numberInFigures(wordAt: WordAt, at: number, run: string): Parsed<string> | null {
  const word = wordAt(at) ?? '';
  if (FIGURE.test(word)) {
    const zeros = zerosOfWord(wordAt(at + 1));
    return zeros > 0 ? { value: shifted(word, zeros), next: at + 2 } : { value: word, next: at + 1 };
  }
  const [, figure = '', sign = ''] = SIGNED_FIGURE.exec(word) ?? [];
  const zeros = zerosOfSign(sign, run);
  return zeros === undefined ? null : { value: shifted(figure, zeros), next: at + 1 };
}

/** "twenty-first" → "21st"; "twenty-second" is a time as often. */
function ordinal(wordAt: WordAt, { value, next }: Parsed<number>): Parsed<string> | null {
  const word = wordAt(next);
  const short = word === null || word === 'second' ? undefined : ORDINALS.get(word);
  const fits = value % 10 === 0 && value % 100 >= 20 && short?.length === '1st'.length;
  return fits ? { value: `${value / 10}${short}`, next: next + 1 } : null;
}

const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;

/** First words of numbers and of percent; "a" opens "a hundred". */
const FIRST_WORDS: ReadonlySet<string> = new Set([
  'a',
  'per',
  'pct',
  'pc',
  PERCENT,
  ...NUMBER_WORDS.keys(),
  ...TENS.keys(),
]);

/** False for most tokens, which need no further look. */
const mayOpen = ({ normal }: Token) => isDigit(normal.charCodeAt(0)) || FIRST_WORDS.has(normal);

const SHORT_ORDINALS = new Map([...ORDINALS].map(([word, short]) => [short, word] as const));

/** The number that begins at a token, in its one form. */
function numberAt(wordAt: WordAt, at: number, text: string, { normal, start, end }: Token): Parsed<string> | null {
  if (isDigit(normal.charCodeAt(0))) {
    const word = SHORT_ORDINALS.get(normal);
    if (word !== undefined) return { value: word, next: at + 1 };
    const found = numberInFigures(wordAt, at, text.slice(start, end));
    return found && { value: WORDS_OF_FIGURES.get(found.value) ?? found.value, next: found.next };
  }
  const found = numberInWords(wordAt, at);
  if (!found) return null;
  const figure = String(found.value);
  return ordinal(wordAt, found) ?? { value: WORDS_OF_FIGURES.get(figure) ?? figure, next: found.next };
}

const isNumber = (token: Token | undefined) =>
  token !== undefined && (isDigit(token.normal.charCodeAt(0)) || NUMBER_WORDS.has(token.normal));

/** "per cent", and "pct" or "pc" after a number. */
function percentAt(wordAt: WordAt, at: number, { normal }: Token, before: Token | undefined): Parsed<string> | null {
  if (normal === 'per' && wordAt(at + 1) === 'cent') return { value: PERCENT, next: at + 2 };
  return (normal === 'pct' || normal === 'pc') && isNumber(before) ? { value: PERCENT, next: at + 1 } : null;
}

const CONNECTORS: ReadonlySet<string> = new Set(['to', 'and', 'or']);

/** "25% to 30%" → "25 to 30 percent": one word of percent stands for both numbers. */
function shareLastPercent(tokens: Token[]): void {
  const between = CONNECTORS.has(tokens.at(-3)?.normal ?? '') ? 1 : 0;
  const at = tokens.length - 3 - between;
  const [number, percent] = [tokens[at - 1], tokens[at]];
  if (tokens.at(-1)?.normal !== PERCENT || percent?.normal !== PERCENT || !number) return;
  if (isNumber(number) && isNumber(tokens.at(-2))) tokens.splice(at - 1, 2, { ...number, end: percent.end });
}

const WORD_CHARACTER = /[\p{L}\p{N}%]/u;

/** True if only space or a hyphen is between two tokens: "twenty five" but not "twenty, five". */
const adjoins = (text: string, before: Token, { start, afterGap }: Token) =>
  !afterGap && WORD_CHARACTER.test(text.charAt(before.end - 1)) && WORD_CHARACTER.test(text.charAt(start));

/** Joins the tokens of each number and of each "per cent". */
export function withNumbers(text: string, tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(mayOpen)) return tokens;
  const merged: Token[] = [];
  let first = 0;
  const wordAt = (at: number) => {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (!token) return null;
    return at === first || (before && adjoins(text, before, token)) ? token.normal : null;
  };
  for (let token = tokens[first]; token; token = tokens[first]) {
    const found = mayOpen(token)
      ? (numberAt(wordAt, first, text, token) ?? percentAt(wordAt, first, token, merged.at(-1)))
      : null;
    first = found?.next ?? first + 1;
    merged.push(found ? { ...token, normal: found.value, end: tokens[first - 1]?.end ?? token.end } : token);
    if (merged.at(-1)?.normal === PERCENT) shareLastPercent(merged);
  }
  return merged;
}
