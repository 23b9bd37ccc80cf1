/** Finds the blocks that Readability selects as the article. Readability gets a copy of the page with a number in each block. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Block } from './blocks.ts';
import { attribute, type Element, elementsIn } from './tree.ts';

/** Minimum length of an article for Readability. */
const FEWEST_LETTERS = 250;
/** Elements, and the sum of their depths: several times those of the longest live blogs. */
const MOST = { elements: 30_000, steps: 1_000_000 };
/** Longer text is cut in the copy. */
const LONGEST_TEXT = 4_000;
/** Private-use characters around the number of a block. */
const [OPEN, CLOSE] = ['\ue000', '\ue001'];
const NUMBER = /\ue000(\d{1,9})\ue001/g;
/** Tags that are copied. */
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

/** Text for the copy. Readability only measures it, so markup characters become spaces and long text is cut. */
const copiedText = (text: string): string => text.slice(0, LONGEST_TEXT).replace(/[\ue000\ue001&<>"\s]{1,}/g, ' ');

/** Readability deletes every `<footer>`; those left here name the speaker of a block quotation, or hold the article. */
const tagOf = ({ tag }: Element): string => (tag === 'footer' ? 'div' : tag);

function openTag(element: Element): string {
  const kept = KEPT_ATTRIBUTES.filter((name) => element.attributes.has(name));
  const named = kept.map((name) => ` ${name}="${copiedText(attribute(element, name))}"`);
  return `<${tagOf(element)}${named.join('')}${element.tag === 'a' ? ' href="/"' : ''}>`;
}

type LeftOut = (element: Element) => boolean;
/** For each element, the block numbers by index of the child that begins the block. */
type Numbers = ReadonlyMap<Element, ReadonlyMap<number, number>>;

function numbersOf(blocks: readonly Block[]): Numbers {
  const numbers = new Map<Element, Map<number, number>>();
  for (const [number, { at }] of blocks.entries()) {
    const children = numbers.get(at.parent) ?? new Map<number, number>();
    numbers.set(at.parent, children.set(at.index, number));
  }
  return numbers;
}

/** Writes the copy without the omitted elements, and puts its number before each block. */
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
    if (typeof child === 'string') to.push(copiedText(child));
    else write(child, leftOut, numbers, to);
  }
  if (written && !VOID.has(element.tag)) to.push(`</${tagOf(element)}>`);
}

/** True for a page on which Readability would take too long. */
function isTooMuch(root: Element): boolean {
  let elements = 0;
  let steps = 0;
  for (const { depth } of elementsIn(root)) {
    elements++;
    steps += depth;
  }
  return elements > MOST.elements || steps > MOST.steps;
}

/** Indices of the selected blocks; empty if Readability finds no article or the page is too large. */
export function readableBlocks(root: Element, blocks: readonly Block[], leftOut: LeftOut): ReadonlySet<number> {
  if (isTooMuch(root)) return new Set();
  const page: string[] = [];
  write(root, leftOut, numbersOf(blocks), page);
  const { document } = parseHTML(`<!doctype html><html><body>${page.join('')}</body></html>`);
  const article = new Readability(document, { charThreshold: FEWEST_LETTERS, disableJSONLD: true }).parse();
  const kept = article?.textContent ?? '';
  return new Set(Array.from(kept.matchAll(NUMBER), ([, number]) => Number(number)));
}
