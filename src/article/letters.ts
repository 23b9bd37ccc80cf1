/** Character tests of words. They run on nearly every word, so ASCII is tested by code, the rest by pattern. */

const isAsciiCapital = (code: number) => code >= 65 && code <= 90;
const isAsciiSmall = (code: number) => code >= 97 && code <= 122;
const isAsciiLetter = (code: number) => isAsciiCapital(code) || isAsciiSmall(code);
const isAsciiDigit = (code: number) => code >= 48 && code <= 57;

export function startsWithCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? isAsciiCapital(code) : /^\p{Lu}/u.test(word);
}

export const startsWithCapitalOrDigit = (word: string): boolean => /^[\p{Lu}\p{N}]/u.test(word);

/** False for `“`, `4th` and `a`. */
export function startsWithTwoLetters(word: string): boolean {
  const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
  return first < 128 && second < 128 ? isAsciiLetter(first) && isAsciiLetter(second) : /^\p{L}{2}/u.test(word);
}

export function startsWithLowercase(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? isAsciiSmall(code) : /^\p{Ll}/u.test(word);
}

export function hasLetterOrDigit(word: string): boolean {
  const code = word.charCodeAt(0);
  if (isAsciiLetter(code) || isAsciiDigit(code)) return true;
  return !(word.length === 1 && code < 128) && /[\p{L}\p{N}]/u.test(word);
}

/** Whether a token is one or more quotation marks. */
export const isQuotationMark = ({ text }: { readonly text: string }): boolean => /^["“”„«»'‘’]+$/.test(text);

/** `mr.` → `mr`. */
export const withoutFullStop = (word: string): string => (word.endsWith('.') ? word.slice(0, -1) : word);

/** The text after the last letter or digit: `!”` for `“We won!”`. */
export function trailingPunctuation(text: string): string {
  let start = text.length;
  while (start > 0) {
    const width = (text.codePointAt(start - 2) ?? 0) > 0xffff ? 2 : 1;
    if (hasLetterOrDigit(text.slice(start - width, start))) break;
    start -= width;
  }
  return text.slice(start);
}

/** The words of a text as a person counts them, without marks and punctuation: `U.S.`, `Ocasio-Cortez`, `can’t`. */
export const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.&-]*/gu) ?? [];

/** The last of the words of a text, in lower case; empty if it has none. */
export const lastWordIn = (text: string): string => wordsIn(text).at(-1)?.toLowerCase() ?? '';
