/** Text as XML 1.0 may hold it. */
const SPECIAL = /[&<>"\t\n\r]/g;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** No escape makes these legal in XML, or welcome: control characters, halves of pairs, what is no character. */
const FORBIDDEN = /(?![\t\n\r])[\p{Control}\p{Surrogate}\p{Noncharacter_Code_Point}]/gu;

/** For content and for values in double quotes: line ends come back as they are, which bare ones in a value do not. */
export const xmlText = (text: string): string =>
  text
    .replace(FORBIDDEN, '\ufffd')
    .replace(SPECIAL, (character) => ESCAPES[character] ?? `&#${character.charCodeAt(0)};`);
