/** Relations between spans, orders by span, and an index of spans. */
import type { Quotation, Span } from '../model.ts';
import { firstIndex } from '../util/binary-search.ts';

export const spansOverlap = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

export const spanContains = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

/** A span of a text without the white space at its ends; empty if it holds nothing else. */
export function trimmedSpan(text: string, [start, end]: Span): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return [from, Math.max(from, start + words.trimEnd().length)];
}

export const bySpan = (a: Span, b: Span): number => a[0] - b[0] || a[1] - b[1];

/** Orders quotations by the start of their content, then of their cue. */
export const byContentStart = (a: Quotation, b: Quotation): number =>
  (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0) || (a.cue[0]?.[0] ?? 0) - (b.cue[0]?.[0] ?? 0);

interface Entry {
  readonly span: Span;
  /** Index of its item. */
  readonly item: number;
}

/**
 * Finds items by overlapping span.
 *
 * Efficient for spans that are disjoint or overlap only locally, as those of one sentence do.
 */
export class SpanIndex<Item> {
  readonly #items: readonly Item[];
  /** In order of their starts. */
  readonly #entries: readonly Entry[];
  /** For each entry the largest end of it and all before it. */
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

  /** Indices of the items with an overlapping span, ascending. */
  indicesOverlapping(span: Span): number[] {
    const found: number[] = [];
    const from = firstIndex(this.#entries.length, (i) => (this.#reach[i] ?? 0) > span[0]);
    for (let i = from; (this.#entries[i]?.span[0] ?? span[1]) < span[1]; i++) {
      const entry = this.#entries[i];
      if (entry && spansOverlap(entry.span, span)) found.push(entry.item);
    }
    return found.length > 1 ? [...new Set(found)].sort((a, b) => a - b) : found;
  }

  /** Items with an overlapping span, in their order. */
  overlapping(span: Span): Item[] {
    const found: Item[] = [];
    for (const index of this.indicesOverlapping(span)) {
      const item = this.#items[index];
      if (item !== undefined) found.push(item);
    }
    return found;
  }
}
