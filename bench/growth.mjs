#!/usr/bin/env node
/**
 * Measures how the time to read one article grows with its text: pumped inputs (bench/pumped.mjs) of one, two and four million
 * characters, each read in its own process, with the tagger (small) and with rules alone (none). A factor above 2.5 for a
 * doubled text is not linear; the script names these inputs at the end.
 *
 *   node bench/growth.mjs [--sizes 1000,2000,4000] [--tagger small|none] [--limit 60] [--until STAGE] [--json] [names...]
 *
 * after a build. Sizes are in thousands of characters, the limit in CPU seconds per run; `--until fuse` skips the later stages.
 * The output is the table of bench/growth.md.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { NAMES, pumped } from './pumped.mjs';

/** Largest acceptable growth of the time when the text doubles. */
const MOST = 2.5;
/** In seconds. Below this, noise dominates and a factor is meaningless. */
const LEAST = 0.1;
/** Characters of the warm-up text, so that JIT compilation is not measured. */
const WARM_UP = 100_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: '1000,2000,4000' },
    tagger: { type: 'string', multiple: true, default: ['none', 'small'] },
    limit: { type: 'string', default: '60' },
    until: { type: 'string', default: 'record' },
    json: { type: 'boolean', default: false },
    read: { type: 'string' },
  },
});

/** CPU seconds of each stage for one input, measured in this process. */
async function measure(name, length, tagger) {
  const { attribute } = await import('../dist/article/attribute/index.js');
  const { correct, createCorrector } = await import('../dist/article/correct/index.js');
  const { fuse } = await import('../dist/article/fuse/index.js');
  const { propose } = await import('../dist/article/quote/index.js');
  const { toRecord } = await import('../dist/article/record.js');
  const { segment } = await import('../dist/article/segment/index.js');
  const { createSmallTagger, tag } = await import('../dist/article/tag/index.js');
  const { articleFromText, readTaggerFiles } = await import('../dist/read/index.js');
  const { resolveSettings } = await import('../dist/settings.js');
  const { jsonLine } = await import('../dist/write/lines.js');
  const settings = resolveSettings({ tagger, acts: 'all' });
  const loaded = tagger === 'none' ? null : createSmallTagger(await readTaggerFiles(tagger));
  const stages = {
    read: articleFromText,
    segment,
    propose,
    tag: (article) => tag(article, loaded),
    fuse,
    attribute,
    correct: (article) => correct(article, createCorrector(settings.corrections)),
    record: (article) => jsonLine(toRecord(article, settings)),
  };
  const run = (text) => {
    const seconds = {};
    let value = text;
    for (const [stage, work] of Object.entries(stages)) {
      const before = process.cpuUsage();
      value = work(value);
      const { user, system } = process.cpuUsage(before);
      seconds[stage] = (user + system) / 1e6;
      if (stage === values.until) break;
    }
    return seconds;
  };
  run(pumped(name, Math.min(WARM_UP, length / 2)));
  return run(pumped(name, length));
}

/** Runs `measure` in its own process; null if it exceeds the CPU limit. */
function measureApart(name, length, tagger) {
  const script = fileURLToPath(import.meta.url);
  const work = [script, '--until', values.until, '--read', JSON.stringify([name, length, tagger])];
  const limited = [
    '-c',
    'ulimit -t "$0" && exec "$@"',
    values.limit,
    process.execPath,
    '--max-old-space-size=6144',
    ...work,
  ];
  const { status, stdout, stderr } = spawnSync('sh', limited, { encoding: 'utf8' });
  if (status === 0) return JSON.parse(stdout);
  if (stderr) console.error(`${name} ${length}: ${stderr.slice(0, 400)}`);
  return null;
}

const total = (stages) => stages && Object.values(stages).reduce((sum, seconds) => sum + seconds, 0);
const shown = (seconds) => (seconds === null ? '–' : seconds.toFixed(2));

/** Growth from each size to the next; null if a time is missing or too short. */
const factors = (times) =>
  times
    .slice(1)
    .map((time, i) =>
      time === null || times[i] === null || time < LEAST ? null : time / Math.max(times[i], LEAST / 2),
    );

const isTooMuch = (times) => times.includes(null) || factors(times).some((factor) => factor !== null && factor > MOST);

function growth() {
  const sizes = values.sizes.split(',').map((thousands) => Number(thousands) * 1000);
  const names = positionals.length ? positionals : NAMES;
  const columns = [...sizes.map((size) => `${size / 1000}k`), ...sizes.slice(1).map((_, i) => `×${i + 1}`)];
  const headings = values.tagger.flatMap((tagger) => columns.map((column) => `${tagger} ${column}`));
  console.log(`| input | ${headings.join(' | ')} |\n| --- |${' ---: |'.repeat(headings.length)}`);
  const exceeding = [];
  for (const name of names) {
    const cells = [];
    for (const tagger of values.tagger) {
      const stages = [];
      for (const size of sizes) stages.push(stages.includes(null) ? null : measureApart(name, size, tagger));
      const times = stages.map(total);
      cells.push(...times.map(shown), ...factors(times).map((factor) => factor?.toFixed(1) ?? '–'));
      if (isTooMuch(times)) exceeding.push(`${name} (${tagger})`);
      if (values.json) console.error(JSON.stringify({ name, tagger, stages }));
    }
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
  console.log(
    exceeding.length ? `\nmore than ×${MOST}: ${exceeding.join(', ')}` : `\nnone grows by more than ×${MOST}`,
  );
  process.exitCode = exceeding.length ? 1 : 0;
}

if (values.read) console.log(JSON.stringify(await measure(...JSON.parse(values.read))));
else growth();
