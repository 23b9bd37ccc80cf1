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
import { readNames } from '../../dist/article/attribute/names/name-reader.js';
import { chooseChannels } from '../../dist/article/attribute/via/choose.js';
import { withWords } from '../../dist/article/attribute/words.js';
import { readArticle } from '../../dist/article/read.js';
import { createSmallTagger } from '../../dist/article/tag/index.js';
import { readTaggerFiles } from '../../dist/read/index.js';
import { annotatedAs, articlesInFolds, inputOf } from './annotated.mjs';
import { ConditionalLogit } from './conditional-logit.mjs';
import { at } from './passages.mjs';

const SETS = ['seeds', 'polnear-dev', 'news-dev', 'news2-dev', 'polnear-speakers'];
const FOLDS = 10;
const PENALTY = Number(process.env.PENALTY ?? 4);
const ROUNDS = 400;
/** The passages count this often: they have the kinds that the sets lack. */
const PASSAGES = 4;
/** The sample articles, whose words are all annotated, count this often. */
const SAMPLES = 6;
/** The own articles count this often: they name more outlets than most news. */
const OWN = 0.5;

/** Priors: an outlet beside the words is their channel; all other weights have the prior zero. */
const EXPECTED = new Map([['own', 2.5]]);

const tagger = createSmallTagger(await readTaggerFiles('small'));
const logit = new ConditionalLogit({ prior: EXPECTED, penalty: PENALTY, rounds: ROUNDS });

/** The rows of the candidates, and last the row of no channel, which has no features. */
const rowsOf = (candidates) =>
  [...candidates.map(({ features }) => features), []].map((names) => logit.row(names.map((name) => [name, 1])));

const words = (name) => (name.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).filter((word) => word !== 'the');
function isSameOutlet(one, other) {
  const [few, many] = [words(one), words(other)].sort((a, b) => a.length - b.length);
  return few.length > 0 && 3 * few.length >= many.length && ` ${many.join(' ')} `.includes(` ${few.join(' ')} `);
}

const isRight = (truth, name) => [truth.via ?? [], truth.acceptVia ?? []].flat().some((via) => isSameOutlet(via, name));

/** The quotations of an article with their candidates: which is right, or none; null where no annotation says it. */
function read({ gold, set, fold }) {
  const article = readArticle(inputOf(gold), tagger);
  const spoken = article.quotations.map((quotation) => ({ quotation, speaker: quotation.attribution.speaker }));
  const quoted = article.quotations
    .filter(({ kind }) => kind === 'direct')
    .flatMap(({ content }) => content)
    .sort((a, b) => a[0] - b[0]);
  const truths = article.quotations.map((quotation) => annotatedAs(gold, quotation));
  const counts = (truth, { kind }) =>
    truth !== undefined && ((set !== 'polnear-dev' && set !== 'polnear-speakers') || kind !== 'indirect');
  const rightOf = (candidates, truth) =>
    truth?.via ? candidates.findIndex(({ channel }) => isRight(truth, channel.name)) : -1;
  const withChoice = (choose) => chooseChannels(withWords(article), readNames(article), spoken, quoted, choose);
  /** Own articles annotate the words in marks alone: what else somebody says nearby came the same way. */
  const nearestOf = ({ content: [[start]], attribution: { speaker } }) =>
    gold.attributions
      .filter((other) => other.speaker && other.speaker === speaker)
      .sort((a, b) => Math.abs(a.content[0][0] - start) - Math.abs(b.content[0][0] - start))[0];
  const choices = [];
  withChoice((candidates, i) => {
    const truth = truths[i] ?? (set === 'own' ? nearestOf(article.quotations[i]) : undefined);
    const right = rightOf(candidates, truth);
    if (counts(truths[i], article.quotations[i]))
      choices.push({
        id: gold.id,
        at: article.quotations[i].content[0][0],
        via: truths[i].via,
        rows: rowsOf(candidates),
        right: right < 0 ? candidates.length : right,
        weight: set === 'seeds' ? SAMPLES : set === 'passages' ? PASSAGES : set === 'own' ? OWN : 1,
        missing: Boolean(truths[i].via) && right < 0,
      });
    return right < 0 ? null : { ...candidates[right], probability: 1 };
  });
  const judge = (choose) =>
    withChoice(choose).flatMap((chosen, i) =>
      counts(truths[i], article.quotations[i]) && article.quotations[i].kind !== 'indirect'
        ? [
            {
              id: gold.id,
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
  return { set, fold, choices, judge };
}

const articles = (await articlesInFolds(SETS, FOLDS)).map(read);

const learn = (some) => logit.learn(some.flatMap(({ choices }) => choices).filter(({ rows }) => rows.length > 1));

const chooseWith = (weights) => (candidates) => {
  const p = logit.probabilities(weights, rowsOf(candidates));
  const none = p.pop();
  const most = Math.max(...p);
  return most > none ? { ...candidates[p.indexOf(most)], probability: most } : null;
};

function report(title, judged) {
  console.log(title);
  for (const set of ['passages', 'own', ...SETS]) {
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
for (const set of ['own', ...SETS]) {
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

if (process.argv.includes('--write'))
  logit.write(
    at('src/article/attribute/via/weights.ts'),
    learn(articles),
    'Weight of each feature. Written by `bench/training/via.mjs --write`.',
  );

if (process.argv.includes('--missing'))
  for (const { choices } of articles)
    for (const { missing, id, at: offset, via } of choices) if (missing) console.log(`${id}@${offset}: ${via}`);
