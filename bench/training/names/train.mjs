#!/usr/bin/env node
/**
 * Trains the name reader on the articles that silver.py wrote: a linear-chain CRF over hashed features.
 *
 *   node bench/training/names/train.mjs TRAIN.ndjson WEIGHTS.ts [NAME=DEV.ndjson …]        after a build
 *
 * AdaGrad (Duchi, Hazan and Singer 2011) with a rate that falls linearly; random features of the word forms are left out,
 * and the weights of the second half are averaged. Seeded: the same command gives the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { FEATURES } from '../../../dist/article/attribute/names/features.js';
import { readArticles, readSequences } from './articles.mjs';
import { emptyModel, LABELS, lossAndGradients, wordScores } from './chain.mjs';
import { report } from './report.mjs';

const EPOCHS = 2;
const RATE = 0.1;
const LAST_RATE = 0.01;
const RIDGE = 1e-6;
/** Smaller errors of a word are ignored. */
const LEAST_ERROR = 1e-3;
/** Share of the features left out; one word in four loses more of them. */
const DROP = { many: 0.3, few: 0.1 / 3, wordsWithMany: 0.25 };
/** The features that depend on the letters of a word, by number in features.ts. */
const LEXICAL = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 24, 25, 26, 27, 33, 34, 35];
/** Copies of the weights in an epoch that the average takes. */
const COPIES = 8;
/** Larger weights are clipped to this. */
const LARGEST = 4;

function generator(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle(list, random) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
}

function droppedFeatures(length, random) {
  const dropped = new Uint8Array(length * FEATURES);
  for (let t = 0; t < length; t++) {
    const share = random() < DROP.wordsWithMany ? DROP.many : DROP.few;
    for (const k of LEXICAL) if (random() < share) dropped[t * FEATURES + k] = 1;
  }
  return dropped;
}

/** One AdaGrad step of one weight. */
function descend(weights, squares, i, gradient, rate) {
  squares[i] += gradient * gradient;
  weights[i] -= (rate * gradient) / Math.sqrt(squares[i]);
}

function learn(sequence, model, squares, rate, dropped) {
  const scores = wordScores(sequence, model.words, dropped);
  const { loss, gradient, errors } = lossAndGradients(sequence, scores, model.chain);
  for (const [i, value] of gradient.entries()) if (value !== 0) descend(model.chain, squares.chain, i, value, rate);
  for (let i = 0; i < errors.length; i++) {
    if (Math.abs(errors[i]) < LEAST_ERROR) continue;
    const [t, label] = [Math.floor(i / LABELS), i % LABELS];
    for (let k = t * FEATURES; k < (t + 1) * FEATURES; k++) {
      if (dropped[k]) continue;
      const at = sequence.buckets[k] * LABELS + label;
      descend(model.words, squares.words, at, errors[i] + RIDGE * model.words[at], rate);
    }
  }
  return loss;
}

function train(sequences, afterEpoch) {
  const random = generator(1);
  const model = emptyModel();
  const squares = emptyModel();
  squares.words.fill(1e-3);
  squares.chain.fill(1e-3);
  const mean = new Float64Array(model.words.length);
  let copies = 0;
  const every = Math.max(1, Math.floor(sequences.length / COPIES));
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(sequences, random);
    let loss = 0;
    for (const [i, sequence] of sequences.entries()) {
      const rate = RATE - ((RATE - LAST_RATE) * (epoch + i / sequences.length)) / EPOCHS;
      loss += learn(sequence, model, squares, rate, droppedFeatures(sequence.length, random));
      if ((i + 1) % every !== 0 || epoch + (i + 1) / sequences.length <= EPOCHS / 2) continue;
      copies++;
      for (let k = 0; k < mean.length; k++) mean[k] += (model.words[k] - mean[k]) / copies;
    }
    afterEpoch(epoch + 1, loss, model);
  }
  return { words: Float32Array.from(mean), chain: model.chain };
}

/** The weights as whole numbers of `scale`. */
function quantised({ words, chain }) {
  let most = 0;
  for (const weight of words) most = Math.max(most, Math.abs(weight));
  const scale = Math.min(most, LARGEST) / 127;
  const whole = Int8Array.from(words, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))));
  return { scale, words: whole, chain: Array.from(chain, (score) => Math.round(score / scale)) };
}

const asModel = ({ scale, words, chain }) => ({
  words: Float32Array.from(words, (weight) => weight * scale),
  chain: Float32Array.from(chain, (score) => score * scale),
});

const asTypeScript = ({
  words,
  chain,
}) => `/** Weights of the name reader, written by \`bench/training/names/train.mjs\`: see names.md. */
/** Scores of label pairs [from][to], of the first label and of the last, in the unit of the weights. */
export const TRANSITIONS: readonly number[] = [${chain.join(',')}];
/** int8[buckets][labels] in base64. */
export const WEIGHTS: string =
  '${Buffer.from(words.buffer).toString('base64')}';
`;

const [file, target, ...sets] = process.argv.slice(2);
if (!file || !target) throw new Error('usage: train.mjs TRAIN.ndjson WEIGHTS.ts [NAME=DEV.ndjson …]');
const devs = sets.map((set) => set.split('=')).map(([name, path]) => [name, readArticles(path)]);
const print = (title, model) => {
  console.log(title);
  for (const [name, articles] of devs) console.log(`  ${name}: ${report(articles, model)}`);
};
const sequences = readSequences(file);
const words = sequences.reduce((sum, { length }) => sum + length, 0);
const model = train(sequences, (epoch, loss, now) => print(`epoch ${epoch}: loss ${(loss / words).toFixed(4)}`, now));
const whole = quantised(model);
print('averaged and quantised', asModel(whole));
writeFileSync(target, asTypeScript(whole));
