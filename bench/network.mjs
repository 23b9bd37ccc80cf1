/** A network with random weights and sentences of random words, for the benchmarks of the kernel. */
import { readFileSync } from 'node:fs';
import { Network } from '../dist/article/tag/network.js';

export const DIMENSIONS = 128;
export const LABELS = 9;
/** Share of words whose form is not cached. */
export const UNSEEN = 0.1;
const ROWS = 7;
const CONTEXTS = 5;

const wasm = readFileSync(new URL('../dist/article/tag/kernel.wasm', import.meta.url));
const below = (limit) => Math.floor(Math.random() * limit);
const integers = (length) => Int8Array.from({ length }, () => below(255) - 127);
const list = (length, limit) => Array.from({ length }, () => below(limit));

function affine(rows, columns) {
  const scales = new Float32Array(rows).fill(1 / (73 * Math.sqrt(columns)));
  return { values: integers(rows * columns), scales, bias: new Float32Array(rows) };
}

function weights(hidden) {
  const layer = () => ({ forward: affine(4 * hidden, hidden), backward: affine(4 * hidden, hidden) });
  return {
    hidden,
    dimensions: DIMENSIONS,
    labels: LABELS,
    embeddingScale: 1 / 160,
    embeddings: integers(20_000 * DIMENSIONS),
    contexts: integers(300 * DIMENSIONS),
    w1: affine(8 * hidden, DIMENSIONS),
    w2: affine(8 * hidden, 2 * hidden),
    out: affine(LABELS, 2 * hidden),
    recurrent: [layer(), layer()],
  };
}

let forms = 0;
const vocabulary = Array.from({ length: 3000 }, () => ({ form: `${forms++}`, rows: list(ROWS, 20_000) }));
function token() {
  const unseen = Math.random() < UNSEEN;
  const word = unseen ? { form: `${forms++}`, rows: list(ROWS, 20_000) } : vocabulary[below(vocabulary.length)];
  return { word, contexts: list(CONTEXTS, 300) };
}

export const sentence = (tokens) => Array.from({ length: tokens }, token);

/** A network whose cache holds the frequent words. */
export function randomNetwork(hidden) {
  const network = new Network(wasm, weights(hidden), { cachedForms: 20_000 });
  network.emissions(vocabulary.map((word) => ({ word, contexts: [] })));
  return network;
}
