/**
 * Lines put together of JSON: what a quotation says by itself was made when its article was read, and would cost as much again in
 * every run. `json` is an object, or a value that stands in one.
 */

/** Has nothing that JSON escapes. Ids, names of outlets and dates are mostly this, and there are tens of them in what is said of a quotation. */
const PLAIN = /^[\w .:/-]*$/;

export const toJson = (value: string | number | boolean | null | readonly unknown[]): string =>
  typeof value === 'string' && PLAIN.test(value) ? `"${value}"` : JSON.stringify(value);

/** The members of an object, to stand behind others: with a comma before each. */
export const andMembers = (json: string): string => (json.length > 2 ? `,${json.slice(1, -1)}` : '');
