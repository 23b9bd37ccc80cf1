#!/usr/bin/env node
/**
 * Precision of each rule: the share of its quotations that overlap a gold quotation, and the share of its speakers that match
 * the gold speaker. The confidences in src/article/rules.ts come from this table.
 *
 *   node bench/rules.mjs        after a build; needs the annotated articles in ../shared
 */
import { annotatedSets } from './annotated-sets.mjs';
import { answersOf, extractWith } from './extract.mjs';
import { compareSpeakers } from './score/names.mjs';
import { jaccard, lettersIn } from './score/spans.mjs';

const FEWEST = 10;

const counts = { span: new Map(), speaker: new Map() };
function count(kind, rule, right) {
  const row = counts[kind].get(rule) ?? { right: 0, of: 0 };
  row.of++;
  if (right) row.right++;
  counts[kind].set(rule, row);
}

for (const articles of annotatedSets(['polnear-train', 'polnear-dev', 'news-dev']).values()) {
  const answers = answersOf(extractWith('--acts', 'all', '--tagger', 'none'), articles);
  const predicted = new Map(answers.map((article) => [article.id, article]));
  for (const article of articles) {
    const gold = article.attributions.map((a) => ({ ...a, letters: lettersIn(article.text, a.content) }));
    for (const quote of predicted.get(article.id)?.quotes ?? []) {
      const letters = lettersIn(article.text, quote.content);
      const hit = gold.find((a) => jaccard(a.letters, letters) >= 0.5);
      for (const rule of quote.evidence) count('span', rule, hit !== undefined);
      if (!hit?.speaker || !quote.speaker) continue;
      for (const rule of quote.evidence) count('speaker', rule, compareSpeakers(hit, quote.speaker) === 'same');
    }
  }
}

for (const [kind, rows] of Object.entries(counts)) {
  console.log(`\n${kind}`);
  for (const [rule, { right, of }] of [...rows].sort((a, b) => b[1].of - a[1].of)) {
    if (of >= FEWEST) console.log(`  ${rule.padEnd(24)} ${((100 * right) / of).toFixed(0).padStart(3)} %  of ${of}`);
  }
}
