/**
 * A paragraph that consists of a link leads to another article.
 *
 * Example: `<p><strong>Read more: <a href="…">‘We were lucky’, says captain</a></strong></p>` between two paragraphs.
 */
import { LINK_INTRODUCTION } from '../../../lexicon/en/news-lines.ts';
import type { Block } from '../blocks.ts';
import type { Choice } from './choice.ts';

/** Share of a paragraph's text that must be linked for the paragraph to consist of a link. */
const LINK_ONLY = 0.85;
/** Share of a paragraph's text that must be linked after an introduction such as “Read more:”. */
const INTRODUCED_LINK = 0.4;

function leads({ text, linked }: Block): boolean {
  if (linked === 0) return false;
  return linked >= text.length * LINK_ONLY || (linked >= text.length * INTRODUCED_LINK && LINK_INTRODUCTION.test(text));
}

export function leadsElsewhere({ blocks, kept }: Choice): ReadonlySet<number> {
  return new Set([...kept].filter((i) => blocks[i] && !leads(blocks[i])));
}
