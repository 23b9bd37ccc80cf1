/** Weights of the network, as exported: integers with a scale for each row, in plain row order. */

/** Row-major `Int8[rows][columns]`; row r stands for `values * scales[r]`. */
export interface Matrix {
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

/** A matrix with a bias for each row. */
export interface Affine extends Matrix {
  readonly bias: Float32Array;
}

/** The recurrent weights of one layer, each [4 * hidden][hidden], gates in PyTorch's order: input, forget, cell, output. */
export interface Recurrent {
  readonly forward: Matrix;
  readonly backward: Matrix;
}

/**
 * Two bidirectional LSTM layers and a linear one. Forward rows come before backward rows; within a direction the gates are
 * in PyTorch's order (i, f, g, o), `hidden` rows each.
 */
export interface NetworkWeights {
  /** Cells of one direction of one layer, H: a multiple of 16, at most 256. */
  readonly hidden: number;
  /** Length of an embedding, D: a multiple of 8, at most 512. */
  readonly dimensions: number;
  /** Labels, N. */
  readonly labels: number;
  /** Value of one unit of `embeddings` and `contexts`. */
  readonly embeddingScale: number;
  /** The tables that a word form's embedding sums up, concatenated: [rows][D]. */
  readonly embeddings: Int8Array;
  /** The tables of context features, concatenated: [rows][D]. */
  readonly contexts: Int8Array;
  /** [8H][D]; its bias is added once per token, with the word form. */
  readonly w1: Affine;
  /** [8H][2H], input of the second layer: bias_ih + bias_hh as its bias. */
  readonly w2: Affine;
  /** [N][2H] */
  readonly out: Affine;
  /** First and second layer. */
  readonly recurrent: readonly [Recurrent, Recurrent];
}

/** More rows could overflow the 16-bit sum of an embedding. */
export const MAX_ROWS = 255;

/**
 * Checks array lengths and sizes. Within the limits no sum of products leaves 32 bits
 * (128 * 16384 * 2H < 2^31, 128 * 128 * MAX_ROWS * D < 2^31).
 *
 * @throws RangeError if a length does not match the sizes, or the kernel does not support a size
 */
export function checkWeights(weights: NetworkWeights): void {
  const { hidden, dimensions, labels } = weights;
  requireSize('hidden', hidden, 16, 256);
  requireSize('dimensions', dimensions, 8, 512);
  requireSize('labels', labels, 1, 1024);
  requireTable('embeddings', weights.embeddings, dimensions);
  requireTable('contexts', weights.contexts, dimensions);
  requireAffine('w1', weights.w1, 8 * hidden, dimensions);
  requireAffine('w2', weights.w2, 8 * hidden, 2 * hidden);
  requireAffine('out', weights.out, labels, 2 * hidden);
  for (const { forward, backward } of weights.recurrent) {
    requireMatrix('recurrent.forward', forward, 4 * hidden, hidden);
    requireMatrix('recurrent.backward', backward, 4 * hidden, hidden);
  }
}

export function requireSize(name: string, size: number, unit: number, most: number): void {
  if (!Number.isInteger(size / unit) || size < unit || size > most)
    throw new RangeError(`${name} is ${size}, not a multiple of ${unit} up to ${most}`);
}

function requireTable(name: string, values: Int8Array, columns: number): void {
  if (values.length % columns !== 0) throw new RangeError(`${name} has ${values.length} values, in rows of ${columns}`);
}

function requireMatrix(name: string, { values, scales }: Matrix, rows: number, columns: number): void {
  requireLength(name, values.length, rows * columns);
  requireLength(`${name}.scales`, scales.length, rows);
}

function requireAffine(name: string, affine: Affine, rows: number, columns: number): void {
  requireMatrix(name, affine, rows, columns);
  requireLength(`${name}.bias`, affine.bias.length, rows);
}

function requireLength(name: string, length: number, expected: number): void {
  if (length !== expected) throw new RangeError(`${name} has ${length} values instead of ${expected}`);
}
