/** The day of a date; null if it names none: less precise dates cannot be ordered. */
export const dayIn = (date: string | null): string | null =>
  date === null ? null : (/^\d{4}-\d{2}-\d{2}/u.exec(date)?.[0] ?? null);
