/**
 * Implied end tags: elements that end where another begins, even with other elements open inside. HTML Living Standard,
 * 13.2.6.4.7 ("in body") and 13.2.6.4.13 ff. (tables). htmlparser2 checks only the innermost element.
 *
 * Example: in `<p><font>One<p><font>Two` the second paragraph ends the first, in `<li><p>One<li><p>Two` the second item does.
 */
import { BLOCKS, type Element } from './tree.ts';

interface ImpliedEnd {
  readonly ends: ReadonlySet<string>;
  /** True if the search continues beyond an open element with this tag. */
  readonly beyond: (tag: string) => boolean;
}

/** Elements inside these end nothing outside. */
const ENCLOSED: ReadonlySet<string> = new Set(['button', 'object', 'svg', 'math', 'marquee']);
const isInline = (tag: string): boolean => !BLOCKS.has(tag) && !ENCLOSED.has(tag);

const SEEN_THROUGH: ReadonlySet<string> = new Set(['p', 'div', 'address']);
const itemsOf = (...ends: readonly string[]): ImpliedEnd => ({
  ends: new Set(ends),
  beyond: (tag) => isInline(tag) || SEEN_THROUGH.has(tag),
});
const cellsOf = (...ends: readonly string[]): ImpliedEnd => ({
  ends: new Set(ends),
  beyond: (tag) => tag !== 'table',
});

const IMPLIED_ENDS: ReadonlyMap<string, ImpliedEnd> = new Map([
  ['p', { ends: new Set(['p']), beyond: isInline }],
  ['li', itemsOf('li')],
  ['dd', itemsOf('dd', 'dt')],
  ['dt', itemsOf('dd', 'dt')],
  ['td', cellsOf('td', 'th')],
  ['th', cellsOf('td', 'th')],
  ['tr', cellsOf('tr')],
]);

/** Number of open elements, outermost first, that remain open when an element with this tag begins. */
export function openBefore(tag: string, open: readonly Element[]): number {
  const implied = IMPLIED_ENDS.get(tag);
  if (!implied) return open.length;
  for (let i = open.length - 1; i > 0; i--) {
    const around = open[i]?.tag ?? '';
    if (implied.ends.has(around)) return i;
    if (!implied.beyond(around)) break;
  }
  return open.length;
}
