/** Stores values in an array, by the row numbers of quotations. A map keyed by objects would be as large as the objects. */
import type { Occurrence } from './types.ts';

/** The length of an array that has a place for the row of each quotation. */
export function rowsOf(occurrences: Iterable<Occurrence>): number {
  let last = -1;
  for (const { quotation } of occurrences) last = Math.max(last, quotation.place);
  return last + 1;
}

export class ByQuotation<Value> {
  readonly #values: Value[];

  /** @param occurrences the quotations that may get a value */
  constructor(occurrences: readonly Occurrence[]) {
    this.#values = new Array(rowsOf(occurrences));
  }

  set({ quotation }: Occurrence, value: Value): void {
    this.#values[quotation.place] = value;
  }

  get({ quotation }: Occurrence): Value | undefined {
    return this.#values[quotation.place];
  }
}
