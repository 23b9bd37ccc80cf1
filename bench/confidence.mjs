#!/usr/bin/env node
/**
 * How right the speakers of words in marks are, and how many are kept, by the least confidence that is asked for.
 *
 *   node bench/confidence.mjs        after a build, with the annotated articles beside the project (../shared)
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const LEASTS = [0, 0.5, 0.8, 0.9, 0.95];
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const { score } = await import(at('../shared/score/score.mjs'));
const linesOf = (text) => text.split('\n').filter(Boolean);

/** The scorer's count of speakers where only quotations of at least this confidence are given out. */
function speakersFrom(gold, least) {
  const input = gold.map(({ attributions, ...article }) => JSON.stringify(article)).join('\n');
  const args = ['extract', '-', '--quiet', '--min-confidence', String(least)];
  const { stdout } = spawnSync(process.execPath, [at('dist/cli/main.js'), ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  return score(
    gold,
    linesOf(stdout).map((line) => JSON.parse(line)),
  ).marked.speaker;
}

for (const set of ['news-dev', 'polnear-dev']) {
  const gold = linesOf(readFileSync(at(`../shared/gold/${set}.ndjson`), 'utf8')).map((line) => JSON.parse(line));
  const all = speakersFrom(gold, 0);
  for (const least of LEASTS) {
    const { tp, fp, p } = speakersFrom(gold, least);
    const kept = (100 * (tp + fp)) / (all.tp + all.fp);
    console.log(`${set.padEnd(12)} at least ${least}: ${(100 * p).toFixed(1)} % right, ${kept.toFixed(0)} % kept`);
  }
}
