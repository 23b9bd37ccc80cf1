/** Allocates the kernel's memory: reservations are collected first, then memory grows once. */
import type { Kernel } from './kernel.ts';

const PAGE = 65_536;
/** Cache line of common processors, in bytes. */
const LINE = 64;

type Filled = Int8Array | Int16Array | Float32Array;

export class KernelMemory {
  readonly #kernel: Kernel;
  readonly #contents: [address: number, values: Filled][] = [];
  #end: number;

  /** The kernel owns its initial memory; reservations follow it. */
  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    this.#end = kernel.memory.buffer.byteLength;
  }

  /** @returns the address of `bytes` zeroed bytes */
  reserve(bytes: number): number {
    const address = this.#end;
    this.#end = Math.ceil((address + bytes) / LINE) * LINE;
    return address;
  }

  /** @returns the address where `settle` writes these values */
  write(values: Filled): number {
    const address = this.reserve(values.byteLength);
    this.#contents.push([address, values]);
    return address;
  }

  /** Grows the memory and writes the values. Views of the memory are valid from here on. */
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

  /** @throws RangeError if the row does not exist */
  address(row: number): number {
    if (!Number.isInteger(row) || row < 0 || row >= this.rows) throw new RangeError(`no row ${row} of ${this.rows}`);
    return this.#start + row * this.#stride;
  }
}
