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

/** The learned transitions that a token allows, in a form that the loops below read fast. */
interface Edges {
  /** In logits; -Infinity if not allowed. */
  readonly scores: Float64Array;
  /** Exponentials; 0 if not allowed. */
  readonly factors: Float64Array;
}

const NO_EDGES: Edges = { scores: new Float64Array(), factors: new Float64Array() };

function edgesOf(chain: ChainScores, allowed: Transitions): Edges {
  const scores = Float64Array.from(chain.pairs, (score, edge) => (allowed[edge] ? score : Number.NEGATIVE_INFINITY));
  return { scores, factors: scores.map(Math.exp) };
}

export function createDecoder(chain: ChainScores): Decoder {
  const known = new Map<Transitions, Edges>();
  const edgesAt = (allowed: Transitions): Edges => {
    const edges = known.get(allowed) ?? edgesOf(chain, allowed);
    known.set(allowed, edges);
    return edges;
  };
  const first = Float64Array.from(chain.first, Math.exp);
  const last = Float64Array.from(chain.last, Math.exp);
  return (emissions, allowed) => {
    const length = emissions.length / chain.labels;
    const edges = Array.from({ length }, (_, token) => edgesAt(allowed(token)));
    return {
      path: bestPath(chain, Float64Array.from(emissions), edges),
      marginals: marginals(first, last, ownFactors(emissions, chain.labels), edges),
    };
  };
}

/** Viterbi algorithm; on a tie the smaller label wins. */
function bestPath({ labels, first, last }: ChainScores, emissions: Float64Array, edges: readonly Edges[]): Uint8Array {
  const back = new Uint8Array(emissions.length);
  let best = Float64Array.from(first, (score, label) => score + (emissions[label] ?? 0));
  let next = new Float64Array(labels);
  let start = 0;
  for (const { scores } of edges.slice(1)) {
    start += labels;
    for (let to = 0; to < labels; to++) {
      let winner = 0;
      let most = Number.NEGATIVE_INFINITY;
      for (let from = 0, edge = to; from < labels; from++, edge += labels) {
        const score = (best[from] ?? 0) + (scores[edge] ?? 0);
        if (score > most) {
          most = score;
          winner = from;
        }
      }
      back[start + to] = winner;
      next[to] = most + (emissions[start + to] ?? 0);
    }
    [best, next] = [next, best];
  }
  const ends = best.map((score, label) => score + (last[label] ?? 0));
  return pathTo(ends.indexOf(Math.max(...ends)), back, labels);
}

function pathTo(end: number, back: Uint8Array, labels: number): Uint8Array {
  const path = new Uint8Array(back.length / labels);
  let label = end;
  for (let token = path.length - 1; token >= 0; token--) {
    path[token] = label;
    label = back[token * labels + label] ?? 0;
  }
  return path;
}

/** Forward-backward algorithm; the values of each token are scaled to sum to one. */
function marginals(first: Float64Array, last: Float64Array, own: Float64Array, edges: readonly Edges[]): Float64Array {
  const labels = first.length;
  const shares = forwardShares(first, own, edges);
  let backward = Float64Array.from(last);
  let next = new Float64Array(labels);
  for (let start = shares.length - labels; start >= 0; start -= labels) {
    const { factors } = edges[start / labels] ?? NO_EDGES;
    for (let from = 0, edge = 0; from < labels; from++) {
      let mass = 0;
      for (let to = 0; to < labels; to++, edge++)
        mass += (factors[edge] ?? 0) * (own[start + to] ?? 0) * (backward[to] ?? 0);
      next[from] = mass;
    }
    for (let label = 0; label < labels; label++)
      shares[start + label] = (shares[start + label] ?? 0) * (backward[label] ?? 0);
    scale(shares, start, labels);
    scale(next, 0, labels);
    [backward, next] = [next, backward];
  }
  return shares;
}

function forwardShares(first: Float64Array, own: Float64Array, edges: readonly Edges[]): Float64Array {
  const labels = first.length;
  const shares = new Float64Array(own.length);
  for (let label = 0; label < labels; label++) shares[label] = (first[label] ?? 0) * (own[label] ?? 0);
  scale(shares, 0, labels);
  for (let start = labels; start < own.length; start += labels) {
    const { factors } = edges[start / labels] ?? NO_EDGES;
    for (let to = 0; to < labels; to++) {
      let mass = 0;
      for (let from = start - labels, edge = to; from < start; from++, edge += labels)
        mass += (shares[from] ?? 0) * (factors[edge] ?? 0);
      shares[start + to] = mass * (own[start + to] ?? 0);
    }
    scale(shares, start, labels);
  }
  return shares;
}

/** Exponentials of the emissions, with a maximum of 1 per token against overflow. */
function ownFactors(emissions: Float32Array, labels: number): Float64Array {
  const factors = new Float64Array(emissions.length);
  for (let start = 0; start < emissions.length; start += labels) {
    let most = Number.NEGATIVE_INFINITY;
    for (let i = start; i < start + labels; i++) most = Math.max(most, emissions[i] ?? 0);
    for (let i = start; i < start + labels; i++) factors[i] = Math.exp((emissions[i] ?? 0) - most);
  }
  return factors;
}

/** Normalises `count` values from `start` to sum to one; uniform if all are 0. */
function scale(values: Float64Array, start: number, count: number): void {
  let total = 0;
  for (let i = start; i < start + count; i++) total += values[i] ?? 0;
  for (let i = start; i < start + count; i++) values[i] = total > 0 ? (values[i] ?? 0) / total : 1 / count;
}
