/** Weights and sentences from a seed, the same everywhere. */
import type { TokenFeatures } from '../../../src/article/tag/network.ts';
import type { Affine, Matrix, NetworkWeights } from '../../../src/article/tag/weights.ts';

export interface Sizes {
  readonly hidden: number;
  readonly dimensions: number;
  readonly labels?: number;
}

export const EMBEDDINGS = 60;
export const CONTEXTS = 12;

/** Whole numbers in [0, 2^32), by mulberry32. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return (x ^ (x >>> 14)) >>> 0;
  };
}

/** @param loudness how large the products get: 1 for gates of about ±1 */
export function randomWeights(seed: number, { hidden, dimensions, labels = 9 }: Sizes, loudness = 1): NetworkWeights {
  const next = generator(seed);
  const integers = (length: number) => Int8Array.from({ length }, () => (next() % 255) - 127);
  const floats = (length: number, size: number) =>
    Float32Array.from({ length }, () => ((next() / 2 ** 32) * 0.5 + 0.75) * size);
  const matrix = (rows: number, columns: number, size: number): Matrix => ({
    values: integers(rows * columns),
    scales: floats(rows, (size * loudness) / (73 * Math.sqrt(columns))),
  });
  const affine = (rows: number, columns: number, size: number): Affine => ({
    ...matrix(rows, columns, size),
    bias: floats(rows, 0.2),
  });
  const recurrent = () => ({
    forward: matrix(4 * hidden, hidden, 1.5),
    backward: matrix(4 * hidden, hidden, 1.5),
  });
  return {
    hidden,
    dimensions,
    labels,
    embeddingScale: 1 / 160,
    embeddings: integers(EMBEDDINGS * dimensions),
    contexts: integers(CONTEXTS * dimensions),
    w1: affine(8 * hidden, dimensions, 1),
    w2: affine(8 * hidden, 2 * hidden, 1.5),
    out: affine(labels, 2 * hidden, 2),
    recurrent: [recurrent(), recurrent()],
  };
}

export function randomTokens(seed: number, length: number): TokenFeatures[] {
  const next = generator(seed);
  const list = (most: number, rows: number) => Array.from({ length: next() % (most + 1) }, () => next() % rows);
  return Array.from({ length }, () => {
    const rows = list(7, EMBEDDINGS);
    return { word: { form: rows.join(' '), rows }, contexts: list(5, CONTEXTS) };
  });
}
