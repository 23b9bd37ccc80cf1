#!/usr/bin/env node
/**
 * Measures words per CPU-second of a warm program, with the tagger (small) and with rules alone (none): segment, propose, tag,
 * fuse, attribute and record, without start-up and file access. The same run times compromise finding quotations in the same
 * articles, because the ratio says more than absolute speed on an unknown machine.
 *
 *   node bench/speed.mjs [inputs...]        after a build; any input of `quotegraph`, by default the sample articles
 */
import { fileURLToPath } from 'node:url';
import compromise from 'compromise';
import { readArticle } from '../dist/article/read.js';
import { toRecord } from '../dist/article/record.js';
import { createSmallTagger } from '../dist/article/tag/index.js';
import { read, readTaggerFiles } from '../dist/read/index.js';
import { resolveSettings } from '../dist/settings.js';

/** Minimum CPU seconds of the warm-up and of each round; a round is a whole number of passes over the articles. */
const LEAST = 2;
const ROUNDS = 3;

const corpus = fileURLToPath(new URL('../corpus', import.meta.url));
const inputs = process.argv.length > 2 ? process.argv.slice(2) : [corpus];
const settings = resolveSettings({ acts: 'all' });

const articles = [];
for await (const { status, article } of read(inputs, settings)) if (status === 'ok') articles.push(article);
const wordsOnce = articles.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
if (wordsOnce === 0) {
  console.error(`no article in ${inputs.join(' ')}`);
  process.exit(2);
}

/** Words per CPU-second of `work`, over all threads. */
function speed(work) {
  const before = process.cpuUsage();
  for (let words = wordsOnce; ; words += wordsOnce) {
    for (const article of articles) work(article);
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    if (seconds >= LEAST) return words / seconds;
  }
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const small = createSmallTagger(await readTaggerFiles('small'));
const works = {
  small: (article) => toRecord(readArticle(article, small), settings),
  none: (article) => toRecord(readArticle(article, null), settings),
  compromise: ({ text }) => compromise(text).quotations().out('array'),
};
for (const work of Object.values(works)) speed(work);
const speeds = { small: [], none: [], compromise: [] };
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, work] of Object.entries(works)) speeds[name].push(speed(work));
}

console.log(`${articles.length} articles, ${wordsOnce} words; median of ${ROUNDS} rounds after a warm-up`);
for (const [name, values] of Object.entries(speeds)) {
  console.log(`${name.padEnd(11)} ${Math.round(median(values)).toLocaleString('en').padStart(9)} words per CPU-second`);
}
const ratio = (name) => (median(speeds[name]) / median(speeds.compromise)).toFixed(1);
console.log(`quotegraph reads ${ratio('small')} × as fast with its tagger, ${ratio('none')} × by rules alone`);
