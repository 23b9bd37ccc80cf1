/** The header of a mail or of a part of one (RFC 5322): `Name: value` up to an empty line; an indented line continues a value. */

export interface HeaderBlock {
  /** Values by lower-case name; the first of duplicates counts. */
  readonly headers: ReadonlyMap<string, string>;
  /** Offset after the empty line. */
  readonly end: number;
}

const FIELD = /^[a-z][a-z\d-]{0,60}:/i;
const MOST_LINES = 2_000;

/** Null if `text` does not begin with a header, or has no end of it within reach. */
export function readHeaderBlock(text: string, start = 0): HeaderBlock | null {
  const headers = new Map<string, string>();
  let name = '';
  let end = start;
  for (let count = 0; count < MOST_LINES && end < text.length; count++) {
    const newline = text.indexOf('\n', end);
    const line = text.slice(end, newline < 0 ? text.length : newline).trimEnd();
    end = newline < 0 ? text.length : newline + 1;
    if (line === '') return headers.size > 0 ? { headers, end } : null;
    const isContinued = name !== '' && /^[ \t]/.test(line);
    if (!isContinued && !FIELD.test(line)) return null;
    const colon = line.indexOf(':');
    if (isContinued) headers.set(name, `${headers.get(name) ?? ''} ${line.trim()}`);
    else {
      name = line.slice(0, colon).toLowerCase();
      if (headers.has(name)) name = `${name} again`;
      headers.set(name, line.slice(colon + 1).trim());
    }
  }
  return null;
}

/** A parameter of a header: `boundary` in `multipart/related; boundary="a b"`. */
export function parameterOf(value: string, name: string): string | null {
  for (const part of value.split(';').slice(1)) {
    const equals = part.indexOf('=');
    if (part.slice(0, equals).trim().toLowerCase() !== name) continue;
    const given = part.slice(equals + 1).trim();
    return given.startsWith('"') ? given.slice(1).split('"', 1)[0] || null : given || null;
  }
  return null;
}
