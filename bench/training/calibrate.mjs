#!/usr/bin/env node
/**
 * Fits the logistic models of src/article/join/certainty.ts on the development sets, and says how well its probabilities hold.
 *
 *   node bench/training/calibrate.mjs [--write]        after a build; with --write into src/article/join/certainty-weights.ts
 *
 * Each content that the tagger finds is one case: right where an annotated content of speech holds most of its words in marks,
 * or without marks overlaps with half of both. The sets
 * have the same weight together, whatever their size. The figures printed are of ten folds by article, each fitted on the others.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { evaluate } from '../../dist/article/join/certainty.js';
import { statementsOf } from '../../dist/article/join/index.js';
import { propose } from '../../dist/article/quote/index.js';
import { segment } from '../../dist/article/segment/index.js';
import { tag } from '../../dist/article/tag/index.js';
import { loadTagger } from '../../dist/pipeline.js';
import { articleFromText } from '../../dist/read/index.js';
import { resolveSettings } from '../../dist/settings.js';
import { reportsSpeech } from './speech.mjs';

const SETS = ['polnear-dev', 'news-dev'];
const FOLDS = 10;
const RIDGE = 1;

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const tagger = await loadTagger(resolveSettings());

const length = ([start, end]) => end - start;
const both = (a, b) => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
const jaccard = (a, b) => both(a, b) / (length(a) + length(b) - both(a, b));

function casesOf(gold, fold) {
  const article = tag(propose(segment(articleFromText(gold.text, { id: gold.id }))), tagger);
  const annotated = gold.attributions.flatMap((attribution) => {
    const speech = reportsSpeech(gold.text, attribution);
    return attribution.content.map((span) => ({ span, speech, optional: attribution.optional }));
  });
  return statementsOf(article, article.labels).flatMap((statement) =>
    statement.contents.flatMap((content) => {
      const marked = article.passages.filter(
        (passage) => passage.inside === null && both(passage.span, content.span) > 0,
      );
      const isHit = ({ span }) =>
        marked.length > 0
          ? marked.every((passage) => both(span, passage.span) >= 0.6 * length(passage.span))
          : jaccard(span, content.span) >= 0.5;
      const hit = annotated.find(isHit);
      if (hit?.optional) return [];
      const { kind, facts } = evaluate(article, statement, content);
      return [{ kind, facts: Object.values(facts), names: Object.keys(facts), right: hit?.speech ? 1 : 0, fold }];
    }),
  );
}

const cases = SETS.flatMap((set) => {
  const articles = readFileSync(at(`../shared/gold/${set}.ndjson`), 'utf8')
    .split('\n')
    .filter(Boolean);
  const found = articles.flatMap((line, i) => casesOf(JSON.parse(line), i % FOLDS));
  return found.map((one) => ({ ...one, set, weight: 1 / found.length }));
});
const mean = cases.reduce((sum, { weight }) => sum + weight, 0) / cases.length;
for (const one of cases) one.weight /= mean;
const sigmoid = (score) => 1 / (1 + Math.exp(-score));
const predict = (model, facts) => sigmoid(facts.reduce((sum, value, i) => sum + value * model[i + 1], model[0]));

/** Newton's method with a ridge penalty on all but the intercept. */
function fitted(some) {
  const size = some[0].facts.length + 1;
  let model = new Array(size).fill(0);
  for (let round = 0; round < 25; round++) {
    const gradient = model.map((value, i) => (i === 0 ? 0 : -RIDGE * value));
    const hessian = model.map((_, i) => model.map((_, j) => (i === j && i > 0 ? RIDGE : 0)));
    for (const { facts, right, weight } of some) {
      const row = [1, ...facts];
      const p = predict(model, facts);
      for (let i = 0; i < size; i++) {
        gradient[i] += weight * (right - p) * row[i];
        for (let j = 0; j < size; j++) hessian[i][j] += weight * p * (1 - p) * row[i] * row[j];
      }
    }
    const step = solve(hessian, gradient);
    model = model.map((value, i) => value + step[i]);
  }
  return model;
}

/** Gaussian elimination with partial pivoting. */
function solve(matrix, vector) {
  const rows = matrix.map((row, i) => [...row, vector[i]]);
  for (let i = 0; i < rows.length; i++) {
    const pivot = rows
      .slice(i)
      .reduce((best, row, k) => (Math.abs(row[i]) > Math.abs(rows[best][i]) ? i + k : best), i);
    [rows[i], rows[pivot]] = [rows[pivot], rows[i]];
    for (let k = 0; k < rows.length; k++) {
      if (k === i) continue;
      const factor = rows[k][i] / rows[i][i];
      for (let j = i; j <= rows.length; j++) rows[k][j] -= factor * rows[i][j];
    }
  }
  return rows.map((row, i) => row.at(-1) / row[i]);
}

const percent = (share) => (100 * share).toFixed(0).padStart(4);
const sum = (list, pick) => list.reduce((total, one) => total + pick(one), 0);

/** How often what was given each probability is right, the folds held out. */
function reliability(some) {
  console.log('probability      cases   mean  right, in percent');
  for (let low = 0; low < 1; low += 0.1) {
    const bin = some.filter(({ p }) => p >= low && p < low + 0.1);
    if (bin.length === 0) continue;
    const range = `${low.toFixed(1)} to ${(low + 0.1).toFixed(1)}`;
    const shares = [({ p }) => p, ({ right }) => right].map((pick) => percent(sum(bin, pick) / bin.length));
    console.log(`${range.padEnd(14)} ${String(bin.length).padStart(7)}  ${shares.join('   ')}`);
  }
}

/** F1 of what is kept and, where the rest is of interest, of what is left out, by the least probability. */
function thresholds(some) {
  for (const set of SETS) {
    const own = some.filter((one) => one.set === set);
    const right = sum(own, (one) => one.right);
    const row = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8].map((least) => {
      const kept = own.filter(({ p }) => p >= least);
      const hits = sum(kept, (one) => one.right);
      const wrong = own.length - right - (kept.length - hits);
      const f1 = [
        (200 * hits) / (kept.length + right),
        (200 * wrong) / (own.length - kept.length + own.length - right),
      ];
      return `${least}: ${f1.map((value) => value.toFixed(1)).join('/')}`;
    });
    console.log(`${set}  ${row.join('  ')}`);
  }
}

const rounded = (value) => Number(value.toFixed(3));
const models = ['marked', 'unmarked'].map((kind) => {
  const some = cases.filter((one) => one.kind === kind);
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fitted(some.filter((one) => one.fold !== fold));
    for (const one of some) if (one.fold === fold) one.p = predict(model, one.facts);
  }
  console.log(`\n${kind}`);
  reliability(some);
  thresholds(some);
  const [intercept, ...rest] = fitted(some);
  const named = some[0].names.map((name, i) => `    ${name}: ${rounded(rest[i])},`);
  return `  ${kind}: {\n    intercept: ${rounded(intercept)},\n${named.join('\n')}\n  },`;
});
if (process.argv.includes('--write')) {
  writeFileSync(
    at('src/article/join/certainty-weights.ts'),
    `/** Coefficients of the logistic models in certainty.ts, as bench/training/calibrate.mjs fits them. */
export const CERTAINTY = {
${models.join('\n')}
};
`,
  );
} else console.log(`\n${models.join('\n')}`);
