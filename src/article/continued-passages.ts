/**
 * Passages in marks that run over several paragraphs: each paragraph opens the marks again, and the one before leaves them open.
 */
import type { Passage } from '../model.ts';

/** For each passage, what is known of the nearest one with anything known among those that take it up in later paragraphs. */
export function ownersOfContinued<Known>(
  passages: readonly Passage[],
  known: ReadonlyMap<number, Known>,
): ReadonlyMap<number, Known> {
  const behind = new Map<number, Known>();
  for (let index = passages.length - 1; index >= 0; index--) {
    const before = passages[index]?.continues ?? null;
    const found = known.get(index) ?? behind.get(index);
    if (before !== null && found !== undefined) behind.set(before, found);
  }
  return behind;
}
