/** The labels of the name reader, its chain (a CRF) and the scores of words. */
import { BUCKETS, FEATURES } from '../../../dist/article/attribute/names/features.js';

export const KINDS = ['person', 'organization', 'place', 'other'];
/** No name, then two labels for each kind: its first word and its other words. */
export const LABELS = 1 + 2 * KINDS.length;
const FIRST = LABELS * LABELS;
const LAST = FIRST + LABELS;
const IMPOSSIBLE = -1e4;

export const isFirst = (label) => label % 2 === 1;
const mayOpen = (label) => label === 0 || isFirst(label);
const mayFollow = (before, label) => mayOpen(label) || before === label || before === label - 1;

/** Weights of words `[bucket][label]`, and scores of label pairs, of the first label and of the last. */
export const emptyModel = () => ({ words: new Float32Array(BUCKETS * LABELS), chain: new Float32Array(LAST + LABELS) });

const pairScores = (chain) =>
  Float64Array.from({ length: FIRST }, (_, i) =>
    mayFollow(Math.floor(i / LABELS), i % LABELS) ? chain[i] : IMPOSSIBLE,
  );

/** Scores of the labels of each word, without the features that `dropped` marks. */
export function wordScores({ buckets, length }, words, dropped) {
  const scores = new Float64Array(length * LABELS);
  for (let i = 0; i < buckets.length; i++) {
    if (dropped?.[i]) continue;
    const row = buckets[i] * LABELS;
    const out = Math.floor(i / FEATURES) * LABELS;
    for (let y = 0; y < LABELS; y++) scores[out + y] += words[row + y];
  }
  return scores;
}

/** Logarithm of the sum of the exponentials of `LABELS` values. */
function logSum(value) {
  let top = Number.NEGATIVE_INFINITY;
  for (let y = 0; y < LABELS; y++) top = Math.max(top, value(y));
  let sum = 0;
  for (let y = 0; y < LABELS; y++) sum += Math.exp(value(y) - top);
  return top + Math.log(sum);
}

function forward(scores, length, chain, pairs) {
  const alpha = new Float64Array(scores.length);
  for (let y = 0; y < LABELS; y++) alpha[y] = scores[y] + (mayOpen(y) ? chain[FIRST + y] : IMPOSSIBLE);
  for (let t = 1; t < length; t++)
    for (let y = 0; y < LABELS; y++)
      alpha[t * LABELS + y] =
        logSum((x) => alpha[(t - 1) * LABELS + x] + pairs[x * LABELS + y]) + scores[t * LABELS + y];
  return alpha;
}

function backward(scores, length, chain, pairs) {
  const beta = new Float64Array(scores.length);
  for (let y = 0; y < LABELS; y++) beta[(length - 1) * LABELS + y] = chain[LAST + y];
  for (let t = length - 2; t >= 0; t--)
    for (let x = 0; x < LABELS; x++)
      beta[t * LABELS + x] = logSum(
        (y) => pairs[x * LABELS + y] + scores[(t + 1) * LABELS + y] + beta[(t + 1) * LABELS + y],
      );
  return beta;
}

/** Log likelihood of the labels of one reading, and their counts subtracted from the gradient at half weight. */
function subtractReading(labels, scores, { chain, gradient }) {
  const last = labels.length - 1;
  let score = scores[labels[0]] + chain[FIRST + labels[0]] + chain[LAST + labels[last]];
  gradient[FIRST + labels[0]] -= 0.5;
  gradient[LAST + labels[last]] -= 0.5;
  for (let t = 1; t <= last; t++) {
    const pair = labels[t - 1] * LABELS + labels[t];
    score += scores[t * LABELS + labels[t]] + chain[pair];
    gradient[pair] -= 0.5;
  }
  return score;
}

/** Loss of a sequence, the gradient of the chain, and the gradient of the scores of words. */
export function lossAndGradients(sequence, scores, chain) {
  const { length, readings } = sequence;
  const pairs = pairScores(chain);
  const alpha = forward(scores, length, chain, pairs);
  const beta = backward(scores, length, chain, pairs);
  const end = (length - 1) * LABELS;
  const total = logSum((y) => alpha[end + y] + beta[end + y]);
  const gradient = new Float64Array(chain.length);
  for (let t = 1; t < length; t++)
    for (let x = 0; x < LABELS; x++) {
      const from = alpha[(t - 1) * LABELS + x] - total;
      if (from < -60) continue;
      for (let y = 0; y < LABELS; y++)
        if (mayFollow(x, y))
          gradient[x * LABELS + y] += Math.exp(
            from + pairs[x * LABELS + y] + scores[t * LABELS + y] + beta[t * LABELS + y],
          );
    }
  const errors = alpha.map((value, i) => Math.exp(value + beta[i] - total));
  for (let y = 0; y < LABELS; y++) {
    gradient[FIRST + y] += errors[y];
    gradient[LAST + y] += errors[end + y];
  }
  let loss = 0;
  for (const labels of readings) {
    loss += 0.5 * (total - subtractReading(labels, scores, { chain, gradient }));
    for (let t = 0; t < length; t++) errors[t * LABELS + labels[t]] -= 0.5;
  }
  return { loss, gradient, errors };
}

/** The best labels of a sequence (Viterbi 1967). */
export function bestLabels(sequence, { words, chain }) {
  const { length } = sequence;
  const scores = wordScores(sequence, words);
  const pairs = pairScores(chain);
  const best = scores.slice();
  const from = new Uint8Array(scores.length);
  for (let y = 0; y < LABELS; y++) best[y] += mayOpen(y) ? chain[FIRST + y] : IMPOSSIBLE;
  for (let t = 1; t < length; t++)
    for (let y = 0; y < LABELS; y++) {
      let top = Number.NEGATIVE_INFINITY;
      for (let x = 0; x < LABELS; x++) {
        const score = best[(t - 1) * LABELS + x] + pairs[x * LABELS + y];
        if (score <= top) continue;
        top = score;
        from[t * LABELS + y] = x;
      }
      best[t * LABELS + y] += top;
    }
  const end = (length - 1) * LABELS;
  const ending = (y) => best[end + y] + chain[LAST + y];
  let label = 0;
  for (let y = 1; y < LABELS; y++) if (ending(y) > ending(label)) label = y;
  const labels = new Uint8Array(length);
  for (let t = length - 1; t >= 0; t--) {
    labels[t] = label;
    label = from[t * LABELS + label];
  }
  return labels;
}
