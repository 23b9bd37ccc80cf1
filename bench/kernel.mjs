#!/usr/bin/env node
/**
 * What the network costs alone, with random weights: tokens a CPU-second, and multiply-adds (those that the model asks for)
 * a CPU-second. One token in ten has a word form that was never seen before.
 *
 *   node bench/kernel.mjs [hidden...]      after a build; the sizes take turns, and the best of the rounds counts
 */
import { readFileSync } from 'node:fs';
import { Network } from '../dist/article/tag/network.js';

const DIMENSIONS = 128;
const LABELS = 9;
const ROWS = 7;
const CONTEXTS = 5;
const UNSEEN = 0.1;
const TOKENS = 25;
const SENTENCES = 400;
const ROUNDS = 9;

const wasm = readFileSync(new URL('../dist/article/tag/kernel.wasm', import.meta.url));
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [64, 80, 96, 128];
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

/** @returns tokens a CPU-second */
function speed(network) {
  const sentences = Array.from({ length: SENTENCES }, () => Array.from({ length: TOKENS }, token));
  const start = process.cpuUsage();
  for (const sentence of sentences) network.emissions(sentence);
  const { user, system } = process.cpuUsage(start);
  return (SENTENCES * TOKENS * 1e6) / (user + system);
}

const networks = sizes.map((hidden) => [hidden, new Network(wasm, weights(hidden), { cachedForms: 20_000 })]);
const best = new Map();
for (const [, network] of networks) network.emissions(vocabulary.map((word) => ({ word, contexts: [] })));
for (let round = 0; round < ROUNDS; round++)
  for (const [hidden, network] of networks) best.set(hidden, Math.max(best.get(hidden) ?? 0, speed(network)));

console.log('  hidden   tokens/CPU-s   multiply-adds/token   G multiply-adds/CPU-s');
for (const [hidden, tokens] of best) {
  const each = 32 * hidden ** 2 + 2 * hidden * LABELS + UNSEEN * 8 * hidden * DIMENSIONS;
  const columns = [
    [String(hidden), 8],
    [Math.round(tokens).toLocaleString('en'), 14],
    [Math.round(each).toLocaleString('en'), 21],
  ];
  console.log(
    [...columns, [((tokens * each) / 1e9).toFixed(1), 23]].map(([text, width]) => text.padStart(width)).join(' '),
  );
}
