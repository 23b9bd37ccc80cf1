#!/usr/bin/env node
/**
 * Fits the logistic models of src/article/fuse/calibration.ts on the development sets and measures their calibration.
 *
 *   node bench/training/calibrate.mjs [--write]        after a build; with --write into
 *                                                   src/article/fuse/calibration-weights.ts and bench/calibration.md
 *
 * Each content that the tagger finds is one case. With quotation marks it is correct if an annotated content of speech covers most of
 * its marked words; without, if the two overlap by at least half (Jaccard). The sets have equal total weight. The figures come from
 * ten-fold cross-validation by article. Sentences of our own add kinds of words in marks that few articles show (marks.txt), and the
 * passages of test/corpus add words without marks; the rows `examples` and `passages` have their figures.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { calibrationInput } from '../../dist/article/fuse/calibration.js';
import { statementsOf } from '../../dist/article/fuse/index.js';
import { propose } from '../../dist/article/quote/index.js';
import { segment } from '../../dist/article/segment/index.js';
import { createSmallTagger, tag } from '../../dist/article/tag/index.js';
import { articleFromText, readTaggerFiles } from '../../dist/read/index.js';
import { both, goldArticles } from './annotated.mjs';
import { fitted, predict } from './logistic.mjs';
import { at, passageArticles } from './passages.mjs';
import { reportsSpeech } from './speech.mjs';

const SETS = ['polnear-dev', 'news-dev', 'news2-dev'];
/** Weight of a case from the passages of test/corpus, which show words without marks of every kind. */
const PASSAGE = 0.6;
/** Kinds of words in marks that few articles of the sets show. */
const EXAMPLES = 'bench/training/marks.txt';
const FOLDS = 10;
/** Holds back features that few articles show. */
const RIDGE = 2;

const tagger = createSmallTagger(await readTaggerFiles('small'));

const length = ([start, end]) => end - start;
const jaccard = (a, b) => both(a, b) / (length(a) + length(b) - both(a, b));

function casesOf(gold, fold) {
  const article = tag(propose(segment(articleFromText(gold.text, { id: gold.id }))), tagger);
  const annotated = gold.attributions.flatMap((attribution) => {
    const speech = attribution.speech ?? reportsSpeech(gold.text, attribution);
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
      if (gold.optional?.some((span) => both(span, content.span) > 0)) return [];
      if (hit?.optional || (gold.example && !hit && annotated.some(({ span }) => both(span, content.span) > 0)))
        return [];
      const { kind, features: facts } = calibrationInput(article, statement, content);
      return [{ kind, facts: Object.values(facts), names: Object.keys(facts), right: hit?.speech ? 1 : 0, fold }];
    }),
  );
}

const linesOf = (path) => readFileSync(at(path), 'utf8').split('\n').filter(Boolean);

/** An example as an annotated article. */
function exampleOf(line, id) {
  const text = line.replaceAll('‹', '“').replaceAll('›', '”');
  const content = Array.from(line.matchAll(/“[^”]+”/g), ({ 0: words, index }) => [index, index + words.length]);
  return { id, text, example: true, attributions: content.map((span) => ({ content: [span], source: [], cue: [] })) };
}

const casesOfAll = (articles) => articles.flatMap((article, i) => casesOf(article, i % FOLDS));
const inSets = SETS.flatMap((set) => {
  const found = casesOfAll(goldArticles(set));
  return found.map((one) => ({ ...one, set, weight: 1 / found.length }));
});
const mean = inSets.reduce((sum, { weight }) => sum + weight, 0) / inSets.length;
for (const one of inSets) one.weight /= mean;
const examples = casesOfAll(
  linesOf(EXAMPLES)
    .filter((line) => !line.startsWith('#'))
    .map((line, i) => exampleOf(line, `example ${i}`)),
).map((one) => ({ ...one, set: 'examples', weight: 1 }));
const passages = casesOfAll((await passageArticles()).map((passage) => ({ ...passage, example: true }))).map((one) => ({
  ...one,
  set: 'passages',
  weight: PASSAGE,
}));
const cases = [
  ...inSets,
  ...examples.filter(({ kind }) => kind === 'marked'),
  ...passages.filter(({ kind }) => kind === 'unmarked'),
];
const sum = (list, pick) => list.reduce((total, one) => total + pick(one), 0);
const row = (cells) => `| ${cells.join(' | ')} |`;

/** Held-out accuracy by predicted probability. */
function reliability(some) {
  const rows = [];
  for (let low = 0; low < 10; low++) {
    const bin = some.filter(({ p }) => Math.min(9, Math.floor(10 * p)) === low);
    if (bin.length === 0) continue;
    const [mean, right] = [({ p }) => p, (one) => one.right].map((pick) => (100 * sum(bin, pick)) / bin.length);
    rows.push(
      row([`${low * 10} to ${low * 10 + 10}`, bin.length, mean.toFixed(0), right.toFixed(0), '█'.repeat(right / 5)]),
    );
  }
  return [
    row(['probability, %', 'cases', 'mean', 'right, %', '']),
    row(['---', '---:', '---:', '---:', '---']),
    ...rows,
  ];
}

/** F1 of the accepted and of the rejected contents, by threshold. */
function thresholds(some) {
  const leasts = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8];
  const rows = [...SETS, 'passages', 'examples']
    .filter((set) => some.some((one) => one.set === set))
    .map((set) => {
      const own = some.filter((one) => one.set === set);
      const right = sum(own, (one) => one.right);
      const cells = leasts.map((least) => {
        const kept = own.filter(({ p }) => p >= least);
        const hits = sum(kept, (one) => one.right);
        const out = own.length - kept.length;
        const f1 = [(2 * hits) / (kept.length + right), (2 * (out - (right - hits))) / (out + own.length - right)];
        return f1.map((value) => (100 * value).toFixed(1)).join(' / ');
      });
      return row([set, ...cells]);
    });
  return [row(['least probability', ...leasts]), row(['---', ...leasts.map(() => '---:')]), ...rows];
}

const rounded = (value) => Number(value.toFixed(2));
const pages = [];
const models = ['marked', 'unmarked'].map((kind) => {
  const some = cases.filter((one) => one.kind === kind);
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fitted(
      some.filter((one) => one.fold !== fold),
      RIDGE,
    );
    for (const one of some) if (one.fold === fold) one.p = predict(model, one.facts);
  }
  for (const set of [...SETS, 'passages', 'examples']) {
    const own = some.filter((one) => one.set === set);
    const loss = -sum(own, ({ right, p }) => Math.log(right ? p : 1 - p)) / own.length;
    console.log(
      kind,
      set,
      'cases',
      own.length,
      'log loss',
      loss.toFixed(4),
      'wrong',
      own.length - sum(own, (one) => one.right),
    );
  }
  pages.push(
    `## Words ${kind === 'marked' ? 'in' : 'without'} quotation marks`,
    '',
    ...reliability(some.filter(({ set }) => SETS.includes(set))),
    '',
    ...thresholds(some),
    '',
  );
  const [intercept, ...rest] = fitted(some, RIDGE);
  const named = some[0].names.map((name, i) => `    ${name}: ${rounded(rest[i])},`);
  return `  ${kind}: {\n    intercept: ${rounded(intercept)},\n${named.join('\n')}\n  },`;
});
const page = `# Calibration

This page shows how well the probability that a content is reported speech is calibrated, on \`polnear-dev\`, \`news-dev\` and
\`news2-dev\` together, cross-validated by article. The fit for words in quotation marks also uses the \`examples\` of
bench/training/marks.txt, most of which nobody said, and the fit for words without marks uses the \`passages\` of test/corpus; the
first table of each section counts neither. The second table gives, for each least probability at which a content is accepted, F1 of
the accepted and of the rejected contents. \`node bench/training/calibrate.mjs --write\` fits the models and writes this page.

${pages.join('\n')}`;
console.log(page);
if (process.argv.includes('--write')) {
  writeFileSync(at('bench/calibration.md'), page);
  writeFileSync(
    at('src/article/fuse/calibration-weights.ts'),
    `/** Coefficients of the logistic models in calibration.ts, fitted by bench/training/calibrate.mjs. */
export const CALIBRATION = {
${models.join('\n')}
};
`,
  );
} else console.log(models.join('\n'));
