/** Items in the order of the quotations that they are made from, so that some of them can be made without the others. */

/** The orders of the quotations: by their ids, and by article and offset. */
export const ORDERS = ['byId', 'byArticle'] as const;
export type OrderName = (typeof ORDERS)[number];

export type RankedBatches<T> = AsyncIterable<Iterable<readonly [rank: number, item: T]>>;

/** For each quotation, by its rank in one order, some items or none. */
export interface Ranked<T> {
  readonly name: string;
  readonly order: OrderName;
  /** The ranks of all quotations. */
  readonly ranks: readonly number[];
  /** The items of the given ranks, which ascend. */
  at(ranks: readonly number[]): RankedBatches<T>;
}

/** A part of a sequence: items of quotations, or others in batches. */
export type Part<T> = Ranked<T> | (() => AsyncIterable<Iterable<T>>);

function* withoutRanks<T>(batch: Iterable<readonly [rank: number, item: T]>): Generator<T> {
  for (const [, item] of batch) yield item;
}

/** All items of a sequence in batches. */
export async function* everyItem<T>(parts: readonly Part<T>[]): AsyncGenerator<Iterable<T>> {
  for (const part of parts) {
    if (typeof part === 'function') yield* part();
    else for await (const batch of part.at(part.ranks)) yield withoutRanks(batch);
  }
}
