#!/usr/bin/env node
/**
 * Plants prints among synthetic quotations and measures precision, recall, time and memory of finding them.
 *
 *   node --max-old-space-size=2800 --max-semi-space-size=64 bench/reuse/scale.mjs [quotations...]       after a build; by default 10000 100000
 */
import { hash } from 'node:crypto';
import { addArticle, inMemoryTables } from '../../dist/collection/index.js';
import { findUtterances } from '../../dist/collection/reuse/find-utterances.js';
import { synthetic } from './synthetic.mjs';

const id = (prefix, value) => prefix + hash('sha256', String(value), 'hex').slice(0, 32);

/** Quotations per article. */
const QUOTATIONS = 10;

function quoteOf({ text, speaker }, i) {
  return {
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
}

/** Articles of one day. Prints of one utterance are generated in succession and must end up in different articles. */
function* articlesOfDay(date, quotes) {
  const count = Math.ceil(quotes.length / QUOTATIONS);
  for (let first = 0; first < count; first++) {
    const own = quotes.filter((_, at) => at % count === first);
    const facts = { title: null, outlet: null, author: null, date, url: null, textHash: id('', own[0].id) };
    yield { id: own[0].id, ...facts, quotes: own, metadata: [], diagnostics: [] };
  }
}

function* articlesOf(made) {
  const days = new Map();
  let number = 0;
  for (const one of made) {
    const day = days.get(one.date) ?? [];
    days.set(one.date, day);
    day.push(quoteOf(one, number++));
    if (day.length < QUOTATIONS * QUOTATIONS) continue;
    yield* articlesOfDay(one.date, day);
    days.delete(one.date);
  }
  for (const [date, day] of days) yield* articlesOfDay(date, day);
}

/** Article tables filled with synthetic records, and for each quotation the group it was planted in. */
async function filledTables(quotations) {
  const tables = await inMemoryTables();
  const made = [];
  function* noted() {
    for (const one of synthetic({ quotations })) {
      made.push({ group: one.group, kind: one.kind });
      yield one;
    }
  }
  for (const record of articlesOf(noted()))
    await addArticle(tables, { origin: record.id, content: '', kept: new Uint8Array(), record });
  await tables.settle();
  return { tables, made };
}

/** Occurrences as if linked: one speaker per name. */
async function occurrencesOf(tables) {
  const speakers = new Map();
  const speakerOf = (name) => {
    if (name === null) return null;
    const known = speakers.get(name) ?? { id: id('s', name), named: true };
    speakers.set(name, known);
    return known;
  };
  return (await tables.facts()).flatMap((facts) => {
    const article = { key: id('', facts.id), id: facts.id, aliases: [], facts, outlet: null };
    return facts.quotes.map((quotation) => ({ quotation, article, speaker: speakerOf(quotation.speaker), via: null }));
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
    utterances.flatMap(({ id: utterance, prints }) =>
      prints.map((print) => [print.occurrence.quotation.id, utterance]),
    ),
  );
  const found = made.map((_, i) => utteranceOf.get(id('q', i)));
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
  const { tables, made } = await filledTables(quotations);
  const occurrences = await occurrencesOf(tables);
  const before = process.cpuUsage();
  const started = performance.now();
  const { utterances } = await findUtterances(tables.engine, occurrences, new Map());
  tables.engine.close();
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
