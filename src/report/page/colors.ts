/** Which speaker of an article has which colour. */
import type { RowIndex } from '../rows.ts';
import type { Print } from './model.ts';

/** Colours that are told apart; whoever speaks less has none of their own. */
const TINTS = 6;

/** From 1 for whoever is quoted most; 0 for those beyond the last colour, and for nobody. In that order. */
export function tintsOf(prints: readonly Print[]): ReadonlyMap<RowIndex | null, number> {
  const counts = new Map<RowIndex | null, number>();
  for (const { row } of prints) counts.set(row.speaker, (counts.get(row.speaker) ?? 0) + 1);
  const ranked = [...counts].sort(([one, a], [other, b]) => Number(one === null) - Number(other === null) || b - a);
  return new Map(ranked.map(([speaker], i) => [speaker, speaker !== null && i < TINTS ? i + 1 : 0]));
}
