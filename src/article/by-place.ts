/**
 * Items found by the spans that they have: which of them overlap a place, without a look at all the others.
 *
 * Meant for spans that stand apart or overlap only near by, as those of one sentence do.
 */
import type { Span } from '../model.ts';
import { firstIndex } from '../util/binary-search.ts';
import { overlap } from './spans.ts';

interface Entry {
  readonly span: Span;
  /** Index of its item. */
  readonly item: number;
}

export class ByPlace<Item> {
  readonly #items: readonly Item[];
  /** In order of where they begin. */
  readonly #entries: readonly Entry[];
  /** For each entry how far it or one before it goes. */
  readonly #reach: readonly number[];

  constructor(items: readonly Item[], spansOf: (item: Item) => readonly Span[]) {
    this.#items = items;
    this.#entries = items
      .flatMap((item, index) => spansOf(item).map((span): Entry => ({ span, item: index })))
      .sort((a, b) => a.span[0] - b.span[0]);
    let farthest = Number.NEGATIVE_INFINITY;
    this.#reach = this.#entries.map(({ span }) => {
      farthest = Math.max(farthest, span[1]);
      return farthest;
    });
  }

  /** Indices of the items with a span that overlaps this one, in order. */
  indicesAt(place: Span): number[] {
    const found: number[] = [];
    const from = firstIndex(this.#entries.length, (i) => (this.#reach[i] ?? 0) > place[0]);
    for (let i = from; (this.#entries[i]?.span[0] ?? place[1]) < place[1]; i++) {
      const entry = this.#entries[i];
      if (entry && overlap(entry.span, place)) found.push(entry.item);
    }
    return found.length > 1 ? [...new Set(found)].sort((a, b) => a - b) : found;
  }

  /** The items with a span that overlaps this one, in order. */
  at(place: Span): Item[] {
    const found: Item[] = [];
    for (const index of this.indicesAt(place)) {
      const item = this.#items[index];
      if (item !== undefined) found.push(item);
    }
    return found;
  }
}
