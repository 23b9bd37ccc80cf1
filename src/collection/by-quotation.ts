/** Something for each of many quotations, by their places in the store: a map of objects would be as large as they are. */
import type { Occurrence } from './types.ts';

export class ByQuotation<Value> {
  readonly #values: Value[];

  /** For any of these quotations. */
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
