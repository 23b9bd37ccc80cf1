#!/usr/bin/env node
/**
 * Compares whole runs on the sample articles with a bare script that only loads the dependencies: wink-nlp with its model,
 * compromise, and an in-memory database. `rules` is `build` without the tagger.
 *
 *   node bench/startup.mjs [rounds]        after a build; the runs alternate, so that all see the same machine
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BARE = `
  import { DuckDBInstance } from '@duckdb/node-api';
  import compromise from 'compromise';
  import model from 'wink-eng-lite-web-model';
  import winkNLP from 'wink-nlp';
  winkNLP(model).readDoc('It rained.').tokens().out();
  compromise('It rained.').json();
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run('SELECT 1');
`;
const AFTER = `
  import { writeSync } from 'node:fs';
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    writeSync(2, 'cpu ' + (userCPUTime + systemCPUTime) / 1000 + '\\n');
  });
`;

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const rounds = Number(process.argv[2] ?? 7);
const output = mkdtempSync(join(tmpdir(), 'quotegraph-bench-'));

/** @returns CPU time of one run in milliseconds, over all threads */
function cpu(args) {
  const measure = ['--import', `data:text/javascript,${encodeURIComponent(AFTER)}`];
  const { stderr, status } = spawnSync(process.execPath, [...measure, ...args], { cwd: at('.'), encoding: 'utf8' });
  const found = /^cpu ([\d.]+)$/m.exec(stderr);
  if (status !== 0 || !found) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return Number(found[1]);
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const runs = {
  bare: ['--input-type=module', '-e', BARE],
  build: [at('dist/cli/main.js'), 'build', at('corpus'), '--output', output, '--quiet'],
  rules: [at('dist/cli/main.js'), 'build', at('corpus'), '--output', output, '--quiet', '--tagger', 'none'],
  help: [at('dist/cli/main.js'), '--help'],
};
const times = { bare: [], build: [], rules: [], help: [] };
for (let round = 0; round < rounds; round += 1) {
  for (const [name, args] of Object.entries(runs)) times[name].push(cpu(args));
}
rmSync(output, { recursive: true });

const bare = median(times.bare);
console.log(`CPU of a whole process, median of ${rounds} runs`);
for (const [name, values] of Object.entries(times)) {
  const ratio = (median(values) / bare).toFixed(2);
  console.log(`${name.padEnd(6)} ${median(values).toFixed(0).padStart(6)} ms  ${ratio} × bare`);
}
