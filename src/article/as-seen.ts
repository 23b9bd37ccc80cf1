/** Reads an article's text as a reader sees it, and maps the result back to the offsets of the text as it is. */
import type { Article, AttributedArticle, AttributedQuotation, Evidence, Quotation, Span } from '../model.ts';
import { asSeen } from '../util/as-seen.ts';

type MoveSpan = (span: Span) => Span;

const moved = <Item extends { readonly span: Span }>(items: readonly Item[], move: MoveSpan): Item[] =>
  items.map((item) => ({ ...item, span: move(item.span) }));

const movedEvidence = (evidence: readonly Evidence[], move: MoveSpan): Evidence[] =>
  evidence.map(({ rule, span }) => ({ rule, span: span && move(span) }));

function movedQuotation<One extends Quotation>(quotation: One, move: MoveSpan): One {
  const { content, source, cue, evidence } = quotation;
  return {
    ...quotation,
    content: content.map(move),
    source: source.map(move),
    cue: cue.map(move),
    evidence: movedEvidence(evidence, move),
  };
}

function movedAttribution(quotation: AttributedQuotation, move: MoveSpan): AttributedQuotation {
  const { attribution } = quotation;
  const { role, stance, evidence } = attribution;
  return {
    ...movedQuotation(quotation, move),
    attribution: {
      ...attribution,
      role: role && { ...role, span: move(role.span) },
      stance: { ...stance, words: stance.words && { ...stance.words, span: move(stance.words.span) } },
      evidence: movedEvidence(evidence, move),
    },
  };
}

/** The article with every span of its analysis moved. */
function withMovedSpans(article: AttributedArticle, move: MoveSpan): AttributedArticle {
  return {
    ...article,
    paragraphs: moved(article.paragraphs, move),
    sentences: moved(article.sentences, move),
    tokens: article.tokens.map((token) => {
      const [start, end] = move([token.start, token.end]);
      return { ...token, start, end };
    }),
    passages: moved(article.passages, move),
    proposals: article.proposals.map((proposal) => movedQuotation(proposal, move)),
    nested: article.nested.map((quotation) => movedQuotation(quotation, move)),
    labels: article.labels && moved(article.labels, move),
    quotations: article.quotations.map((quotation) => movedAttribution(quotation, move)),
  };
}

/** Reads an article without its invisible characters, and with the lines of its wrapped paragraphs joined. */
export function readAsSeen(article: Article, read: (article: Article) => AttributedArticle): AttributedArticle {
  const seen = asSeen(article.text);
  if (!seen) return read(article);
  const { text, toOriginal } = seen;
  const result = read({ ...article, text, diagnostics: [] });
  const found = result.diagnostics.map((diagnostic) => {
    const { offset } = diagnostic;
    return offset === null ? diagnostic : { ...diagnostic, offset: toOriginal([offset, offset + 1])[0] };
  });
  return { ...withMovedSpans(result, toOriginal), text: article.text, diagnostics: [...article.diagnostics, ...found] };
}
