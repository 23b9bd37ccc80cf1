/** The plan of the kernel's memory: who wants how much is written down first, then memory grows once. */
import type { Kernel } from './kernel.ts';

const PAGE = 65_536;
/** A line of the cache of every processor that matters. */
const LINE = 64;

type Filled = Int8Array | Float32Array;

export class KernelMemory {
  readonly #kernel: Kernel;
  readonly #contents: [address: number, values: Filled][] = [];
  #end: number;

  /** What the kernel's memory holds at the beginning is its own; everything planned lies behind it. */
  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    this.#end = kernel.memory.buffer.byteLength;
  }

  /** @returns the address of so many bytes, zero at first */
  reserve(bytes: number): number {
    const address = this.#end;
    this.#end = Math.ceil((address + bytes) / LINE) * LINE;
    return address;
  }

  /** @returns the address where these values will stand */
  hold(values: Filled): number {
    const address = this.reserve(values.byteLength);
    this.#contents.push([address, values]);
    return address;
  }

  /** Grows to what was planned and writes what is to be held. Views of the memory are valid from here on. */
  settle(): ArrayBuffer {
    const { memory } = this.#kernel;
    memory.grow(Math.ceil((this.#end - memory.buffer.byteLength) / PAGE));
    const bytes = new Uint8Array(memory.buffer);
    for (const [address, { buffer, byteOffset, byteLength }] of this.#contents)
      bytes.set(new Uint8Array(buffer, byteOffset, byteLength), address);
    this.#contents.length = 0;
    return memory.buffer;
  }
}

/** Rows of equal length in the kernel's memory. */
export class RowTable {
  readonly rows: number;
  readonly #start: number;
  readonly #stride: number;

  /** @param stride bytes of a row */
  constructor(start: number, rows: number, stride: number) {
    this.rows = rows;
    this.#start = start;
    this.#stride = stride;
  }

  /** @throws RangeError where there is no such row */
  address(row: number): number {
    if (!Number.isInteger(row) || row < 0 || row >= this.rows) throw new RangeError(`no row ${row} of ${this.rows}`);
    return this.#start + row * this.#stride;
  }
}
