/**
 * A few words under a linked headline are a teaser of another article.
 *
 * Example: `<li><h3><a href="…">Ferry fares to go up again</a></h3><p>“It is a shame,” said one passenger.</p></li>`
 */
import type { Block } from '../blocks.ts';
import { type Element, elementsIn, find, lineOf, once, upwards } from '../tree.ts';
import type { Choice } from './choice.ts';

const LONGEST = 400;

const cardOf = ({ host }: Block): Element | null => {
  for (const element of upwards(host)) if (element.tag === 'li') return element;
  return null;
};

function isLinkedHeadline(heading: Element): boolean {
  const words = lineOf(heading);
  const link = [...upwards(heading), ...elementsIn(heading)].find(({ tag }) => tag === 'a');
  return (
    words !== '' && link !== undefined && !/#/.test(link.attributes.get('href') ?? '#') && lineOf(link).includes(words)
  );
}

/** True for a part of the page with a headline of its own: the page's, or a link to another story. */
export const hasOwnHeadline = (part: Element): boolean =>
  find(part, (one) => one.tag === 'h1' || (/^h[2-4]$/.test(one.tag) && isLinkedHeadline(one))) !== null;

function isTeaser(card: Element): boolean {
  return (
    lineOf(card).length <= LONGEST && find(card, (one) => /^h[2-6]$/.test(one.tag) && isLinkedHeadline(one)) !== null
  );
}

export function teaser({ blocks, kept }: Choice): ReadonlySet<number> {
  const isOne = once(isTeaser);
  return new Set(
    [...kept].filter((i) => {
      const card = blocks[i] && cardOf(blocks[i]);
      return !card || !isOne(card);
    }),
  );
}
