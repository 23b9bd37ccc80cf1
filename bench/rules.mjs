#!/usr/bin/env node
/**
 * Precision of each rule: the share of its quotations that overlap a gold quotation, and the share of its speakers that match
 * the gold speaker. The confidences in src/article/rules.ts come from this table.
 *
 *   node bench/rules.mjs        after a build; needs the annotated articles in ../shared
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const scorer = at('../shared/score/score.mjs');
const GOLD = ['polnear-train', 'polnear-dev', 'news-dev'];
const FEWEST = 10;

if (!existsSync(scorer)) {
  console.log(
    'bench/rules.mjs needs the scorer and the annotated articles in ../shared (score/score.mjs, gold/*.ndjson), which are missing; nothing measured.',
  );
  process.exit(0);
}
const { sameSpeaker } = await import(scorer);

const lines = (text) => text.split('\n').filter(Boolean);

function predict(articles) {
  const input = articles.map(({ attributions: _, ...article }) => JSON.stringify(article)).join('\n');
  const args = [at('dist/cli/main.js'), 'extract', '-', '--quiet', '--acts', 'all', '--tagger', 'none'];
  const { stdout } = spawnSync(process.execPath, args, { input, encoding: 'utf8', maxBuffer: 2 ** 30 });
  return lines(stdout).map((line) => JSON.parse(line));
}

function letters(text, spans) {
  const set = new Set();
  for (const [start, end] of spans) for (let i = start; i < end; i++) if (/[\p{L}\p{N}]/u.test(text[i])) set.add(i);
  return set;
}

function overlaps(a, b) {
  let both = 0;
  for (const i of a) if (b.has(i)) both++;
  return both / (a.size + b.size - both) >= 0.5;
}

const counts = { span: new Map(), speaker: new Map() };
function count(kind, rule, right) {
  const row = counts[kind].get(rule) ?? { right: 0, of: 0 };
  row.of++;
  if (right) row.right++;
  counts[kind].set(rule, row);
}

for (const name of GOLD) {
  const articles = lines(readFileSync(at(`../shared/gold/${name}.ndjson`), 'utf8')).map((line) => JSON.parse(line));
  const predicted = new Map(predict(articles).map((article) => [article.id, article]));
  for (const article of articles) {
    const gold = article.attributions.map((a) => ({ ...a, set: letters(article.text, a.content) }));
    for (const quote of predicted.get(article.id)?.quotes ?? []) {
      const set = letters(article.text, quote.content);
      const hit = gold.find((a) => overlaps(a.set, set));
      for (const rule of quote.evidence) count('span', rule, hit !== undefined);
      if (!hit?.speaker || !quote.speaker) continue;
      for (const rule of quote.evidence) count('speaker', rule, sameSpeaker(hit, quote.speaker) === 'strict');
    }
  }
}

for (const [kind, rows] of Object.entries(counts)) {
  console.log(`\n${kind}`);
  for (const [rule, { right, of }] of [...rows].sort((a, b) => b[1].of - a[1].of)) {
    if (of >= FEWEST) console.log(`  ${rule.padEnd(24)} ${((100 * right) / of).toFixed(0).padStart(3)} %  of ${of}`);
  }
}
