/**
 * A paragraph that stands in the page as a paragraph of the article does is one, too, however short it is.
 *
 * Example: the short posts of a live blog, each in a `<div class="post">` of its own like the long ones.
 */
import { attribute, type Element, upwards } from '../tree.ts';
import { type Choice, columnOf, isProse } from './choice.ts';

const looks = (element: Element): string => `${element.tag}.${attribute(element, 'class')}`;

/** The column, or what stands around it where others of its kind stand beside it. */
function wideColumn(choice: Choice): Element | null {
  const column = columnOf(choice);
  const outer = column?.parent;
  if (!column || !outer) return column;
  const alike = outer.children.filter((child) => typeof child !== 'string' && looks(child) === looks(column));
  return alike.length > 1 ? outer : column;
}

/** How the elements around a block look, up to the column; null where it stands outside. */
function wayTo(column: Element, host: Element): string | null {
  const way: string[] = [];
  for (const element of upwards(host)) {
    if (element === column) return way.join(' ');
    way.push(looks(element));
  }
  return null;
}

export function standsAlike(choice: Choice): ReadonlySet<number> {
  const { blocks, kept } = choice;
  const column = wideColumn(choice);
  if (!column) return kept;
  const ways = blocks.map(({ host }) => wayTo(column, host));
  const known = new Set<string>();
  for (const [i, block] of blocks.entries()) {
    const way = ways[i];
    if (kept.has(i) && typeof way === 'string' && isProse(block)) known.add(way);
  }
  const more = blocks.flatMap((block, i) => {
    const way = ways[i];
    return typeof way === 'string' && known.has(way) && isProse(block) ? [i] : [];
  });
  return new Set([...kept, ...more]);
}
