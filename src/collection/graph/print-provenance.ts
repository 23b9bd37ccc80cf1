/** Provenance of a print under the preferred names of speakers and outlets. */

import type { Print } from '../types.ts';
import type { PrintProvenance } from './provenance.ts';

/** Article key → id of the article that represents all copies of its text. */
export type OriginOf = (key: string) => string;

export function provenanceOf(
  { occurrence: { quotation, article, speaker, via } }: Print,
  originOf: OriginOf,
): PrintProvenance {
  return {
    quotation: quotation.id,
    article: article.id,
    origin: originOf(article.key),
    outlet: article.outlet?.name ?? null,
    date: article.facts.date,
    speaker: speaker?.named ? speaker.name : null,
    role: speaker?.named ? (quotation.role?.text ?? null) : null,
    via: via?.name ?? null,
  };
}
