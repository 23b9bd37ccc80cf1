/** Cuts an article's text wherever a quotation, source or cue begins or ends. Spans are half-open, in UTF-16 units. */
import type { Span } from '../../model.ts';
import { firstIndex } from '../../util/binary-search.ts';
import { unwrap } from '../../util/unwrap/index.ts';

export interface Spans {
  readonly content: readonly Span[];
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
}

/** `quotation` is the index of the innermost quotation around the words; `role` is their role in the selected quotation. */
export interface Passage {
  readonly text: string;
  readonly start: number;
  readonly quotation: number | null;
  readonly role: 'source' | 'cue' | null;
}

/** Spans of the paragraphs, without the line ends between them. */
function paragraphsIn(text: string): Span[] {
  return [...text.matchAll(/[^\r\n]+/gu)]
    .filter(([line]) => line.trim() !== '')
    .map(({ 0: line, index }) => [index, index + line.length]);
}

const covers = ([start, end]: Span, at: number) => start <= at && at < end;
const size = ([start, end]: Span) => end - start;

/** A quotation's piece with its number, in order of place. */
interface Piece {
  readonly span: Span;
  readonly quotation: number;
}

/** The pieces and the spans of the chosen quotation that touch a paragraph: a text of many quotations is gone through once. */
function within(pieces: readonly Piece[], [start, end]: Span): readonly Piece[] {
  return pieces.filter(({ span }) => span[0] < end && span[1] > start);
}

/** The text with its wrapped lines joined, and the quotations with their spans in it. */
function unwrapped(text: string, quotations: readonly Spans[]): readonly [string, readonly Spans[]] {
  const joined = unwrap(text);
  if (!joined) return [text, quotations];
  const { text: words, toOriginal } = joined;
  const moved = (offset: number) => firstIndex(words.length, (at) => toOriginal([at, at + 1])[0] >= offset);
  const move = (spans: readonly Span[]) => spans.map(([start, end]): Span => [moved(start), moved(end - 1) + 1]);
  return [
    words,
    quotations.map(({ content, source, cue }) => ({ content: move(content), source: move(source), cue: move(cue) })),
  ];
}

/** One list a paragraph; the passages of a paragraph are its text, without the line ends of wrapped text. */
export function passagesOf(text: string, quotations: readonly Spans[], chosen: number | null): Passage[][] {
  return passagesIn(...unwrapped(text, quotations), chosen);
}

function passagesIn(text: string, quotations: readonly Spans[], chosen: number | null): Passage[][] {
  const pieces = quotations.flatMap(({ content }, quotation) => content.map((span): Piece => ({ span, quotation })));
  const told = chosen === null ? undefined : quotations[chosen];
  const [source, cue] = [told?.source ?? [], told?.cue ?? []];
  return paragraphsIn(text).map((paragraph) => {
    const here = within(pieces, paragraph);
    const bounds = [...here.map(({ span }) => span), ...source, ...cue]
      .flatMap((span) => [...span])
      .filter((at) => at > paragraph[0] && at < paragraph[1]);
    const places = [...new Set([...paragraph, ...bounds])].sort((a, b) => a - b);
    return places.slice(0, -1).map((start, i) => {
      const over = here.filter(({ span }) => covers(span, start));
      const inner = over.reduce<Piece | null>(
        (best, one) => (best && size(best.span) < size(one.span) ? best : one),
        null,
      );
      return {
        text: text.slice(start, places[i + 1]),
        start,
        quotation: inner?.quotation ?? null,
        role: source.some((span) => covers(span, start))
          ? 'source'
          : cue.some((span) => covers(span, start))
            ? 'cue'
            : null,
      };
    });
  });
}
