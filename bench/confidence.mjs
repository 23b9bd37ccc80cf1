#!/usr/bin/env node
/**
 * Precision of the speakers of marked quotations, and the share of quotations kept, for several values of --min-confidence.
 *
 *   node bench/confidence.mjs        after a build; needs the annotated articles in ../shared
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const MINIMA = [0, 0.5, 0.8, 0.9, 0.95];
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const scorer = at('../shared/score/score.mjs');
if (!existsSync(scorer)) {
  console.log(
    'bench/confidence.mjs needs the scorer and the annotated articles in ../shared (score/score.mjs, gold/*.ndjson), which are missing; nothing measured.',
  );
  process.exit(0);
}
const { score } = await import(scorer);
const linesOf = (text) => text.split('\n').filter(Boolean);

/** Speaker scores of the marked quotations with at least the given confidence. */
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

for (const set of ['news-dev', 'news2-dev', 'polnear-dev']) {
  const gold = linesOf(readFileSync(at(`../shared/gold/${set}.ndjson`), 'utf8')).map((line) => JSON.parse(line));
  const all = speakersFrom(gold, 0);
  for (const least of MINIMA) {
    const { tp, fp, p } = speakersFrom(gold, least);
    const kept = (100 * (tp + fp)) / (all.tp + all.fp);
    console.log(`${set.padEnd(12)} at least ${least}: ${(100 * p).toFixed(1)} % right, ${kept.toFixed(0)} % kept`);
  }
}
