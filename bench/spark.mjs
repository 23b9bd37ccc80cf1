#!/usr/bin/env node
/**
 * Runs the same articles through `build` and through Spark, compares the bytes, and prints what each step costs on Spark.
 *
 *   node bench/spark.mjs [--partitions 1,7,64] [--master local[2]] [quotations or an NDJSON file...]       after a build; by default 10000
 *
 * PYTHON names a Python with pyspark. A number means that many synthetic quotations, five per article.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { synthetic } from './reuse/synthetic.mjs';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const MAIN = at('dist/cli/main.js');
const PYTHON = process.env.PYTHON ?? 'python3';
const QUOTATIONS_AN_ARTICLE = 5;
const FILES = ['graph.json', 'quotations.ndjson', 'quotations.csv'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    partitions: { type: 'string', default: '1,7,64' },
    master: { type: 'string', default: 'local[2]' },
    tagger: { type: 'string', default: 'none' },
  },
});

const SYLLABLES = 'ba den fos gar hal ker lin mor nev rit sol tan vik wes'.split(' ');
/** Maps each number to a name of its own. */
function nameOf(number) {
  let rest = number;
  let name = '';
  for (let i = 0; i < 5; i++) {
    name += SYLLABLES[rest % SYLLABLES.length];
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return `Ada ${name[0].toUpperCase()}${name.slice(1)}`;
}

function* articles(quotations) {
  let paragraphs = [];
  let [made, last] = [0, '2020-01-01'];
  const article = () => {
    made += 1;
    return { id: `a${made}`, outlet: `Paper ${made % 97}`, date: last, text: paragraphs.join('\n\n') };
  };
  for (const { text, speaker, date } of synthetic({ quotations })) {
    const words = `${text[0].toUpperCase()}${text.slice(1)}`;
    paragraphs.push(speaker === null ? `“${words},” a spokesman said.` : `“${words},” said ${nameOf(speaker)}.`);
    last = date;
    if (paragraphs.length < QUOTATIONS_AN_ARTICLE) continue;
    yield article();
    paragraphs = [];
  }
  if (paragraphs.length > 0) yield article();
}

function run(command, args, options = {}) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 30, ...options });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr.slice(-2000)}`);
  return { stdout, stderr, seconds: (performance.now() - started) / 1000 };
}

/** Runs a command and measures its CPU seconds and peak memory. */
function timed(args, options) {
  const { stderr, stdout, seconds } = run('/usr/bin/time', ['-f', 'used %U %S %M', process.execPath, ...args], options);
  const [, user, system, kilobytes] = /used ([\d.]+) ([\d.]+) (\d+)\s*$/.exec(stderr) ?? [];
  return { stdout, seconds, cpu: Number(user) + Number(system), megabytes: Math.round(Number(kilobytes) / 1024) };
}

async function digestOf(folder) {
  const digest = createHash('sha256');
  for (const name of FILES) for await (const bytes of createReadStream(join(folder, name))) digest.update(bytes);
  return digest.digest('hex').slice(0, 16);
}

/** Articles as lines of NDJSON. */
function writeLines(path, records) {
  const file = openSync(path, 'w');
  for (const record of records) writeSync(file, `${JSON.stringify(record)}\n`);
  closeSync(file);
}

function pack(from, into) {
  const file = openSync(into, 'w');
  run(process.execPath, [MAIN, 'engine', 'pack', from], { stdio: ['ignore', file, 'pipe'] });
  closeSync(file);
}

/** Jobs from Spark's event log: the table each wrote, and the metrics of its tasks. */
function* steps(log) {
  const events = readFileSync(log, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const [names, jobOf, found] = [new Map(), new Map(), new Map()];
  for (const event of events) {
    if (event.Event === 'SparkListenerJobStart') {
      const name = event.Properties['spark.job.description'] ?? 'other';
      for (const stage of event['Stage IDs']) jobOf.set(stage, name);
      names.set(name, true);
    } else if (event.Event === 'SparkListenerTaskEnd' && event['Task Metrics']) {
      const name = jobOf.get(event['Stage ID']) ?? 'other';
      const row = found.get(name) ?? { tasks: 0, run: 0, jvm: 0, shuffled: 0, spilled: 0, written: 0, longest: 0 };
      const metrics = event['Task Metrics'];
      row.tasks += 1;
      row.run += metrics['Executor Run Time'] / 1e3;
      row.longest = Math.max(row.longest, metrics['Executor Run Time'] / 1e3);
      row.jvm += metrics['Executor CPU Time'] / 1e9;
      row.shuffled += metrics['Shuffle Write Metrics']['Shuffle Bytes Written'] / 1e6;
      row.spilled += metrics['Disk Bytes Spilled'] / 1e6;
      row.written += metrics['Output Metrics']['Bytes Written'] / 1e6;
      found.set(name, row);
    }
  }
  for (const name of names.keys()) if (found.has(name)) yield [name, found.get(name)];
}

/** The archive, with a Node that logs the CPU time of each of its processes. */
function watched(archive, log) {
  const folder = join(root, 'unpacked');
  mkdirSync(folder);
  run('tar', ['-xzf', archive, '-C', folder]);
  const node = join(folder, 'node/bin/node');
  renameSync(node, `${node}.real`);
  writeFileSync(node, `#!/bin/sh\nexec /usr/bin/time -a -o ${log} -f "%U %S %M $2" "$0.real" "$@"\n`, { mode: 0o755 });
  run('tar', ['-czf', archive, '-C', folder, '.']);
}

/** CPU seconds, processes and peak megabytes of one process, by filter. */
function filters(log) {
  const found = {};
  for (const line of readFileSync(log, 'utf8').trim().split('\n')) {
    const [user, system, kilobytes, name] = line.split(' ');
    found[name] ??= { processes: 0, cpu: 0, megabytes: 0 };
    const row = found[name];
    row.processes += 1;
    row.cpu += Number(user) + Number(system);
    row.megabytes = Math.max(row.megabytes, Math.round(Number(kilobytes) / 1024));
  }
  return found;
}

const root = mkdtempSync(join(tmpdir(), 'quotegraph-spark-'));
try {
  const archive = join(root, 'quotegraph.tgz');
  run(process.execPath, [at('spark/archive.mjs'), archive]);
  const spent = join(root, 'spent');
  watched(archive, spent);
  const home = run(PYTHON, ['-c', 'import pyspark; print(pyspark.__path__[0])']).stdout.trim();
  for (const asked of positionals.length > 0 ? positionals : ['10000']) {
    const given = existsSync(asked);
    const lines = given ? asked : join(root, 'packed.ndjson');
    if (!given) writeLines(lines, articles(Number(asked)));
    const packed = join(root, 'lines.ndjson');
    pack(lines, packed);
    const built = join(root, 'built');
    const heap = '--max-old-space-size=8000';
    const flags = ['--tagger', values.tagger];
    const once = timed([
      heap,
      MAIN,
      'build',
      packed,
      '-o',
      built,
      '-q',
      '--page-text',
      'none',
      '--workers',
      '0',
      ...flags,
    ]);
    const digest = await digestOf(built);
    const { found } = JSON.parse(readFileSync(join(built, 'run.json'), 'utf8'));
    console.log(`\n${asked}: ${JSON.stringify(found)}`);
    console.log(
      `build: ${digest}, ${once.seconds.toFixed(0)} s, ${once.cpu.toFixed(1)} s of CPU, ${once.megabytes} MB`,
    );
    for (const partitions of values.partitions.split(',')) {
      const [work, output, events] = ['work', 'output', 'events'].map((name) => mkdtempSync(join(root, name)));
      const conf = {
        'spark.ui.enabled': 'false',
        'spark.log.level': 'WARN',
        'spark.eventLog.enabled': 'true',
        'spark.eventLog.dir': `file://${events}`,
        'spark.sql.shuffle.partitions': partitions,
        'spark.driver.memory': '4g',
      };
      const { seconds } = run(
        join(home, 'bin/spark-submit'),
        [
          ...['--master', values.master, '--archives', `${archive}#quotegraph`],
          ...Object.entries(conf).flatMap(([name, value]) => ['--conf', `${name}=${value}`]),
          ...[at('spark/job.py'), '--lines', packed, '--work', work, '--output', output, '--partitions', partitions],
          ...['--map-flags', ...flags],
        ],
        {
          env: {
            ...process.env,
            ...{ SPARK_HOME: home, PYSPARK_PYTHON: PYTHON, SPARK_WORKER_DIR: root, NODE_OPTIONS: heap },
          },
        },
      );
      const own = await digestOf(output);
      const same = own === digest ? 'the same bytes' : `OTHER BYTES: ${own}`;
      const ratio = (seconds / once.seconds).toFixed(1);
      console.log(`\nSpark, ${partitions} partitions: ${same}, ${seconds.toFixed(0)} s, ${ratio} times build\n`);
      console.log('| step | tasks | task seconds | longest | of these in the JVM | MB shuffled | MB written |');
      console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
      const [log] = readdirSync(events);
      for (const [name, step] of steps(join(events, log ?? ''))) {
        const figures = [step.run, step.longest, step.jvm, step.shuffled, step.written].map((one) => one.toFixed(1));
        console.log(`| ${name} | ${step.tasks} | ${figures.join(' | ')} |`);
      }
      console.log(`\nfilters: ${JSON.stringify(filters(spent))}`);
      for (const place of [spent, work, output, events]) rmSync(place, { recursive: true });
    }
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
