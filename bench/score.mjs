#!/usr/bin/env node
/**
 * Scores answers against annotated articles: precision, recall and F1 of each figure (bench/score/index.mjs defines them).
 *
 *   node bench/score.mjs GOLD.ndjson ANSWERS.ndjson
 *
 * GOLD has one article per line, `{id, text, attributions}`; ANSWERS are the lines of `quotegraph extract`.
 */
import { readFileSync } from 'node:fs';
import { score } from './score/index.mjs';

const files = process.argv.slice(2);
if (files.length !== 2) {
  console.error('usage: node bench/score.mjs GOLD.ndjson ANSWERS.ndjson');
  process.exit(2);
}
const [gold, answers] = files.map((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line)),
);
const percent = (share) => (100 * share).toFixed(1).padStart(5);
for (const [group, figures] of Object.entries(score(gold, answers))) {
  for (const [name, { p, r, f1, right, predicted, found, annotated }] of Object.entries(figures)) {
    const counts = `${right} of ${predicted} right, ${found} of ${annotated} found`;
    console.log(`${`${group} ${name}`.padEnd(22)} P ${percent(p)}  R ${percent(r)}  F1 ${percent(f1)}  (${counts})`);
  }
}
