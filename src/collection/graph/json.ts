/**
 * Concatenates lines of JSON: stored pieces need no parsing. `json` is an object, or a value in one.
 */

/** Needs no JSON escapes, as most ids, outlet names and dates. */
const PLAIN = /^[\w .:/-]*$/;

export const toJson = (value: string | number | boolean | null | readonly unknown[]): string =>
  typeof value === 'string' && PLAIN.test(value) ? `"${value}"` : JSON.stringify(value);

/** The members of an object with a leading comma, to follow other members. */
export const andMembers = (json: string): string => (json.length > 2 ? `,${json.slice(1, -1)}` : '');
