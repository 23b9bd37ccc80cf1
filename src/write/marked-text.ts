/** A paragraph with its quotations in numbered brackets, `[1 “…” 1]`, and colours. */
import type { CorrectedQuotation, Span } from '../model.ts';
import { printable } from './printable.ts';
import { columnsOf, type TerminalWord, wrapWords } from './terminal-lines.ts';
import type { TerminalStyle } from './terminal-style.ts';

/** One span of a numbered quotation. */
interface Mark {
  readonly span: Span;
  readonly role: 'content' | 'source' | 'cue';
  readonly number: number;
}

export type NumberedQuotation = CorrectedQuotation & { readonly number: number };

const touches = ([start, end]: Span, [from, to]: Span) => start < to && end > from;

function marksIn(paragraph: Span, quotations: readonly NumberedQuotation[]): Mark[] {
  return quotations
    .flatMap(({ number, content, source, cue }) => [
      ...content.map((span): Mark => ({ span, role: 'content', number })),
      ...source.map((span): Mark => ({ span, role: 'source', number })),
      ...cue.map((span): Mark => ({ span, role: 'cue', number })),
    ])
    .filter(({ span }) => touches(span, paragraph));
}

/** The innermost quotation gives the colour; sources are underlined, cues in italics. */
function paint(text: string, over: readonly Mark[], { colors }: TerminalStyle): string {
  const palette = [colors.cyan, colors.green, colors.yellow, colors.magenta, colors.blue];
  const inner = over.filter(({ role }) => role === 'content').at(-1);
  let shown = text;
  if (over.some(({ role }) => role === 'source')) shown = colors.underline(shown);
  if (over.some(({ role }) => role === 'cue')) shown = colors.italic(shown);
  return (inner && palette[(inner.number - 1) % palette.length]?.(shown)) ?? shown;
}

/** A word with its brackets, which stay on the line of the word. */
function markWord(text: string, word: Span, marks: readonly Mark[], look: TerminalStyle): TerminalWord {
  const near = marks.filter(({ span }) => touches(span, word));
  const cuts = near.flatMap(({ span }) => [...span]).filter((at) => at > word[0] && at < word[1]);
  const places = [...new Set([word[0], ...cuts, word[1]])].sort((a, b) => a - b);
  let shown = '';
  let width = 0;
  const bracket = (sign: string) => {
    shown += look.colors.dim(sign);
    width += sign.length;
  };
  for (const [i, start] of places.slice(0, -1).entries()) {
    const part: Span = [start, places[i + 1] ?? start];
    const over = near.filter(({ span }) => touches(span, part));
    const pieces = over.filter(({ role }) => role === 'content');
    for (const { span, number } of pieces) if (span[0] === part[0]) bracket(`[${number} `);
    const characters = printable(text.slice(...part));
    shown += paint(characters, over, look);
    width += columnsOf(characters);
    for (const { span, number } of pieces.reverse()) if (span[1] === part[1]) bracket(` ${number}]`);
  }
  return { shown, width };
}

export function markedParagraph(
  text: string,
  span: Span,
  quotations: readonly NumberedQuotation[],
  look: TerminalStyle,
): string[] {
  const marks = marksIn(span, quotations);
  const words = [...text.slice(...span).matchAll(/\S+/g)].map(({ 0: word, index }) => {
    const start = span[0] + index;
    return markWord(text, [start, start + word.length], marks, look);
  });
  return wrapWords(words, look.width);
}
