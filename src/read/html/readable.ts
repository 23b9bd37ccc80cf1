/** Which blocks of a page Readability takes for the article; a copy of the page is made for it, with a number in each block. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Block } from './blocks.ts';
import { attribute, type Element } from './tree.ts';

/** A short article is one, too. */
const FEWEST_LETTERS = 250;
/** No page uses these two characters: they stand around the number of a block. */
const [OPEN, CLOSE] = ['\ue000', '\ue001'];
const NUMBER = /\ue000(\d{1,9})\ue001/g;
/** The tags that are written again; the page itself is written around them. */
const NAME = /^(?!html$|body$)[a-z][a-z\d-]*$/;
const VOID: ReadonlySet<string> = new Set([
  'br',
  'hr',
  'img',
  'wbr',
  'input',
  'source',
  'track',
  'area',
  'col',
  'embed',
]);
const KEPT_ATTRIBUTES = ['class', 'id', 'role', 'itemprop', 'rel'] as const;

const escaped = (text: string): string =>
  text.replace(/[\ue000\ue001]/g, '').replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);

function openTag(element: Element): string {
  const kept = KEPT_ATTRIBUTES.filter((name) => element.attributes.has(name));
  const named = kept.map((name) => ` ${name}="${escaped(attribute(element, name))}"`);
  return `<${element.tag}${named.join('')}${element.tag === 'a' ? ' href="/"' : ''}>`;
}

type LeftOut = (element: Element) => boolean;
/** The number of the block that begins with a child of an element. */
type Numbers = ReadonlyMap<Element, ReadonlyMap<number, number>>;

function numbersOf(blocks: readonly Block[]): Numbers {
  const numbers = new Map<Element, Map<number, number>>();
  for (const [number, { at }] of blocks.entries()) {
    const children = numbers.get(at.parent) ?? new Map<number, number>();
    numbers.set(at.parent, children.set(at.index, number));
  }
  return numbers;
}

/** Writes the page again, what is left out gone, with its number before the words of each block. */
function write(element: Element, leftOut: LeftOut, numbers: Numbers, to: string[]): void {
  if (leftOut(element)) {
    to.push(' ');
    return;
  }
  const written = NAME.test(element.tag);
  if (written) to.push(openTag(element));
  const here = numbers.get(element);
  for (const [index, child] of element.children.entries()) {
    const number = here?.get(index);
    if (number !== undefined) to.push(`${OPEN}${number}${CLOSE}`);
    if (typeof child === 'string') to.push(escaped(child));
    else write(child, leftOut, numbers, to);
  }
  if (written && !VOID.has(element.tag)) to.push(`</${element.tag}>`);
}

export function readableBlocks(root: Element, blocks: readonly Block[], leftOut: LeftOut): ReadonlySet<number> {
  const page: string[] = [];
  write(root, leftOut, numbersOf(blocks), page);
  const { document } = parseHTML(`<!doctype html><html><body>${page.join('')}</body></html>`);
  const article = new Readability(document, { charThreshold: FEWEST_LETTERS, disableJSONLD: true }).parse();
  const kept = article?.textContent ?? '';
  return new Set(Array.from(kept.matchAll(NUMBER), ([, number]) => Number(number)));
}
