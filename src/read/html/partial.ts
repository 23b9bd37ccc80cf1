/**
 * Reports a page of whose article much may be missing from the text: prose that readers see was left out, or the page's data hold
 * a longer text.
 *
 * Example: `8 paragraphs of the page are not in the text, first: “The union said on Monday that …”`
 */
import type { Diagnostic } from '../../model.ts';
import { diagnostic } from '../diagnostic.ts';
import type { Block } from './blocks.ts';
import { lettersOf } from './mend/choice.ts';

/** Shorter blocks are captions, teasers and labels on most pages. */
const FEWEST_LETTERS = 100;
const HARDLY_LINKS = 0.3;
/** Fewer blocks are notices. */
const FEWEST_BLOCKS = 3;
/** Smallest share of a page's prose that counts as much of it. */
const MUCH = 0.3;
/** Smallest share of the data's text that the extracted text has to reach. */
const MOST_OF_DATA = 0.7;
const LONGEST_EXCERPT = 80;

const isParagraph = ({ text, linked }: Block): boolean =>
  text.length >= FEWEST_LETTERS && linked < text.length * HARDLY_LINKS;

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

const excerpt = (text: string): string =>
  text.length <= LONGEST_EXCERPT ? text : `${text.slice(0, LONGEST_EXCERPT).trimEnd()} …`;

/** @param body the article's text according to the page's data; empty without one */
export function partial(blocks: readonly Block[], kept: ReadonlySet<number>, body: string): Diagnostic | null {
  const text = blocks.filter((_, i) => kept.has(i));
  const known = new Set(text.map((block) => block.text));
  const leftOut = blocks.filter((block, i) => !kept.has(i) && isParagraph(block) && !known.has(block.text));
  const [first] = leftOut;
  if (first && leftOut.length >= FEWEST_BLOCKS && lengthOf(leftOut) > MUCH * lengthOf([...text, ...leftOut]))
    return diagnostic(
      'text-partial',
      `${leftOut.length} paragraphs of the page are not in the text, first: “${excerpt(first.text)}”`,
    );
  const [own, given] = [lettersOf(text.map((block) => block.text).join('')).length, lettersOf(body).length];
  return own < given * MOST_OF_DATA
    ? diagnostic('text-partial', `the page’s data give a longer text: ${given} letters and digits, ${own} were found`)
    : null;
}
