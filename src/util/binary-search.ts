/** Binary search over what stands in order. */

/** The first index below `length` for which `isBehind` holds, `length` where it holds for none; once true it stays true. */
export function firstIndex(length: number, isBehind: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
