#!/usr/bin/env node
import { keysOfWording } from '../../dist/collection/reuse/wordings.js';
import { renewKeys } from '../../dist/database/candidate-pairs.js';
/**
 * Compares two ways to find the candidate pairs of a night: the repair of what changed, which the program does, and all pairs made
 * anew, of which those without a verdict are verified. Prints seconds of CPU and the number of pairs to verify.
 *
 * Measured for 1,000 new wordings: beside 100,000, repair 0.9 s and anew 2.0 s; beside 300,000, repair 2.7 s and anew 11.4 s. The
 * second way verifies fewer pairs (3,504 against 6,317), but grows with the collection and stores a verdict for each of its pairs
 * (610,084 beside 300,000). So the repair stays.
 *
 *   node bench/reuse/candidates.mjs [wordings] [new]        after a build; by default 100000 and 1000
 */
import { openDuckDb } from '../../dist/database/index.js';
import { createTables } from '../../dist/database/migrate.js';
import { statement } from '../../dist/database/statements.js';
import { synthetic } from './synthetic.mjs';

const [wordings = 100_000, added = 1_000] = process.argv.slice(2).map(Number);
const PIECE = 5_000;

async function cpu(work) {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const texts = [];
for (const { text } of synthetic({ quotations: wordings + added })) texts.push(text);

async function* keys(from, to) {
  for (let at = from; at < to; at += PIECE)
    yield texts
      .slice(at, Math.min(at + PIECE, to))
      .map((text, i) => [at + i, keysOfWording({ comparable: true, text })]);
}
const numbers = (from, to) => Array.from({ length: to - from }, (_, i) => from + i);

const engine = await openDuckDb();
await createTables(engine);
await renewKeys(engine, { fresh: numbers(0, wordings), gone: [], keys: keys(0, wordings) });
const pairs = async () => Number((await engine.rows('SELECT COUNT(*) FROM pairs'))[0][0]);
console.log(`${wordings} wordings: ${await pairs()} pairs`);
// The pairs of the first night stand for its verdicts.
await engine.keep('verdicts', 'SELECT one, other FROM pairs');
const repair = await cpu(() =>
  renewKeys(engine, { fresh: numbers(wordings, wordings + added), gone: [], keys: keys(wordings, wordings + added) }),
);
console.log(`repair for ${added} new ones: ${repair.toFixed(2)} s, ${await pairs()} pairs to verify`);
const anew = await cpu(async () => {
  await engine.keep('informative_keys', statement('informative-keys'), 'passing');
  await engine.keep('pairs', statement('candidates'), 'passing');
  await engine.keep(
    'pairs',
    'SELECT pairs.one AS one, pairs.other AS other FROM pairs ANTI JOIN verdicts ON pairs.one = verdicts.one AND pairs.other = verdicts.other',
    'passing',
  );
});
console.log(`all pairs anew, without verdicts: ${anew.toFixed(2)} s, ${await pairs()} pairs to verify`);
engine.close();
