import { groupBy } from '../../util/group-by.ts';

/** Groups the items that share a key, directly or through other items (union-find); items and groups keep their order. */
export function componentsOf<T>(items: readonly T[], keysOf: (item: T) => Iterable<string>): readonly (readonly T[])[] {
  const parents = items.map((_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parents[root] !== undefined && parents[root] !== root) root = parents[root] ?? root;
    parents[i] = root;
    return root;
  };
  const firstWith = new Map<string, number>();
  for (const [i, item] of items.entries()) {
    for (const key of keysOf(item)) {
      const first = firstWith.get(key);
      if (first === undefined) firstWith.set(key, i);
      else {
        const [one, other] = [rootOf(first), rootOf(i)];
        parents[Math.max(one, other)] = Math.min(one, other);
      }
    }
  }
  const components = groupBy(items.entries(), ([i]) => rootOf(i));
  return Array.from(components.values(), (component) => component.map(([, item]) => item));
}
