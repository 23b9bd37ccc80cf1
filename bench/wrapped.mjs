#!/usr/bin/env node
/**
 * Scores the built program on annotated articles as they are and hard-wrapped: at several columns, with paragraphs apart by a blank
 * line, an indent, or the short last line alone, with CRLF, and as quoted mail.
 *
 *   node bench/wrapped.mjs GOLD.ndjson [column...]        after a build; columns by default 60 66 72 78
 *
 * GOLD has one article a line, `{id, text, attributions}`. The first figures are of the articles as they are.
 * Offsets of the answers in a wrapped text are mapped back to the article.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { score } from './score/index.mjs';

const [gold, ...columns] = process.argv.slice(2);
if (!gold) {
  console.error('usage: node bench/wrapped.mjs GOLD.ndjson [column...]');
  process.exit(2);
}
const program = new URL('../dist/cli/main.js', import.meta.url).pathname;
const lines = (text) => text.split('\n').filter(Boolean);

const FIGURES = [
  'marked.detected',
  'marked.speaker',
  'marked.outlet',
  'speech.overlap',
  'speech.exact',
  'speech.speaker',
];
const BLANK = { between: '\n\n' };
const SHAPES = [
  ...(columns.length > 0 ? columns : [60, 66, 72, 78]).map((column) => [
    `${column}`,
    { ...BLANK, column: Number(column) },
  ]),
  ['72, indents', { column: 72, between: '\n    ' }],
  ['72, last lines', { column: 72, between: '\n' }],
  ['72, CRLF', { ...BLANK, column: 72, newline: '\r\n' }],
  ['72, quoted mail', { ...BLANK, column: 72, prefix: '> ' }],
];

/** The words of a text with their offsets, and whether a paragraph begins at each. */
function wordsOf(text) {
  const words = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    words.push({ word, start: index, opens: /[\n\r]/.test(text.slice(end, index)) });
    end = index + word.length;
  }
  return words;
}

/** A wrapped text, and for each of its offsets the offset in the article. */
function wrap(text, { column, between, newline = '\n', prefix = '' }) {
  let wrapped = '';
  let width = 0;
  const origin = [];
  const add = (added, from) => {
    for (let i = 0; i < added.length; i++) origin.push(from + i);
    wrapped += added;
  };
  const breakLine = (breaks, from) => {
    for (const [i, part] of breaks.split('\n').entries()) {
      const whole = i === 0 ? part : newline + prefix + part;
      for (const character of whole) add(character, from);
      width = part.length;
    }
  };
  let end = 0;
  for (const { word, start, opens } of wordsOf(text)) {
    if (wrapped === '') for (const character of prefix) add(character, 0);
    else if (opens) breakLine(between, end);
    else if (width + 1 + word.length > column) breakLine('\n', end);
    else {
      add(' ', end);
      width++;
    }
    add(word, start);
    width += word.length;
    end = start + word.length;
  }
  return { wrapped, origin: [...origin, end] };
}

const mapSpans = (spans, origin) => spans.map(([start, end]) => [origin[start], origin[end - 1] + 1]);

/** Runs the program on articles without their annotations. */
function extract(articles) {
  const input = articles.map(({ attributions: _, ...article }) => JSON.stringify(article)).join('\n');
  const args = [program, 'extract', '-', '--quiet'];
  const { status, stdout } = spawnSync(process.execPath, args, { input, encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`extract ended with ${status}`);
  return lines(stdout).map((line) => JSON.parse(line));
}

function extractWrapped(articles, shape) {
  const all = articles.map(({ text }) => wrap(text, shape));
  const records = extract(articles.map((article, i) => ({ ...article, text: all[i].wrapped })));
  return records.map((record, i) => ({
    ...record,
    quotes: record.quotes.map((quote) => ({
      ...quote,
      content: mapSpans(quote.content, all[i].origin),
      source: mapSpans(quote.source, all[i].origin),
      cue: mapSpans(quote.cue, all[i].origin),
    })),
  }));
}

const articles = lines(readFileSync(gold, 'utf8')).map((line) => JSON.parse(line));

function print(name, predictions) {
  const result = score(articles, predictions);
  const cells = FIGURES.map((figure) => {
    const [group, key] = figure.split('.');
    return (100 * (result[group]?.[key]?.f1 ?? 0)).toFixed(1).padStart(16);
  });
  console.log(`${name.padEnd(16)}${cells.join('')}`);
}

console.log(`${'F1 in percent'.padEnd(16)}${FIGURES.map((figure) => figure.padStart(16)).join('')}`);
print('as they are', extract(articles));
for (const [name, shape] of SHAPES) print(name, extractWrapped(articles, shape));
