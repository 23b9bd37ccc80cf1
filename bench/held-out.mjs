#!/usr/bin/env node
/**
 * Measures the reader on the articles of bench/held-out: invented news in many house styles, whose errors nobody reads and
 * which train nothing. Whoever reads their errors moves them to bench/training/articles and writes new ones.
 *
 *   node bench/held-out.mjs [options for `extract`]        after a build
 *
 * Prints precision, recall and F1 of the words in double quotation marks (bench/score/index.mjs defines the figures).
 */
import { answersOf, extractWith } from './extract.mjs';
import { score } from './score/index.mjs';
import { ownArticles } from './training/articles.mjs';

const FIGURES = ['detected', 'notSpeech', 'speaker', 'outlet'];

const articles = ownArticles('bench/held-out').map(({ id, title, text, attributions }) => ({
  id,
  title,
  text,
  attributions: attributions.map((each) => ({ ...each, source: [], cue: [] })),
}));
const percent = (share) => (100 * share).toFixed(1).padStart(5);
const { marked } = score(articles, answersOf(extractWith(...process.argv.slice(2)), articles));
for (const name of FIGURES) {
  const { p, r, f1 } = marked[name];
  console.log(`${name.padEnd(10)} P ${percent(p)}  R ${percent(r)}  F1 ${percent(f1)}`);
}
