/** Bytes that come in pieces, to be looked at before they are taken. A piece may also be the news that something is wrong. */
import type { Diagnostic } from '../model.ts';

export type Piece = Uint8Array | Diagnostic;
export type Pieces = AsyncIterable<Piece>;

/** One run of bytes from several. */
export function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}

export class ByteReader {
  /** How many bytes were taken so far. */
  offset = 0;
  /** What is wrong after the bytes that are there; nothing more comes until it was taken. */
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

  /** Waits for `count` bytes; false where there are fewer before the end or a fault. */
  async fill(count: number): Promise<boolean> {
    while (this.#length < count && !this.fault) {
      const next = await this.#pieces.next();
      if (next.done) break;
      if (!(next.value instanceof Uint8Array)) this.fault = next.value;
      else if (next.value.length > 0) {
        // Copied: whoever fills the pieces may use the same memory for the next one.
        this.#buffer.push(next.value.slice());
        this.#length += next.value.length;
      }
    }
    return this.#length >= count;
  }

  /** What is there, at most `count` bytes of it. */
  peek(count = this.#length): Uint8Array {
    const [first] = this.#buffer;
    if (first && first.length >= count) return first.subarray(0, count);
    const whole = joined(this.#buffer, this.#length);
    this.#buffer = whole.length > 0 ? [whole] : [];
    return whole.subarray(0, count);
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

  /** Puts back what was taken last. */
  putBack(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#buffer.unshift(bytes);
    this.#length += bytes.length;
    this.offset -= bytes.length;
  }

  /** The fault, if there is one; what comes after it can be read then. */
  takeFault(): Diagnostic | null {
    const { fault } = this;
    this.fault = null;
    return fault;
  }

  /** All that is left, faults included. */
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
