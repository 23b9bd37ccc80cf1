/** Splits an article into paragraphs, sentences and tokens, and marks boilerplate paragraphs. */
import type { Article, Paragraph, SegmentedArticle, Sentence, Span, Token } from '../../model.ts';
import { boilerplateRules } from './boilerplate.ts';
import { paragraphSpans } from './paragraphs.ts';
import { tokenise } from './tokens.ts';

const shift = ([start, end]: Span, by: number): Span => [start + by, end + by];

export function segment(article: Article): SegmentedArticle {
  const spans = paragraphSpans(article.text);
  const boilerplateOf = boilerplateRules(spans.map((span) => article.text.slice(...span)));
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  const tokens: Token[] = [];
  for (const [i, span] of spans.entries()) {
    const firstToken = tokens.length;
    const firstSentence = sentences.length;
    const boilerplate = boilerplateOf[i] ?? null;
    const parts = boilerplate ? { tokens: [], sentences: [] } : tokenise(article.text, span);
    for (const token of parts.tokens) tokens.push(token);
    for (const range of parts.sentences) {
      const first = parts.tokens[range[0]];
      const last = parts.tokens[range[1] - 1];
      if (first && last) sentences.push({ span: [first.start, last.end], tokens: shift(range, firstToken) });
    }
    paragraphs.push({
      span,
      sentences: [firstSentence, sentences.length],
      tokens: [firstToken, tokens.length],
      boilerplate,
    });
  }
  // Spread last: spread first, V8 makes a hidden class for each article in every stage and recompiles.
  return { paragraphs, sentences, tokens, ...article };
}
