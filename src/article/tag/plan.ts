/** Memory layout of the kernel, computed once from the sizes of the weights. */
import { gateOrder, type PlacedMatrix, placeAffine, placeRecurrent, plainOrder, STATE_UNIT } from './layout.ts';
import { type KernelMemory, RowTable } from './memory.ts';
import { MAX_ROWS, type NetworkWeights } from './weights.ts';

/** Fixed-point scale of the first layer's input: Q10. */
const INPUT_UNIT = 1024;
/** Tokens that the kernel multiplies at once; token buffers hold whole groups. */
const GROUP = 4;
/** Bytes of an i16, and of an i32 or f32. */
const HALF = 2;
const WORD = 4;

export interface MemoryPlan {
  readonly w1: PlacedMatrix;
  /** `w1` without its bias, which is added with the word form. */
  readonly w1ForContexts: PlacedMatrix;
  readonly w2: PlacedMatrix;
  readonly out: PlacedMatrix;
  readonly recurrent: readonly [PlacedMatrix, PlacedMatrix];
  /** i8[rows][D] */
  readonly embeddings: RowTable;
  readonly contexts: RowTable;
  /** i16[rows][8H], rows of `contexts` times the first layer's weights. */
  readonly contextProducts: RowTable;
  /** i16[slots][8H], word forms times the first layer's weights. */
  readonly wordProducts: RowTable;
  /** u32[MAX_ROWS + 1] addresses of rows to sum. */
  readonly list: number;
  /** i16[longest][D], embeddings of word forms that are not in the cache. */
  readonly sums: RowTable;
  /** f32[longest][8H], products before rounding, and the input of a layer; shares memory with `scores`. */
  readonly gates: RowTable;
  readonly scores: number;
  /** f32[2][H] */
  readonly cells: number;
  /** i16[longest + 2][2H]; the rows before the first and after the last token are zero. */
  readonly states: RowTable;
}

/**
 * @param slots number of word forms with cached products
 * @param longest number of tokens read at once
 */
export function planMemory(memory: KernelMemory, weights: NetworkWeights, slots: number, longest: number): MemoryPlan {
  const { hidden, dimensions, contexts, embeddings } = weights;
  const order = gateOrder(hidden);
  const table = (rows: number, stride: number) => new RowTable(memory.reserve(rows * stride), rows, stride);
  const embedded = (values: Int8Array) => new RowTable(memory.write(values), values.length / dimensions, dimensions);
  const room = Math.ceil(longest / GROUP) * GROUP;

  const w1 = placeAffine(memory, weights.w1, order, weights.embeddingScale, INPUT_UNIT);
  const out = placeAffine(memory, weights.out, plainOrder(weights.labels), 1 / STATE_UNIT);
  const scores = memory.reserve(room * Math.max(8 * hidden, out.rows) * WORD);
  return {
    w1,
    w1ForContexts: { ...w1, biases: memory.reserve(w1.rows * WORD) },
    w2: placeAffine(memory, weights.w2, order, 1 / STATE_UNIT),
    out,
    recurrent: [
      placeRecurrent(memory, weights.recurrent[0], hidden),
      placeRecurrent(memory, weights.recurrent[1], hidden),
    ],
    embeddings: embedded(embeddings),
    contexts: embedded(contexts),
    contextProducts: table(contexts.length / dimensions, 8 * hidden * HALF),
    wordProducts: table(slots, 8 * hidden * HALF),
    list: memory.reserve((MAX_ROWS + 1) * WORD),
    sums: table(room, dimensions * HALF),
    gates: new RowTable(scores, room, 8 * hidden * WORD),
    scores,
    cells: memory.reserve(2 * hidden * WORD),
    states: table(room + 2, 2 * hidden * HALF),
  };
}
