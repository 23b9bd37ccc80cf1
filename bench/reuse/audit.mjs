#!/usr/bin/env node
/**
 * Times `audit --text` on a store of synthetic quotations, in seconds of CPU, beside the same query on a store of ten: the
 * difference is the search.
 *
 *   node --max-old-space-size=4096 bench/reuse/audit.mjs [quotations]       after a build; by default 100000
 */
import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addArticle, joinArticles, openArticleTables } from '../../dist/collection/index.js';
import { synthetic } from './synthetic.mjs';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const QUESTIONS = 5;

const id = (prefix, value) => prefix + hash('sha256', String(value), 'hex').slice(0, 32);

function recordOf({ text, speaker, date }, i) {
  const quote = {
    ...{
      id: id('q', i),
      kind: 'direct',
      act: 'speech',
      nestedIn: null,
      content: [[0, text.length]],
      source: [],
      cue: [],
    },
    ...{ text, speaker: speaker === null ? null : `Speaker N${speaker}`, speakerType: 'person', role: null, via: null },
    ...{ confidence: { quotation: 1, speaker: 1, via: 0 }, evidence: ['marks'] },
  };
  const facts = { title: null, outlet: `Outlet ${i % 97}`, author: null, date, url: null, textHash: id('', i) };
  return { id: `article ${i}`, ...facts, quotes: [quote], metadata: [], diagnostics: [] };
}

async function storeOf(path, quotations) {
  const { tables, stage } = await openArticleTables(path, '', '');
  const texts = [];
  let i = 0;
  for (const made of synthetic({ quotations })) {
    const record = recordOf(made, i++);
    texts.push(made);
    await addArticle(tables, { origin: record.id, content: '', kept: new Uint8Array(), record });
  }
  await (await joinArticles(tables)).saveState();
  const publish = await stage({});
  await publish();
  return texts;
}

/** Preloaded into the program: prints its CPU time in microseconds when it exits. */
const TIMED = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'; process.on('exit', () => { const { user, system } = process.cpuUsage(); writeSync(2, String(user + system)); });",
)}`;

/** CPU seconds and standard output of one run. */
function ask(store, text) {
  const args = ['--import', TIMED, MAIN, 'audit', store, '--text', text];
  const { stderr, stdout, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return { seconds: Number(stderr) / 1e6, answer: stdout };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const quotations = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'quotegraph-audit-'));
try {
  const [small, large] = [join(folder, 'small.quotes'), join(folder, 'large.quotes')];
  await storeOf(small, 10);
  const started = performance.now();
  const records = await storeOf(large, quotations);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${quotations} quotations: store written in ${seconds} s, ${Math.round(statSync(large).size / 1e6)} MB`);
  // Two words in three of a print, as a reader half remembers it, and eight consecutive words of it.
  const known = records.filter(({ text }) => text.split(' ').length > 14);
  const texts = Array.from(
    { length: QUESTIONS },
    (_, i) => known[Math.floor(((i + 0.5) * known.length) / QUESTIONS)].text,
  );
  const roughly = texts.map((text) =>
    text
      .split(' ')
      .filter((_, i) => i % 3 !== 1)
      .slice(0, 12)
      .join(' '),
  );
  const exactly = texts.map((text) => text.split(' ').slice(3, 11).join(' '));
  for (const [how, questions] of Object.entries({ 'word for word': exactly, roughly })) {
    const answers = questions.map((text) => ask(large, text));
    const found = answers.filter(({ answer }) => answer.includes('first on')).length;
    const startUp = median(questions.map((text) => ask(small, text).seconds));
    const took = median(answers.map((answer) => answer.seconds));
    console.log(
      `${how}: ${took.toFixed(2)} s of CPU, ${startUp.toFixed(2)} of them to start; ${found} of ${QUESTIONS} found`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
