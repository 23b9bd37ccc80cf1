/** Articles → the speakers and outlets of the collection, and every quotation linked to them. */
import type { NamedCorrection } from '../../lists/corrections.ts';
import type { KnownEntity } from '../../lists/known-entities.ts';
import type { Diagnostic } from '../../model.ts';
import { byUnits } from '../../util/order.ts';
import type { LinkedCollection, SourceArticle, SpeakerRole } from '../types.ts';
import type { SpeakerMention } from './mention.ts';
import { linkOutlets } from './outlets.ts';
import { linkSpeakers } from './speakers.ts';

export { coSpeakersIn, saidIn, topicsIn } from './article-context.ts';

// Field by field, here and elsewhere: a spread would be the largest cost per quotation.
const placedRole = ({ text, span }: Omit<SpeakerRole, 'article'>, { id: article }: SourceArticle) => ({
  text,
  article,
  span,
});

/** One mention per quotation; null without a speaker. */
const mentionsIn = (article: SourceArticle): readonly (SpeakerMention | null)[] =>
  article.facts.quotes.map(({ speaker, speakerType, role, said }) =>
    speaker === null ? null : { article, name: speaker, speakerType, role: role && placedRole(role, article), said },
  );

function* outletNames(articles: readonly SourceArticle[]): Generator<string> {
  for (const { facts } of articles) {
    if (facts.outlet !== null) yield facts.outlet;
    for (const { via } of facts.quotes) if (via !== null) yield via;
  }
}

/** Distinct diagnostics, sorted by message. */
const sortedOnce = (doubts: readonly Diagnostic[]): readonly Diagnostic[] =>
  [...new Map(doubts.map((doubt) => [doubt.message, doubt])).values()].sort((a, b) => byUnits(a.message, b.message));

/** Speakers and outlets are sorted by id; articles and quotations keep their order. Corrections overrule the linking rules. */
export function linkCollection(
  articles: readonly SourceArticle[],
  corrections: readonly NamedCorrection[] = [],
  known: readonly KnownEntity[] = [],
): LinkedCollection {
  const mentions = articles.map(mentionsIn);
  const speakers = linkSpeakers(
    mentions.flat().filter((mention) => mention !== null),
    corrections.filter((correction) => 'speakers' in correction),
    known,
  );
  const outlets = linkOutlets(outletNames(articles), known);
  const linked = articles.map(({ key, id, aliases, facts }) => {
    return { key, id, aliases, facts, outlet: outlets.find(facts.outlet) };
  });
  const occurrences = linked.flatMap((article, at) =>
    article.facts.quotes.map((quotation, i) => ({
      quotation,
      article,
      speaker: speakers.of(mentions[at]?.[i] ?? null),
      via: outlets.find(quotation.via),
    })),
  );
  return {
    articles: linked,
    speakers: speakers.speakers,
    outlets: outlets.outlets,
    occurrences,
    corrections: speakers.corrections,
    doubts: sortedOnce([...speakers.doubts, ...outlets.doubts]),
  };
}
