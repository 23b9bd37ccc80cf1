/**
 * The network: two bidirectional LSTM layers (Hochreiter & Schmidhuber 1997; Graves & Schmidhuber 2005) from rows of
 * feature tables to a score for each label of each token. The WebAssembly kernel does the arithmetic.
 *
 * The first layer's input is linear in the features: the products of context features are precomputed, those of word forms
 * cached (pre-computation: Devlin et al. 2014). Weights and states are scaled integers, floats are f32 rounded the same way
 * everywhere, so that the same tokens give the same bytes on every machine, whatever was read before.
 */
import { type Kernel, loadKernel } from './kernel.ts';
import type { PlacedMatrix } from './layout.ts';
import { KernelMemory, type RowTable } from './memory.ts';
import { type MemoryPlan, planMemory } from './plan.ts';
import { checkWeights, MAX_ROWS, type NetworkWeights, requireSize } from './weights.ts';

/** A word form. The same `form` must always come with the same `rows`: they are read only if it is not cached. */
export interface WordForm {
  readonly form: string;
  /** Rows of `Weights.embeddings`, at most 255. */
  readonly rows: readonly number[];
}

/** Input of the network for a token. */
export interface TokenFeatures {
  readonly word: WordForm;
  /** Rows of `Weights.contexts`, at most 255, added in this order. */
  readonly contexts: readonly number[];
}

export interface NetworkOptions {
  /** Word forms with cached products (16H bytes each), at least `longest`. Does not affect the output. Default: 8192. */
  readonly cachedForms?: number;
  /** Tokens read at once; a longer list is read in pieces, each as if it stood alone. Default: 512. */
  readonly longest?: number;
}

export class Network {
  readonly labels: number;
  readonly longest: number;
  readonly #hidden: number;
  readonly #dimensions: number;
  readonly #kernel: Kernel;
  readonly #plan: MemoryPlan;
  readonly #buffer: ArrayBuffer;
  readonly #list: Uint32Array;
  /** Addresses of products by word form. */
  readonly #cache = new Map<string, number>();

  /** @param wasm bytes of `kernel.wasm` */
  constructor(wasm: Uint8Array, weights: NetworkWeights, { cachedForms = 8192, longest = 512 }: NetworkOptions = {}) {
    checkWeights(weights);
    requireSize('longest', longest, 1, 65_536);
    this.labels = weights.labels;
    this.longest = longest;
    this.#hidden = weights.hidden;
    this.#dimensions = weights.dimensions;
    this.#kernel = loadKernel(wasm);
    const memory = new KernelMemory(this.#kernel);
    this.#plan = planMemory(memory, weights, Math.max(cachedForms, longest), longest);
    this.#buffer = memory.settle();
    this.#list = new Uint32Array(this.#buffer, this.#plan.list, MAX_ROWS + 1);
    this.#multiplyContexts();
  }

  /**
   * @returns f32[tokens][labels], the scores before the CRF
   * @throws RangeError if a row does not exist
   */
  emissions(tokens: readonly TokenFeatures[]): Float32Array {
    const scores = new Float32Array(tokens.length * this.labels);
    for (let start = 0; start < tokens.length; start += this.longest)
      this.#read(tokens.slice(start, start + this.longest), scores.subarray(start * this.labels));
    return scores;
  }

  #read(tokens: readonly TokenFeatures[], scores: Float32Array): void {
    const { recurrent, w2, out, states } = this.#plan;
    this.#cacheForms(tokens);
    for (const [index, token] of tokens.entries()) this.#gather(token, index);
    this.#recur(recurrent[0], tokens.length);
    this.#multiply(w2, states.address(1), tokens.length);
    this.#recur(recurrent[1], tokens.length);
    this.#multiply(out, states.address(1), tokens.length);
    this.#copyScores(tokens.length, scores);
  }

  /** Computes the products of word forms that are not cached; clears the cache if they do not fit. */
  #cacheForms(tokens: readonly TokenFeatures[]): void {
    const { embeddings, w1, wordProducts } = this.#plan;
    if (this.#cache.size + tokens.length > wordProducts.rows) this.#cache.clear();
    const missing = new Map<string, WordForm>();
    for (const { word } of tokens) if (!this.#cache.has(word.form)) missing.set(word.form, word);
    const first = this.#cache.size;
    this.#multiplyRows(
      w1,
      embeddings,
      Array.from(missing.values(), ({ rows }) => rows),
      (index) => wordProducts.address(first + index),
    );
    // Last, so that an error above leaves no form without products.
    for (const form of missing.keys()) this.#cache.set(form, wordProducts.address(this.#cache.size));
  }

  #multiplyContexts(): void {
    const { w1ForContexts, contexts, contextProducts } = this.#plan;
    for (let start = 0; start < contexts.rows; start += this.longest) {
      const count = Math.min(this.longest, contexts.rows - start);
      const rows = Array.from({ length: count }, (_, index) => [start + index]);
      this.#multiplyRows(w1ForContexts, contexts, rows, (index) => contextProducts.address(start + index));
    }
  }

  /** Sums rows of `table`, multiplies by the first layer's weights and rounds to i16[8H] in Q10 at `output`. */
  #multiplyRows(
    w1: PlacedMatrix,
    table: RowTable,
    lists: readonly (readonly number[])[],
    output: (index: number) => number,
  ) {
    const { list, sums, gates } = this.#plan;
    for (const [index, rows] of lists.entries()) {
      this.#listRows(table, rows, 0);
      this.#kernel.embed(list, rows.length, this.#dimensions, sums.address(index));
    }
    this.#multiply(w1, sums.address(0), lists.length);
    for (const index of lists.keys()) this.#kernel.narrow(gates.address(index), 8 * this.#hidden, output(index));
  }

  /** Sums the first layer's input of a token: the products of its word form and its context features. */
  #gather({ word, contexts }: TokenFeatures, index: number): void {
    const { contextProducts, list, gates } = this.#plan;
    this.#list[0] = this.#cache.get(word.form) ?? 0;
    this.#listRows(contextProducts, contexts, 1);
    this.#kernel.gather(list, contexts.length + 1, 8 * this.#hidden, gates.address(index));
  }

  /** Writes the addresses of rows into the list that the kernel reads. */
  #listRows(table: RowTable, rows: readonly number[], first: number): void {
    if (rows.length > MAX_ROWS) throw new RangeError(`${rows.length} rows are more than ${MAX_ROWS}`);
    let index = first;
    for (const row of rows) this.#list[index++] = table.address(row);
  }

  #multiply({ weights, factors, biases, rows, columns }: PlacedMatrix, input: number, tokens: number): void {
    this.#kernel.multiply(weights, factors, biases, rows, columns, input, this.#plan.scores, tokens);
  }

  #recur({ weights, factors }: PlacedMatrix, tokens: number): void {
    const { gates, cells, states } = this.#plan;
    this.#kernel.recur(weights, factors, this.#hidden, gates.address(0), cells, states.address(0), tokens);
  }

  #copyScores(tokens: number, scores: Float32Array): void {
    const { scores: address, out } = this.#plan;
    const found = new Float32Array(this.#buffer, address, tokens * out.rows);
    for (let token = 0; token < tokens; token++)
      scores.set(found.subarray(token * out.rows, token * out.rows + this.labels), token * this.labels);
  }
}
