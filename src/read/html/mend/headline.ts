/**
 * The headline is the title, not a paragraph of the text.
 *
 * Example: `<h1>Harbour wall to rise</h1>` on a page whose title is “Harbour wall to rise | Northgate Herald”.
 */
import { type Choice, isHeading, lettersOf } from './choice.ts';

export function headline({ blocks, kept, titles }: Choice): ReadonlySet<number> {
  const known = titles.map(lettersOf).filter(Boolean);
  const first = blocks.findIndex(({ host }) => host.tag === 'h1');
  return new Set(
    [...kept].filter((i) => {
      const block = blocks[i];
      return block && i !== first && !(isHeading(block) && known.includes(lettersOf(block.text)));
    }),
  );
}
