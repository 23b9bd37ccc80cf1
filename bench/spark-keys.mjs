#!/usr/bin/env node
/**
 * Measures how often keys occur among quotations, what the join over them costs, and what the bound on their frequency saves and
 * loses. From the last three sizes it extrapolates to larger ones.
 *
 *   node --max-old-space-size=6000 bench/spark-keys.mjs [quotations or a quotations.ndjson...]       after a build; by default 10000 100000
 */
import { existsSync, readFileSync } from 'node:fs';
import { shingleKeysOf } from '../dist/collection/reuse/shingles.js';
import { comparedWords } from '../dist/collection/reuse/words.js';
import { synthetic } from './reuse/synthetic.mjs';

const BOUNDS = [25, 50, 100, 200, 400, 1000, Number.POSITIVE_INFINITY];
const BANDS = [1, 5, 20, 100, 1000, Number.POSITIVE_INFINITY];
/** Sample size: pairs of planted prints to examine. */
const SAMPLED_PAIRS = 20_000;

function* given(path) {
  const seen = new Set();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '') continue;
    const { text } = JSON.parse(line);
    if (seen.has(text)) continue;
    seen.add(text);
    yield { text, group: -1, kind: 'whole' };
  }
}

class Keys {
  #sorted = new Float64Array(1 << 20);
  #length = 0;

  add(keys) {
    if (this.#length + keys.length > this.#sorted.length) {
      const larger = new Float64Array(2 * this.#sorted.length + keys.length);
      larger.set(this.#sorted);
      this.#sorted = larger;
    }
    this.#sorted.set(keys, this.#length);
    this.#length += keys.length;
  }

  settle() {
    this.#sorted = this.#sorted.subarray(0, this.#length).sort();
  }

  get entries() {
    return this.#length;
  }

  #bound(key, after) {
    let [low, high] = [0, this.#length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const value = this.#sorted[middle];
      if (value < key || (after && value === key)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  frequency(key) {
    return this.#bound(key, true) - this.#bound(key, false);
  }

  /** Number of quotations that contain each distinct key. */
  *frequencies() {
    for (let from = 0; from < this.#length; ) {
      let to = from + 1;
      while (to < this.#length && this.#sorted[to] === this.#sorted[from]) to += 1;
      yield to - from;
      from = to;
    }
  }
}

const pairsOf = (frequency) => (frequency * (frequency - 1)) / 2;
const percent = (share) => (100 * share).toFixed(1);

/** Frequency of the rarest key that two prints share; infinity if they share none. */
function rarestShared(one, other, keys) {
  const own = new Set(one);
  const shared = other.filter((key) => own.has(key)).map((key) => keys.frequency(key));
  return shared.reduce((least, frequency) => Math.min(least, frequency), Number.POSITIVE_INFINITY);
}

/**
 * Rows of the join under the bound, per distinct key. The shares of keys that occur 1, 2, … times follow from the exponent
 * with which the number of distinct keys grows (Karlin 1967).
 */
function rowsUnder(bound, exponent) {
  let [share, rows] = [exponent, 0];
  for (let frequency = 1; frequency <= bound; frequency++) {
    rows += share * pairsOf(frequency);
    share *= (frequency - exponent) / (frequency + 1);
  }
  return rows;
}

const BOUND = 100;
const EXTRAPOLATED = [1e6, 1e7, 1e8, 1e9];

/** Extrapolates to larger collections, assuming that the growth exponent keeps falling at the measured rate. */
function extrapolate(measured) {
  const [before, middle, last] = measured.slice(-3);
  if (!last) return;
  const slope = (a, b) => Math.log(b.distinct / a.distinct) / Math.log(b.quotations / a.quotations);
  const centre = (a, b) => (Math.log10(a.quotations) + Math.log10(b.quotations)) / 2;
  const [early, late] = [slope(before, middle), slope(middle, last)];
  const fall = (late - early) / (centre(middle, last) - centre(before, middle));
  const exponentAt = (log) => late + fall * (log - centre(middle, last));
  console.log(
    '\n| quotations | distinct keys a quotation | exponent | rows of the join, a quotation |\n| ---: | ---: | ---: | ---: |',
  );
  for (const quotations of EXTRAPOLATED.filter((count) => count >= last.quotations)) {
    const [from, to] = [Math.log10(last.quotations), Math.log10(quotations)];
    const distinct = last.distinct * 10 ** ((to - from) * exponentAt((from + to) / 2));
    const rows = (rowsUnder(BOUND, exponentAt(to)) * distinct) / quotations;
    const figures = [distinct / quotations, exponentAt(to), rows].map((one) => one.toFixed(2));
    console.log(`| ${quotations.toExponential()} | ${figures.join(' | ')} |`);
  }
}

const measured = [];
for (const asked of process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['10000', '100000']) {
  const keys = new Keys();
  const planted = [];
  let [quotations, whole] = [0, null];
  for (const { text, group, kind } of existsSync(asked) ? given(asked) : synthetic({ quotations: Number(asked) })) {
    const own = shingleKeysOf(comparedWords(text));
    keys.add(own);
    quotations += 1;
    if (kind === 'whole') whole = { group, own };
    else if (whole?.group === group && planted.length < SAMPLED_PAIRS) planted.push([whole.own, own]);
  }
  keys.settle();
  const bands = BANDS.map((to) => ({ to, keys: 0, entries: 0 }));
  const joins = BOUNDS.map((bound) => ({ bound, rows: 0 }));
  let [distinct, most] = [0, 0];
  for (const frequency of keys.frequencies()) {
    distinct += 1;
    most = Math.max(most, frequency);
    const band = bands.find(({ to }) => frequency <= to);
    band.keys += 1;
    band.entries += frequency;
    for (const join of joins) if (frequency <= join.bound) join.rows += pairsOf(frequency);
  }
  if (!existsSync(asked)) measured.push({ quotations, distinct });
  const rarest = planted.map(([one, other]) => rarestShared(one, other, keys));
  const share = keys.entries / quotations;
  console.log(
    `\n${asked}: ${quotations} quotations, ${share.toFixed(1)} keys each, ${distinct} distinct, the most frequent in ${most}\n`,
  );
  console.log('| quotations that have a key | keys, % | of all entries, % |\n| --- | ---: | ---: |');
  bands.forEach(({ to, keys: count, entries }, i) => {
    const name = i === 0 ? '1' : `${BANDS[i - 1] + 1} to ${to === Number.POSITIVE_INFINITY ? most : to}`;
    console.log(`| ${name} | ${percent(count / distinct)} | ${percent(entries / keys.entries)} |`);
  });
  console.log(
    '\n| bound | rows of the join, a quotation | planted prints that share a key within it, % |\n| ---: | ---: | ---: |',
  );
  for (const { bound, rows } of joins) {
    const met = rarest.filter((frequency) => frequency <= bound && frequency < Number.POSITIVE_INFINITY).length;
    const kept = planted.length > 0 ? percent(met / planted.length) : '–';
    console.log(
      `| ${bound === Number.POSITIVE_INFINITY ? 'none' : bound} | ${(rows / quotations).toFixed(1)} | ${kept} |`,
    );
  }
}
extrapolate(measured);
