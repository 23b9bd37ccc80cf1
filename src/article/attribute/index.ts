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
import { Discourse } from './discourse.ts';
import { groupMentions } from './entities.ts';
import { findMentions } from './mentions/index.ts';
import { nestedAttribution } from './nested.ts';
import { resolveSpeaker, type Speaker } from './resolve/index.ts';
import { speakerWithoutSource } from './sourceless.ts';
import { carriedVia, type Via, viaOf } from './via.ts';
import { withWords } from './words.ts';

const isMarked = ({ kind }: Quotation) => kind === 'direct';

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
    candidates: (speaker?.candidates ?? []).map(({ referent, probability, features }) => ({
      name: referent.name,
      probability,
      features,
    })),
  };
}

export function attribute(quotedArticle: QuotedArticle): AttributedArticle {
  if (quotedArticle.quotations.length === 0) return { ...quotedArticle, quotations: [] };
  const article = withWords(quotedArticle);
  const entities = groupMentions(findMentions(article));
  const quoted = quotedArticle.quotations.filter(isMarked).flatMap(({ content }): readonly Span[] => content);
  const inMarks = [...quoted].sort((a, b) => a[0] - b[0]);
  const discourse = new Discourse(article, entities, inMarks);
  const quotations: AttributedQuotation[] = [];
  /** How the words of each speaker came last. */
  const ways = new Map<string, Via>();
  let last: Speaker | null = null;
  for (const quotation of quotedArticle.quotations) {
    const [source] = quotation.source;
    const speaker: Speaker | null = source
      ? resolveSpeaker(quotation, source, discourse)
      : speakerWithoutSource(quotation, discourse, last);
    const via = viaOf(article, quotation, inMarks) ?? carriedVia(ways.get(speaker?.name ?? ''));
    const kept = via && via.name === speaker?.name ? null : via;
    const attribution = toAttribution(speaker, kept);
    const outer = quotation.nestedIn === null ? undefined : quotations[quotation.nestedIn];
    if (outer) {
      quotations.push({
        attribution: nestedAttribution(article, quotation, attribution, outer.attribution),
        ...quotation,
      });
      continue;
    }
    quotations.push({ attribution, ...quotation });
    if (speaker && kept) ways.set(speaker.name, kept);
    if (!speaker) continue;
    discourse.speaks(speaker.referent, quotation.content[0]?.[0] ?? 0);
    last = speaker;
  }
  return { ...quotedArticle, quotations };
}
