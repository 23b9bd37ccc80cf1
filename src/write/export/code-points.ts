/** JavaScript counts UTF-16 units, the standards and Python count code points. */
const PAIR = /[\u{10000}-\u{10ffff}]/gu;

/** How many of these numbers, in order, are below a bound. */
function countBelow(numbers: readonly number[], bound: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? bound) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** From an offset in UTF-16 units into this text to the same place in code points. */
export function inCodePoints(text: string): (offset: number) => number {
  const pairs = Array.from(text.matchAll(PAIR), ({ index }) => index);
  return (offset) => offset - countBelow(pairs, offset);
}

/** Without halves of pairs, which no file in UTF-8 can hold. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');
