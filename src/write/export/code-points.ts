/** JavaScript counts UTF-16 units; the export formats and Python count code points. */
import { firstIndex } from '../../util/binary-search.ts';

const PAIR = /[\u{10000}-\u{10ffff}]/gu;

/** Converts UTF-16 offsets of a text to code points. */
export function inCodePoints(text: string): (offset: number) => number {
  const pairs = Array.from(text.matchAll(PAIR), ({ index }) => index);
  return (offset) => offset - firstIndex(pairs.length, (i) => (pairs[i] ?? offset) >= offset);
}

/** Replaces lone surrogates, which UTF-8 cannot encode. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');
