/**
 * Content between two paragraphs in the article's column belongs to the article, unless it consists of links.
 *
 * Example: the items of a list after “The council decided three things:”, a heading, a short answer in an interview.
 */

import { type Choice, columnOf, isHeading, isProse, isWithin } from './choice.ts';

const HARDLY_LINKS = 0.3;

export function between(choice: Choice): ReadonlySet<number> {
  const { blocks, kept } = choice;
  const column = columnOf(choice);
  const prose = [...kept].filter((i) => blocks[i] && isProse(blocks[i]));
  if (!column || prose.length < 2) return kept;
  const [first, last] = [prose.reduce((a, b) => Math.min(a, b)), prose.reduce((a, b) => Math.max(a, b))];
  const within = isWithin(column);
  const mended = new Set(kept);
  for (let i = first + 1; i < last; i++) {
    const block = blocks[i];
    if (!block || block.linked > block.text.length * HARDLY_LINKS) continue;
    const sits = isProse(block) || isHeading(block) || ['li', 'dd', 'dt', 'blockquote', 'p'].includes(block.host.tag);
    if (sits && within(block.host)) mended.add(i);
  }
  return mended;
}
