/**
 * The network once more, in plain JavaScript and plain row order: every f32 operation is one of float64 rounded at once,
 * which is the same. `activations` may be those of the kernel, for the same bits, or those of `Math`.
 */
import type { TokenFeatures } from '../../../src/article/tag/network.ts';
import type { Affine, Matrix, NetworkWeights } from '../../../src/article/tag/weights.ts';

export interface Activations {
  cell(i: number, f: number, g: number, c: number): number;
  hidden(o: number, c: number): number;
}

const f32 = Math.fround;

/** e^-x as kernel/activation.ts computes it. */
export function decay(x: number): number {
  const clamped = Math.max(-29, Math.min(29, x));
  const shifted = f32(f32(clamped * f32(-1.44269502)) + 12582912);
  const power = shifted - 12582912;
  const s = f32(f32(clamped + f32(power * f32(0.693359375))) + f32(power * f32(-0.000212194442)));
  let q = f32(f32(0.0418903316) - f32(s * f32(0.0083125013)));
  q = f32(f32(0.166671154) - f32(s * q));
  q = f32(f32(0.499992303) - f32(s * q));
  return f32(f32(f32(1 - s) + f32(f32(s * s) * q)) * 2 ** power);
}

export const OF_THE_KERNEL: Activations = {
  cell(i, f, g, c) {
    const decayed = decay(f32(g + g));
    const input = f32(f32(1 + decay(i)) * f32(1 + decayed));
    const forget = f32(1 + decay(f));
    return f32(f32(f32(c * input) + f32(f32(1 - decayed) * forget)) / f32(input * forget));
  },
  hidden(o, c) {
    const decayed = decay(f32(c + c));
    return f32(f32(1 - decayed) / f32(f32(1 + decay(o)) * f32(1 + decayed)));
  },
};

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

export const OF_MATH: Activations = {
  cell: (i, f, g, c) => sigmoid(f) * c + sigmoid(i) * Math.tanh(g),
  hidden: (o, c) => sigmoid(o) * Math.tanh(c),
};

/** To the nearest integer, halves to the even one. */
function nearest(x: number): number {
  const below = Math.floor(x);
  const rest = x - below;
  return rest < 0.5 || (rest === 0.5 && below % 2 === 0) ? below : below + 1;
}

const saturated = (x: number) => Math.max(-32768, Math.min(32767, x));

/** Whole rows of a row-major table, added. */
function sum(values: Int8Array, width: number, rows: readonly number[]): number[] {
  return Array.from({ length: width }, (_, column) =>
    rows.reduce((total, row) => total + (values[row * width + column] ?? Number.NaN), 0),
  );
}

function times(
  { values, scales }: Matrix,
  vector: readonly number[],
  unit: number,
  addends: ArrayLike<number>,
): number[] {
  return Array.from(scales, (scale, row) => {
    const products = vector.map((x, column) => x * (values[row * vector.length + column] ?? Number.NaN));
    const total = products.reduce((a, b) => a + b, 0);
    return f32(f32(f32(total) * f32(scale * unit)) + (addends[row] ?? 0));
  });
}

/** i16[8H] in Q10: the share that the sum of these rows has in the first layer's input. */
function product(
  weights: NetworkWeights,
  table: Int8Array,
  rows: readonly number[],
  bias: readonly number[],
): number[] {
  const unit = f32(weights.embeddingScale) * 1024;
  return times(weights.w1, sum(table, weights.dimensions, rows), unit, bias).map((x) => saturated(nearest(x)));
}

/** @param inputs f32[T][4H] of one direction, in the order of reading; @returns i16[T][H] in Q14 */
function recur(matrix: Matrix, hidden: number, inputs: readonly number[][], activations: Activations): number[][] {
  let cells = new Array<number>(hidden).fill(0);
  let states = new Array<number>(hidden).fill(0);
  return inputs.map((input) => {
    const gates = times(matrix, states, 1 / 16384, input);
    const gate = (number: number, cell: number) => gates[number * hidden + cell] ?? Number.NaN;
    cells = cells.map((c, cell) => activations.cell(gate(0, cell), gate(1, cell), gate(2, cell), c));
    states = cells.map((c, cell) => nearest(activations.hidden(gate(3, cell), c) * 16384));
    return states;
  });
}

function layer(
  weights: NetworkWeights,
  index: 0 | 1,
  inputs: readonly number[][],
  activations: Activations,
): number[][] {
  const { hidden } = weights;
  const { forward, backward } = weights.recurrent[index];
  const ahead = inputs.map((input) => input.slice(0, 4 * hidden));
  const back = inputs.map((input) => input.slice(4 * hidden)).reverse();
  const right = recur(backward, hidden, back, activations).reverse();
  return recur(forward, hidden, ahead, activations).map((state, token) => [...state, ...(right[token] ?? [])]);
}

const affine = (matrix: Affine, states: readonly number[][]) =>
  states.map((state) => times(matrix, state, 1 / 16384, matrix.bias));

/** f32[T][N] */
export function emissions(
  weights: NetworkWeights,
  tokens: readonly TokenFeatures[],
  activations: Activations,
): number[] {
  const bias = Array.from(weights.w1.bias, (x) => x * 1024);
  const inputs = tokens.map(({ word, contexts }) => {
    const shares = [
      product(weights, weights.embeddings, word.rows, bias),
      ...contexts.map((row) => product(weights, weights.contexts, [row], [])),
    ];
    const added = shares.reduce((left, right) => left.map((x, row) => saturated(x + (right[row] ?? Number.NaN))));
    return added.map((x) => x / 1024);
  });
  const first = layer(weights, 0, inputs, activations);
  const second = layer(weights, 1, affine(weights.w2, first), activations);
  return affine(weights.out, second).flat();
}
