#!/usr/bin/env node
/**
 * Scores the built program on the gold files and writes the figures into bench/quality.md, between the two markers.
 *
 *   node bench/quality.mjs        after a build; needs the annotated articles in ../shared
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { annotatedSets } from './annotated-sets.mjs';
import { answersOf, extractWith } from './extract.mjs';
import { score } from './score/index.mjs';

const page = fileURLToPath(new URL('quality.md', import.meta.url));
const [BEGIN, END] = ['<!-- figures: begin -->', '<!-- figures: end -->'];

const GOLD = ['seeds', 'news-dev', 'news2-dev', 'polnear-dev'];
const FIGURES = [
  ['marked.detected', 'marked passages that are quotations'],
  ['marked.notSpeech', 'marked passages that are not quotations'],
  ['marked.source', 'their source'],
  ['marked.speaker', 'their speaker'],
  ['marked.speakerLenient', 'their speaker, under any of the speaker’s names'],
  ['marked.outlet', 'their outlet'],
  ['speech.overlap', 'speech found, marked or not'],
  ['speech.exact', 'speech with the exact words'],
  ['speech.attributed', 'speech with its source'],
  ['speech.speaker', 'speech with its speaker'],
  ['role.source', 'exact spans of sources, including those of thoughts and intentions'],
  ['role.cue', 'exact spans of cues'],
  ['role.content', 'exact spans of contents'],
];
const TAGGERS = ['none', 'small'];

/** Scores of one set with one tagger. The role scores include every act. */
function measure(articles, tagger) {
  const scored = (...options) => score(articles, answersOf(extractWith('--tagger', tagger, ...options), articles));
  return { ...scored(), role: scored('--acts', 'all').role };
}

const results = [...annotatedSets(GOLD).values()].flatMap((articles) =>
  TAGGERS.map((tagger) => measure(articles, tagger)),
);
const f1 = (result, figure) => {
  const [group, name] = figure.split('.');
  const cell = result[group]?.[name];
  return cell ? (100 * cell.f1).toFixed(1) : '–';
};
const row = (cells) => `| ${cells.join(' | ')} |`;
const table = [
  row(['F1, %', '', ...GOLD.flatMap((name) => TAGGERS.map((tagger) => `${name}, ${tagger}`))]),
  row(['---', '---', ...results.map(() => '---:')]),
  ...FIGURES.map(([figure, meaning]) => row([figure, meaning, ...results.map((result) => f1(result, figure))])),
].join('\n');
console.log(table);

const text = readFileSync(page, 'utf8');
const [from, to] = [text.indexOf(BEGIN) + BEGIN.length, text.indexOf(END)];
writeFileSync(page, `${text.slice(0, from)}\n\n${table}\n\n${text.slice(to)}`);
