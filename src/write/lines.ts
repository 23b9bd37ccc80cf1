/** JSON on one line: a record is a line, and nothing but LF ends one. */
const OTHER_LINE_ENDS = /[\u0085\u2028\u2029]/g;

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Some readers take U+0085, U+2028 and U+2029 for ends of lines too, so these go out escaped. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(OTHER_LINE_ENDS, escaped);
}

export const jsonLine = (record: object): string => `${jsonText(record)}\n`;

export function* jsonLines(records: Iterable<object>): Generator<string> {
  for (const record of records) yield jsonLine(record);
}
