/**
 * Output files from the lines that changed and copies of those that did not. A line is copied if the last output had it for the same
 * row of the store, with the same stamp.
 */
import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { LastLines, LineLengths, StampedOrder } from '../database/index.ts';
import type { OrderName, Ranked } from '../util/ranked.ts';
import type { FilePart } from '../write/file-parts.ts';

/** Minimum size of a chunk in characters. */
const CHUNK = 64 * 1024;
/** Bytes read at once. */
const BLOCK = 1024 * 1024;

async function* blocksOf(file: FileHandle): AsyncGenerator<Uint8Array> {
  const block = Buffer.allocUnsafe(BLOCK);
  for (let from = 0; ; ) {
    const { bytesRead } = await file.read(block, 0, BLOCK, from);
    if (bytesRead === 0) return;
    yield block.subarray(0, bytesRead);
    from += bytesRead;
  }
}

/** Opens a file that still has its digest; null if it is gone, or was changed. */
async function openUnchanged(path: string, digest: string): Promise<FileHandle | null> {
  const file = await open(path, 'r').catch(() => null);
  if (!file) return null;
  try {
    const hash = createHash('sha256');
    for await (const block of blocksOf(file)) hash.update(block);
    if (hash.digest('hex') === digest) return file;
  } catch {
    // A folder, for example.
  }
  await file.close();
  return null;
}

/** Reads ranges of a file that ascend; neighbouring ones are read together. */
class RangeReader {
  readonly #file: FileHandle;
  #block = Buffer.alloc(0);
  #begin = 0;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  async *read(from: number, to: number): AsyncGenerator<Uint8Array> {
    for (let next = from; next < to; ) {
      if (next < this.#begin || next >= this.#begin + this.#block.length) await this.#load(next);
      const piece = this.#block.subarray(next - this.#begin, to - this.#begin);
      next += piece.length;
      yield piece;
    }
  }

  async #load(from: number): Promise<void> {
    const { buffer, bytesRead } = await this.#file.read(Buffer.allocUnsafe(BLOCK), 0, BLOCK, from);
    if (bytesRead === 0) throw new RangeError('the last output is shorter than it was');
    [this.#block, this.#begin] = [buffer.subarray(0, bytesRead), from];
  }
}

/** The lines of one kind in the last output, by their present ranks. */
class FormerLines {
  readonly #reader: RangeReader;
  readonly #formerRanks: Int32Array;
  readonly #former: LineLengths;
  readonly #offsets: Float64Array;

  constructor(reader: RangeReader, formerRanks: Int32Array, former: LineLengths) {
    this.#reader = reader;
    this.#formerRanks = formerRanks;
    this.#former = former;
    this.#offsets = new Float64Array(former.lengths.length);
    let offset = former.begin;
    for (const [rank, length] of former.lengths.entries()) {
      this.#offsets[rank] = offset;
      offset += length;
    }
  }

  /** Copies the lines of the ranks that had them, and notes their lengths. */
  async *copy(fromRank: number, toRank: number, lengths: Int32Array): AsyncGenerator<Uint8Array> {
    let [from, to] = [0, 0];
    for (let rank = fromRank; rank < toRank; rank++) {
      const former = this.#formerRanks[rank] ?? -1;
      const length = this.#former.lengths[former] ?? 0;
      if (length === 0) continue;
      lengths[rank] = length;
      const offset = this.#offsets[former] ?? 0;
      if (offset !== to) {
        yield* this.#reader.read(from, to);
        from = offset;
      }
      to = offset + length;
    }
    yield* this.#reader.read(from, to);
  }
}

/** For each rank its former rank if the quotation has the same row and stamp; else -1. */
function formerRanksOf(now: StampedOrder, former: StampedOrder): Int32Array {
  const ranks = new Map<number, number>();
  for (const [rank, place] of former.places.entries()) ranks.set(place, rank);
  return now.places.map((place, rank) => {
    const then = ranks.get(place) ?? -1;
    return then >= 0 && former.stamps[then] === now.stamps[rank] ? then : -1;
  });
}

interface Known {
  readonly formerRanks: Int32Array;
  /** The ranks of all other quotations. */
  readonly others: readonly number[];
}

function knownIn(now: StampedOrder, former: StampedOrder): Known {
  const formerRanks = formerRanksOf(now, former);
  const others: number[] = [];
  for (const [rank, then] of formerRanks.entries()) if (then < 0) others.push(rank);
  return { formerRanks, others };
}

/** What the last run wrote: the digest of each file, and where its lines are. */
export interface LastFiles {
  readonly digests: Readonly<Record<string, string>>;
  readonly lines: LastLines;
}

/** The files of one output. */
export class SplicedFiles {
  readonly #orders: LastLines['orders'];
  readonly #last: LastFiles | null;
  readonly #known: Readonly<Record<OrderName, Known>> | null;
  readonly #kinds = new Map<string, LineLengths>();

  constructor(orders: LastLines['orders'], last: LastFiles | null) {
    this.#orders = orders;
    this.#last = last;
    this.#known = last && {
      byId: knownIn(orders.byId, last.lines.orders.byId),
      byArticle: knownIn(orders.byArticle, last.lines.orders.byArticle),
    };
  }

  /** Where the lines of the files are that were written so far. */
  get lines(): LastLines {
    return { orders: this.#orders, kinds: this.#kinds };
  }

  /** @param path of the file in the last output, which had the given name */
  async *chunks(path: string, name: string, parts: readonly FilePart[]): AsyncGenerator<string | Uint8Array> {
    const digest = this.#last?.digests[name];
    const hasLines = parts.some((part) => typeof part !== 'function');
    const file = digest !== undefined && hasLines ? await openUnchanged(path, digest) : null;
    try {
      const reader = file && new RangeReader(file);
      let begin = 0;
      for (const part of parts) {
        const bytes = typeof part === 'function' ? part() : this.#spliced(part, begin, reader);
        for await (const chunk of bytes) {
          begin += typeof chunk === 'string' ? Buffer.byteLength(chunk) : chunk.length;
          yield chunk;
        }
      }
    } finally {
      await file?.close();
    }
  }

  async *#spliced(
    part: Ranked<string>,
    begin: number,
    reader: RangeReader | null,
  ): AsyncGenerator<string | Uint8Array> {
    const lengths = new Int32Array(part.ranks.length);
    this.#kinds.set(part.name, { begin, lengths });
    const known = this.#known?.[part.order];
    const lines = this.#last?.lines.kinds.get(part.name);
    const former = reader && known && lines ? new FormerLines(reader, known.formerRanks, lines) : null;
    let next = 0;
    for await (const batch of part.at(former && known ? known.others : part.ranks)) {
      let text = '';
      for (const [rank, line] of batch) {
        const copied = next < rank ? former : null;
        if (copied || text.length > CHUNK) {
          yield text;
          text = '';
        }
        if (copied) yield* copied.copy(next, rank, lengths);
        next = rank + 1;
        lengths[rank] = (lengths[rank] ?? 0) + Buffer.byteLength(line);
        text += line;
      }
      yield text;
    }
    if (former) yield* former.copy(next, lengths.length, lengths);
  }
}
