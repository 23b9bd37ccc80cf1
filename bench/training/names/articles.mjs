/** Reads the articles that silver.py wrote, as sequences of words with two readings. */
import { readFileSync } from 'node:fs';
import { FEATURES, featureBuckets, stretches } from '../../../dist/article/attribute/names/features.js';
import { segment } from '../../../dist/article/segment/index.js';
import { articleFromText } from '../../../dist/read/index.js';
import { isFirst, KINDS } from './chain.mjs';

/** Labels of all tokens; where names overlap, the first and longest counts. */
function labelsOf(tokens, names) {
  const labels = new Uint8Array(tokens.length);
  const sorted = [...names].sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  let at = 0;
  for (const [start, end, kind] of sorted) {
    while (at > 0 && tokens[at - 1].end > start) at--;
    while (at < tokens.length && tokens[at].end <= start) at++;
    if (labels[at]) continue;
    const first = 1 + 2 * KINDS.indexOf(kind);
    for (let i = at; i < tokens.length && tokens[i].start < end; i++) labels[i] = i === at ? first : first + 1;
  }
  return labels;
}

/** The labels of a stretch, without the rest of a name that begins before it. */
function within(labels, [start, end]) {
  const own = labels.slice(start, end);
  for (const [i, label] of own.entries())
    if (label > 0 && !isFirst(label) && (i === 0 || (own[i - 1] !== label && own[i - 1] !== label - 1))) own[i] = 0;
  return own;
}

function read(line) {
  const { id, text, names, attributions } = JSON.parse(line);
  const article = segment(articleFromText(text, { id }));
  const readings = names.map((spans) => labelsOf(article.tokens, spans));
  const found = stretches(article);
  const buckets = featureBuckets(article, found);
  let row = 0;
  const sequences = found.map(({ tokens: [start, end] }) => {
    const first = row;
    row += (end - start) * FEATURES;
    return {
      start,
      length: end - start,
      buckets: buckets.slice(first, row),
      readings: readings.map((labels) => within(labels, [start, end])),
    };
  });
  return { text, tokens: article.tokens, readings, sequences, attributions };
}

const lines = (path) => readFileSync(path, 'utf8').split('\n').filter(Boolean);

export const readArticles = (path) => lines(path).map(read);
/** The sequences alone, which take less memory. */
export const readSequences = (path) => lines(path).flatMap((line) => read(line).sequences);
