/** Text as XML 1.0 may hold it. */
const SPECIAL = /[&<>"\t\n\r]/g;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** No escape makes these legal in XML, or welcome: control characters, halves of pairs, what is no character. */
const FORBIDDEN = /(?![\t\n\r])[\p{Control}\p{Surrogate}\p{Noncharacter_Code_Point}]/gu;

/** What an XML name token has to have escaped here: all but letters, digits and four signs, and what could begin an escape. */
const NOT_IN_TOKENS = /[^A-Za-z0-9._:-]|_(?=x[0-9A-F]{4})/g;

/**
 * An id where a schema asks for a name token (NMTOKEN), which has no slash and no space; two ids never become one.
 *
 * Example: `monday/wall.txt` is `monday_x002F_wall.txt`, as SQL/XML writes names.
 */
export const nameToken = (id: string): string =>
  id.replace(NOT_IN_TOKENS, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);

/** For content and for values in double quotes: line ends come back as they are, which bare ones in a value do not. */
export const xmlText = (text: string): string =>
  text
    .replace(FORBIDDEN, '\ufffd')
    .replace(SPECIAL, (character) => ESCAPES[character] ?? `&#${character.charCodeAt(0)};`);
