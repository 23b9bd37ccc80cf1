/** How spans stand to each other, and the orders of what has them. */
import type { Quotation, Span } from '../model.ts';

export const overlap = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

export const holds = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

export const byPlace = (a: Span, b: Span): number => a[0] - b[0] || a[1] - b[1];

/** Quotations in order of where their words begin; where they begin together, in order of their cues. */
export const byContent = (a: Quotation, b: Quotation): number =>
  (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0) || (a.cue[0]?.[0] ?? 0) - (b.cue[0]?.[0] ?? 0);
