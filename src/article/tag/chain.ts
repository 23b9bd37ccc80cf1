/**
 * A linear-chain conditional random field over the labels of a sequence of tokens: the best path, and how probable each
 * label is at each token.
 *
 * Sources: Lafferty, McCallum and Pereira, ICML 2001; forward-backward with scaling as in Rabiner, Proc. IEEE 77, 1989.
 */

/** Learned scores, in logits: `pairs[from * labels + to]`, and those of the first and the last label. */
export interface Chain {
  readonly labels: number;
  readonly pairs: Float32Array;
  readonly first: Float32Array;
  readonly last: Float32Array;
}

/** Which label may follow which at a token: 1 where it may, `[from * labels + to]`. */
export type Allowed = Uint8Array;

export interface Decoded {
  /** The best label of each token. */
  readonly path: Uint8Array;
  /** `[token * labels + label]`: probability of each label at each token, given the whole sequence. */
  readonly marginals: Float64Array;
}

const FORBIDDEN = -1e9;

/** Emissions `[token * labels + label]` of one sequence; `allowed` says for each token from which label it may be reached. */
export function decode(chain: Chain, emissions: Float32Array, allowed: (token: number) => Allowed): Decoded {
  return { path: bestPath(chain, emissions, allowed), marginals: marginals(chain, emissions, allowed) };
}

/** Viterbi's algorithm; of two equal paths the one with the smaller labels wins. */
function bestPath({ labels, pairs, first, last }: Chain, emissions: Float32Array, allowed: (token: number) => Allowed) {
  const length = emissions.length / labels;
  const back = new Uint8Array(emissions.length);
  let best = Float64Array.from(first, (score, label) => score + at(emissions, label));
  for (let t = 1; t < length; t++) {
    const may = allowed(t);
    const next = new Float64Array(labels);
    for (let to = 0; to < labels; to++) {
      let winner = 0;
      let most = Number.NEGATIVE_INFINITY;
      for (let from = 0; from < labels; from++) {
        const edge = from * labels + to;
        const score = at(best, from) + at(pairs, edge) + (may[edge] ? 0 : FORBIDDEN);
        if (score > most) {
          most = score;
          winner = from;
        }
      }
      back[t * labels + to] = winner;
      next[to] = most + at(emissions, t * labels + to);
    }
    best = next;
  }
  const path = new Uint8Array(length);
  let label = 0;
  for (let i = 1; i < labels; i++) if (at(best, i) + at(last, i) > at(best, label) + at(last, label)) label = i;
  for (let t = length - 1; t >= 0; t--) {
    path[t] = label;
    label = back[t * labels + label] ?? 0;
  }
  return path;
}

const at = (values: Float32Array | Float64Array, index: number): number => values[index] ?? 0;

function marginals(
  { labels, pairs, first, last }: Chain,
  emissions: Float32Array,
  allowed: (token: number) => Allowed,
) {
  const length = emissions.length / labels;
  const potential = potentials(emissions, labels);
  const edges = Float64Array.from(pairs, Math.exp);
  const forward = new Float64Array(emissions.length);
  for (let label = 0; label < labels; label++) forward[label] = Math.exp(at(first, label)) * at(potential, label);
  scale(forward, 0, labels);
  for (let t = 1; t < length; t++) {
    const may = allowed(t);
    for (let from = 0; from < labels; from++) {
      const mass = at(forward, (t - 1) * labels + from);
      for (let to = 0; to < labels; to++) {
        const edge = from * labels + to;
        if (may[edge]) forward[t * labels + to] = at(forward, t * labels + to) + mass * at(edges, edge);
      }
    }
    for (let to = 0; to < labels; to++)
      forward[t * labels + to] = at(forward, t * labels + to) * at(potential, t * labels + to);
    scale(forward, t * labels, labels);
  }
  let backward = Float64Array.from(last, Math.exp);
  for (let t = length - 1; t >= 0; t--) {
    const weighted = backward.map((mass, label) => mass * at(potential, t * labels + label));
    for (let label = 0; label < labels; label++)
      forward[t * labels + label] = at(forward, t * labels + label) * at(backward, label);
    scale(forward, t * labels, labels);
    const may = allowed(t);
    const before = new Float64Array(labels);
    for (let from = 0; from < labels; from++) {
      for (let to = 0; to < labels; to++) {
        const edge = from * labels + to;
        if (may[edge]) before[from] = at(before, from) + at(edges, edge) * at(weighted, to);
      }
    }
    scale(before, 0, labels);
    backward = before;
  }
  return forward;
}

/** Emissions as factors, the largest of each token 1, so that nothing overflows. */
function potentials(emissions: Float32Array, labels: number): Float64Array {
  const factors = new Float64Array(emissions.length);
  for (let start = 0; start < emissions.length; start += labels) {
    let most = Number.NEGATIVE_INFINITY;
    for (let i = start; i < start + labels; i++) most = Math.max(most, at(emissions, i));
    for (let i = start; i < start + labels; i++) factors[i] = Math.exp(at(emissions, i) - most);
  }
  return factors;
}

/** Makes the values from `start` sum to one; all equal where they vanished. */
function scale(values: Float64Array, start: number, count: number): void {
  let total = 0;
  for (let i = start; i < start + count; i++) total += at(values, i);
  for (let i = start; i < start + count; i++) values[i] = total > 0 ? at(values, i) / total : 1 / count;
}
