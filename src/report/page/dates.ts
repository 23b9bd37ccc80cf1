/** Human-readable dates. An article's date may be only a year, a month, a day or an hour. */
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/u;

/** `13 June 2018`, `June 2018`, `2018`; other strings are returned unchanged. */
export function longDate(date: string): string {
  const [whole, year, month, day] = DATE.exec(date) ?? [];
  if (whole === undefined || year === undefined) return date;
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (name === undefined) return year;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** Text and sort key of a table cell. */
export const shortDate = (date: string): string => DATE.exec(date)?.[0] ?? date;
