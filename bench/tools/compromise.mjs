#!/usr/bin/env node
/**
 * Quotations that compromise finds: articles as NDJSON on stdin, one answer per line on stdout.
 *
 * The reading that suits it best: a paragraph at a time, so that a mark without its partner does not spoil the rest. It names no
 * speaker. The offset of a phrase leaves out its opening mark, so the span is that of its first and last word.
 */
import { readFileSync } from 'node:fs';
import nlp from 'compromise';

function quotationsIn(paragraph, from) {
  return nlp(paragraph)
    .quotations()
    .json({ offset: true, terms: { offset: true } })
    .filter(({ terms }) => terms.length > 0)
    .map(({ terms }) => {
      const [first, last] = [terms[0].offset, terms.at(-1).offset];
      return { content: [[from + first.start, from + last.start + last.length]], source: [], cue: [], speaker: null };
    });
}

for (const line of readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
  const { id, text } = JSON.parse(line);
  const paragraphs = [...text.matchAll(/[^\n]+/g)];
  console.log(JSON.stringify({ id, quotes: paragraphs.flatMap(({ 0: words, index }) => quotationsIn(words, index)) }));
}
