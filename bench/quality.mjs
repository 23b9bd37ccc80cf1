#!/usr/bin/env node
/**
 * Scores the built program on the gold files and writes the figures into bench/quality.md, between the two markers.
 *
 *   node bench/quality.mjs        after a build; needs the annotated articles in ../shared
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const scorer = at('../shared/score/score.mjs');
const page = at('bench/quality.md');
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

if (!existsSync(scorer)) {
  console.log(
    'bench/quality.mjs needs the scorer and the annotated articles in ../shared (score/score.mjs, gold/*.ndjson), which are missing; nothing measured.',
  );
  process.exit(0);
}
const { score } = await import(scorer);

const lines = (text) => text.split('\n').filter(Boolean);

/** Runs the program on gold articles stripped of their annotations. */
function predict(articles, options) {
  const input = articles.map(({ attributions: _, ...article }) => JSON.stringify(article)).join('\n');
  const args = [at('dist/cli/main.js'), 'extract', '-', '--quiet', ...options];
  const { status, stdout } = spawnSync(process.execPath, args, { input, encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`extract ended with ${status}`);
  return lines(stdout).map((line) => JSON.parse(line));
}

/** Scores of one gold file with one tagger. The role scores include every act. */
function measure(name, tagger) {
  const articles = lines(readFileSync(at(`../shared/gold/${name}.ndjson`), 'utf8')).map((line) => JSON.parse(line));
  const { marked, speech } = score(articles, predict(articles, ['--tagger', tagger]));
  const { role } = score(articles, predict(articles, ['--tagger', tagger, '--acts', 'all']));
  return { marked, speech, role };
}

const results = GOLD.flatMap((name) => TAGGERS.map((tagger) => measure(name, tagger)));
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
