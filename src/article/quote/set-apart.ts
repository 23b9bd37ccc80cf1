/**
 * Finds paragraphs that an indent sets apart from the text around them, as block quotations are.
 *
 * Example: `Egan wrote to the council:` ⏎ `    The quay is not ours to fence.` ⏎ `    I ask you to find the money.`
 */
import type { SegmentedArticle, Span } from '../../model.ts';

/** Fewest characters of white space in an indent; a single space is a slip. */
const LEAST_INDENT = 2;
/** A longer run of paragraphs is the layout of the text, not a quotation. */
const MOST_PARAGRAPHS = 20;

/** Above this share of paragraphs with an indent, the indent is the layout of the text too. */
const MOST_INDENTED = 2 / 3;

const INDENT = /[ \t\u00a0\u3000]/;
const LINE_BREAK = /[\n\r\u2028\u2029\u0085]/;
const ENDS_SENTENCE = /[.!?:;…,]["”’')\]]?$/;

/** Whether white space precedes a paragraph on its line. */
function isIndented(text: string, start: number): boolean {
  let at = start;
  while (at > 0 && INDENT.test(text.charAt(at - 1))) at--;
  const width = text.slice(at, start).includes('\t') ? LEAST_INDENT : start - at;
  return width >= LEAST_INDENT && (at === 0 || LINE_BREAK.test(text.charAt(at - 1)));
}

/**
 * The half-open ranges of paragraphs set apart, in text order. Each follows a sentence without an indent: paragraphs under a
 * heading that all begin with an indent are ordinary text, and so are those of a text that indents most of them.
 */
export function setApart({ text, paragraphs }: SegmentedArticle): Span[] {
  const indented = paragraphs.filter(({ span }) => isIndented(text, span[0])).length;
  if (indented > MOST_INDENTED * paragraphs.length) return [];
  const ranges: Span[] = [];
  let first = 0;
  while (first < paragraphs.length) {
    let end = first;
    while (end < paragraphs.length && isIndented(text, paragraphs[end]?.span[0] ?? 0)) end++;
    const before = paragraphs[first - 1];
    const follows = before && !before.boilerplate && ENDS_SENTENCE.test(text.slice(...before.span));
    if (end > first && end - first <= MOST_PARAGRAPHS && follows) ranges.push([first, end]);
    first = end + 1;
  }
  return ranges;
}
