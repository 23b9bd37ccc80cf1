#!/usr/bin/env node
/**
 * Measures the size of report.html with synthetic quotations and its speed in a browser: wall time to the first paint, and CPU time
 * of the page's main thread to the first paint, until all data is loaded, per letter typed in the search field, and per audit query.
 * Uses the system's Chromium through playwright-core, with a window of 1280 × 900 and an empty cache.
 *
 *   node --max-old-space-size=4096 bench/page.mjs [quotations...]       after a build; by default 100 10000 100000
 */
import { hash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { collect } from '../dist/collection/index.js';
import { report } from '../dist/report/report-html.js';
import { synthetic } from './reuse/synthetic.mjs';

const QUOTATIONS_AN_ARTICLE = 12;
const RUNS = 3;
const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const QUESTION = 'harb';
const WORDS = ['we will not rest until the harbour is safe again', 'there is no doubt in my mind that they will'];

const id = (prefix, value) => prefix + hash('sha256', String(value), 'hex').slice(0, 32);

function quoteOf({ text, speaker }, i, start) {
  return {
    ...{ id: id('q', i), kind: 'direct', act: 'speech', nestedIn: null, content: [[start, start + text.length]] },
    ...{ stance: 'asserts', stanceWords: null, cueText: null },
    ...{ source: [], cue: [], text, speaker: speaker === null ? null : `Speaker N${speaker}`, speakerType: 'person' },
    ...{ role: null, via: null, confidence: { quotation: 1, speaker: 1, via: 0 }, evidence: ['tagger', 'full-name'] },
  };
}

/** Filler around the quotations, as long as the quotations themselves. */
function articleOf(made, number) {
  const quotes = [];
  let text = '';
  for (const [i, one] of made.entries()) {
    text += `${one.text.split(' ').toReversed().join(' ')}.\n\n`;
    quotes.push(quoteOf(one, number * QUOTATIONS_AN_ARTICLE + i, text.length));
    text += `${one.text}\n\n`;
  }
  const textHash = hash('sha256', `${number} ${text}`, 'hex');
  const known = { title: `Article ${number}`, outlet: `Outlet ${number % 97}`, date: made[0].date };
  const record = { id: `${number}.txt`, ...known, author: null, url: null, textHash, quotes };
  return { record: { ...record, metadata: [], diagnostics: [] }, text };
}

async function pageOf(quotations, path) {
  const made = [...synthetic({ quotations })];
  const articles = Array.from({ length: Math.ceil(made.length / QUOTATIONS_AN_ARTICLE) }, (_, i) =>
    articleOf(made.slice(i * QUOTATIONS_AN_ARTICLE, (i + 1) * QUOTATIONS_AN_ARTICLE), i),
  );
  const { graph, quotations: rows } = await collect(articles.map(({ record }) => record));
  const texts = new Map(articles.map(({ record, text }) => [record.textHash, text]));
  const template = readFileSync(new URL('../dist/report/page.html', import.meta.url), 'utf8');
  const started = process.cpuUsage();
  const options = { pageText: 'full', textOf: (hash) => texts.get(hash) ?? null };
  writeFileSync(path, [...report(template, graph, rows, options)].join(''));
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Measures one visit to the page. */
async function opened(browser, path) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const metric = async (wanted) => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === wanted).value;
  };
  let before = 0;
  /** CPU milliseconds since the last call. */
  const lap = async () => {
    const now = 1000 * (await metric('TaskDuration'));
    const spent = now - before;
    before = now;
    return spent;
  };
  await page.goto(pathToFileURL(path).href, { waitUntil: 'commit' });
  await page.waitForSelector('h1');
  const shown = await lap();
  await page.waitForSelector('#most-quoted', { timeout: 120_000 });
  const all = await lap();
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);
  await page.click('input[type=search]');
  await lap();
  const typed = [];
  for (const [i] of [...QUESTION].entries()) {
    await page.keyboard.type(QUESTION.charAt(i));
    await page.waitForFunction((words) => document.title.includes(`“${words}”`), QUESTION.slice(0, i + 1));
    typed.push(await lap());
  }
  const asked = [];
  for (const words of WORDS) {
    await page.evaluate((q) => {
      location.hash = `#/audit?q=${encodeURIComponent(q)}`;
    }, words);
    await page.waitForFunction((q) => document.querySelector('textarea')?.value === q, words);
    await page.waitForFunction(() =>
      /^(?:Not|One|\d)/u.test(document.querySelector('.answer-status')?.textContent ?? ''),
    );
    asked.push(await lap());
  }
  const memory = (await metric('JSHeapUsedSize')) / 1e6;
  await page.close();
  return {
    paint,
    shown,
    all,
    first: typed[0],
    next: Math.max(...typed.slice(1)),
    asked: asked[0],
    again: asked[1],
    memory,
  };
}

const { chromium } = await import('playwright-core');
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
const folder = mkdtempSync(join(tmpdir(), 'quotegraph-page-'));
const counts = process.argv.slice(2).map(Number);
const COLUMNS = {
  paint: 'first paint, ms',
  shown: '… ms of CPU',
  all: 'all read',
  first: 'first letter',
  next: 'next letter',
  asked: 'first audit',
  again: 'next audit',
  memory: 'memory, MB',
};
console.log(`| quotations | page, MB | written, s of CPU | ${Object.values(COLUMNS).join(' | ')} |`);
console.log(`| ---: | ---: | ---: |${' ---: |'.repeat(Object.keys(COLUMNS).length)}`);
try {
  for (const count of counts.length > 0 ? counts : [100, 10_000, 100_000]) {
    const path = join(folder, `${count}.html`);
    const written = await pageOf(count, path);
    const runs = [];
    for (let run = 0; run < RUNS; run++) runs.push(await opened(browser, path));
    const measured = Object.keys(COLUMNS).map((name) => Math.round(median(runs.map((run) => run[name]))));
    const size = (statSync(path).size / 1e6).toFixed(1);
    console.log(`| ${[count, size, written.toFixed(1), ...measured].join(' | ')} |`);
    if (process.env['KEEP']) writeFileSync(process.env['KEEP'], readFileSync(path));
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
