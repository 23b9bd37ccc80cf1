/** The preferred name of a speaker or outlet with several. */
import { byUnits } from '../../util/order.ts';

/** Most often used, then longest, then first by UTF-16 units. */
export function preferredName(counts: ReadonlyMap<string, number>): string {
  const [best] = [...counts].sort(
    ([a, countA], [b, countB]) => countB - countA || b.length - a.length || byUnits(a, b),
  );
  return best?.[0] ?? '';
}
