/** Differences between a print and the fullest one: as text, as shares, and as the text that all prints have in common. */
import type { AlignmentStep } from '../../schema.ts';
import { endsOf } from '../../write/printable.ts';

/** Words that the print keeps, cuts or adds. */
export interface Piece {
  readonly op: 'kept' | 'cut' | 'added';
  readonly text: string;
  readonly turns: AlignmentStep['turns'];
}

type Alignment = readonly AlignmentStep[];

/** An alignment for display: a change becomes a cut and an addition. */
export function piecesOf(alignment: Alignment): readonly Piece[] {
  return alignment.flatMap(({ op, print, fullest, turns }): Piece[] => {
    if (op === 'kept') return [{ op, text: print.trim(), turns }];
    const cut = fullest.trim() === '' ? [] : [{ op: 'cut' as const, text: fullest.trim(), turns }];
    const added = print.trim() === '' ? [] : [{ op: 'added' as const, text: print.trim(), turns }];
    return [...cut, ...added];
  });
}

/** Shortens a long run to its two ends, which keeps the edits visible. */
export const shortened = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece) => ({ ...piece, text: endsOf(piece.text.split(/\s+/u)).join(' ') }));

/** A part of the fullest print and whether it was kept, cut or changed; `share` is its share of all characters, in [0, 1]. */
export interface Share {
  readonly op: 'kept' | 'cut' | 'changed';
  readonly share: number;
}

/** The parts of the fullest print in order. Additions have no share. */
export function sharesOf(alignment: Alignment): readonly Share[] {
  if (alignment.length === 0) return [{ op: 'kept', share: 1 }];
  const length = alignment.reduce((sum, { fullest }) => sum + fullest.length, 0);
  return alignment.flatMap(({ op, fullest }) =>
    op === 'added' || fullest === '' ? [] : [{ op, share: fullest.length / length }],
  );
}

/** How much of the fullest print is left, in [0, 1]. */
export const keptShare = (alignment: Alignment): number =>
  sharesOf(alignment).reduce((sum, { op, share }) => (op === 'kept' ? sum + share : sum), 0);

/** A stretch of the fullest print; `common` if every print contains it. */
export interface Stretch {
  readonly text: string;
  readonly common: boolean;
}

/**
 * Splits the fullest print into stretches that all prints kept or not. One stretch that is not common if the prints share nothing
 * or everything: what is everywhere needs no mark.
 */
export function commonWords(text: string, alignments: readonly Alignment[]): readonly Stretch[] {
  const kept = alignments.filter((alignment) => alignment.length > 0).map(keptRanges);
  const bounds = [0, ...kept.flat(2), text.length].filter((at) => at <= text.length).sort((a, b) => a - b);
  const stretches: Stretch[] = [];
  for (const [i, end] of bounds.entries()) {
    const start = bounds[i - 1] ?? 0;
    if (end === start) continue;
    const common = kept.every((ranges) => ranges.some(([from, to]) => from <= start && end <= to));
    const last = stretches.at(-1);
    if (last?.common === common) stretches[stretches.length - 1] = { text: last.text + text.slice(start, end), common };
    else stretches.push({ text: text.slice(start, end), common });
  }
  return stretches.length === 1 ? [{ text, common: false }] : stretches;
}

/** Ranges of the fullest print that a print kept. */
function keptRanges(alignment: Alignment): [number, number][] {
  const ranges: [number, number][] = [];
  let at = 0;
  for (const { op, fullest } of alignment) {
    if (op === 'kept') ranges.push([at, at + fullest.trimEnd().length]);
    at += fullest.length;
  }
  return ranges;
}
