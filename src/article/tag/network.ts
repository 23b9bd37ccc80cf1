/**
 * The network: from rows of feature tables to one score for each label of each token, through two bidirectional LSTM
 * layers (Hochreiter & Schmidhuber 1997; Graves & Schmidhuber 2005). The arithmetic is the kernel's; this is its host.
 *
 * The first layer's input is linear in the features, so a word form's share of it is computed once and kept, and those of
 * the context features all are at the beginning (Devlin et al. 2014 call it pre-computing). All weights and activations
 * are integers with a scale; where a float is needed, it is an f32 rounded the same way everywhere. So the same tokens
 * give the same bytes on every machine, whatever was read before.
 */
import { type Kernel, loadKernel } from './kernel.ts';
import { gateOrder, type Placed, placeAffine, placeRecurrent, plainOrder, STATE_UNIT } from './layout.ts';
import { Memory, Table } from './memory.ts';
import { checkWeights, MAX_ROWS, type Weights } from './weights.ts';

/** Units in 1 of the first layer's input: Q10. */
const INPUT_UNIT = 1024;
/** Tokens that the kernel multiplies at once: buffers of tokens have room for whole groups. */
const GROUP = 4;
const HALF = 2;
const WORD = 4;

/** A word form. The same `form` must always come with the same `rows`, which are read only where it is not known yet. */
export interface Word {
  readonly form: string;
  /** Rows of `Weights.embeddings`, at most 255. */
  readonly rows: readonly number[];
}

/** A token as the network sees it. */
export interface Features {
  readonly word: Word;
  /** Rows of `Weights.contexts`, at most 255, added in this order. */
  readonly contexts: readonly number[];
}

export interface NetworkOptions {
  /** Word forms whose products are kept; at least `longest`. Does not change what comes out. */
  readonly cachedForms?: number;
  /** Tokens read at once; of a longer list each such piece is read as if it stood alone. */
  readonly longest?: number;
}

export class Network {
  readonly labels: number;
  readonly longest: number;
  readonly #kernel: Kernel;
  readonly #hidden: number;
  readonly #dimensions: number;
  readonly #slots: number;
  readonly #cache = new Map<string, number>();
  /** Bytes of one product: i16[8H]. */
  readonly #product: number;
  readonly #embeddings: Table;
  readonly #contexts: Table;
  readonly #products: number;
  readonly #contextProducts: Table;
  readonly #w1: Placed;
  readonly #w2: Placed;
  readonly #out: Placed;
  readonly #recurrent: readonly [Placed, Placed];
  /** u32[255 + 1] addresses of rows to be summed. */
  readonly #list: number;
  /** i16[longest][D] embeddings of the word forms that are not known yet. */
  readonly #sums: number;
  /** f32[longest][8H]: products before they are rounded, input of a layer, scores. */
  readonly #gates: number;
  /** f32[2][H] */
  readonly #cells: number;
  /** i16[longest + 2][2H] */
  readonly #states: number;
  readonly #addresses: Uint32Array;
  readonly #buffer: ArrayBuffer;

  /** @param wasm the bytes of `kernel.wasm` */
  constructor(wasm: Uint8Array, weights: Weights, { cachedForms = 8192, longest = 512 }: NetworkOptions = {}) {
    checkWeights(weights);
    const { hidden, dimensions, embeddingScale } = weights;
    this.labels = weights.labels;
    this.longest = longest;
    this.#hidden = hidden;
    this.#dimensions = dimensions;
    this.#slots = Math.max(cachedForms, longest);
    this.#product = 8 * hidden * HALF;
    this.#kernel = loadKernel(wasm);

    const memory = new Memory(this.#kernel);
    const room = Math.ceil(longest / GROUP) * GROUP;
    const gates = gateOrder(hidden);
    this.#recurrent = [
      placeRecurrent(memory, weights.recurrent[0], hidden),
      placeRecurrent(memory, weights.recurrent[1], hidden),
    ];
    this.#w1 = placeAffine(memory, weights.w1, gates, embeddingScale, INPUT_UNIT);
    this.#w2 = placeAffine(memory, weights.w2, gates, 1 / STATE_UNIT);
    this.#out = placeAffine(memory, weights.out, plainOrder(weights.labels), 1 / STATE_UNIT);
    this.#list = memory.reserve((MAX_ROWS + 1) * WORD);
    this.#sums = memory.reserve(room * dimensions * HALF);
    this.#gates = memory.reserve(room * Math.max(8 * hidden, this.#out.rows) * WORD);
    this.#cells = memory.reserve(2 * hidden * WORD);
    this.#states = memory.reserve((room + 2) * 2 * hidden * HALF);
    this.#contexts = new Table(memory.hold(weights.contexts), weights.contexts.length / dimensions, dimensions);
    this.#embeddings = new Table(memory.hold(weights.embeddings), weights.embeddings.length / dimensions, dimensions);
    this.#contextProducts = new Table(
      memory.reserve(this.#contexts.rows * this.#product),
      this.#contexts.rows,
      this.#product,
    );
    this.#products = memory.reserve(this.#slots * this.#product);
    const noBiases = memory.reserve(8 * hidden * WORD);
    this.#buffer = memory.settle();
    this.#addresses = new Uint32Array(this.#buffer, this.#list, MAX_ROWS + 1);
    this.#multiplyContexts({ ...this.#w1, biases: noBiases });
  }

  /** @returns f32[tokens][labels], scores before the CRF */
  emissions(tokens: readonly Features[]): Float32Array {
    const scores = new Float32Array(tokens.length * this.labels);
    for (let start = 0; start < tokens.length; start += this.longest)
      this.#read(tokens.slice(start, start + this.longest), scores.subarray(start * this.labels));
    return scores;
  }

  #read(tokens: readonly Features[], scores: Float32Array): void {
    this.#know(tokens);
    tokens.forEach((token, index) => {
      this.#gather(token, index);
    });
    this.#recur(this.#recurrent[0], tokens.length);
    const first = this.#states + 2 * this.#hidden * HALF;
    this.#multiply(this.#w2, first, tokens.length);
    this.#recur(this.#recurrent[1], tokens.length);
    this.#multiply(this.#out, first, tokens.length);
    const width = this.#out.rows;
    const found = new Float32Array(this.#buffer, this.#gates, tokens.length * width);
    for (let token = 0; token < tokens.length; token++)
      scores.set(found.subarray(token * width, token * width + this.labels), token * this.labels);
  }

  /** Sees to it that the product of each token's word form is in the cache. A full cache starts afresh. */
  #know(tokens: readonly Features[]): void {
    if (this.#cache.size + tokens.length > this.#slots) this.#cache.clear();
    const missing = new Map<string, Word>();
    for (const { word } of tokens) if (!this.#cache.has(word.form)) missing.set(word.form, word);
    let index = 0;
    for (const { rows } of missing.values()) this.#embed(this.#embeddings, rows, index++);
    this.#multiply(this.#w1, this.#sums, index);
    index = 0;
    for (const form of missing.keys()) {
      const address = this.#products + this.#cache.size * this.#product;
      this.#round(index++, address);
      this.#cache.set(form, address);
    }
  }

  #multiplyContexts(w1: Placed): void {
    const { rows } = this.#contexts;
    for (let start = 0; start < rows; start += this.longest) {
      const count = Math.min(this.longest, rows - start);
      for (let index = 0; index < count; index++) this.#embed(this.#contexts, [start + index], index);
      this.#multiply(w1, this.#sums, count);
      for (let index = 0; index < count; index++) this.#round(index, this.#contextProducts.address(start + index));
    }
  }

  #embed(table: Table, rows: readonly number[], index: number): void {
    this.#enter(table, rows, 0);
    this.#kernel.embed(this.#list, rows.length, this.#dimensions, this.#sums + index * this.#dimensions * HALF);
  }

  #gather({ word, contexts }: Features, index: number): void {
    this.#addresses[0] = this.#cache.get(word.form) ?? 0;
    this.#enter(this.#contextProducts, contexts, 1);
    this.#kernel.gather(this.#list, contexts.length + 1, 8 * this.#hidden, this.#input(index));
  }

  /** Enters the addresses of rows into the list that the kernel reads. */
  #enter(table: Table, rows: readonly number[], first: number): void {
    if (rows.length > MAX_ROWS) throw new RangeError(`${rows.length} rows are more than ${MAX_ROWS}`);
    for (let index = 0; index < rows.length; index++)
      this.#addresses[first + index] = table.address(rows[index] ?? Number.NaN);
  }

  #round(index: number, address: number): void {
    this.#kernel.narrow(this.#input(index), 8 * this.#hidden, address);
  }

  /** The address of a token's input to a layer. */
  #input(index: number): number {
    return this.#gates + index * 8 * this.#hidden * WORD;
  }

  #multiply({ weights, factors, biases, rows, columns }: Placed, input: number, tokens: number): void {
    this.#kernel.multiply(weights, factors, biases, rows, columns, input, this.#gates, tokens);
  }

  #recur({ weights, factors }: Placed, tokens: number): void {
    this.#kernel.recur(weights, factors, this.#hidden, this.#gates, this.#cells, this.#states, tokens);
  }
}
