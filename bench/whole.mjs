#!/usr/bin/env node
/**
 * Measures words per CPU-second of whole processes, start-up included: `extract` with the tagger and by rules alone, and
 * compromise finding quotations in the same articles.
 *
 *   node bench/whole.mjs [articles.ndjson] [rounds]        after a build; by default the project's own articles
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alternately } from './cpu.mjs';
import { ownArticles } from './training/articles.mjs';

const COMPROMISE = `
  import { readFileSync } from 'node:fs';
  import compromise from 'compromise';
  for (const line of readFileSync(process.argv[1], 'utf8').split('\\n').filter(Boolean))
    compromise(JSON.parse(line).text).quotations().out('array');
`;

const [, , given, rounds = 5] = process.argv;
const program = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'quotegraph-bench-'));
const input = given ?? join(folder, 'articles.ndjson');
if (!given) {
  const articles = [...ownArticles(), ...ownArticles('bench/held-out')];
  writeFileSync(input, articles.map(({ title, text }) => `${JSON.stringify({ title, text })}\n`).join(''));
}
const articles = readFileSync(input, 'utf8').split('\n').filter(Boolean);
const words = articles.reduce((sum, line) => sum + (JSON.parse(line).text.match(/\S+/g)?.length ?? 0), 0);

const times = alternately(
  {
    small: [program, 'extract', input, '--quiet'],
    none: [program, 'extract', input, '--quiet', '--tagger', 'none'],
    compromise: ['--input-type=module', '-e', COMPROMISE, input],
  },
  Number(rounds),
);
rmSync(folder, { recursive: true });

console.log(`${articles.length} articles, ${words} words; whole processes, median of ${rounds} runs`);
for (const [name, time] of Object.entries(times)) {
  const speed = Math.round((1000 * words) / time).toLocaleString('en');
  const ratio = (times.compromise / time).toFixed(2);
  console.log(`${name.padEnd(11)} ${speed.padStart(9)} words per CPU-second  ${ratio} × compromise`);
}
