/** Says whose words each quotation is, in which role, and through which outlet they came. */
import type {
  AttributedArticle,
  AttributedQuotation,
  Attribution,
  Evidence,
  Quotation,
  QuotedArticle,
  Span,
} from '../../model.ts';
import { groupMentions } from './entities.ts';
import { findMentions } from './mentions.ts';
import { type Context, resolveSpeaker, type Speaker } from './resolve.ts';
import { speakerWithoutSource } from './sourceless.ts';
import { carriedVia, type Via, viaOf } from './via.ts';

const isMarked = ({ kind }: Quotation) => kind === 'direct';

/** Index of the paragraph that holds an offset. */
function paragraphAt(article: QuotedArticle, offset: number): number {
  return article.paragraphs.findLastIndex(({ span }) => span[0] <= offset);
}

function toAttribution(speaker: Speaker | null, via: Via | null): Attribution {
  const evidence: Evidence[] = [];
  if (speaker) evidence.push(speaker.evidence);
  if (via) evidence.push(via.evidence);
  return {
    speaker: speaker?.name ?? null,
    speakerType: speaker?.type ?? 'unknown',
    role: speaker?.role ?? null,
    via: via?.name ?? null,
    confidence: { speaker: speaker?.confidence ?? 0, via: via?.confidence ?? 0 },
    evidence,
  };
}

export function attribute(article: QuotedArticle): AttributedArticle {
  const entities = groupMentions(findMentions(article));
  const quoted = article.quotations.filter(isMarked).flatMap(({ content }): readonly Span[] => content);
  const salience = { article, entities, quoted: [...quoted].sort((a, b) => a[0] - b[0]) };
  const quotations: AttributedQuotation[] = [];
  let last: Context['last'] = null;
  for (const quotation of article.quotations) {
    const context: Context = { article, entities, salience, last };
    const place = quotation.content[0]?.[0] ?? 0;
    const [source] = quotation.source;
    const speaker = source ? resolveSpeaker(source, context) : speakerWithoutSource(quotation, context);
    const before = quotations.at(-1);
    const apart = before ? paragraphAt(article, place) - paragraphAt(article, before.content.at(-1)?.[0] ?? 0) : 0;
    const same = before !== undefined && speaker !== null && before.attribution.speaker === speaker.name;
    const via = viaOf(article, quotation) ?? (same ? carriedVia(quotation, before, apart) : null);
    const kept = via && via.name === speaker?.name ? null : via;
    quotations.push({ ...quotation, attribution: toAttribution(speaker, kept) });
    if (speaker) last = { speaker, at: place };
  }
  return { ...article, quotations };
}
