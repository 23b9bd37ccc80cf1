/** Selects the text of a quotation to compare with other prints: the fragments in marks, or all of it. */
import type { QuoteRecord } from '../../schema.ts';
import { type MarkedPassage, passagesIn } from '../../util/quotation-marks.ts';
import type { ComparedText } from '../types.ts';

/** Separates fragments; like any ellipsis, it shows that words may be missing. */
const GAP = ' … ';

const ONLY_PUNCTUATION = /^[\s.,;:!?]*$/u;

/**
 * The passages of a piece that are not inside another. The closing mark may be outside the content: an unclosed passage
 * reaches to the end of the piece, unless a straight mark opens the next one too.
 */
function outerPassages(piece: string): readonly Pick<MarkedPassage, 'span' | 'inner'>[] {
  const outer = passagesIn(piece, [0, piece.length]).passages.filter(({ inside }) => inside === null);
  const isStraight = (i: number) => piece[outer[i]?.span[0] ?? -1] === '"';
  const unclosed = outer.findIndex(({ closed }, i) => !(closed || (isStraight(i) && isStraight(i + 1))));
  const passage = outer[unclosed];
  if (!passage) return outer;
  const end = piece.length;
  return [...outer.slice(0, unclosed), { span: [passage.span[0], end], inner: [passage.inner[0], end] }];
}

const markedFragments = (piece: string) => outerPassages(piece).map(({ inner }) => piece.slice(...inner).trim());

/** Strips the outer marks of a piece; inner marks stay. */
function withoutOuterMarks(piece: string): string {
  const [passage] = outerPassages(piece);
  if (passage?.span[0] !== 0) return piece;
  const rest = piece.slice(passage.span[1]);
  return ONLY_PUNCTUATION.test(rest) ? piece.slice(...passage.inner) + rest : piece;
}

/** The fields of a quotation that its compared text depends on. */
export type QuotedText = Pick<QuoteRecord, 'kind' | 'content' | 'text'>;

function piecesOf(quotation: QuotedText): readonly string[] {
  let at = 0;
  return quotation.content.map(([start, end]) => {
    const piece = quotation.text.slice(at, at + end - start);
    at += end - start + 1;
    return piece;
  });
}

/** Paragraph numbers of quoted documents are not part of their text. */
const PARAGRAPH_NUMBER = /^\s*\(?\d{1,3}[.)]\s+/u;

const NO_SEAMS: readonly number[] = [];

function joinedAt(pieces: readonly string[]): readonly number[] {
  if (pieces.length < 2) return NO_SEAMS;
  let at = 0;
  const ends = pieces.map((piece) => {
    at += piece.length + 1;
    return at;
  });
  return ends.slice(0, -1);
}

/**
 * Direct quotations: the pieces without outer marks and paragraph number. Mixed: the fragments in marks. Indirect: all of it.
 */
export function comparedTextOf(quotation: QuotedText): ComparedText {
  if (quotation.kind === 'direct') {
    const [first = '', ...others] = piecesOf(quotation).map(withoutOuterMarks);
    const pieces = [first.replace(PARAGRAPH_NUMBER, ''), ...others];
    return { text: pieces.join(' '), verbatim: true, seams: joinedAt(pieces), embedded: false };
  }
  const fragments = quotation.kind === 'mixed' ? piecesOf(quotation).flatMap(markedFragments) : [];
  if (fragments.length > 0) return { text: fragments.join(GAP), verbatim: true, seams: NO_SEAMS, embedded: true };
  return { text: quotation.text, verbatim: false, seams: NO_SEAMS, embedded: false };
}
