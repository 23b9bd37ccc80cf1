/** Which blocks of a page Readability takes for the article; a copy of the page is made for it, with a number in each block. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Block } from './blocks.ts';
import { attribute, type Element, elementsIn } from './tree.ts';

/** A short article is one, too. */
const FEWEST_LETTERS = 250;
/** Elements, and their depths in sum: several times what the longest live blogs have. */
const MOST = { elements: 30_000, steps: 1_000_000 };
/** Of a longer text the beginning tells enough. */
const LONGEST_TEXT = 4_000;
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

/** Text as the copy has it: it is only weighed there, so marks of HTML become spaces, and its end may be missing. */
const weighed = (text: string): string => text.slice(0, LONGEST_TEXT).replace(/[\ue000\ue001&<>"\s]{1,}/g, ' ');

function openTag(element: Element): string {
  const kept = KEPT_ATTRIBUTES.filter((name) => element.attributes.has(name));
  const named = kept.map((name) => ` ${name}="${weighed(attribute(element, name))}"`);
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
    if (typeof child === 'string') to.push(weighed(child));
    else write(child, leftOut, numbers, to);
  }
  if (written && !VOID.has(element.tag)) to.push(`</${element.tag}>`);
}

/** True for a page on which Readability, which asks much of every element, would take longer than an article is worth. */
function isTooMuch(root: Element): boolean {
  let elements = 0;
  let steps = 0;
  for (const { depth } of elementsIn(root)) {
    elements++;
    steps += depth;
  }
  return elements > MOST.elements || steps > MOST.steps;
}

/** Numbers of blocks; none where it finds no article, or is not asked. */
export function readableBlocks(root: Element, blocks: readonly Block[], leftOut: LeftOut): ReadonlySet<number> {
  if (isTooMuch(root)) return new Set();
  const page: string[] = [];
  write(root, leftOut, numbersOf(blocks), page);
  const { document } = parseHTML(`<!doctype html><html><body>${page.join('')}</body></html>`);
  const article = new Readability(document, { charThreshold: FEWEST_LETTERS, disableJSONLD: true }).parse();
  const kept = article?.textContent ?? '';
  return new Set(Array.from(kept.matchAll(NUMBER), ([, number]) => Number(number)));
}
