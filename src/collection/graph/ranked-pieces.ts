/** Makes one item of output from the stored pieces of each quotation, in one of the output orders. */
import { loadOrder } from '../../database/index.ts';
import type { OrderName, Ranked } from '../../util/ranked.ts';
import type { Occurrence } from '../types.ts';
import type { GraphContents, Orders } from './contents.ts';

type RankedRows<T> = AsyncIterable<Iterable<readonly [rank: number, row: T]>>;

/** The ranks that the database sorts by at present. */
const loaded = new WeakMap<Orders, { readonly order: OrderName; readonly ranks: readonly number[] }>();

async function loadRanks({ engine, orders }: GraphContents, order: OrderName, ranks: readonly number[]): Promise<void> {
  const last = loaded.get(orders);
  if (last?.order === order && last.ranks === ranks) return;
  function* rows(): Generator<readonly [place: number, rank: number]> {
    for (const rank of ranks) {
      const occurrence = orders[order][rank];
      if (occurrence) yield [occurrence.quotation.place, rank];
    }
  }
  await loadOrder(engine, rows());
  loaded.set(orders, { order, ranks });
}

/** One item or none for each quotation, made from a piece of it. */
export function rankedPieces<Piece, T>(
  contents: GraphContents,
  name: string,
  order: OrderName,
  pieces: () => RankedRows<Piece>,
  make: (occurrence: Occurrence, piece: Piece) => T | null,
): Ranked<T> {
  const occurrences = contents.orders[order];
  function* made(some: Iterable<readonly [rank: number, piece: Piece]>): Generator<readonly [rank: number, item: T]> {
    for (const [rank, piece] of some) {
      const occurrence = occurrences[rank];
      const one = occurrence ? make(occurrence, piece) : null;
      if (one !== null) yield [rank, one];
    }
  }
  return rankedRows(contents, name, order, async function* () {
    for await (const some of pieces()) yield made(some);
  });
}

/** Items that are made from rows of the database, which has the ranks of their quotations when `rows` is called. */
export function rankedRows<T>(
  contents: GraphContents,
  name: string,
  order: OrderName,
  rows: (ranks: readonly number[]) => RankedRows<T>,
): Ranked<T> {
  return {
    name,
    order,
    ranks: contents.orders.ranks,
    async *at(ranks) {
      if (ranks.length === 0) return;
      await loadRanks(contents, order, ranks);
      yield* rows(ranks);
    },
  };
}

/** Items for each quotation by id that need no piece of it. */
export function rankedItems<T>(
  { orders }: GraphContents,
  name: string,
  make: (occurrence: Occurrence) => readonly T[],
): Ranked<T> {
  function* made(ranks: readonly number[]): Generator<readonly [rank: number, item: T]> {
    for (const rank of ranks) {
      const occurrence = orders.byId[rank];
      if (occurrence) for (const item of make(occurrence)) yield [rank, item];
    }
  }
  return {
    name,
    order: 'byId',
    ranks: orders.ranks,
    async *at(ranks) {
      yield made(ranks);
    },
  };
}
