#!/usr/bin/env node
/**
 * Measures the reader on the articles of bench/held-out: invented news in many house styles, whose errors nobody reads and
 * which train nothing. Whoever reads their errors moves them to bench/training/articles and writes new ones.
 *
 *   node bench/held-out.mjs [options for `extract`]        after a build
 *
 * Prints precision, recall and F1 of the words in double quotation marks (bench/score/index.mjs defines the figures).
 */
import { spawnSync } from 'node:child_process';
import { score } from './score/index.mjs';
import { ownArticles } from './training/articles.mjs';
import { at } from './training/passages.mjs';

const FIGURES = ['detected', 'notSpeech', 'speaker', 'outlet'];

const articles = ownArticles('bench/held-out');
const input = articles.map(({ id, title, text }) => JSON.stringify({ id, title, text })).join('\n');
const args = [at('dist/cli/main.js'), 'extract', '-', '--quiet', ...process.argv.slice(2)];
const { stdout, stderr, status } = spawnSync(process.execPath, args, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
if (status !== 0) {
  console.error(stderr);
  process.exit(1);
}
const answers = stdout
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const gold = articles.map(({ attributions, ...article }) => ({
  ...article,
  attributions: attributions.map((each) => ({ ...each, source: [], cue: [] })),
}));
const percent = (share) => (100 * share).toFixed(1).padStart(5);
const { marked } = score(gold, answers);
for (const name of FIGURES) {
  const { p, r, f1 } = marked[name];
  console.log(`${name.padEnd(10)} P ${percent(p)}  R ${percent(r)}  F1 ${percent(f1)}`);
}
