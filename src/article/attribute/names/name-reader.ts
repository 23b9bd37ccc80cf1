/**
 * Reads the names of people, organisations and places with a linear-chain CRF (Lafferty, McCallum and Pereira 2001).
 *
 * Weights are small integers, so scores are exact and the same on every machine.
 */
import { TRANSITIONS, WEIGHTS } from '../../../lexicon/en/names/weights.ts';
import type { SegmentedArticle, Span } from '../../../model.ts';
import { BUCKETS, FEATURES, featureBuckets, stretches } from './features.ts';

export type NameKind = 'person' | 'organization' | 'place' | 'other';

/** A name without titles before it and suffixes after it. */
export interface NameSpan {
  /** Half-open range of tokens. */
  readonly tokens: Span;
  readonly kind: NameKind;
}

const NAME_KINDS: readonly NameKind[] = ['person', 'organization', 'place', 'other'];
/** No name, then two labels for each kind: its first word and its other words. */
const LABELS = 1 + 2 * NAME_KINDS.length;
const FIRST = LABELS * LABELS;
const LAST = FIRST + LABELS;
const IMPOSSIBLE = -1_000_000;

const isInside = (label: number) => label > 0 && label % 2 === 0;
const mayFollow = (before: number, label: number) => !isInside(label) || before === label || before === label - 1;

/** Scores of [label before][label]. */
const PAIRS = Int32Array.from({ length: LABELS * LABELS }, (_, i) =>
  mayFollow(Math.floor(i / LABELS), i % LABELS) ? (TRANSITIONS[i] ?? 0) : IMPOSSIBLE,
);

function unpack(): Int8Array {
  const text = atob(WEIGHTS);
  if (text.length !== BUCKETS * LABELS) throw new RangeError('the weights of the name reader have another size');
  const bytes = new Int8Array(text.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

let weights: Int8Array | null = null;

/** Scores of the labels of each token: `[token * LABELS + label]`; three labels at a time, whose sums stay in registers. */
function emissions(buckets: Uint32Array): Int32Array {
  weights ??= unpack();
  const table = weights;
  const tokens = buckets.length / FEATURES;
  const scores = new Int32Array(tokens * LABELS);
  for (let token = 0; token < tokens; token++)
    for (let label = 0; label < LABELS; label += 3) {
      let a = 0;
      let b = 0;
      let c = 0;
      for (let i = token * FEATURES; i < (token + 1) * FEATURES; i++) {
        const row = (buckets[i] ?? 0) * LABELS + label;
        a += table[row] ?? 0;
        b += table[row + 1] ?? 0;
        c += table[row + 2] ?? 0;
      }
      const at = token * LABELS + label;
      scores[at] = a;
      scores[at + 1] = b;
      scores[at + 2] = c;
    }
  return scores;
}

function lastLabel(best: Int32Array): number {
  let last = 0;
  for (let other = 1; other < LABELS; other++)
    if ((best[other] ?? 0) + (TRANSITIONS[LAST + other] ?? 0) > (best[last] ?? 0) + (TRANSITIONS[LAST + last] ?? 0))
      last = other;
  return last;
}

/** The best sequence of labels (Viterbi 1967); `from` is scratch of the size of the scores. */
function decode(scores: Int32Array, from: Uint8Array): Uint8Array {
  const length = scores.length / LABELS;
  let best = Int32Array.from({ length: LABELS }, (_, label) =>
    isInside(label) ? IMPOSSIBLE : (scores[label] ?? 0) + (TRANSITIONS[FIRST + label] ?? 0),
  );
  let next = new Int32Array(LABELS);
  for (let row = LABELS; row < scores.length; row += LABELS) {
    for (let label = 0; label < LABELS; label++) {
      let most = (best[0] ?? 0) + (PAIRS[label] ?? 0);
      let before = 0;
      for (let other = 1, pair = LABELS + label; other < LABELS; other++, pair += LABELS) {
        const score = (best[other] ?? 0) + (PAIRS[pair] ?? 0);
        if (score > most) {
          most = score;
          before = other;
        }
      }
      from[row + label] = before;
      next[label] = most + (scores[row + label] ?? 0);
    }
    [best, next] = [next, best];
  }
  const labels = new Uint8Array(length);
  let label = lastLabel(best);
  for (let t = length - 1; t >= 0; t--) {
    labels[t] = label;
    label = from[t * LABELS + label] ?? 0;
  }
  return labels;
}

/** The names of an article, in order. */
export function readNames(article: SegmentedArticle): NameSpan[] {
  const names: NameSpan[] = [];
  const found = stretches(article);
  const scores = emissions(featureBuckets(article, found));
  const scratch = new Uint8Array(scores.length);
  let row = 0;
  for (const {
    tokens: [start, end],
  } of found) {
    const labels = decode(scores.subarray(row, row + (end - start) * LABELS), scratch);
    row += labels.length * LABELS;
    for (let i = 0; i < labels.length; i++) {
      const label = labels[i] ?? 0;
      if (label === 0) continue;
      const first = i;
      while (labels[i + 1] === label + 1) i++;
      const kind = NAME_KINDS[(label - 1) >> 1];
      if (kind) names.push({ tokens: [start + first, start + i + 1], kind });
    }
  }
  return names;
}
