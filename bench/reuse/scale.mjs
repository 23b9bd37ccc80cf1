#!/usr/bin/env node
/**
 * Finds planted prints among synthetic quotations and says how well, how fast and in how much memory.
 *
 *   node --max-old-space-size=2800 --max-semi-space-size=64 bench/reuse/scale.mjs [quotations...]       after a build; by default 10000 100000
 */
import { hash } from 'node:crypto';
import { emptyShelf, shelve } from '../../dist/collection/index.js';
import { findUtterances } from '../../dist/collection/utterances.js';
import { synthetic } from './synthetic.mjs';

const id = (prefix, value) => prefix + hash('sha256', String(value), 'hex').slice(0, 32);

/** A record as reading gives it, of an article with one quotation. */
function recordOf({ text, speaker, date }, i) {
  const quote = {
    ...{
      id: id('q', i),
      kind: 'direct',
      act: 'speech',
      nestedIn: null,
      content: [[0, text.length]],
      source: [],
      cue: [],
    },
    ...{ text, speaker: speaker === null ? null : `Speaker N${speaker}`, speakerType: 'person', role: null, via: null },
    ...{ confidence: { quotation: 1, speaker: 1, via: 0 }, evidence: ['marks'] },
  };
  const facts = { title: null, outlet: null, author: null, date, url: null, textHash: id('', i) };
  return { id: String(i), ...facts, quotes: [quote], metadata: [], diagnostics: [] };
}

/** Occurrences as linking gives them, their words on a shelf: one speaker for each number. */
async function occurrencesOf(made, shelf) {
  const speakers = new Map();
  const speakerOf = (number) => {
    if (number === null) return null;
    const known = speakers.get(number) ?? { id: id('s', number), named: true };
    speakers.set(number, known);
    return known;
  };
  for (const [i, one] of made.entries()) {
    const record = recordOf(one, i);
    await shelve(shelf, { origin: record.id, content: '', kept: new Uint8Array(), record });
  }
  await shelf.settle();
  const articles = await shelf.facts();
  return articles.map((facts) => {
    const article = { key: id('', facts.id), id: facts.id, aliases: [], facts, outlet: null };
    return { quotation: facts.quotes[0], article, speaker: speakerOf(made[Number(facts.id)].speaker), via: null };
  });
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
  const shelf = await emptyShelf();
  const occurrences = await occurrencesOf(made, shelf);
  const before = process.cpuUsage();
  const started = performance.now();
  const { utterances } = await findUtterances(shelf.engine, occurrences);
  shelf.engine.close();
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
