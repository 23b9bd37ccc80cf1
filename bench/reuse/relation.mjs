#!/usr/bin/env node
/**
 * Scores the relation between two prints of the same words against human judgements: "same" (verbatim), "part" (partial) or
 * "altered". People judged passages in quotation marks; a quotation that goes on after its cue has more words than its passage. The
 * script therefore reports the passages by themselves and the quotations in the output: all of them, those that equal their
 * passage, and the longer ones.
 *
 *   node bench/reuse/relation.mjs [quotations.ndjson] [--errors]       after a build; needs the annotated articles in ../shared
 *
 * Without a quotations file it builds the articles first, which takes a minute.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { comparePrint, textOfQuery, textOfRecord } from '../../dist/collection/reuse/index.js';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const gold = (name) => at(`../shared/gold/${name}.ndjson`);
const recordsOf = (text) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const read = (file) => recordsOf(readFileSync(file, 'utf8'));

const PAIRS = gold('reuse-pairs-dev');
const ARTICLES = ['polnear-train', 'polnear-dev'].map(gold);
const RELATION_OF = { same: 'verbatim', part: 'partial', altered: 'altered' };

if (![PAIRS, ...ARTICLES].every(existsSync)) {
  console.log(
    'bench/reuse/relation.mjs needs the annotated articles in ../shared/gold, which are missing; nothing measured.',
  );
  process.exit(0);
}

/** Builds the gold articles, stripped of their annotations, and returns their quotations. */
function built() {
  const folder = mkdtempSync(join(tmpdir(), 'quotegraph-relation-'));
  try {
    const input = ARTICLES.flatMap(read)
      .map(({ attributions: _, ...article }) => JSON.stringify(article))
      .join('\n');
    const args = [at('dist/cli/main.js'), 'build', '-', '--quiet', '--output', folder];
    const { status } = spawnSync(process.execPath, args, { input, maxBuffer: 2 ** 30 });
    if (status !== 0) throw new Error(`build ended with ${status}`);
    return read(join(folder, 'quotations.ndjson'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [file] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const byArticle = new Map();
for (const quotation of file ? read(file) : built()) {
  byArticle.set(quotation.article, [...(byArticle.get(quotation.article) ?? []), quotation]);
}

const overlap = ([from, to], { start, end }) => Math.max(0, Math.min(to, end) - Math.max(from, start));
const covered = ({ content }, passage) => content.reduce((sum, piece) => sum + overlap(piece, passage), 0);

/** The quotation that covers most of a passage, and at least half. */
function quotationOf(passage) {
  const [best] = (byArticle.get(passage.article) ?? []).toSorted((a, b) => covered(b, passage) - covered(a, passage));
  return best && 2 * covered(best, passage) >= passage.end - passage.start ? best : null;
}

/** Relation of the shorter passage to the longer one. */
function relationOf(one, other) {
  const [print, fullest] = one.words.length < other.words.length ? [one, other] : [other, one];
  return comparePrint(print, fullest).relation;
}

/** Relation of two prints in the output; null if both derive from a third, fuller print. */
function relationInOutput(one, other) {
  if (one.relation === 'fullest') return other.relation;
  return other.relation === 'fullest' ? one.relation : null;
}

/** Words a quotation may have beyond its passage and still count as equal to it. */
const FEW_WORDS = 2;
const isPassage = (quotation, { text }) =>
  textOfRecord(quotation).words.length - textOfQuery(text).words.length <= FEW_WORDS;

const rows = new Map();
function count(name, right) {
  const row = rows.get(name) ?? { right: 0, of: 0 };
  rows.set(name, { right: row.right + Number(right), of: row.of + 1 });
}

for (const { id, label, a, b } of read(PAIRS)) {
  const expected = RELATION_OF[label];
  const [one, other] = [quotationOf(a), quotationOf(b)];
  if (!expected || !one || one.utterance !== other?.utterance) continue;
  const alone = relationOf(textOfQuery(a.text), textOfQuery(b.text));
  count('the passages by themselves', alone === expected);
  const relation = relationInOutput(one, other);
  if (relation === null) continue;
  const exact = isPassage(one, a) && isPassage(other, b);
  count('as printed, all', relation === expected);
  count(
    exact ? 'as printed, quotations that are the passages' : 'as printed, quotations that go on',
    relation === expected,
  );
  if (process.argv.includes('--errors') && (relation !== expected || alone !== expected)) {
    console.log(`${id} ${exact ? 'same words' : 'goes on'}: ${expected}, by itself ${alone}, printed ${relation}`);
    console.log(`    ${one.text}\n    ${other.text}`);
  }
}
for (const [name, { right, of }] of rows)
  console.log(`${name}: ${right} of ${of} (${((100 * right) / of).toFixed(1)} %)`);
