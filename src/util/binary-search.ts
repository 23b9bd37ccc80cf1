/** Binary search: the first index below `length` where the monotonic `isAtOrAfter` is true, or `length`. */
export function firstIndex(length: number, isAtOrAfter: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAtOrAfter(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
