/**
 * The standfirst between the headline and the body belongs to the article.
 *
 * Example: `<h1>Harbour wall to rise</h1><p class="article__dek">Engineers say that the old one will not hold.</p>`
 */
import { STANDFIRST_NAMES } from '../../../lexicon/en/page-parts.ts';
import type { Block } from '../blocks.ts';
import { namesOf, nameWords } from '../names.ts';
import { type Element, find, upwards } from '../tree.ts';
import { type Choice, isProse } from './choice.ts';

const FEWEST_WORDS = 5;
const LONGEST = 400;
/** Maximum number of elements between a text and the element with the name. */
const NEAR = 3;

/** True if the element, or one close around it, has the name of a standfirst. */
function isNamed(host: Element): boolean {
  return [...upwards(host)]
    .slice(0, NEAR)
    .some((element) => namesOf(element).some((name) => nameWords(name).some((word) => STANDFIRST_NAMES.has(word))));
}

const mayBeOne = ({ text, linked, host }: Block): boolean =>
  linked === 0 && text.length <= LONGEST && text.split(' ', FEWEST_WORDS).length === FEWEST_WORDS && isNamed(host);

export function standfirst({ blocks, kept, root }: Choice): ReadonlySet<number> {
  const headline = find(root, ({ tag }) => tag === 'h1');
  const first = blocks.findIndex(({ host }) => host === headline);
  const body = blocks.findIndex((block, i) => i > first && kept.has(i) && isProse(block));
  if (first < 0) return kept;
  const between = blocks.flatMap((block, i) => (i > first && i < body && mayBeOne(block) ? [i] : []));
  return new Set([...kept, ...between]);
}
