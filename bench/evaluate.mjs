#!/usr/bin/env node
/**
 * Compares the program with other tools on annotated public articles, and prints the table of the README.
 *
 *   git clone https://github.com/scrapinghub/article-extraction-benchmark
 *   node bench/evaluate.mjs article-extraction-benchmark [--annotations FILE]       after a build
 *
 * The annotations are in bench/gold/, the texts in the other repository. The tools read the same texts, each through a script in
 * bench/tools/ in the reading that suits it best. A tool that is not installed is left out, with a line that says what it needs.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { answersOf, extractWith } from './extract.mjs';
import { annotatedArticles } from './gold/articles.mjs';
import { score } from './score/index.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const PYTHON = process.env['PYTHON'] ?? 'python3';
const runs = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

const TOOLS = [
  { name: 'quotegraph', command: extractWith() },
  { name: 'quotegraph, rules alone', command: extractWith('--tagger', 'none') },
  {
    name: 'CoreNLP',
    command: [process.execPath, at('tools/corenlp.mjs')],
    needs: 'Java, and in CORENLP_HOME the folder of the JAR files of CoreNLP with its English models',
    isInstalled: () => process.env['CORENLP_HOME'] !== undefined && runs('java', '-version'),
  },
  {
    name: 'textacy',
    command: [PYTHON, at('tools/quotations_of_textacy.py')],
    needs: 'Python with textacy and en_core_web_sm (PYTHON names it)',
    isInstalled: () => runs(PYTHON, '-c', 'import textacy, en_core_web_sm'),
  },
  { name: 'compromise', command: [process.execPath, at('tools/compromise.mjs')] },
];
const MEASURES = [
  ['words in quotation marks: is this a quotation?', ({ marked }) => marked.detected],
  ['words in quotation marks that are not a quotation', ({ marked }) => marked.notSpeech],
  ['… with its source', ({ marked }) => marked.source],
  ['… with the full name of the speaker', ({ marked }) => marked.speaker],
  ['speech with or without quotation marks', ({ speech }) => speech.overlap],
  ['… with its source', ({ speech }) => speech.attributed],
];

function checkoutAndAnnotations() {
  const options = { annotations: { type: 'string', default: at('gold/articles.ndjson') } };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  return { checkout: positionals[0], annotations: values.annotations };
}

/** F1 in percent, or a dash for what a tool does not give at all. */
const cell = (figure) => (figure?.right > 0 ? (100 * figure.f1).toFixed(1) : '–');
const row = (cells) => `| ${cells.join(' | ')} |`;

const { checkout, annotations } = checkoutAndAnnotations();
if (checkout === undefined) {
  console.error('usage: node bench/evaluate.mjs CHECKOUT [--annotations FILE]');
  console.error('CHECKOUT is a clone of https://github.com/scrapinghub/article-extraction-benchmark');
  process.exit(2);
}
const articles = annotatedArticles(annotations, checkout);
const [tools, missing] = [true, false].map((wanted) =>
  TOOLS.filter(({ isInstalled = () => true }) => isInstalled() === wanted),
);
const results = tools.map(({ command }) => score(articles, answersOf(command, articles)));
console.log(row([`F1, %, of ${articles.length} articles`, ...tools.map(({ name }) => name)]));
console.log(row(['---', ...tools.map(() => '---:')]));
for (const [measure, figure] of MEASURES) console.log(row([measure, ...results.map((result) => cell(figure(result)))]));
for (const { name, needs } of missing) console.log(`${name} is not installed: it needs ${needs}.`);
