/** Colours of the speakers of an article. */
import type { RowIndex } from '../rows.ts';
import type { Print } from './model.ts';

/** Number of distinct colours, for the most quoted speakers. */
const TINTS = 6;

/** Colour numbers in order: from 1 for the most quoted speaker; 0 beyond the last colour and for no speaker (`null`). */
export function tintsOf(prints: readonly Print[]): ReadonlyMap<RowIndex | null, number> {
  const counts = new Map<RowIndex | null, number>();
  for (const { row } of prints) counts.set(row.speaker, (counts.get(row.speaker) ?? 0) + 1);
  const ranked = [...counts].sort(([one, a], [other, b]) => Number(one === null) - Number(other === null) || b - a);
  return new Map(ranked.map(([speaker], i) => [speaker, speaker !== null && i < TINTS ? i + 1 : 0]));
}
