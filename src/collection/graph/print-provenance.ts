/** Provenance of a print under the preferred names of speakers and outlets. */

import type { StanceValue } from '../../model.ts';
import type { Occurrence, Print } from '../types.ts';
import type { PrintProvenance } from './provenance.ts';

/** Article key → id of the article that represents all copies of its text. */
export type OriginOf = (key: string) => string;

/** What the provenance of a print depends on besides its article and speakers. */
export interface PrintContext {
  readonly originOf: OriginOf;
  /** True for a print whose speaker denies the words. */
  denies(occurrence: Occurrence): boolean;
  stanceOf(occurrence: Occurrence): StanceValue;
}

export function provenanceOf({ occurrence }: Print, { originOf, denies }: PrintContext): PrintProvenance {
  const { quotation, article, speaker, via } = occurrence;
  return {
    quotation: quotation.id,
    article: article.id,
    origin: originOf(article.key),
    outlet: article.outlet?.name ?? null,
    date: article.facts.date,
    speaker: speaker?.named ? speaker.name : null,
    role: speaker?.named ? (quotation.role?.text ?? null) : null,
    via: via?.name ?? null,
    denies: denies(occurrence),
  };
}
