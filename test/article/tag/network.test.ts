import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Network } from '../../../src/article/tag/network.ts';
import { rounds } from '../../rounds.ts';
import { CONTEXTS, EMBEDDINGS, randomTokens, randomWeights } from './random.ts';
import { decay, emissions, OF_MATH, OF_THE_KERNEL } from './reference.ts';

const wasm = readFileSync(new URL('../../../dist/article/tag/kernel.wasm', import.meta.url));
const SMALL = { hidden: 16, dimensions: 16 };

describe('the network', () => {
  for (const hidden of [16, 32, 64])
    for (const dimensions of [16, 128])
      for (const length of [1, 2, 3, 7, 50])
        it(`is the reference bit by bit: H=${hidden} D=${dimensions} T=${length}`, () => {
          const weights = randomWeights(hidden + length, { hidden, dimensions });
          const tokens = randomTokens(length, length);
          const found = Array.from(new Network(wasm, weights).emissions(tokens));
          expect(found).toEqual(emissions(weights, tokens, OF_THE_KERNEL));
          emissions(weights, tokens, OF_MATH).forEach((score, index) => {
            expect(Math.abs(score - (found[index] ?? Number.NaN))).toBeLessThan(1e-3);
          });
        });

  it.each([1, 3, 8, 17])('has room for any number of labels: %i', (labels) => {
    const weights = randomWeights(5, { ...SMALL, labels });
    const tokens = randomTokens(6, 5);
    expect(Array.from(new Network(wasm, weights).emissions(tokens))).toEqual(emissions(weights, tokens, OF_THE_KERNEL));
  });

  it.each([30, 3000])('saturates like the reference where products are %i times as loud', (loudness) => {
    const weights = randomWeights(8, SMALL, loudness);
    const tokens = randomTokens(9, 20);
    expect(Array.from(new Network(wasm, weights).emissions(tokens))).toEqual(emissions(weights, tokens, OF_THE_KERNEL));
  });

  it('gives the same bytes whatever was read before and however many word forms are kept', () => {
    const weights = randomWeights(1, SMALL);
    const used = [new Network(wasm, weights), new Network(wasm, weights, { cachedForms: 1, longest: 12 })];
    const sentence = fc.tuple(fc.nat(9), fc.integer({ min: 0, max: 12 }));
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 5 }), (sentences) => {
        for (const [seed, length] of sentences) {
          const tokens = randomTokens(seed, length);
          const fresh = new Network(wasm, weights).emissions(tokens);
          for (const network of used) expect(network.emissions(tokens)).toEqual(fresh);
        }
      }),
      { numRuns: rounds(50) },
    );
  });

  it('reads a list longer than its longest in pieces', () => {
    const weights = randomWeights(2, SMALL);
    const tokens = randomTokens(3, 25);
    const whole = new Network(wasm, weights);
    const pieces = [tokens.slice(0, 10), tokens.slice(10, 20), tokens.slice(20)].flatMap((piece) => [
      ...whole.emissions(piece),
    ]);
    expect([...new Network(wasm, weights, { longest: 10 }).emissions(tokens)]).toEqual(pieces);
  });

  it('gives these bytes on every machine', () => {
    const network = new Network(wasm, randomWeights(11, { hidden: 48, dimensions: 64 }));
    const hash = createHash('sha256');
    for (const length of [1, 4, 30, 111])
      hash.update(new Uint8Array(network.emissions(randomTokens(length, length)).buffer));
    expect(hash.digest('hex')).toBe('cc12470efe953ddc44934b253e4da171598a0b451d8397b82068f6e0952ceda3');
  });

  it('reads nothing as nothing', () => {
    expect(new Network(wasm, randomWeights(1, SMALL)).emissions([])).toHaveLength(0);
  });

  it('refuses rows that there are not, and is none the worse for it', () => {
    const weights = randomWeights(1, SMALL);
    const network = new Network(wasm, weights);
    const word = (...rows: number[]) => ({ form: rows.join(' '), rows });
    const good = { word: word(1, 2), contexts: [1] };
    for (const row of [-1, 0.5, EMBEDDINGS])
      expect(() => network.emissions([good, { word: word(3, row), contexts: [] }])).toThrow(RangeError);
    expect(() => network.emissions([{ word: word(3), contexts: [CONTEXTS] }])).toThrow(RangeError);
    expect(() => network.emissions([{ word: word(...new Array(256).fill(0)), contexts: [] }])).toThrow(RangeError);
    expect(network.emissions([good])).toEqual(new Network(wasm, weights).emissions([good]));
  });

  it('reads the rows of a word form only where it is not known yet', () => {
    const network = new Network(wasm, randomWeights(1, SMALL));
    let reads = 0;
    const word = {
      form: 'harvest',
      get rows() {
        reads++;
        return [1, 2];
      },
    };
    for (let round = 0; round < 3; round++) network.emissions([{ word, contexts: [] }]);
    expect(reads).toBe(1);
  });

  it('refuses weights that do not fit', () => {
    const weights = randomWeights(1, SMALL);
    expect(() => new Network(wasm, { ...weights, hidden: 24 })).toThrow('hidden is 24');
    expect(() => new Network(wasm, { ...weights, hidden: 272 })).toThrow('hidden is 272');
    expect(() => new Network(wasm, weights, { longest: 0 })).toThrow('longest is 0');
    expect(() => new Network(wasm, { ...weights, labels: 8 })).toThrow('out has 288 values instead of 256');
    expect(() => new Network(wasm, { ...weights, contexts: new Int8Array(17) })).toThrow('contexts has 17 values');
  });
});

it('computes exponentials to a millionth', () => {
  for (let x = -29; x <= 29; x += 0.0037)
    expect(Math.abs(decay(Math.fround(x)) / Math.exp(-Math.fround(x)) - 1)).toBeLessThan(1e-6);
});
