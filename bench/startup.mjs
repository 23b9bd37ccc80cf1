#!/usr/bin/env node
/**
 * Compares whole runs on the sample articles with a bare script that only loads the dependencies: wink-nlp with its model, and an
 * in-memory database. `page` is `extract` of one article, `rules` is `build` without the tagger.
 *
 *   node bench/startup.mjs [rounds]        after a build
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alternately } from './cpu.mjs';

const BARE = `
  import { DuckDBInstance } from '@duckdb/node-api';
  import model from 'wink-eng-lite-web-model';
  import winkNLP from 'wink-nlp';
  winkNLP(model).readDoc('It rained.').tokens().out();
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run('SELECT 1');
`;

const corpus = fileURLToPath(new URL('../corpus', import.meta.url));
const program = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const rounds = Number(process.argv[2] ?? 7);
const output = mkdtempSync(join(tmpdir(), 'quotegraph-bench-'));
const page = readdirSync(corpus).find((name) => name.endsWith('.txt'));

const times = alternately(
  {
    bare: ['--input-type=module', '-e', BARE],
    build: [program, 'build', corpus, '--output', output, '--quiet'],
    rules: [program, 'build', corpus, '--output', output, '--quiet', '--tagger', 'none'],
    page: [program, 'extract', join(corpus, page), '--quiet'],
    help: [program, '--help'],
    node: ['-e', '0'],
  },
  rounds,
);
rmSync(output, { recursive: true });

console.log(`CPU of a whole process, median of ${rounds} runs`);
for (const [name, time] of Object.entries(times))
  console.log(`${name.padEnd(6)} ${time.toFixed(0).padStart(6)} ms  ${(time / times.bare).toFixed(2)} × bare`);
