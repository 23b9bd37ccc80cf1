#!/usr/bin/env node
/**
 * Finds planted prints among synthetic quotations and says how well, how fast and in how much memory.
 *
 *   node --max-old-space-size=2800 --max-semi-space-size=64 bench/reuse/scale.mjs [quotations...]       after a build; by default 10000 100000
 */
import { hash } from 'node:crypto';
import { openDuckDb } from '../../dist/collection/store/index.js';
import { findUtterances } from '../../dist/collection/utterances.js';
import { synthetic } from './synthetic.mjs';

const id = (prefix, value) => prefix + hash('sha256', String(value), 'hex').slice(0, 32);

/** Occurrences as linking gives them: one article for each quotation, one speaker for each number. */
function occurrencesOf(made) {
  const speakers = new Map();
  const speakerOf = (number) => {
    if (number === null) return null;
    const known = speakers.get(number);
    if (known) return known;
    const speaker = {
      id: id('s', number),
      name: `Speaker N${number}`,
      aliases: [],
      named: true,
      tokens: ['speaker', `n${number}`],
    };
    speakers.set(number, speaker);
    return speaker;
  };
  return made.map(({ text, speaker, date }, i) => ({
    quotation: {
      id: id('q', i),
      kind: 'direct',
      nestedIn: null,
      content: [[0, text.length]],
      text,
      speaker: speaker === null ? null : `Speaker N${speaker}`,
    },
    article: { key: id('', i), id: String(i), record: { date }, outlet: null },
    speaker: speakerOf(speaker),
    via: null,
  }));
}

const groupSizes = (of) => {
  const sizes = new Map();
  for (const group of of) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return sizes;
};
const largestOf = (sizes) => [...sizes.values()].reduce((most, size) => Math.max(most, size), 0);
const pairsIn = (sizes) => [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);

function score(made, utterances) {
  const utteranceOf = new Map(
    utterances.flatMap(({ id, prints }) => prints.map(({ occurrence }) => [occurrence.article.id, id])),
  );
  const found = made.map((_, i) => utteranceOf.get(String(i)));
  const right = pairsIn(groupSizes(made.map(({ group }, i) => `${group} ${found[i]}`)));
  const kinds = {};
  const whole = new Map();
  made.forEach(({ group, kind }, i) => {
    if (kind === 'whole') whole.set(group, found[i]);
    else {
      kinds[kind] ??= { right: 0, of: 0 };
      const row = kinds[kind];
      row.of += 1;
      if (whole.get(group) === found[i]) row.right += 1;
    }
  });
  return {
    precision: right / pairsIn(groupSizes(found)),
    recall: right / pairsIn(groupSizes(made.map(({ group }) => group))),
    largest: largestOf(groupSizes(found)),
    planted: largestOf(groupSizes(made.map(({ group }) => group))),
    kinds: Object.fromEntries(Object.entries(kinds).map(([kind, row]) => [kind, row.right / row.of])),
  };
}

const percent = (share) => (100 * share).toFixed(1);
const counts = process.argv.slice(2).map(Number);
for (const quotations of counts.length > 0 ? counts : [10_000, 100_000]) {
  const made = [...synthetic({ quotations })];
  const occurrences = occurrencesOf(made);
  const before = process.cpuUsage();
  const started = performance.now();
  const engine = await openDuckDb();
  const utterances = await findUtterances(engine, occurrences);
  engine.close();
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  const { precision, recall, largest, planted, kinds } = score(made, utterances);
  console.log(
    `${quotations} quotations: ${seconds.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of CPU), ` +
      `${Math.round(process.resourceUsage().maxRSS / 1024)} MB; P ${percent(precision)} R ${percent(recall)}; ` +
      `largest ${largest}, planted ${planted}; ` +
      Object.entries(kinds)
        .map(([kind, share]) => `${kind} ${percent(share)}`)
        .join(', '),
  );
}
