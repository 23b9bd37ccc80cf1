/** Input of the correction rules: the blocks of a page, and the selection of those that form the article. */
import type { Block } from '../blocks.ts';
import { type Element, once, summedUp } from '../tree.ts';

export interface Choice {
  readonly blocks: readonly Block[];
  /** Indices of blocks. */
  readonly kept: ReadonlySet<number>;
  readonly titles: readonly string[];
  /** The whole page. */
  readonly root: Element;
}
/** Adds blocks to the selection, or removes some. */
export type MendingRule = (choice: Choice) => ReadonlySet<number>;

/** Letters and digits in lower case, for comparison of words. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

export const isHeading = ({ host }: Block): boolean => /^h[1-6]$/.test(host.tag);

const MOSTLY_LINKS = 0.5;
const ENDS_SENTENCE = /[.!?…:]["”’')\]]{0,3}$/;
const FEWEST_WORDS = 4;
const LONG = 100;

/** True for paragraphs of sentences rather than links. */
export function isProse(block: Block): boolean {
  const { text, linked } = block;
  if (isHeading(block) || linked > text.length * MOSTLY_LINKS) return false;
  if (text.length >= LONG) return true;
  return ENDS_SENTENCE.test(text) && text.split(' ', FEWEST_WORDS).length === FEWEST_WORDS;
}

/** Minimum share of the article's text within its column. */
const SHARE_OF_COLUMN = 0.9;

/** The innermost element that contains most of the selected text. */
export function columnOf({ blocks, kept }: Choice): Element | null {
  const lengths = new Map<Element, number>();
  let all = 0;
  for (const i of kept) {
    const block = blocks[i];
    if (!block) continue;
    all += block.text.length;
    lengths.set(block.host, (lengths.get(block.host) ?? 0) + block.text.length);
  }
  let column: Element | null = null;
  for (const [element, length] of summedUp(lengths)) {
    if (length >= all * SHARE_OF_COLUMN && element.depth > (column?.depth ?? -1)) column = element;
  }
  return column;
}

/** Tests whether an element is the column or a descendant of it. */
export function isWithin(column: Element): (element: Element) => boolean {
  const within = once(
    (element): boolean =>
      element === column || (element.parent !== null && element.depth > column.depth && within(element.parent)),
  );
  return within;
}
