import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChainScores, createDecoder } from '../../../src/article/tag/chain.ts';

const LABELS = 3;
const scores = (length: number) =>
  fc
    .array(fc.integer({ min: -300, max: 300 }), { minLength: length, maxLength: length })
    .map((list) => Float32Array.from(list, (score) => score / 100));
const chains = fc
  .tuple(scores(LABELS * LABELS), scores(LABELS), scores(LABELS))
  .map(([pairs, first, last]): ChainScores => ({ labels: LABELS, pairs, first, last }));
const tables = fc
  .array(fc.boolean(), { minLength: LABELS * LABELS, maxLength: LABELS * LABELS })
  // Label 0 may always follow and be followed, so that there is a path.
  .map((list) => Uint8Array.from(list, (may, edge) => (may || edge % LABELS === 0 || edge < LABELS ? 1 : 0)));
const sequences = fc.integer({ min: 1, max: 5 }).chain((length) => fc.tuple(scores(length * LABELS), tables));

const value = (values: ArrayLike<number>, index: number) => values[index] ?? Number.NaN;

/** Every path with its score, the forbidden ones left out. */
function paths(chain: ChainScores, emissions: Float32Array, allowed: Uint8Array): { path: number[]; score: number }[] {
  let open = Array.from({ length: LABELS }, (_, label) => ({
    path: [label],
    score: value(chain.first, label) + value(emissions, label),
  }));
  for (let t = 1; t < emissions.length / LABELS; t++) {
    open = open.flatMap(({ path, score }) =>
      Array.from({ length: LABELS }, (_, to) => to).flatMap((to) => {
        const edge = (path.at(-1) ?? 0) * LABELS + to;
        if (!allowed[edge]) return [];
        return [{ path: [...path, to], score: score + value(chain.pairs, edge) + value(emissions, t * LABELS + to) }];
      }),
    );
  }
  return open.map(({ path, score }) => ({ path, score: score + value(chain.last, path.at(-1) ?? 0) }));
}

describe('decoding a chain', () => {
  it('finds the best of all paths that are allowed', () => {
    fc.assert(
      fc.property(chains, sequences, (chain, [emissions, allowed]) => {
        const all = paths(chain, emissions, allowed);
        const best = Math.max(...all.map(({ score }) => score));
        const { path } = createDecoder(chain)(emissions, () => allowed);
        const found = all.find((other) => other.path.join() === path.join());
        expect(found?.score).toBeCloseTo(best, 6);
      }),
    );
  });

  it('gives each label the share of the paths that go through it', () => {
    fc.assert(
      fc.property(chains, sequences, (chain, [emissions, allowed]) => {
        const all = paths(chain, emissions, allowed);
        const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0);
        const { marginals } = createDecoder(chain)(emissions, () => allowed);
        for (let t = 0; t < emissions.length / LABELS; t++) {
          for (let label = 0; label < LABELS; label++) {
            const through = all.filter(({ path }) => path[t] === label);
            const share = through.reduce((sum, { score }) => sum + Math.exp(score), 0) / total;
            expect(value(marginals, t * LABELS + label)).toBeCloseTo(share, 5);
          }
        }
      }),
    );
  });

  it('holds on a long sequence of extreme scores', () => {
    const chain: ChainScores = {
      labels: 2,
      pairs: Float32Array.from([5, -5, -5, 5]),
      first: new Float32Array(2),
      last: new Float32Array(2),
    };
    const emissions = Float32Array.from({ length: 2 * 5_000 }, (_, i) => (i % 2 === 0 ? 80 : -80));
    const { path, marginals } = createDecoder(chain)(emissions, () => new Uint8Array(4).fill(1));
    expect(path.every((label) => label === 0)).toBe(true);
    expect(marginals.every((share) => share >= 0 && share <= 1)).toBe(true);
  });
});
