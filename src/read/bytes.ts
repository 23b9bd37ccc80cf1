/** Buffers a byte stream for lookahead. Each element of the stream is a chunk of bytes or a diagnostic. */
import type { Diagnostic } from '../model.ts';

export type Piece = Uint8Array | Diagnostic;
export type Pieces = AsyncIterable<Piece>;

/** Concatenates chunks of known total length. */
export function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}

/** Bytes that arrive in pieces. Beyond the limit they are counted but not kept, so memory is bounded. */
export class BoundedBytes {
  length = 0;
  #pieces: Uint8Array[] = [];
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(piece: Uint8Array): void {
    this.length += piece.length;
    if (this.length <= this.#limit) this.#pieces.push(piece);
    else this.#pieces = [];
  }

  /** Counts bytes that were not kept. */
  skip(length: number): void {
    this.length += length;
  }

  /** The bytes so far, or their number if they are too many. Begins again with none. */
  take(): { readonly bytes: Uint8Array } | { readonly tooLong: number } {
    const { length } = this;
    const taken = length > this.#limit ? { tooLong: length } : { bytes: joined(this.#pieces, length) };
    this.#pieces = [];
    this.length = 0;
    return taken;
  }
}

/** Decodes bytes to the characters of the same code. */
export const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

export class ByteReader {
  /** Number of bytes taken so far. */
  offset = 0;
  /** The error after the buffered bytes; reading stops until it is taken. */
  fault: Diagnostic | null = null;
  readonly #pieces: AsyncIterator<Piece>;
  #buffer: Uint8Array[] = [];
  #length = 0;

  constructor(pieces: Pieces) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  get length(): number {
    return this.#length;
  }

  /** Buffers `count` bytes; false if the stream ends or fails first. */
  async fill(count: number): Promise<boolean> {
    while (this.#length < count && !this.fault) {
      const next = await this.#pieces.next();
      if (next.done) break;
      if (!(next.value instanceof Uint8Array)) this.fault = next.value;
      else if (next.value.length > 0) {
        // Copied, because the producer may reuse the memory.
        this.#buffer.push(next.value.slice());
        this.#length += next.value.length;
      }
    }
    return this.#length >= count;
  }

  /** The buffered bytes, at most `most`. */
  peek(most = this.#length): Uint8Array {
    const wanted = Math.min(most, this.#length);
    const [first = new Uint8Array()] = this.#buffer;
    if (first.length >= wanted) return first.subarray(0, wanted);
    let [count, length] = [0, 0];
    for (; length < wanted; count++) length += this.#buffer[count]?.length ?? 0;
    const pieces = this.#buffer.splice(0, count);
    // Copies no more than is wanted: what follows may be large.
    const last = pieces.pop() ?? first;
    const needed = last.length - (length - wanted);
    const whole = joined([...pieces, last.subarray(0, needed)], wanted);
    this.#buffer.unshift(whole);
    if (needed < last.length) this.#buffer.splice(1, 0, last.subarray(needed));
    return whole;
  }

  take(count: number): Uint8Array {
    const bytes = this.peek(count);
    const [whole] = this.#buffer;
    if (whole) this.#buffer[0] = whole.subarray(bytes.length);
    if (this.#buffer[0]?.length === 0) this.#buffer.shift();
    this.#length -= bytes.length;
    this.offset += bytes.length;
    return bytes;
  }

  /** Puts back the bytes taken last. */
  putBack(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#buffer.unshift(bytes);
    this.#length += bytes.length;
    this.offset -= bytes.length;
  }

  /** Returns and clears the fault, so that reading can continue after it. */
  takeFault(): Diagnostic | null {
    const { fault } = this;
    this.fault = null;
    return fault;
  }

  /** The rest of the stream, including faults. */
  async *rest(): AsyncGenerator<Piece> {
    while (true) {
      if (this.#length > 0) yield this.take(this.#buffer[0]?.length ?? 0);
      else if (this.fault) {
        const fault = this.takeFault();
        if (fault) yield fault;
      } else if (!(await this.fill(1)) && !this.fault) return;
    }
  }
}

export async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Piece> {
  yield bytes;
}

/** Passes bytes through until the first fault, which it hands to `onFault`. */
export async function* bytesUntilFault(
  pieces: Pieces,
  onFault: (fault: Diagnostic) => void,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    if (!(piece instanceof Uint8Array)) {
      onFault(piece);
      return;
    }
    yield piece;
  }
}
