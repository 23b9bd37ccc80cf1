/** JSON on one line: a record is a line, and nothing but LF ends one. */
import type { Pieced } from '../schema.ts';

const OTHER_LINE_ENDS = /[\u0085\u2028\u2029]/g;

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Some readers take U+0085, U+2028 and U+2029 for ends of lines too, so these go out escaped. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(OTHER_LINE_ENDS, escaped);
}

export const jsonLine = (record: object): string => `${jsonText(record)}\n`;

/** The members of an object as JSON, with a comma before each that is not the first of all. */
const more = (json: string) => (json.length > 2 ? `,${json.slice(1, -1)}` : '');

/** One object of all its pieces. */
export function piecedText({ head, body = '{}', tail = {} }: Pieced): string {
  const text = `${JSON.stringify(head).slice(0, -1)}${more(body)}${more(JSON.stringify(tail))}}`;
  return text.replace(OTHER_LINE_ENDS, escaped);
}

/** Characters that are handed on at once. */
const CHUNK = 64 * 1024;

/** The texts of things that come some at a time. */
export async function* chunked<T>(
  items: AsyncIterable<Iterable<T>>,
  textOf: (item: T) => string,
): AsyncGenerator<string> {
  for await (const some of items) {
    let text = '';
    for (const item of some) {
      text += textOf(item);
      if (text.length < CHUNK) continue;
      yield text;
      text = '';
    }
    if (text !== '') yield text;
  }
}

export const jsonLines = (records: AsyncIterable<Iterable<Pieced>>): AsyncGenerator<string> =>
  chunked(records, (record) => `${piecedText(record)}\n`);
