#!/usr/bin/env node
/**
 * Compares the network's own kernel with onnxruntime, native and as WebAssembly: tokens per CPU-second on one thread, sentence by
 * sentence, with the same sizes, in one run.
 *
 *   npm install --no-save --onnxruntime-node-install=skip onnxruntime-node onnxruntime-web
 *   python bench/inference.onnx.py /tmp/model.onnx
 *   node bench/inference.mjs /tmp/model.onnx        after a build
 *
 * onnxruntime computes in 32-bit floats and receives summed embeddings; the kernel computes in integers and sums the embeddings
 * itself, with a cache miss for one word in ten.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DIMENSIONS, randomNetwork, sentence } from './network.mjs';

const [model] = process.argv.slice(2);
if (!model) throw new Error('usage: inference.mjs MODEL.onnx (see bench/inference.onnx.py)');

const [TOKENS, HIDDEN] = [25, 96];
const SECONDS = 2;
const ROUNDS = 3;

async function onnx(name, path, bytes) {
  const loaded = await import(path);
  const runtime = loaded.default ?? loaded;
  if (runtime.env?.wasm) runtime.env.wasm.numThreads = 1;
  const session = await runtime.InferenceSession.create(bytes, { intraOpNumThreads: 1, interOpNumThreads: 1 });
  const tokens = new runtime.Tensor('float32', new Float32Array(TOKENS * DIMENSIONS).fill(0.1), [
    1,
    TOKENS,
    DIMENSIONS,
  ]);
  return [name, () => session.run({ tokens })];
}

function kernel() {
  const network = randomNetwork(HIDDEN);
  const list = Array.from({ length: 4_000 }, () => sentence(TOKENS));
  let next = 0;
  return ['kernel', () => network.emissions(list[next++ % list.length])];
}

async function speed(run) {
  const before = process.cpuUsage();
  for (let tokens = TOKENS; ; tokens += TOKENS) {
    await run();
    const { user, system } = process.cpuUsage(before);
    if (user + system >= SECONDS * 1e6) return tokens / ((user + system) / 1e6);
  }
}

const bytes = new Uint8Array(readFileSync(model));
const runs = [
  kernel(),
  await onnx('onnxruntime-node', 'onnxruntime-node', bytes),
  await onnx('onnxruntime-web', 'onnxruntime-web/wasm', bytes),
];
const speeds = new Map(runs.map(([name]) => [name, []]));
for (const [, run] of runs) await speed(run);
for (let round = 0; round < ROUNDS; round++) for (const [name, run] of runs) speeds.get(name).push(await speed(run));
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
for (const [name, values] of speeds) {
  console.log(
    `${name.padEnd(17)} ${Math.round(median(values)).toLocaleString('en').padStart(8)} tokens per CPU-second`,
  );
}
console.log(
  `kernel.wasm: ${readFileSync(fileURLToPath(new URL('../dist/article/tag/kernel.wasm', import.meta.url))).length} bytes`,
);
