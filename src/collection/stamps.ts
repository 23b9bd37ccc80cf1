/**
 * A stamp for each utterance: a number that changes with anything that goes into the output lines and rows of its prints or into its
 * state. If a quotation has the row and the stamp of the last run, all of these are as they were.
 */
import { contentId } from '../util/content-id.ts';
import { VERSION } from '../version.ts';
import { rowsOf } from './by-quotation.ts';
import type { OriginOf } from './graph/print-provenance.ts';
import type { LinkedArticle, LinkedCollection, Outlet, Print, Speaker, Utterance } from './types.ts';

/** Another release may make other lines of the same quotations. Within a release, increment this when they change. */
const STAMP_VERSION = `${VERSION} 1`;

const HEX = 16;
/** Hex digits that fit an exact integer. */
const DIGITS = 13;

/** Computes a text once for each object; null is empty. */
function once<Thing extends object>(textOf: (thing: Thing) => string): (thing: Thing | null) => string {
  const texts = new Map<Thing, string>();
  return (thing) => {
    if (thing === null) return '';
    const known = texts.get(thing);
    if (known !== undefined) return known;
    const text = textOf(thing);
    texts.set(thing, text);
    return text;
  };
}

/** @returns the stamp of each row of a quotation */
export function stampsOf(
  { occurrences }: Pick<LinkedCollection, 'occurrences'>,
  utterances: readonly Utterance[],
  originOf: OriginOf,
): Float64Array {
  const ofOutlet = once(({ id, name }: Outlet) => contentId('', [id, name]));
  const ofSpeaker = once(({ id, name, named }: Speaker) => contentId('', [id, name, named]));
  const ofArticle = once(({ id, key, facts, outlet }: LinkedArticle) =>
    contentId('', [id, originOf(key), facts.digest, ofOutlet(outlet)]),
  );
  // The record of the article, by its digest, has everything else.
  function partOf({ occurrence: { quotation, article, speaker, via }, relation, score }: Print): string {
    const { place, id, nestedIn } = quotation;
    return `${place} ${id} ${nestedIn} ${ofArticle(article)} ${ofSpeaker(speaker)} ${ofOutlet(via)} ${relation} ${score}`;
  }
  const stamps = new Float64Array(rowsOf(occurrences));
  for (const { id, prints } of utterances) {
    const stamp = Number.parseInt(contentId('', [STAMP_VERSION, id, ...prints.map(partOf)]).slice(0, DIGITS), HEX);
    for (const { occurrence } of prints) stamps[occurrence.quotation.place] = stamp;
  }
  return stamps;
}
