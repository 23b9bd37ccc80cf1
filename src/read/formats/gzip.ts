/**
 * Unpacks gzip (RFC 1952) member by member, with limits on the unpacked size against decompression bombs. After a damaged
 * member it searches for the next one.
 */
import { crc32, createInflateRaw } from 'node:zlib';
import type { Diagnostic } from '../../model.ts';
import type { Limits } from '../../settings.ts';
import { ByteReader, joined, type Piece, type Pieces } from '../bytes.ts';
import { diagnostic } from '../diagnostic.ts';
import type { InputFormat } from './format.ts';

type UnpackingLimits = Pick<Limits, 'unpackedBytes' | 'unpackedRatio'>;

/** Below this size the ratio is not checked: a small text of one repeated letter is as dense as a bomb. */
const HARMLESS = 1024 * 1024;
/** Input bytes per step. A byte unpacks to at most 1032, which bounds the cost of a bomb before it is detected. */
const STEP = 16 * 1024;
/** Bytes of a damaged member that are searched for the next one. */
const SEARCH_WINDOW = 4 * 1024 * 1024;
const SHORTEST_HEADER = 16;
/** The format has no limit for the name and the comment. */
const LONGEST_HEADER = 1024 * 1024;
/** Each costs a search for the next one, through bytes that were already read. */
const MOST_DAMAGED = 1000;
const MAGIC = [0x1f, 0x8b, 0x08] as const;
const FLAGS = { headerCrc: 2, extra: 4, name: 8, comment: 16, reserved: 0xe0 };
const TRAILER = 8;

const isMagic = (bytes: Uint8Array, at: number): boolean => MAGIC.every((byte, i) => bytes[at + i] === byte);

const mayBeHeader = (bytes: Uint8Array): boolean =>
  isMagic(bytes, 0) && ((bytes[3] ?? FLAGS.reserved) & FLAGS.reserved) === 0 && bytes.length >= 10;

/** Length of a member's header; null if it continues after the bytes. */
function headerLength(bytes: Uint8Array): number | null {
  const flags = bytes[3] ?? 0;
  let end = 10;
  if (flags & FLAGS.extra) end += 2 + ((bytes[end] ?? 0) | ((bytes[end + 1] ?? 0) << 8));
  for (const flag of [FLAGS.name, FLAGS.comment]) if (flags & flag) end = bytes.indexOf(0, end) + 1 || bytes.length + 1;
  if (flags & FLAGS.headerCrc) end += 2;
  return end <= bytes.length ? end : null;
}

/** Unpacks one deflate stream chunk by chunk. */
class Inflater {
  #state: 'more' | 'end' | 'damaged' | 'too much' = 'more';
  produced = 0;
  readonly #stream = createInflateRaw();
  #out: Uint8Array[] = [];
  #wake: () => void = () => undefined;

  constructor(most: number) {
    this.#stream.on('data', (piece: Uint8Array) => {
      this.#out.push(piece);
      this.produced += piece.length;
      if (this.produced > most) this.#stop('too much');
    });
    this.#stream.on('end', () => this.#stop('end'));
    this.#stream.on('error', () => this.#stop('damaged'));
  }

  #stop(state: 'end' | 'damaged' | 'too much'): void {
    if (this.#state === 'more') this.#state = state;
    this.#stream.destroy();
    this.#wake();
  }

  is(state: 'more' | 'end' | 'damaged' | 'too much'): boolean {
    return this.#state === state;
  }

  /** Number of input bytes used. */
  get consumed(): number {
    return this.#stream.bytesWritten;
  }

  async write(bytes: Uint8Array): Promise<readonly Uint8Array[]> {
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      // The stream emits its events for these bytes before the next turn of the event loop.
      this.#stream.write(bytes, () => setImmediate(resolve));
    });
    const out = this.#out;
    this.#out = [];
    return out;
  }

  close(): void {
    this.#stream.destroy();
  }
}

/** The last packed bytes of a member, to search after damage; the running CRC; and the last chunk, held back until the CRC is verified. */
class MemberBuffer {
  sum = 0;
  held: Uint8Array = new Uint8Array();
  #pieces: Uint8Array[] = [];
  #length = 0;

  add(bytes: Uint8Array): void {
    this.#pieces.push(bytes);
    this.#length += bytes.length;
    while (this.#length > SEARCH_WINDOW && this.#pieces.length > 1) this.#length -= this.#pieces.shift()?.length ?? 0;
  }

  dropLast(count: number): Uint8Array {
    const last = this.#pieces.pop() ?? new Uint8Array();
    const kept = last.length - count;
    this.#pieces.push(last.subarray(0, kept));
    this.#length -= count;
    return last.subarray(kept);
  }

  get bytes(): Uint8Array {
    return joined(this.#pieces, this.#length);
  }
}

const damaged = (what: string, offset: number): Diagnostic =>
  diagnostic('gzip-invalid', `damaged gzip: ${what}, in the member at byte ${offset}`, offset);

class Unpacker {
  readonly #reader: ByteReader;
  readonly #limits: UnpackingLimits;
  #produced = 0;
  #over = false;

  constructor(pieces: Pieces, limits: UnpackingLimits) {
    this.#reader = new ByteReader(pieces);
    this.#limits = limits;
  }

  async *all(): AsyncGenerator<Piece> {
    const reader = this.#reader;
    let faults = 0;
    while (!this.#over && (await reader.fill(1))) {
      const start = reader.offset;
      const fault = yield* this.#member(start);
      if (!fault) continue;
      yield fault;
      faults += 1;
      if (faults === MOST_DAMAGED) {
        yield diagnostic('gzip-limit', `more than ${MOST_DAMAGED - 1} damaged members; reading stopped`, start);
        return;
      }
      if (!this.#over) await this.#findMember();
    }
    const cut = reader.takeFault();
    if (cut) yield cut;
  }

  async #header(): Promise<number | null> {
    const reader = this.#reader;
    for (let size = SHORTEST_HEADER; size <= LONGEST_HEADER; size *= 4) {
      const more = await reader.fill(size);
      const bytes = reader.peek(Math.min(reader.length, size));
      if (!mayBeHeader(bytes)) return null;
      const length = headerLength(bytes);
      if (length !== null || !more) return length;
    }
    return null;
  }

  /** Yields the content of one member and returns its error, if any. */
  async *#member(start: number): AsyncGenerator<Piece, Diagnostic | null> {
    const reader = this.#reader;
    const header = await this.#header();
    if (header === null) {
      reader.take(1);
      return damaged('invalid header', start);
    }
    const memory = new MemberBuffer();
    memory.add(reader.take(header).slice(1));
    const inflater = new Inflater(this.#limits.unpackedBytes - this.#produced);
    try {
      const fault = yield* this.#body(inflater, memory, start);
      this.#produced += inflater.produced;
      const wrong = fault ?? (await this.#trailer(inflater, memory, start));
      // With a wrong checksum the last chunk is withheld, so that the content cannot pass as complete.
      if (fault || !wrong) yield memory.held;
      if (wrong && !this.#over) reader.putBack(memory.bytes);
      return wrong;
    } finally {
      inflater.close();
    }
  }

  async *#body(inflater: Inflater, memory: MemberBuffer, start: number): AsyncGenerator<Piece, Diagnostic | null> {
    const reader = this.#reader;
    let given = 0;
    while (inflater.is('more')) {
      if (!(await reader.fill(1))) return damaged('truncated', start);
      const bytes = reader.take(Math.min(STEP, reader.length));
      memory.add(bytes);
      given += bytes.length;
      const pieces = await inflater.write(bytes);
      const why = this.#tooMuch(inflater, given);
      if (why) return diagnostic('gzip-limit', `${why}; reading stopped`, start);
      for (const piece of pieces) {
        memory.sum = crc32(piece, memory.sum);
        yield memory.held;
        memory.held = piece;
      }
      if (inflater.is('end')) reader.putBack(memory.dropLast(given - inflater.consumed));
    }
    return inflater.is('damaged') ? damaged('invalid data', start) : null;
  }

  #tooMuch(inflater: Inflater, given: number): string | null {
    const { unpackedBytes, unpackedRatio } = this.#limits;
    const dense = inflater.produced > HARMLESS && inflater.produced > given * unpackedRatio;
    if (!inflater.is('too much') && !dense) return null;
    this.#over = true;
    return dense
      ? `expands to more than ${unpackedRatio} times its size`
      : `expands to more than ${unpackedBytes} bytes (--unpacked-gb)`;
  }

  /** Verifies checksum and length. */
  async #trailer({ produced }: Inflater, memory: MemberBuffer, start: number): Promise<Diagnostic | null> {
    const reader = this.#reader;
    const whole = await reader.fill(TRAILER);
    const trailer = reader.take(Math.min(TRAILER, reader.length));
    memory.add(trailer);
    if (!whole) return damaged('truncated', start);
    const view = new DataView(trailer.buffer, trailer.byteOffset, TRAILER);
    const right = view.getUint32(0, true) === memory.sum && view.getUint32(4, true) === produced % 2 ** 32;
    return right ? null : damaged('wrong checksum', start);
  }

  async #findMember(): Promise<void> {
    const reader = this.#reader;
    while (await reader.fill(MAGIC.length)) {
      const bytes = reader.peek();
      for (let at = bytes.indexOf(MAGIC[0]); at >= 0; at = bytes.indexOf(MAGIC[0], at + 1)) {
        if (!isMagic(bytes, at)) continue;
        reader.take(at);
        return;
      }
      reader.take(bytes.length - (MAGIC.length - 1));
    }
    reader.take(reader.length);
  }
}

export const gunzip = (pieces: Pieces, limits: UnpackingLimits): Pieces => new Unpacker(pieces, limits).all();

export const GZIP: InputFormat = {
  name: 'gzip',
  recognises: ({ signature }) => signature.startsWith('\x1f\x8b'),
  unpack: gunzip,
};
