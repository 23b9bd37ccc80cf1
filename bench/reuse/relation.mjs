#!/usr/bin/env node
/**
 * How a print stands to another of the same words: what is printed against what people said of the pair, "same" (verbatim),
 * "part" (partial) or "altered". People judged passages in marks; a quotation may go on after its cue, and then its relation
 * is of more words than theirs. So the figures are given for the passages by themselves, and for the quotations as printed:
 * all, those that hold the passages and no more, and the others.
 *
 *   node bench/reuse/relation.mjs [quotations.ndjson] [--errors]       after a build; needs the folder ../shared
 *
 * Without quotations the articles are read first, which takes a minute.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare, passageOfRecord, passageOfText } from '../../dist/collection/reuse/index.js';

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
  console.log('bench/reuse/relation.mjs: no gold files here (../shared/gold is missing); nothing measured');
  process.exit(0);
}

/** The articles as the program gets them, without what it has to find, through `build`. */
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

/** Against the longer of two. */
function relationOf(one, other) {
  const [print, fullest] = one.words.length < other.words.length ? [one, other] : [other, one];
  return compare(print, fullest).relation;
}

/** What is printed of one against the other; null where both are prints of a third, fuller one. */
function printed(one, other) {
  if (one.relation === 'fullest') return other.relation;
  return other.relation === 'fullest' ? one.relation : null;
}

/** Words that a quotation may have beside the passage and still be said to be the passage. */
const FEW_WORDS = 2;
const isPassage = (quotation, { text }) =>
  passageOfRecord(quotation).words.length - passageOfText(text).words.length <= FEW_WORDS;

const rows = new Map();
function count(name, right) {
  const row = rows.get(name) ?? { right: 0, of: 0 };
  rows.set(name, { right: row.right + Number(right), of: row.of + 1 });
}

for (const { id, label, a, b } of read(PAIRS)) {
  const expected = RELATION_OF[label];
  const [one, other] = [quotationOf(a), quotationOf(b)];
  if (!expected || !one || one.utterance !== other?.utterance) continue;
  const alone = relationOf(passageOfText(a.text), passageOfText(b.text));
  count('the passages by themselves', alone === expected);
  const relation = printed(one, other);
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
