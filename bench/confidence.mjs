#!/usr/bin/env node
/**
 * Precision of the speakers of marked quotations, and the share of quotations kept, for several values of --min-confidence.
 *
 *   node bench/confidence.mjs        after a build; needs the annotated articles in ../shared
 */
import { annotatedSets } from './annotated-sets.mjs';
import { answersOf, extractWith } from './extract.mjs';
import { score } from './score/index.mjs';

const MINIMA = [0, 0.5, 0.8, 0.9, 0.95];

/** Speaker scores of the marked quotations with at least the given confidence. */
const speakersFrom = (articles, least) =>
  score(articles, answersOf(extractWith('--min-confidence', String(least)), articles)).marked.speaker;

for (const [set, articles] of annotatedSets(['news-dev', 'news2-dev', 'polnear-dev'])) {
  const all = speakersFrom(articles, 0);
  for (const least of MINIMA) {
    const { predicted, p } = speakersFrom(articles, least);
    const kept = (100 * predicted) / all.predicted;
    console.log(`${set.padEnd(12)} at least ${least}: ${(100 * p).toFixed(1)} % right, ${kept.toFixed(0)} % kept`);
  }
}
