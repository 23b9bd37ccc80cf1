#!/usr/bin/env node
/**
 * Trains the feature weights for ranking candidate speakers (src/article/attribute/rank) on the annotated development sets.
 *
 *   node bench/training/rank.mjs [--write]     after a build; with --write into src/article/attribute/rank/weights.ts
 *
 * The model is a conditional logit with an L2 penalty that pulls each weight towards zero or towards a prior from grammar. Prints the
 * accuracy by kind of source, with the current weights and in ten-fold cross-validation by article. The previous speaker is itself a
 * feature, so the choices depend on the weights: write, build, and run once more.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readArticle } from '../../dist/article/read.js';
import { createSmallTagger } from '../../dist/article/tag/index.js';
import { articleFromText, readTaggerFiles } from '../../dist/read/index.js';
import { passageArticles } from './passages.mjs';

const SETS = ['polnear-dev', 'news-dev', 'news2-dev', 'polnear-speakers'];
const FOLDS = 10;
const PENALTY = 1.5;
const ROUNDS = 600;
/** Priors from grammar for features that few choices exhibit; all other weights have the prior zero. */
const EXPECTED = new Map(
  Object.entries({
    called: 2,
    'called-narrower': 1.5,
    'has-the-noun': 2.5,
    'of-that-kind': 1.5,
    'of-no-kind': -0.5,
    'called-of-that-kind': 1.5,
    'called-of-other-kind': -1.5,
    'same-head': 2,
    'body-of-last-speaker': 1.5,
    'gender-of-title': 2,
    'other-gender-of-title': -3,
    'gender-of-name': 2,
    'other-gender-of-name': -2.5,
    'gender-of-pronoun': 1,
    'other-gender-of-pronoun': -2,
    'same-elsewhere': 0.5,
    'other-elsewhere': -1,
    'is-it-elsewhere': -1,
    'thing:is-it-elsewhere': 2,
    'is-one-elsewhere': -1,
    'names-itself': -1.5,
  }),
);
const KINDS = new Map([
  ['pronoun-person', 'pronoun'],
  ['pronoun-thing', 'thing'],
  ['name-of-several', 'name'],
  ['definite-description', 'description'],
  ['unnamed', 'description'],
]);

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const { sameSpeaker } = await import(at('../shared/score/score.mjs'));
const tagger = createSmallTagger(await readTaggerFiles('small'));
const both = (a, b) => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
const sum = (values) => values.reduce((total, value) => total + value, 0);
const size = (spans) => sum(spans.map(([start, end]) => end - start));
const shared = (some, others) => sum(some.flatMap((a) => others.map((b) => both(a, b))));

/** The annotated attribution that a quotation matches. */
const annotated = ({ attributions }, { content }) =>
  attributions.find((other) => {
    const common = shared(content, other.content);
    return common > 0 && common >= 0.5 * (size(content) + size(other.content) - common);
  });

function choicesOf(gold, set, fold) {
  const { quotations } = readArticle(
    articleFromText(gold.text, {
      id: gold.id,
      ...(gold.title && { title: gold.title }),
      ...(gold.author && { author: gold.author }),
      ...(gold.outlet && { outlet: gold.outlet }),
    }),
    tagger,
  );
  return quotations.flatMap((quotation) => {
    const { candidates, evidence } = quotation.attribution;
    const kind = evidence.map(({ rule }) => KINDS.get(rule)).find(Boolean);
    const truth = candidates.length > 0 && annotated(gold, quotation);
    if (!truth?.speaker || !kind) return [];
    const same = candidates.map(({ name }) => sameSpeaker(truth, name));
    const isNamed = ({ features }) => !features.has('itself') && !features.has('unnamed');
    const named = same.findIndex((how, i) => how === 'strict' && isNamed(candidates[i]));
    const [right = -1] = [named, same.indexOf('strict'), same.indexOf('lenient')].filter((index) => index >= 0);
    const rows = candidates.map(({ features }) =>
      [...features].flatMap(([name, value]) => [
        [name, value],
        [`${kind}:${name}`, value],
      ]),
    );
    return [
      {
        kind,
        set,
        fold,
        right,
        rows,
        speaker: truth.speaker,
        names: candidates.map(({ name }) => name),
        at: quotation.content[0][0],
        id: gold.id,
      },
    ];
  });
}

const passages = await passageArticles();
const choices = [
  ...passages.flatMap((passage, i) => choicesOf(passage, 'passages', i % FOLDS)),
  ...SETS.flatMap((set) =>
    readFileSync(at(`../shared/gold/${set}.ndjson`), 'utf8')
      .split('\n')
      .filter(Boolean)
      .flatMap((line, i) => choicesOf(JSON.parse(line), set, i % FOLDS)),
  ),
];

const indexes = new Map();
const names = [];
function indexOf(name) {
  const known = indexes.get(name);
  if (known !== undefined) return known;
  indexes.set(name, names.length);
  names.push(name);
  return names.length - 1;
}

for (const name of EXPECTED.keys()) indexOf(name);
for (const choice of choices)
  choice.rows = choice.rows.map((row) => ({
    features: Int32Array.from(row, ([name]) => indexOf(name)),
    values: Float64Array.from(row, ([, value]) => value),
  }));

function scoreOf(weights, { features, values }) {
  let score = 0;
  for (let i = 0; i < features.length; i++) score += values[i] * weights[features[i]];
  return score;
}

function probabilities(weights, { rows }) {
  const scores = rows.map((row) => scoreOf(weights, row));
  const most = Math.max(...scores);
  const exponentials = scores.map((score) => Math.exp(score - most));
  const total = sum(exponentials);
  return exponentials.map((value) => value / total);
}

/** Descriptions of news2-dev are only measured: with them, companies stand for themselves far too often. */
const isSetAside = ({ kind, set }) => kind === 'description' && set === 'news2-dev';

/** Gradient ascent with per-weight step sizes (AdaGrad: Duchi, Hazan and Singer 2011). */
function learn(some) {
  const usable = some.filter((choice) => choice.right >= 0 && choice.rows.length > 1 && !isSetAside(choice));
  const seen = new Uint8Array(names.length);
  for (const { rows } of usable) for (const { features } of rows) for (const feature of features) seen[feature] = 1;
  const expected = Float64Array.from(names, (name) => EXPECTED.get(name) ?? 0);
  const weights = expected.slice();
  const squares = new Float64Array(names.length).fill(1e-6);
  const gradient = new Float64Array(names.length);
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < gradient.length; i++) gradient[i] = -PENALTY * (weights[i] - expected[i]);
    for (const choice of usable) {
      const p = probabilities(weights, choice);
      choice.rows.forEach(({ features, values }, row) => {
        const share = (row === choice.right ? 1 : 0) - p[row];
        for (let i = 0; i < features.length; i++) gradient[features[i]] += share * values[i];
      });
    }
    for (let i = 0; i < gradient.length; i++) {
      if (!seen[i]) continue;
      squares[i] += gradient[i] * gradient[i];
      weights[i] += (0.3 * gradient[i]) / Math.sqrt(squares[i]);
    }
  }
  return weights;
}

const best = (weights, choice) => {
  const p = probabilities(weights, choice);
  return p.indexOf(Math.max(...p));
};

function report(title, isRight) {
  console.log(title);
  for (const set of ['passages', ...SETS])
    for (const kind of new Set(KINDS.values())) {
      const own = choices.filter((choice) => choice.kind === kind && choice.set === set);
      const possible = own.filter(({ right }) => right >= 0).length;
      if (own.length > 0)
        console.log(
          `  ${set.padEnd(12)} ${kind.padEnd(12)} ${own.filter(isRight).length} right, ${possible} possible, of ${own.length}`,
        );
    }
}

report('current weights', ({ right }) => right === 0);
const heldOut = new Map();
const sureness = new Map();
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = learn(choices.filter((choice) => choice.fold !== fold));
  for (const choice of choices)
    if (choice.fold === fold) {
      heldOut.set(choice, best(weights, choice));
      sureness.set(choice, Math.max(...probabilities(weights, choice)));
    }
}
report('held out', (choice) => heldOut.get(choice) === choice.right && choice.right >= 0);
console.log('held-out confidence and accuracy');
for (const [low, high] of [
  [0, 0.4],
  [0.4, 0.6],
  [0.6, 0.8],
  [0.8, 0.9],
  [0.9, 0.95],
  [0.95, 0.98],
  [0.98, 1.01],
]) {
  const own = choices.filter((choice) => sureness.get(choice) >= low && sureness.get(choice) < high);
  const right = own.filter((choice) => heldOut.get(choice) === choice.right).length;
  const mean = sum(own.map((choice) => sureness.get(choice))) / Math.max(1, own.length);
  console.log(
    `  ${low} to ${Math.min(1, high)}: ${own.length} choices, mean ${mean.toFixed(2)}, right ${(right / Math.max(1, own.length)).toFixed(2)}`,
  );
}
if (process.argv.includes('--errors'))
  for (const choice of choices)
    if (heldOut.get(choice) !== choice.right)
      console.log(
        `${choice.kind} ${choice.id}@${choice.at}: ${choice.speaker} | ${choice.names.slice(0, 6).join(' ; ')} | chose ${choice.names[heldOut.get(choice)]}`,
      );

if (process.argv.includes('--write')) {
  const lines = [...learn(choices)]
    .map((value, i) => [names[i], Math.round(100 * value) / 100])
    .filter(([, value]) => Math.abs(value) >= 0.02)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: ${value},`);
  writeFileSync(
    at('src/article/attribute/rank/weights.ts'),
    `/** Weight of each feature; \`kind:feature\` is added for sources of that kind. Written by \`bench/training/rank.mjs --write\`. */
export const WEIGHTS: Readonly<Record<string, number>> = {
${lines.join('\n')}
};
`,
  );
}
