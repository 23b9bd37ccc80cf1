/**
 * Names of months and weekdays in English-language newspapers, long and short (Associated Press and British
 * styles). Source: general knowledge of the trade; all lower case, without the full stop of a short form.
 */
import { wordList, wordSet } from '../words.ts';

/** Names and short forms, with the number of the month. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'january jan',
    'february feb',
    'march mar',
    'april apr',
    'may',
    'june jun',
    'july jul',
    'august aug',
    'september sept sep',
    'october oct',
    'november nov',
    'december dec',
  ].flatMap((names, i) => wordList(names).map((name) => [name, i + 1] as const)),
);

export const WEEKDAYS = wordList(`
  monday mon tuesday tues tue wednesday wed thursday thurs thur thu friday fri saturday sat sunday sun
`);

/** A month without a day after it. */
export const MONTH_WITHOUT_DAY =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d{1,2}\b)/;

/** Names of months and weekdays that are also names of people. */
export const CALENDAR_NAMES_OF_PEOPLE = wordSet('may april june jan august mar sun');
