#!/usr/bin/env node
/**
 * Measures nightly runs on a store: many articles into an empty store, then a hundred new ones, the same hundred again, and a
 * hundred others with --changes-only. Prints wall time, CPU, resident memory while articles are read, the cost of each night as a
 * share of the first run, and the first run's throughput relative to a single reading thread.
 *
 *   node bench/night.mjs [--articles 100000] [--new 100] [--tagger small|none] [--workers 2] [--check] [--keep FOLDER]       after a build
 *
 * --check also builds all articles in one run and compares the output.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { articles } from './articles.mjs';

const MAIN = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const FILES = ['graph.json', 'quotations.ndjson', 'quotations.csv'];
const MB = 1e6;

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000' },
    new: { type: 'string', default: '100' },
    tagger: { type: 'string', default: 'small' },
    workers: { type: 'string', default: '2' },
    check: { type: 'boolean', default: false },
    keep: { type: 'string' },
  },
});

/** Preloaded into the program: reports its resident memory twice a second, and its CPU time and peak memory on exit. */
const REPORTED = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  const tell = (what) => { try { writeSync(3, JSON.stringify(what) + '\\n'); } catch {} };
  setInterval(() => tell({ rss: process.memoryUsage.rss() }), 500).unref();
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    tell({ cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS * 1024 });
  });
`)}`;

const seconds = (since) => (performance.now() - since) / 1000;

/** Articles per second that one thread reads, start-up excluded. */
async function oneThread() {
  const read = async (count) => {
    const started = performance.now();
    const command = [MAIN, 'extract', '-', '--quiet', '--tagger', values.tagger, '--workers', '0'];
    const child = spawn(process.execPath, command, { stdio: ['pipe', 'ignore', 'inherit'] });
    const exited = once(child, 'close');
    for (const record of articles({ count }))
      if (!child.stdin.write(`${JSON.stringify(record)}\n`)) await once(child.stdin, 'drain');
    child.stdin.end();
    await exited;
    return seconds(started);
  };
  const [few, many] = [200, 1200];
  return (many - few) / (-(await read(few)) + (await read(many)));
}

/** Runs one build on records piped to it and samples its resident memory at each tenth of them. */
async function night(name, records, count, args) {
  const started = performance.now();
  const threads = ['--tagger', values.tagger, '--workers', values.workers];
  const command = ['--import', REPORTED, MAIN, 'build', '-', '--quiet', ...threads, ...args];
  const child = spawn(process.execPath, command, { stdio: ['pipe', 'inherit', 'inherit', 'pipe'] });
  let [waiting, rss, end] = ['', 0, {}];
  child.stdio[3].on('data', (data) => {
    const lines = (waiting + data).split('\n');
    waiting = lines.pop();
    for (const line of lines) {
      const told = JSON.parse(line);
      if ('rss' in told) rss = told.rss;
      else end = told;
    }
  });
  const exited = once(child, 'close');
  const step = Math.max(1, Math.floor(count / 10));
  const memory = [];
  let fed = 0;
  for (const record of records) {
    if (!child.stdin.write(`${JSON.stringify(record)}\n`)) await once(child.stdin, 'drain');
    fed += 1;
    if (fed % step === 0) memory.push(Math.round(rss / MB));
  }
  child.stdin.end();
  const readIn = seconds(started);
  const [code] = await exited;
  if (code !== 0) throw new Error(`${name}: exit code ${code}`);
  const wall = seconds(started);
  const { cpu, peak } = end;
  console.log(
    `${name}: ${wall.toFixed(1)} s (${readIn.toFixed(1)} reading), ${cpu.toFixed(1)} s of CPU, peak ${Math.round(peak / MB)} MB`,
  );
  if (count >= 1000) console.log(`  resident at each tenth: ${memory.join(', ')} MB`);
  return { wall, cpu, readIn };
}

async function digest(folder) {
  const hash = createHash('sha256');
  for (const file of FILES) for await (const data of createReadStream(join(folder, file))) hash.update(data);
  return hash.digest('hex');
}

const percent = (part, whole) => `${((100 * part) / whole).toFixed(2)} %`;

const count = Number(values.articles);
const more = Number(values.new);
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'quotegraph-night-'));
const [store, output] = [join(folder, 'news.quotes'), join(folder, 'output')];
const args = ['--store', store, '--output', output];
const old = () => articles({ count });
const fresh = () => articles({ count: more, seed: 2 });
try {
  // Machine speed drifts, so the single thread is measured before and after.
  const before = await oneThread();
  const first = await night(`${count} articles`, old(), count, args);
  const after = await oneThread();
  const alone = (before + after) / 2;
  console.log(`  one thread reads ${before.toFixed(1)} articles per second before, ${after.toFixed(1)} after`);
  const [share, whole] = [first.readIn, first.wall].map((time) =>
    percent(count / time, Number(values.workers) * alone),
  );
  console.log(`  ${share} of ${values.workers} such threads while reading, ${whole} overall`);
  const size = [store, ...FILES.map((file) => join(output, file))].map(
    (file) => `${Math.round(statSync(file).size / MB)}`,
  );
  console.log(`  store ${size[0]} MB; ${FILES.map((file, i) => `${file} ${size[i + 1]}`).join(', ')} MB`);
  const second = await night(`${more} new articles`, fresh(), more, args);
  console.log(
    `  ${percent(second.wall, first.wall)} of the time of the first, ${percent(second.cpu, first.cpu)} of its CPU`,
  );
  const [digestOfSecond, times] = [
    await digest(output),
    [store, ...FILES.map((file) => join(output, file))].map((file) => statSync(file).mtimeMs),
  ];
  const third = await night('the same again', fresh(), more, args);
  console.log(`  ${percent(third.wall, first.wall)} of the time of the first`);
  const untouched = [store, ...FILES.map((file) => join(output, file))].every(
    (file, i) => statSync(file).mtimeMs === times[i],
  );
  console.log(`  bytes unchanged: ${(await digest(output)) === digestOfSecond}; no file written: ${untouched}`);
  const fourth = await night('others with --changes-only', articles({ count: more, seed: 3 }), more, [
    ...['--store', store, '--output', join(folder, 'changes'), '--changes-only'],
  ]);
  console.log(
    `  ${percent(fourth.wall, first.wall)} of the time of the first, ${percent(fourth.cpu, first.cpu)} of its CPU`,
  );
  if (values.check) {
    const whole = join(folder, 'whole');
    function* all() {
      yield* old();
      yield* fresh();
    }
    await night('all at once', all(), count + more, ['--output', whole]);
    console.log(`  same bytes as in steps: ${(await digest(whole)) === digestOfSecond}`);
  }
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
}
