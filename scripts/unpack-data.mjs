/** Unpacks what scripts/packed-data.mjs packed, in a browser. */

/** The first character of a word tells how many characters it shares with its predecessor. */
export const NONE_SHARED = 48;

/** @returns lines of words, without the lengths of shared beginnings */
export function unpackLines(text, betweenLines, betweenWords) {
  let former = '';
  const unpackWord = (word) => {
    former = former.slice(0, word.charCodeAt(0) - NONE_SHARED) + word.slice(1);
    return former;
  };
  return text.split(betweenLines).map((line) => line.split(betweenWords).map(unpackWord).join(betweenWords));
}

/** A byte is a character that a string in JavaScript need not escape. */
export const FIRST_BYTE = 93;

/** Arguments of one call. */
const MOST = 0x2000;

/** @returns the bytes of records of one length, in base64, from all first bytes, all second bytes and so on */
export function unpackRecords(text, length) {
  const bytes = new Uint8Array(text.length);
  for (let from = 0, column = 0; column < length; column += 1)
    for (let to = column; to < bytes.length; to += length, from += 1) bytes[to] = text.charCodeAt(from) - FIRST_BYTE;
  let binary = '';
  for (let at = 0; at < bytes.length; at += MOST) binary += String.fromCharCode(...bytes.subarray(at, at + MOST));
  return btoa(binary);
}
