/**
 * Decoder of a linear-chain conditional random field: the best path of labels, and their marginal probabilities.
 *
 * Sources: Lafferty, McCallum and Pereira, ICML 2001; forward-backward with scaling as in Rabiner, Proc. IEEE 77, 1989.
 */

/** Learned scores in logits: transitions `pairs[from * labels + to]`, and the first and last label. */
export interface ChainScores {
  readonly labels: number;
  readonly pairs: Float32Array;
  readonly first: Float32Array;
  readonly last: Float32Array;
}

/** Allowed transitions at a token: `[from * labels + to]` is 1 if allowed, else 0. */
export type Transitions = Uint8Array;

export interface Decoded {
  /** The best label of each token. */
  readonly path: Uint8Array;
  /** `[token * labels + label]`: marginal probability of each label, given the whole sequence. */
  readonly marginals: Float64Array;
}

/** Decodes the emissions `[token * labels + label]` of one sequence. */
export type Decoder = (emissions: Float32Array, allowed: (token: number) => Transitions) => Decoded;

const at = (values: Float32Array | Float64Array | Uint8Array, index: number): number => values[index] ?? 0;

export function createDecoder(chain: ChainScores): Decoder {
  const factors = {
    pairs: Float64Array.from(chain.pairs, Math.exp),
    first: Float64Array.from(chain.first, Math.exp),
    last: Float64Array.from(chain.last, Math.exp),
  };
  return (emissions, allowed) => ({
    path: bestPath(chain, emissions, allowed),
    marginals: marginals(chain.labels, factors, emissions, allowed),
  });
}

/** Viterbi algorithm; on a tie the smaller label wins. */
function bestPath(
  { labels, pairs, first, last }: ChainScores,
  emissions: Float32Array,
  allowed: (token: number) => Transitions,
) {
  const length = emissions.length / labels;
  const back = new Uint8Array(emissions.length);
  let best = Float64Array.from(first, (score, label) => score + at(emissions, label));
  let next = new Float64Array(labels);
  for (let t = 1; t < length; t++) {
    const may = allowed(t);
    for (let to = 0; to < labels; to++) {
      let winner = 0;
      let most = Number.NEGATIVE_INFINITY;
      for (let from = 0; from < labels; from++) {
        const edge = from * labels + to;
        if (at(may, edge) === 0) continue;
        const score = at(best, from) + at(pairs, edge);
        if (score > most) {
          most = score;
          winner = from;
        }
      }
      back[t * labels + to] = winner;
      next[to] = most + at(emissions, t * labels + to);
    }
    [best, next] = [next, best];
  }
  const path = new Uint8Array(length);
  let label = 0;
  for (let i = 1; i < labels; i++) if (at(best, i) + at(last, i) > at(best, label) + at(last, label)) label = i;
  for (let t = length - 1; t >= 0; t--) {
    path[t] = label;
    label = at(back, t * labels + label);
  }
  return path;
}

type Factors = Readonly<Record<'pairs' | 'first' | 'last', Float64Array>>;

/** Forward-backward algorithm; the values of each token are scaled to sum to one. */
function marginals(
  labels: number,
  { pairs, first, last }: Factors,
  emissions: Float32Array,
  allowed: (token: number) => Transitions,
): Float64Array {
  const length = emissions.length / labels;
  const own = ownFactors(emissions, labels);
  const shares = new Float64Array(emissions.length);
  for (let label = 0; label < labels; label++) shares[label] = at(first, label) * at(own, label);
  scale(shares, 0, labels);
  for (let t = 1; t < length; t++) {
    const may = allowed(t);
    const before = (t - 1) * labels;
    for (let to = 0; to < labels; to++) {
      let mass = 0;
      for (let from = 0; from < labels; from++) {
        const edge = from * labels + to;
        mass += at(shares, before + from) * at(pairs, edge) * at(may, edge);
      }
      shares[t * labels + to] = mass * at(own, t * labels + to);
    }
    scale(shares, t * labels, labels);
  }
  let behind = Float64Array.from(last);
  let next = new Float64Array(labels);
  for (let t = length - 1; t >= 0; t--) {
    const may = allowed(t);
    for (let from = 0; from < labels; from++) {
      let mass = 0;
      for (let to = 0; to < labels; to++) {
        const edge = from * labels + to;
        mass += at(pairs, edge) * at(may, edge) * at(own, t * labels + to) * at(behind, to);
      }
      next[from] = mass;
    }
    for (let label = 0; label < labels; label++) {
      shares[t * labels + label] = at(shares, t * labels + label) * at(behind, label);
    }
    scale(shares, t * labels, labels);
    scale(next, 0, labels);
    [behind, next] = [next, behind];
  }
  return shares;
}

/** Exponentials of the emissions, with a maximum of 1 per token against overflow. */
function ownFactors(emissions: Float32Array, labels: number): Float64Array {
  const factors = new Float64Array(emissions.length);
  for (let start = 0; start < emissions.length; start += labels) {
    let most = Number.NEGATIVE_INFINITY;
    for (let i = start; i < start + labels; i++) most = Math.max(most, at(emissions, i));
    for (let i = start; i < start + labels; i++) factors[i] = Math.exp(at(emissions, i) - most);
  }
  return factors;
}

/** Normalises `count` values from `start` to sum to one; uniform if all are 0. */
function scale(values: Float64Array, start: number, count: number): void {
  let total = 0;
  for (let i = start; i < start + count; i++) total += at(values, i);
  for (let i = start; i < start + count; i++) values[i] = total > 0 ? at(values, i) / total : 1 / count;
}
