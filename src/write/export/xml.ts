/** Escapes text and ids for XML 1.0. */
const SPECIAL = /[&<>"\t\n\r]/g;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Control characters, surrogates and noncharacters, which XML does not allow even escaped, or discourages. */
const FORBIDDEN = /(?![\t\n\r])[\p{Control}\p{Surrogate}\p{Noncharacter_Code_Point}]/gu;

/** Characters to escape in a name token: all but letters, digits and four signs, and an underscore that could begin an escape. */
const NOT_IN_TOKENS = /[^A-Za-z0-9._:-]|_(?=x[0-9A-F]{4})/g;

/**
 * Encodes an id as a name token (NMTOKEN), which has no slash and no space, as SQL/XML does. Distinct ids stay distinct.
 *
 * Example: `monday/wall.txt` becomes `monday_x002F_wall.txt`.
 */
export const nameToken = (id: string): string =>
  id.replace(NOT_IN_TOKENS, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);

/** Escapes text for elements and double-quoted attributes. Line ends are escaped too, since parsers normalize them in attributes. */
export const xmlText = (text: string): string =>
  text
    .replace(FORBIDDEN, '\ufffd')
    .replace(SPECIAL, (character) => ESCAPES[character] ?? `&#${character.charCodeAt(0)};`);
