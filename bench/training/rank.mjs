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
import { readArticle } from '../../dist/article/read.js';
import { createSmallTagger } from '../../dist/article/tag/index.js';
import { readTaggerFiles } from '../../dist/read/index.js';
import { compareSpeakers } from '../score/names.mjs';
import { annotatedAs, articlesInFolds, inputOf } from './annotated.mjs';
import { ConditionalLogit } from './conditional-logit.mjs';
import { at } from './passages.mjs';

const SETS = ['polnear-dev', 'news-dev', 'news2-dev', 'polnear-speakers'];
const FOLDS = 10;
const PENALTY = 3;
const ROUNDS = 600;
/** The project's own articles count this much: they have kinds that the sets lack, and more often than news does. */
const OWN = 0.3;
/** Words that stand alone are those of somebody new in most own articles, but in few of the sets. */
const OWN_FLOATING = 0.1;
/** Priors from grammar for features that few choices exhibit; all other weights have the prior zero. */
const EXPECTED = new Map(
  Object.entries({
    called: 3,
    'called-in-part': 1,
    'called-narrower': 2,
    'called-otherwise': -1.5,
    'has-the-noun': 2.5,
    'of-that-kind': 1.5,
    'of-no-kind': -0.5,
    'called-of-that-kind': 1.5,
    'called-of-other-kind': -1.5,
    'same-head': 2,
    'narrower-head': 1.5,
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
    addressed: -3,
    asker: -1.5,
    asked: 1,
    'question-last': -1,
    'question-before': 0.5,
    'replies-last': -1,
    'replies-before': 0.5,
    'interview-last': 0.5,
    'interview-main': 1,
    'called-of-other-rank': -1,
    continues: 1.5,
    'agrees-in-number': 1,
    'within-document': -1,
    'within-group': -1,
    'gender-of-noun': 2,
    'other-gender-of-noun': -3,
    presumed: 2,
    'goes-on-at-once': 1,
    'subject-since-last-words': 1,
  }),
);
/** The passages show kinds that articles seldom have. */
const PASSAGES = 2;

function weightOf(set, kind) {
  if (set === 'passages') return PASSAGES;
  if (set !== 'own') return 1;
  return kind === 'floating' ? OWN_FLOATING : OWN;
}

const KINDS = new Map([
  ['pronoun-person', 'pronoun'],
  ['pronoun-thing', 'thing'],
  ['name-of-several', 'name'],
  ['definite-description', 'description'],
  ['unnamed', 'description'],
  ['speaker-goes-on', 'floating'],
  ['just-introduced', 'floating'],
]);

const tagger = createSmallTagger(await readTaggerFiles('small'));
const logit = new ConditionalLogit({ prior: EXPECTED, penalty: PENALTY, rounds: ROUNDS });

function choicesOf({ gold, set, fold }) {
  const { quotations } = readArticle(inputOf(gold), tagger);
  return quotations.flatMap((quotation) => {
    const { candidates, evidence } = quotation.attribution;
    const kind = evidence.map(({ rule }) => KINDS.get(rule)).find(Boolean);
    const truth = candidates.length > 0 && annotatedAs(gold, quotation);
    if (!truth?.speaker || !kind) return [];
    const same = candidates.map(({ name }) => compareSpeakers(truth, name));
    const isNamed = ({ features }) => !features.has('itself') && !features.has('unnamed');
    const named = same.findIndex((how, i) => how === 'same' && isNamed(candidates[i]));
    const answers = new Set([truth.speaker, ...(truth.accept ?? [])]);
    const exact = candidates.findIndex(({ name }) => answers.has(name));
    const [right = -1] = [exact, named, same.indexOf('same'), same.indexOf('partial')].filter((index) => index >= 0);
    const rows = candidates.map(({ features }) =>
      logit.row(
        [...features].flatMap(([name, value]) => [
          [name, value],
          [`${kind}:${name}`, value],
        ]),
      ),
    );
    return [
      {
        kind,
        set,
        fold,
        weight: weightOf(set, kind),
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

const choices = (await articlesInFolds(SETS, FOLDS)).flatMap(choicesOf);

/** Descriptions of news2-dev are only measured: with them, companies stand for themselves far too often. */
const isSetAside = ({ kind, set }) => kind === 'description' && set === 'news2-dev';

const learn = (some) =>
  logit.learn(some.filter((choice) => choice.right >= 0 && choice.rows.length > 1 && !isSetAside(choice)));

function report(title, isRight) {
  console.log(title);
  for (const set of ['passages', 'own', ...SETS])
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
      const p = logit.probabilities(weights, choice.rows);
      const most = Math.max(...p);
      heldOut.set(choice, p.indexOf(most));
      sureness.set(choice, most);
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
  const mean = own.reduce((total, choice) => total + sureness.get(choice), 0) / Math.max(1, own.length);
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

if (process.argv.includes('--write'))
  logit.write(
    at('src/article/attribute/rank/weights.ts'),
    learn(choices),
    'Weight of each feature; `kind:feature` is added for sources of that kind. Written by `bench/training/rank.mjs --write`.',
  );
