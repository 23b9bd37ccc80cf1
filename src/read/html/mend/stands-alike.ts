/**
 * A paragraph with the same surrounding elements as a paragraph of the article belongs to it, however short.
 *
 * Example: the short posts of a live blog, each in a separate `<div class="post">` like the long ones.
 */
import { attribute, type Element, once } from '../tree.ts';
import { type Choice, columnOf, isProse } from './choice.ts';

const looks = (element: Element): string => `${element.tag}.${attribute(element, 'class')}`;

/** The column, or its parent if the column has similar siblings. */
function wideColumn(choice: Choice): Element | null {
  const column = columnOf(choice);
  const outer = column?.parent;
  if (!column || !outer) return column;
  const alike = outer.children.filter((child) => typeof child !== 'string' && looks(child) === looks(column));
  return alike.length > 1 ? outer : column;
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
