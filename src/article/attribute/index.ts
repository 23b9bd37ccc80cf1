/** Finds the speaker of each quotation, the speaker's role and stance, and the outlet through which the words came. */
import type {
  AttributedArticle,
  AttributedQuotation,
  Attribution,
  Evidence,
  Quotation,
  QuotedArticle,
  Span,
  Stance,
} from '../../model.ts';
import type { QuotationRuleId } from '../rules.ts';
import { spansOverlap } from '../spans.ts';
import { isCrosshead, speakerOfCrosshead } from './crosshead.ts';
import { Discourse } from './discourse.ts';
import { type Entities, groupMentions } from './entities.ts';
import { implicitSource } from './implicit-source.ts';
import { findMentions } from './mentions/index.ts';
import { namedOutlets } from './named-outlets.ts';
import { readNames } from './names/name-reader.ts';
import { nestedAttribution } from './nested.ts';
import { noSpeaker } from './no-speaker.ts';
import { namesWithOthers } from './other-names.ts';
import { type SpeakerWithSource, speakerOfFloating, standsAlone } from './resolve/floating.ts';
import { resolveSpeaker, type Speaker } from './resolve/index.ts';
import { isLabelled, LabelledSpeakers } from './resolve/label.ts';
import { withWholeName } from './source.ts';
import { stanceOf } from './stance/index.ts';
import { type Via, viasOf } from './via/index.ts';
import { platformOf } from './via/post.ts';
import { withWords } from './words.ts';

const isMarked = ({ kind }: Quotation) => kind === 'direct';
const isSigned = ({ evidence }: Quotation) =>
  evidence.some(({ rule }) => rule === ('signed' satisfies QuotationRuleId));

function toAttribution(quotation: Quotation, speaker: Speaker | null, via: Via | null, stance: Stance): Attribution {
  const evidence: Evidence[] = [speaker?.evidence ?? noSpeaker(quotation.source[0])];
  if (via) evidence.push(via.evidence);
  return {
    speaker: speaker?.name ?? null,
    speakerType: speaker?.type ?? 'unknown',
    role: speaker?.role ?? null,
    via: via?.name ?? null,
    stance,
    confidence: { speaker: speaker?.confidence ?? 0, via: via?.confidence ?? 0 },
    evidence,
    candidates: (speaker?.candidates ?? []).map(({ referent, features, probability, reasons }) => ({
      name: referent.name,
      features,
      probability,
      reasons,
    })),
  };
}

/** The sources with the first names that they lack, unless those are content: `Will Tanner` for `Tanner`. */
const wholeSources = ({ source, content }: Quotation, entities: Entities): readonly Span[] =>
  source.map((span) => {
    const whole = withWholeName(span, entities);
    return content.some((words) => spansOverlap(words, whole)) ? span : whole;
  });

/** Resolves the speakers in order, since each may depend on earlier ones, each with its source. */
function speakersOf(article: QuotedArticle, discourse: Discourse): SpeakerWithSource[] {
  const { quotations } = article;
  const speakers: SpeakerWithSource[] = [];
  const labelled = new LabelledSpeakers(discourse, quotations.find(isLabelled)?.source[0]?.[0] ?? 0);
  const explicit = (quotation: Quotation, source: Span, outer: Speaker | null) =>
    isLabelled(quotation)
      ? labelled.speakerAt(source)
      : resolveSpeaker(quotation, source, discourse, outer?.referent ?? null);
  const crossheads = new Set(quotations.filter((quotation) => isCrosshead(article, quotation)));
  for (const quotation of quotations) {
    if (crossheads.has(quotation)) {
      speakers.push({ speaker: null, source: [] });
      continue;
    }
    const [source] = quotation.source;
    const outer = quotation.nestedIn === null ? null : (speakers[quotation.nestedIn]?.speaker ?? null);
    const presumed = source ? explicit(quotation, source, outer) : implicitSource(quotation, discourse);
    const found = standsAlone(quotation)
      ? speakerOfFloating(quotation, presumed, discourse)
      : { speaker: presumed, source: quotation.source };
    speakers.push(found);
    if (found.speaker && quotation.act === 'speech' && quotation.nestedIn === null)
      discourse.addTurn(found.speaker.referent, { ...quotation, source: found.source });
  }
  return speakers.map((found, i) => {
    const quotation = quotations[i];
    return quotation && crossheads.has(quotation) ? speakerOfCrosshead(article, i, speakers) : found;
  });
}

export function attribute(quotedArticle: QuotedArticle): AttributedArticle {
  if (quotedArticle.quotations.length === 0) return { ...quotedArticle, quotations: [] };
  const article = withWords(quotedArticle);
  const names = readNames(article);
  const signatures = quotedArticle.quotations.filter(isSigned).flatMap(({ source }) => source);
  const mentions = findMentions(article, names, signatures);
  const entities = groupMentions(mentions, namesWithOthers(article, mentions));
  const quoted = quotedArticle.quotations.filter(isMarked).flatMap(({ content }): readonly Span[] => content);
  const inMarks = [...quoted].sort((a, b) => a[0] - b[0]);
  const discourse = new Discourse(article, entities, inMarks, namedOutlets(article, names, entities));
  const speakers = speakersOf(quotedArticle, discourse);
  const spoken = quotedArticle.quotations.map((quotation, i) => ({
    quotation,
    speaker: speakers[i]?.speaker?.name ?? null,
  }));
  const vias = viasOf(article, names, spoken, inMarks);
  const quotations: AttributedQuotation[] = [];
  for (const [i, found] of quotedArticle.quotations.entries()) {
    const { speaker = null, source = found.source } = speakers[i] ?? {};
    const quotation = { ...found, source };
    const attribution = toAttribution(
      quotation,
      speaker,
      platformOf(article.text, quotation) ?? vias[i] ?? null,
      stanceOf(article, quotation),
    );
    const outer = quotation.nestedIn === null ? undefined : quotations[quotation.nestedIn];
    quotations.push({
      attribution: outer ? nestedAttribution(article, quotation, attribution, outer.attribution) : attribution,
      ...quotation,
      source: wholeSources(quotation, entities),
    });
  }
  return { ...quotedArticle, quotations };
}
