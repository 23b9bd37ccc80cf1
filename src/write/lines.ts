/** JSON Lines: one record per line, and LF is the only line end. */

const OTHER_LINE_ENDS = /[\u0085\u2028\u2029]/g;

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Escapes U+0085, U+2028 and U+2029, which some readers take for line ends. */
export const withoutOtherEnds = (json: string): string => json.replace(OTHER_LINE_ENDS, escaped);

export const jsonText = (value: unknown): string => withoutOtherEnds(JSON.stringify(value));

export const jsonLine = (record: object): string => `${jsonText(record)}\n`;

/** Minimum size of a chunk in characters. */
const CHUNK = 64 * 1024;

/** Joins the texts of batched items into chunks. */
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
