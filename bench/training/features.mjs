#!/usr/bin/env node
/**
 * Turns annotated articles into training data: the tagger's features and the expected label of each token.
 *
 *   node bench/training/features.mjs GOLD.ndjson|training|held-out [--augment] > features.ndjson        after a build
 *
 * `training` and `held-out` are the project's own articles with their statements. A line of GOLD is {id, text, attributions: [{content, source, cue}]}, each a list of [start, end) into the text. A line of
 * the result is one article: {id, variant, keys, forms, contexts, labels, paragraphs}, the first four one entry per token.
 * --augment adds variants of each article in the typography of other outlets; all variants keep the offsets.
 */
import { propose } from '../../dist/article/quote/index.js';
import { segment } from '../../dist/article/segment/index.js';
import { contextFeatures, formFeatures } from '../../dist/article/tag/features.js';
import { firstTokenFrom } from '../../dist/article/tag/rule-label.js';
import { articlesIn } from '../annotated-sets.mjs';
import { reportsSpeech } from './speech.mjs';
import { articlesWithStatements } from './statements.mjs';

const [file, ...flags] = process.argv.slice(2);
if (!file) throw new Error('usage: features.mjs GOLD.ndjson [--augment]');

/** Typographic variants: single marks, no marks, the other style of marks, lower case. All preserve offsets. */
const VARIANTS = {
  'single-marks': (text) => text.replace(/["“”]/g, (sign) => (sign === '”' ? '’' : sign === '“' ? '‘' : "'")),
  'no-marks': (text) => text.replace(/["“”]/g, ' '),
  'other-marks': (text) =>
    text.includes('“')
      ? text.replace(/[“”]/g, '"').replaceAll('’', "'")
      : text.replace(/(^|[\s([—–-])"/g, '$1“').replaceAll('"', '”'),
  'lower-case': (text) => text.toLowerCase(),
};

const LABELS = { source: 1, cue: 3, speech: 5, other: 7 };

const articleOf = ({ id, text }) => ({
  id,
  aliases: [],
  text,
  textHash: '',
  title: null,
  outlet: null,
  author: null,
  date: null,
  url: null,
  extra: {},
  carriesText: false,
  diagnostics: [],
});

/** Tokens of which more than half lies inside the span. */
function tokensIn(tokens, [start, end]) {
  let from = firstTokenFrom(tokens, start);
  if (from > 0 && 2 * (tokens[from - 1].end - start) > tokens[from - 1].end - tokens[from - 1].start) from--;
  let to = from;
  while (to < tokens.length && tokens[to].start < end) {
    const { start: a, end: b } = tokens[to];
    if (2 * (Math.min(b, end) - a) <= b - a) break;
    to++;
  }
  return [from, to];
}

/**
 * One label per token. Content goes first and longer spans before shorter ones, so that nested attributions get no label. A
 * span begins anew in each paragraph, as the network's chain demands.
 *
 * @param openers indices of the first tokens of the paragraphs
 */
function labelsOf(tokens, text, attributions, openers) {
  const labels = new Array(tokens.length).fill(0);
  const spans = attributions.flatMap((attribution) => [
    ...attribution.content.map((span) => ({
      span,
      label: LABELS[(attribution.speech ?? reportsSpeech(text, attribution)) ? 'speech' : 'other'],
      order: 0,
    })),
    ...attribution.source.map((span) => ({ span, label: LABELS.source, order: 1 })),
    ...attribution.cue.map((span) => ({ span, label: LABELS.cue, order: 1 })),
  ]);
  spans.sort((a, b) => a.order - b.order || b.span[1] - b.span[0] - (a.span[1] - a.span[0]) || a.span[0] - b.span[0]);
  for (const { span, label } of spans) {
    const [from, to] = tokensIn(tokens, span);
    if (labels.slice(from, to).some((other) => other !== 0)) continue;
    for (let i = from; i < to; i++) labels[i] = i === from || openers.has(i) ? label : label + 1;
  }
  return labels;
}

for (const gold of file.endsWith('.ndjson') ? articlesIn(file) : articlesWithStatements(file)) {
  const variants = flags.includes('--augment') ? ['', ...Object.keys(VARIANTS)] : [''];
  for (const variant of variants) {
    const text = variant ? VARIANTS[variant](gold.text) : gold.text;
    if (variant && text === gold.text) continue;
    const article = propose(segment(articleOf({ ...gold, text })));
    const { tokens, paragraphs } = article;
    const openers = paragraphs.filter(({ tokens: [a, b] }) => b > a).map(({ tokens: [a] }) => a);
    const forms = tokens.map(({ start, end }) => formFeatures(text.slice(start, end)));
    const record = {
      id: gold.id,
      variant,
      keys: forms.map(({ key }) => key),
      forms: forms.map(({ affixes, shape, verb }) => [...affixes, shape, verb]),
      contexts: contextFeatures(article),
      labels: labelsOf(tokens, text, gold.attributions, new Set(openers)),
      spans: tokens.map(({ start, end }) => [start, end]),
      paragraphs: openers,
    };
    process.stdout.write(`${JSON.stringify(record)}\n`);
  }
}
