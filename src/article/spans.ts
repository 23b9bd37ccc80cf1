/** How spans stand to each other, and the orders of what has them. */
import type { Quotation, Span } from '../model.ts';
import { firstIndex } from '../util/binary-search.ts';

export const spansOverlap = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

export const spanContains = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

export const bySpan = (a: Span, b: Span): number => a[0] - b[0] || a[1] - b[1];

/** Quotations in order of where their words begin; where they begin together, in order of their cues. */
export const byContentStart = (a: Quotation, b: Quotation): number =>
  (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0) || (a.cue[0]?.[0] ?? 0) - (b.cue[0]?.[0] ?? 0);

interface Entry {
  readonly span: Span;
  /** Index of its item. */
  readonly item: number;
}

export class SpanIndex<Item> {
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
  indicesOverlapping(place: Span): number[] {
    const found: number[] = [];
    const from = firstIndex(this.#entries.length, (i) => (this.#reach[i] ?? 0) > place[0]);
    for (let i = from; (this.#entries[i]?.span[0] ?? place[1]) < place[1]; i++) {
      const entry = this.#entries[i];
      if (entry && spansOverlap(entry.span, place)) found.push(entry.item);
    }
    return found.length > 1 ? [...new Set(found)].sort((a, b) => a - b) : found;
  }

  /** The items with a span that overlaps this one, in order. */
  overlapping(place: Span): Item[] {
    const found: Item[] = [];
    for (const index of this.indicesOverlapping(place)) {
      const item = this.#items[index];
      if (item !== undefined) found.push(item);
    }
    return found;
  }
}
