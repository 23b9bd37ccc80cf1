/** Words that say when, and stand between a subject and its verb or behind a verb. Source: the calendar and a grammar. */
export const TIME_WORDS: ReadonlySet<string> = new Set([
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'mon',
  'tue',
  'tues',
  'wed',
  'thu',
  'thur',
  'thurs',
  'fri',
  'sat',
  'sun',
  'yesterday',
  'today',
  'tonight',
  'tomorrow',
  'earlier',
  'later',
  'recently',
  'afterward',
  'afterwards',
  'overnight',
  'meanwhile',
  'now',
  'then',
  'again',
  'once',
  'previously',
]);

/** Stretches of time: `last month`, `this year`. */
export const PERIODS: ReadonlySet<string> = new Set([
  'week',
  'month',
  'year',
  'day',
  'night',
  'morning',
  'afternoon',
  'evening',
  'weekend',
  'summer',
  'winter',
  'spring',
  'autumn',
  'fall',
  'decade',
  'season',
]);

/** Words before a period that make it a time: `last month`. */
export const PERIOD_DETERMINERS: ReadonlySet<string> = new Set('last this next earlier'.split(' '));
/** Words before a noun that together say when: `late Monday`, `early summer`. */
export const TIME_DETERMINERS: ReadonlySet<string> = new Set('last this late early next'.split(' '));
