#!/usr/bin/env node
/**
 * Trains the feature weights for choosing channels (src/article/attribute/via) on the annotated development sets.
 *
 *   node bench/training/via.mjs [--write] [--errors]     after a build; with --write into src/article/attribute/via/weights.ts
 *
 * The model is a conditional logit with an L2 penalty; “no channel” has the score zero. Features that depend on earlier choices
 * are taken from the annotated choices. Prints how many channels are right with the current weights and in ten-fold
 * cross-validation by article, where each article is read with weights that have not seen it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readNames } from '../../dist/article/attribute/names/name-reader.js';
import { chooseChannels } from '../../dist/article/attribute/via/choose.js';
import { withWords } from '../../dist/article/attribute/words.js';
import { readArticle } from '../../dist/article/read.js';
import { createSmallTagger } from '../../dist/article/tag/index.js';
import { articleFromText, readTaggerFiles } from '../../dist/read/index.js';
import { passageArticles } from './passages.mjs';

const SETS = ['seeds', 'polnear-dev', 'news-dev', 'news2-dev', 'polnear-speakers'];
const FOLDS = 10;
const PENALTY = Number(process.env.PENALTY ?? 1);
const ROUNDS = 400;
/** The project's own articles and passages count this often: they have the kinds that the sets lack. */
const OWN = Number(process.env.OWN ?? 3);

/** Priors: an outlet beside the words is their channel; all other weights have the prior zero. */
const EXPECTED = new Map([['own', 1.5]]);

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
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

const words = (name) => (name.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).filter((word) => word !== 'the');
function isSameOutlet(one, other) {
  const [few, many] = [words(one), words(other)].sort((a, b) => a.length - b.length);
  return few.length > 0 && 3 * few.length >= many.length && ` ${many.join(' ')} `.includes(` ${few.join(' ')} `);
}

const isRight = (truth, name) => [truth.via ?? [], truth.acceptVia ?? []].flat().some((via) => isSameOutlet(via, name));

/** The quotations of an article with their candidates: which is right, or none; null where no annotation says it. */
function read(gold, set, fold) {
  const { title, author, outlet, id } = gold;
  const article = readArticle(
    articleFromText(gold.text, { id, ...(title && { title }), ...(author && { author }), ...(outlet && { outlet }) }),
    tagger,
  );
  const spoken = article.quotations.map((quotation) => ({ quotation, speaker: quotation.attribution.speaker }));
  const quoted = article.quotations
    .filter(({ kind }) => kind === 'direct')
    .flatMap(({ content }) => content)
    .sort((a, b) => a[0] - b[0]);
  const truths = article.quotations.map((quotation) => annotated(gold, quotation));
  const counts = (truth, { kind }) =>
    truth !== undefined && ((set !== 'polnear-dev' && set !== 'polnear-speakers') || kind !== 'indirect');
  const rightOf = (candidates, i) =>
    truths[i]?.via ? candidates.findIndex(({ channel }) => isRight(truths[i], channel.name)) : -1;
  const withChoice = (choose) => chooseChannels(withWords(article), readNames(article), spoken, quoted, choose);
  const choices = [];
  withChoice((candidates, i) => {
    const right = rightOf(candidates, i);
    if (counts(truths[i], article.quotations[i]))
      choices.push({
        rows: candidates.map(({ features }) => features),
        right,
        missing: Boolean(truths[i].via) && right < 0,
      });
    return right < 0 ? null : { ...candidates[right], probability: 1 };
  });
  const judge = (choose) =>
    withChoice(choose).flatMap((chosen, i) =>
      counts(truths[i], article.quotations[i]) && article.quotations[i].kind !== 'indirect'
        ? [
            {
              id,
              set,
              at: article.quotations[i].content[0][0],
              truth: truths[i].via ?? null,
              chosen,
              open: !truths[i].via && chosen !== null && isRight(truths[i], chosen.channel.name),
              right: chosen !== null && Boolean(truths[i].via) && isRight(truths[i], chosen.channel.name),
            },
          ]
        : [],
    );
  return { set, fold, choices, judge, weight: set === 'passages' || set === 'seeds' ? OWN : 1 };
}

const articles = [
  ...(await passageArticles()).map((passage, i) => read(passage, 'passages', i % FOLDS)),
  ...SETS.flatMap((set) =>
    readFileSync(at(`../shared/gold/${set}.ndjson`), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line, i) => read(JSON.parse(line), set, i % FOLDS)),
  ),
];

const scoreOf = (weights, row) => sum(row.map((name) => weights.get(name) ?? 0));

/** Probabilities of the candidates; the rest is that of none. */
function probabilities(weights, rows) {
  const odds = rows.map((row) => Math.exp(scoreOf(weights, row)));
  const total = 1 + sum(odds);
  return odds.map((value) => value / total);
}

/** Gradient ascent with per-weight step sizes (AdaGrad: Duchi, Hazan and Singer 2011). */
function learn(some) {
  const weights = new Map(EXPECTED);
  const squares = new Map();
  const choices = some
    .flatMap(({ choices, weight }) => choices.map((choice) => ({ ...choice, weight })))
    .filter(({ rows }) => rows.length > 0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Map(
      [...weights].map(([name, value]) => [name, -PENALTY * (value - (EXPECTED.get(name) ?? 0))]),
    );
    for (const { rows, right, weight } of choices) {
      const p = probabilities(weights, rows);
      rows.forEach((row, i) => {
        const share = weight * ((i === right ? 1 : 0) - p[i]);
        for (const name of row) gradient.set(name, (gradient.get(name) ?? 0) + share);
      });
    }
    for (const [name, slope] of gradient) {
      const square = (squares.get(name) ?? 1e-6) + slope * slope;
      squares.set(name, square);
      weights.set(name, (weights.get(name) ?? 0) + (0.3 * slope) / Math.sqrt(square));
    }
  }
  return weights;
}

const chooseWith = (weights) => (candidates) => {
  const p = probabilities(
    weights,
    candidates.map(({ features }) => features),
  );
  const most = Math.max(...p);
  return most > 1 - sum(p) ? { ...candidates[p.indexOf(most)], probability: most } : null;
};

function report(title, judged) {
  console.log(title);
  for (const set of ['passages', ...SETS]) {
    const own = judged.filter((each) => each.set === set);
    const right = own.filter((each) => each.right).length;
    const given = own.filter(({ chosen, open }) => chosen && !open).length;
    const wanted = own.filter(({ truth }) => truth).length;
    const f1 = (200 * right) / Math.max(1, given + wanted);
    console.log(`  ${set.padEnd(17)} F1 ${f1.toFixed(1)}   ${right} right, ${given} given, ${wanted} annotated`);
  }
}

report(
  'current weights',
  articles.flatMap(({ judge }) => judge(undefined)),
);
const heldOut = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = learn(articles.filter((article) => article.fold !== fold));
  heldOut.push(
    ...articles.filter((article) => article.fold === fold).flatMap(({ judge }) => judge(chooseWith(weights))),
  );
}
report('held out', heldOut);
for (const set of SETS) {
  const missing = articles
    .filter((article) => article.set === set)
    .flatMap(({ choices }) => choices)
    .filter((choice) => choice.missing).length;
  console.log(`  ${set.padEnd(17)} ${missing} annotated channels are no candidate`);
}
if (process.argv.includes('--errors'))
  for (const { id, at: offset, truth, chosen, right, open } of heldOut)
    if (!right && !open && (truth || chosen))
      console.log(`${id}@${offset}: ${truth} | ${chosen && `${chosen.channel.name} (${chosen.features.join(' ')})`}`);

if (process.argv.includes('--write')) {
  const lines = [...learn(articles)]
    .map(([name, value]) => [name, Math.round(100 * value) / 100])
    .filter(([, value]) => Math.abs(value) >= 0.02)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: ${value},`);
  writeFileSync(
    at('src/article/attribute/via/weights.ts'),
    `/** Weight of each feature. Written by \`bench/training/via.mjs --write\`. */
export const WEIGHTS: Readonly<Record<string, number>> = {
${lines.join('\n')}
};
`,
  );
}
