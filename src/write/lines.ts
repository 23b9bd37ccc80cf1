/** JSON Lines: one record per line, and LF is the only line end. Nothing in it commands a terminal. */

/** Control characters that JSON itself does not escape, other ends of lines, and what overrides the direction of text. */
const UNSAFE = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The same JSON with escapes for them. */
export const safeJson = (json: string): string => json.replace(UNSAFE, escaped);

export const jsonText = (value: unknown): string => safeJson(JSON.stringify(value));

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
