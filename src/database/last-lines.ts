/** Where the lines of quotations are in the files of the last output, so that the next run copies those that stay the same. */
import { ORDERS, type OrderName } from '../util/ranked.ts';
import type { Engine, Row } from './engine.ts';
import { TABLES } from './tables.ts';

/** The rows of quotations in one order, with the stamps of their lines. */
export interface StampedOrder {
  readonly places: Int32Array;
  readonly stamps: Float64Array;
}

/** The lines of one kind: the offset of the first in its file, and the bytes of those of each quotation, by rank. */
export interface LineLengths {
  readonly begin: number;
  readonly lengths: Int32Array;
}

export interface LastLines {
  readonly orders: Readonly<Record<OrderName, StampedOrder>>;
  readonly kinds: ReadonlyMap<string, LineLengths>;
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Int32Array | Float64Array) =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** Numbers need an aligned copy. */
const aligned = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** Without lines, the next run makes all of them. */
export async function keepLines(engine: Engine, lines: LastLines | null): Promise<void> {
  function* rows(): Generator<Row> {
    if (!lines) return;
    for (const order of ORDERS) {
      yield [`${order} places`, 0, bytesOf(lines.orders[order].places)];
      yield [`${order} stamps`, 0, bytesOf(lines.orders[order].stamps)];
    }
    for (const [kind, { begin, lengths }] of lines.kinds) yield [kind, begin, bytesOf(lengths)];
  }
  await engine.load('last_lines', TABLES.last_lines, rows());
}

export async function lastLinesIn(engine: Engine): Promise<LastLines | null> {
  const kinds = new Map<string, LineLengths>();
  const parts = new Map<string, ArrayBuffer>();
  for (const [name, begin, bytes] of await engine.rows('SELECT name, first_byte, numbers FROM last_lines')) {
    if (!(bytes instanceof Uint8Array)) continue;
    parts.set(String(name), aligned(bytes));
    if (!String(name).includes(' '))
      kinds.set(String(name), { begin: Number(begin), lengths: new Int32Array(aligned(bytes)) });
  }
  const order = (name: OrderName): StampedOrder => ({
    places: new Int32Array(parts.get(`${name} places`) ?? new ArrayBuffer(0)),
    stamps: new Float64Array(parts.get(`${name} stamps`) ?? new ArrayBuffer(0)),
  });
  return kinds.size > 0 ? { orders: { byId: order('byId'), byArticle: order('byArticle') }, kinds } : null;
}
