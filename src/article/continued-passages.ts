/**
 * Passages that continue over several paragraphs: each paragraph opens the marks again, and the one before leaves them open.
 */
import type { Passage } from '../model.ts';

/** For each passage that a later paragraph continues, the owner of the nearest continuation that has one. */
export function ownersOfContinued<Owner>(
  passages: readonly Passage[],
  owners: ReadonlyMap<number, Owner>,
): ReadonlyMap<number, Owner> {
  const inherited = new Map<number, Owner>();
  for (let index = passages.length - 1; index >= 0; index--) {
    const before = passages[index]?.continues ?? null;
    const found = owners.get(index) ?? inherited.get(index);
    if (before !== null && found !== undefined) inherited.set(before, found);
  }
  return inherited;
}
