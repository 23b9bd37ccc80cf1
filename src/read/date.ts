/**
 * Finds written dates and converts them to YYYY-MM-DD. The day is taken as written: no clock, no time zone, no locale.
 *
 * Example: `Wednesday, June 13, 2018`, `13 June 2018`, `2018-06-13T23:30:00-07:00` are all 2018-06-13.
 */
import { MONTHS } from '../lexicon/en/months.ts';
import { visible } from '../util/invisible.ts';

export interface DateInText {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

/** In UTF-16 units. Bounds the search. */
const LONGEST = 200;

const MONTH = `(?<month>${[...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|')})\\b\\.?`;
const YEAR = '(?<year>[12]\\d{3})(?!\\d)';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';

/** Patterns with day, month and year, in the order of trial. */
const SHAPES: readonly RegExp[] = [
  /(?<!\d)(?<year>[12]\d{3})-(?<month>\d{2})-(?<day>\d{2})(?!\d)/,
  /(?<!\d)(?<year>[12]\d{3})\/(?<month>\d{1,2})\/(?<day>\d{1,2})(?!\d)/,
  /^(?<year>[12]\d{3})(?<month>\d{2})(?<day>\d{2})(?:T\d|$)/,
  new RegExp(`\\b${MONTH} ?${DAY},? ${YEAR}`, 'i'),
  new RegExp(`(?<![\\d:])${DAY}(?: of)?[ -]${MONTH},?[ -]${YEAR}`, 'i'),
  /(?<![\d.])(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>[12]\d{3})(?!\d)/,
];

/** Ambiguous between day and month unless one number is over 12 or both are equal. */
const SLASHES = /(?<![\d/])(?<first>\d{1,2})\/(?<second>\d{1,2})\/(?<year>[12]\d{3})(?!\d)/;

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function toIso(year: number, month: number, day: number): string | null {
  if (day < 1 || day > (DAYS_IN_MONTH[month - 1] ?? 0)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function slashed(match: RegExpExecArray): string | null {
  const [first, second, year] = [match.groups?.['first'], match.groups?.['second'], match.groups?.['year']].map(Number);
  if (first === undefined || second === undefined || year === undefined) return null;
  if (second > 12 || first === second) return toIso(year, first, second);
  return first > 12 ? toIso(year, second, first) : null;
}

function named(match: RegExpExecArray): string | null {
  const { year = '', month = '', day = '' } = match.groups ?? {};
  return toIso(Number(year), MONTHS.get(month.toLowerCase()) ?? Number(month), Number(day));
}

/** The first complete date in `line`, with its offsets. */
export function findDate(line: string): DateInText | null {
  const text = line.slice(0, LONGEST);
  for (const shape of [...SHAPES, SLASHES]) {
    const match = shape.exec(text);
    const iso = match && (shape === SLASHES ? slashed(match) : named(match));
    if (match && iso) return { iso, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

export const toIsoDate = (written: string): string | null => findDate(visible(written).trim())?.iso ?? null;
