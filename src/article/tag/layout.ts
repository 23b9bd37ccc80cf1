/** Weights in the kernel's memory order: blocks of rows, pairs of columns side by side. */
import type { KernelMemory } from './memory.ts';
import type { Affine, Matrix, Recurrent } from './weights.ts';

/** Fixed-point scale of a hidden state: Q14. */
export const STATE_UNIT = 16_384;
/** Cells that the kernel computes at once; their four gates form a block of the recurrent weights. */
const CELLS = 8;
const GATES = 4;
const RECURRENT_BLOCK = CELLS * GATES;
/** Rows in a block of the kernel's `multiply`. */
const BLOCK = 8;

/** Addresses and size of a matrix in the kernel's memory. */
export interface PlacedMatrix {
  readonly weights: number;
  readonly factors: number;
  readonly biases: number;
  readonly rows: number;
  readonly columns: number;
}

/** Source row of each of the 8H rows of both directions: [2][hidden / 8][gate][8] from [2][gate][hidden]. */
export function gateOrder(hidden: number): number[] {
  const rows = GATES * hidden;
  return Array.from({ length: 2 * rows }, (_, row) => {
    const direction = Math.floor(row / rows);
    const block = Math.floor((row % rows) / RECURRENT_BLOCK);
    const gate = Math.floor(row / CELLS) % GATES;
    return direction * rows + gate * hidden + block * CELLS + (row % CELLS);
  });
}

/** Rows in order, padded with empty ones to whole blocks. */
export function plainOrder(rows: number): number[] {
  return Array.from({ length: Math.ceil(rows / BLOCK) * BLOCK }, (_, row) => row);
}

/**
 * @param inputUnit value of one unit of the input
 * @param outputUnits units of the output in 1
 */
export function placeAffine(
  memory: KernelMemory,
  matrix: Affine,
  order: readonly number[],
  inputUnit: number,
  outputUnits = 1,
): PlacedMatrix {
  const columns = matrix.values.length / matrix.scales.length;
  return {
    weights: memory.write(packed(matrix, columns, order, BLOCK)),
    factors: memory.write(reordered(matrix.scales, order, Math.fround(inputUnit) * outputUnits)),
    biases: memory.write(reordered(matrix.bias, order, outputUnits)),
    rows: order.length,
    columns,
  };
}

/** Both directions as one matrix of 8H rows without biases. */
export function placeRecurrent(memory: KernelMemory, { forward, backward }: Recurrent, hidden: number): PlacedMatrix {
  const order = gateOrder(hidden);
  const values = new Int8Array(forward.values.length * 2);
  values.set(forward.values);
  values.set(backward.values, forward.values.length);
  const scales = Float32Array.of(...forward.scales, ...backward.scales);
  return {
    weights: memory.write(packed({ values, scales }, hidden, order, RECURRENT_BLOCK)),
    factors: memory.write(reordered(scales, order, 1 / STATE_UNIT)),
    biases: 0,
    rows: order.length,
    columns: hidden,
  };
}

/** [block][column / 2][row of the block][2]; padding rows are zero. */
function packed({ values }: Matrix, columns: number, order: readonly number[], block: number): Int16Array {
  const result = new Int16Array(order.length * columns);
  order.forEach((from, row) => {
    const start = Math.floor(row / block) * block * columns + (row % block) * 2;
    for (let column = 0; column < columns; column++)
      result[start + (column >> 1) * block * 2 + (column & 1)] = values[from * columns + column] ?? 0;
  });
  return result;
}

/** `values` times `factor` in another order, 0 for padding rows; rounded once, to f32. */
function reordered(values: Float32Array, order: readonly number[], factor: number): Float32Array {
  return Float32Array.from(order, (from) => (values[from] ?? 0) * factor);
}
