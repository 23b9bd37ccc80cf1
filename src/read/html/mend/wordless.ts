/**
 * A block without words is not a paragraph.
 *
 * Example: the time of a post in a live blog, `10.00`; a row of stars between two parts.
 */
import type { Choice } from './choice.ts';

export function wordless({ blocks, kept }: Choice): ReadonlySet<number> {
  return new Set([...kept].filter((i) => /\p{L}{2}/u.test(blocks[i]?.text ?? '')));
}
