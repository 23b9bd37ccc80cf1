/** Types of the compiled kernel; `kernel/lstm.ts` documents each function. */

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

/** The part of the WebAssembly API in use; its types otherwise come with those of the DOM. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: Kernel };
};

/**
 * Compiles synchronously. Browsers that limit this to small modules on the main thread must call it in a worker.
 *
 * @param bytes of `kernel.wasm`
 */
export function loadKernel(bytes: Uint8Array): Kernel {
  return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
}
