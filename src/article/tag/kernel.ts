/** The compiled kernel (`kernel/lstm.ts`, where each function is explained) as an object with types. */

/** Addresses and counts are 32-bit integers; an address points into `memory`. */
export interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  embed(addresses: number, count: number, columns: number, output: number): void;
  multiply(
    weights: number,
    factors: number,
    biases: number,
    rows: number,
    columns: number,
    input: number,
    output: number,
    tokens: number,
  ): void;
  narrow(input: number, count: number, output: number): void;
  gather(addresses: number, count: number, width: number, output: number): void;
  recur(
    weights: number,
    factors: number,
    hidden: number,
    gates: number,
    cells: number,
    states: number,
    tokens: number,
  ): void;
}

/** The little of WebAssembly's JavaScript interface that is needed: its types come with those of the DOM only. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: Kernel };
};

/**
 * Compiled at once, so that a network is there when its constructor returns. (Browsers that allow that on the main thread
 * only for modules under 4 KB have to do it in a worker, which is where such work belongs.)
 *
 * @param bytes those of `kernel.wasm`
 */
export function loadKernel(bytes: Uint8Array): Kernel {
  return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
}
