/** Stores values in an array, by the row numbers of quotations. A map keyed by objects would be as large as the objects. */
import type { Occurrence } from './types.ts';

export class ByQuotation<Value> {
  readonly #values: Value[];

  /** @param occurrences the quotations that may get a value */
  constructor(occurrences: readonly Occurrence[]) {
    let last = -1;
    for (const { quotation } of occurrences) last = Math.max(last, quotation.place);
    this.#values = new Array(last + 1);
  }

  set({ quotation }: Occurrence, value: Value): void {
    this.#values[quotation.place] = value;
  }

  get({ quotation }: Occurrence): Value | undefined {
    return this.#values[quotation.place];
  }
}
