#!/usr/bin/env node
/**
 * Measures the network alone, with random weights: tokens and multiply-adds per CPU-second. One token in ten has a word form that
 * is not cached.
 *
 *   node bench/kernel.mjs [hidden...]      after a build; the sizes alternate, and the best round counts
 */
import { DIMENSIONS, LABELS, randomNetwork, sentence, UNSEEN } from './network.mjs';

const TOKENS = 25;
const SENTENCES = 400;
const ROUNDS = 9;

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [64, 80, 96, 128];
/** @returns tokens per CPU-second */
function speed(network) {
  const sentences = Array.from({ length: SENTENCES }, () => sentence(TOKENS));
  const start = process.cpuUsage();
  for (const words of sentences) network.emissions(words);
  const { user, system } = process.cpuUsage(start);
  return (SENTENCES * TOKENS * 1e6) / (user + system);
}

const networks = sizes.map((hidden) => [hidden, randomNetwork(hidden)]);
const best = new Map();
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
