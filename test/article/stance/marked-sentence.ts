/** Reads the table of sentences, of which a line looks like `denies | denied | {The firm} <denied> [that it lied].` */
import { readFileSync } from 'node:fs';
import { type Quotation, type QuotationKind, type Span, STANCES, type StanceValue } from '../../../src/model.ts';

export interface MarkedSentence {
  readonly text: string;
  readonly stance: StanceValue;
  /** The words that show the stance; null for the default. */
  readonly words: string | null;
  readonly quotation: Quotation;
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['{', '}'],
  ['<', '>'],
  ['[', ']'],
]);

function kindOf(contents: readonly string[]): QuotationKind {
  if (contents.every((content) => /^“[^“”]*”$/.test(content))) return 'direct';
  return contents.some((content) => content.includes('“')) ? 'mixed' : 'indirect';
}

function readLine(line: string): MarkedSentence | null {
  const [name = '', words = '', marked = ''] = line.split(' | ');
  const stance = STANCES.find((value) => value === name);
  if (!stance) return null;
  const spans = new Map<string, Span[]>();
  let text = '';
  for (const [piece] of marked.matchAll(/\{[^}]*\}|<[^>]*>|\[[^\]]*\]|[^{<[]+/g)) {
    const opening = piece.charAt(0);
    const isSpan = CLOSING.get(opening) === piece.at(-1);
    const inner = isSpan ? piece.slice(1, -1) : piece;
    if (isSpan) spans.set(opening, [...(spans.get(opening) ?? []), [text.length, text.length + inner.length]]);
    text += inner;
  }
  const content = spans.get('[') ?? [];
  const kind = kindOf(content.map((span) => text.slice(...span)));
  const [source, cue] = [spans.get('{') ?? [], spans.get('<') ?? []];
  const quotation: Quotation = {
    kind,
    act: 'speech',
    nestedIn: null,
    content,
    source,
    cue,
    confidence: 1,
    evidence: [],
  };
  return { text, stance, words: words === '-' ? null : words, quotation };
}

export const markedSentences = (): MarkedSentence[] =>
  readFileSync(new URL('sentences.txt', import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line) => readLine(line) ?? []);
