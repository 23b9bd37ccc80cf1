#!/usr/bin/env node
/**
 * Measures the reader on the articles of bench/held-out: invented news in many house styles, whose errors nobody reads and
 * which train nothing. Whoever reads their errors moves them to bench/training/articles and writes new ones.
 *
 *   node bench/held-out.mjs [options for `extract`]        after a build
 *
 * Prints precision, recall and F1 of the words in double quotation marks and of all reported speech (bench/score/index.mjs
 * defines the figures).
 */
import { answersOf, extractWith } from './extract.mjs';
import { score } from './score/index.mjs';
import { ownArticles } from './training/articles.mjs';
import { hasStatements, statementsOf } from './training/statements.mjs';

const MARKED = ['detected', 'notSpeech', 'speaker', 'outlet'];
const SPEECH = ['overlap', 'exact', 'attributed'];

const own = ownArticles('bench/held-out');
const withoutAnnotations = ({ id, title, text }) => ({ id, title, text });

/** Words in marks that nobody said, within reported speech: `said that she liked “Low Tide”`. They count neither as found nor as missed. */
function namedInSpeech(article) {
  if (!hasStatements(article)) return [];
  const spoken = statementsOf(article).filter(({ speech }) => speech);
  return article.unsaid
    .filter(([start, end]) => spoken.some(({ content }) => content.some(([a, b]) => a <= start && end <= b)))
    .map((span) => ({ content: [span], optional: true }));
}

const marked = own.map((article) => ({
  ...withoutAnnotations(article),
  attributions: [...article.attributions, ...namedInSpeech(article)].map((each) => ({ ...each, source: [], cue: [] })),
}));
const isWithin = (inner, outer) =>
  inner !== outer && inner.content.every(([a, b]) => outer.content.some(([c, d]) => c <= a && b <= d));
const spoken = own.filter(hasStatements).map((article) => {
  const statements = statementsOf(article).filter(({ speech }) => speech);
  const outermost = statements.filter((one) => !statements.some((other) => isWithin(one, other)));
  return { ...withoutAnnotations(article), attributions: outermost };
});

const answers = answersOf(extractWith(...process.argv.slice(2)), own.map(withoutAnnotations));
const percent = (share) => (100 * share).toFixed(1).padStart(5);
function print(figures, names) {
  for (const name of names) {
    const { p, r, f1 } = figures[name];
    console.log(`${name.padEnd(10)} P ${percent(p)}  R ${percent(r)}  F1 ${percent(f1)}`);
  }
}
print(score(marked, answers).marked, MARKED);
print(score(spoken, answers).speech, SPEECH);
