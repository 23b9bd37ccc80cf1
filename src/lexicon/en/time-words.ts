/** Words for time between a subject and its verb or after a verb. Source: the calendar and a grammar. */
import { wordSet } from '../words.ts';
import { WEEKDAYS } from './months.ts';

export const TIME_WORDS: ReadonlySet<string> = new Set([
  ...WEEKDAYS,
  ...wordSet(`
    yesterday today tonight tomorrow earlier later recently afterward afterwards overnight meanwhile now then
    again once previously
  `),
]);

/** Periods: `last month`, `this year`. */
export const PERIODS = wordSet(`
  week month year day night morning afternoon evening weekend summer winter spring autumn fall decade season
`);

/** Words before a period that make it a time: `last month`. */
export const PERIOD_DETERMINERS = wordSet('last this next earlier');
/** Words before a period that count it from another: `the next day`, `the same evening`. */
export const TIME_ORDER = wordSet('next last same previous following first second');
/** Words before a noun that form a time with it: `late Monday`, `early summer`. */
export const TIME_DETERMINERS = wordSet('last this late early next');

/** Prepositions and conjunctions before a time or an event: `during a debate`, `after she left`. */
export const TIME_PREPOSITIONS = wordSet('during after before while when');

/** Phrases for a time before the news. */
export const OTHER_TIME =
  /\b(?:then|at the time|in (?:the )?(?:19|20)\d\d|last (?:year|month|spring|summer|fall|autumn|winter))\b/;
