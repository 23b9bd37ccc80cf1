/**
 * If the page's headline is in an `<article>`, another `<article>` with its own headline is another story.
 *
 * Example: the next story on an endless page, `<article><h2><a href="/ferry">Ferry fares to go up</a></h2><p>…</p></article>`.
 */
import { type Element, find, once, upwards } from '../tree.ts';
import type { Choice } from './choice.ts';
import { hasOwnHeadline } from './teaser.ts';

const articleAround = (element: Element | null): Element | null => {
  for (const one of upwards(element)) if (one.tag === 'article') return one;
  return null;
};

export function anotherStory({ blocks, kept, root }: Choice): ReadonlySet<number> {
  const own = articleAround(find(root, ({ tag }) => tag === 'h1'));
  if (!own) return kept;
  const around = new Set(upwards(own));
  const isOther = once(
    (article) => !around.has(article) && ![...upwards(article)].includes(own) && hasOwnHeadline(article),
  );
  return new Set(
    [...kept].filter((i) => {
      const article = articleAround(blocks[i]?.host ?? null);
      return !article || !isOther(article);
    }),
  );
}
