#!/usr/bin/env node
/**
 * The stance of each annotated quotation whose cue has a word of denial or negation: on the annotated spans, and on the
 * quotation that the program reads there. For reading: annotated articles have no stance of their own.
 *
 *   node bench/stance.mjs GOLD.ndjson...        after a build
 */
import { readFileSync } from 'node:fs';
import { stanceOf } from '../dist/article/attribute/stance/index.js';
import { withWords } from '../dist/article/attribute/words.js';
import { readArticle } from '../dist/article/read.js';
import { createSmallTagger } from '../dist/article/tag/index.js';
import { articleFromText } from '../dist/read/article.js';
import { readTaggerFiles } from '../dist/read/package-files.js';

const DENIAL =
  /\b(?:den(?:y|ie[sd]|ying|ials?)|reject|dismiss|disput|refut|rebut|contradict|repudiat|disavow|doubt|disagree|retract|withdr[ae]w|debunk|discredit|challeng|contest|declin|refus|fail|rul(?:e|ed|es|ing) out|(?:never|not|no|nor|none|nobody|nothing|neither|without|false|untrue|cannot|yet)\b)|n['’]t\b/i;

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: node bench/stance.mjs GOLD.ndjson...');
  process.exit(2);
}

const tagger = createSmallTagger(await readTaggerFiles('small'));
const linesOf = (file) => readFileSync(file, 'utf8').split('\n').filter(Boolean);
const overlap = (one, other) =>
  one.content.some(([a, b]) => other.content.some(([c, d]) => a < d && c < b)) && one.cue.length > 0;
const oneLine = (text) => text.replace(/\s+/g, ' ');
const shown = ({ value, words }) => (words ? `${value} (${oneLine(words.text)})` : value);

function kindOf(text, content) {
  const pieces = content.map((span) => text.slice(...span));
  if (pieces.every((piece) => /^["“].*["”]$/s.test(piece))) return 'direct';
  return pieces.some((piece) => /["“]/.test(piece)) ? 'mixed' : 'indirect';
}

for (const file of files) {
  const counts = new Map();
  for (const { text, attributions } of linesOf(file).map((line) => JSON.parse(line))) {
    const cued = attributions.filter(({ cue }) => cue.some((span) => DENIAL.test(text.slice(...span))));
    if (cued.length === 0) continue;
    const article = readArticle(articleFromText(text), tagger);
    const words = withWords(article);
    for (const { content, source, cue } of cued) {
      const gold = { kind: kindOf(text, content), act: 'speech', nestedIn: null, content, source, cue };
      const stance = stanceOf(words, { ...gold, confidence: 1, evidence: [] });
      const read = article.quotations.find((one) => overlap(one, gold));
      counts.set(stance.value, (counts.get(stance.value) ?? 0) + 1);
      const print = (spans) => oneLine(spans.map((span) => text.slice(...span)).join(' … '));
      const from = Math.min(...[...content, ...source, ...cue].map(([start]) => start));
      const to = Math.max(...[...content, ...source, ...cue].map(([, end]) => end));
      console.log(`${shown(stance)} | read: ${read ? shown(read.attribution.stance) : '-'}`);
      console.log(`    {${print(source)}} <${print(cue)}> [${print(content).slice(0, 120)}]`);
      console.log(`    ${oneLine(text.slice(Math.max(0, from - 40), Math.min(to, from + 260)))}`);
    }
  }
  console.log(`${file}: ${[...counts].map(([value, count]) => `${count} ${value}`).join(', ')}`);
}
