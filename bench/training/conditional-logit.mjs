/**
 * A conditional logit over named features (McFadden 1974), with an L2 penalty that pulls each weight towards its prior.
 *
 * A choice is `{rows, right, weight}`: the rows of its options (see `row`), the index of the right one, and how often it counts
 * (1 if absent).
 */
import { writeFileSync } from 'node:fs';
import { softmax } from '../../dist/util/softmax.js';

export class ConditionalLogit {
  #indexes = new Map();
  #prior;
  #penalty;
  #rounds;

  /** @param prior the expected weights by name; zero for all others */
  constructor({ prior, penalty, rounds }) {
    this.#prior = prior;
    this.#penalty = penalty;
    this.#rounds = rounds;
    for (const name of prior.keys()) this.#indexOf(name);
  }

  #indexOf(name) {
    const index = this.#indexes.get(name) ?? this.#indexes.size;
    this.#indexes.set(name, index);
    return index;
  }

  /** An option with its features, `[name, value]` each. */
  row(features) {
    return {
      features: Int32Array.from(features, ([name]) => this.#indexOf(name)),
      values: Float64Array.from(features, ([, value]) => value),
    };
  }

  /** Probabilities of the rows; a feature that the weights have not seen counts nothing. */
  probabilities(weights, rows) {
    return softmax(
      rows.map(({ features, values }) => {
        let score = 0;
        for (let i = 0; i < features.length; i++) score += values[i] * (weights[features[i]] ?? 0);
        return score;
      }),
    );
  }

  /** Weights by gradient ascent with a step size for each (AdaGrad: Duchi, Hazan and Singer 2011). */
  learn(choices) {
    const names = [...this.#indexes.keys()];
    const seen = new Uint8Array(names.length);
    for (const { rows } of choices) for (const { features } of rows) for (const feature of features) seen[feature] = 1;
    const expected = Float64Array.from(names, (name) => this.#prior.get(name) ?? 0);
    const weights = expected.slice();
    const squares = new Float64Array(names.length).fill(1e-6);
    const gradient = new Float64Array(names.length);
    for (let round = 0; round < this.#rounds; round++) {
      for (let i = 0; i < gradient.length; i++) gradient[i] = -this.#penalty * (weights[i] - expected[i]);
      for (const { rows, right, weight = 1 } of choices) {
        const p = this.probabilities(weights, rows);
        rows.forEach(({ features, values }, row) => {
          const share = weight * ((row === right ? 1 : 0) - p[row]);
          for (let i = 0; i < features.length; i++) gradient[features[i]] += share * values[i];
        });
      }
      for (let i = 0; i < gradient.length; i++) {
        if (!seen[i]) continue;
        squares[i] += gradient[i] * gradient[i];
        weights[i] += (0.3 * gradient[i]) / Math.sqrt(squares[i]);
      }
    }
    return weights;
  }

  /** Writes the weights that matter as a module. @param comment what the weights are */
  write(path, weights, comment) {
    const lines = [...this.#indexes]
      .map(([name, index]) => [name, Math.round(100 * (weights[index] ?? 0)) / 100])
      .filter(([, value]) => Math.abs(value) >= 0.02)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: ${value},`);
    writeFileSync(
      path,
      `/** ${comment} */\nexport const WEIGHTS: Readonly<Record<string, number>> = {\n${lines.join('\n')}\n};\n`,
    );
  }
}
