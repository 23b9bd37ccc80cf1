/**
 * A paragraph with the same surrounding elements as a paragraph of the article belongs to it, however short.
 *
 * Example: the short posts of a live blog, each in a separate `<div class="post">` like the long ones.
 */
import { attribute, type Element, once, upwards } from '../tree.ts';
import { type Choice, columnOf, isProse } from './choice.ts';
import { hasOwnHeadline } from './teaser.ts';

const looks = (element: Element): string => `${element.tag}.${attribute(element, 'class')}`;

/** Elements that contain one article or all of the page. */
const WHOLE: ReadonlySet<string> = new Set(['article', 'main', 'body']);

function hasLookAlike(element: Element): boolean {
  const siblings = element.parent?.children ?? [];
  return siblings.some(
    (other) =>
      typeof other !== 'string' && other !== element && looks(other) === looks(element) && !hasOwnHeadline(other),
  );
}

/** The column, or the parent of the nearest element around it that has a similar sibling: a page may cut its body in several. */
function wideColumn(choice: Choice): Element | null {
  const column = columnOf(choice);
  for (const element of upwards(column)) {
    if (WHOLE.has(element.tag)) break;
    if (element.parent && hasLookAlike(element)) return element.parent;
  }
  return column;
}

/** Numbers the paths of elements from the column to a block; 0 for blocks outside the column. */
function waysTo(column: Element): (host: Element) => number {
  const numbers = new Map<string, number>();
  const number = (way: string): number => {
    const known = numbers.get(way) ?? numbers.size + 1;
    numbers.set(way, known);
    return known;
  };
  const wayTo = once((element): number => {
    if (element === column) return number('');
    const outer = element.parent && element.depth > column.depth ? wayTo(element.parent) : 0;
    return outer && number(`${outer} ${looks(element)}`);
  });
  return wayTo;
}

export function standsAlike(choice: Choice): ReadonlySet<number> {
  const { blocks, kept } = choice;
  const column = wideColumn(choice);
  if (!column) return kept;
  const wayTo = waysTo(column);
  const prose = blocks.flatMap((block, i) => (isProse(block) ? [{ i, way: wayTo(block.host) }] : []));
  const known = new Set(prose.flatMap(({ i, way }) => (kept.has(i) && way ? [way] : [])));
  return new Set([...kept, ...prose.flatMap(({ i, way }) => (known.has(way) ? [i] : []))]);
}
