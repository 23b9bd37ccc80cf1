/** Edges of the attribution graph as lines of JSON, each type sorted by source and target. */

import { byUnits } from '../../util/order.ts';
import type { LinkedArticle, Occurrence, Print, Speaker, Utterance } from '../types.ts';
import { andMembers, toJson } from './json.ts';
import { type PrintContext, provenanceOf } from './print-provenance.ts';
import { citedPrint } from './provenance.ts';

export function* publishedEdges(articles: readonly LinkedArticle[]): Generator<string> {
  for (const { id, outlet } of articles)
    if (outlet) yield `{"type":"published","source":${toJson(id)},"target":${toJson(outlet.id)}}`;
}

export function* containsEdges(articles: readonly LinkedArticle[]): Generator<string> {
  for (const { id, facts } of articles) {
    const source = toJson(id);
    const ids = facts.quotes.map((quotation) => quotation.id).sort(byUnits);
    for (const target of ids) yield `{"type":"contains","source":${source},"target":${toJson(target)}}`;
  }
}

/** @param body stored members of the edge, as a JSON object */
export const attributedEdge = ({ quotation, speaker }: Occurrence, body: string): string | null =>
  speaker && `{"type":"attributed","source":${toJson(quotation.id)},"target":${toJson(speaker.id)}${andMembers(body)}}`;

export function viaEdge({ quotation, via }: Occurrence): string | null {
  if (!via) return null;
  const ends = `"source":${toJson(quotation.id)},"target":${toJson(via.id)}`;
  return `{"type":"via",${ends},"confidence":${toJson(quotation.confidence.via)}}`;
}

/** Prints that cite another outlet, each with the print in that outlet. */
export function* citedPrints({ prints }: Utterance, context: PrintContext): Generator<readonly [Occurrence, string]> {
  if (prints.length < 2 || !prints.some(({ occurrence }) => occurrence.via)) return;
  const facts = prints.map((print) => provenanceOf(print, context));
  for (const [i, { occurrence }] of prints.entries()) {
    const own = facts[i];
    const cited = own ? citedPrint(own, facts) : null;
    if (cited !== null) yield [occurrence, cited];
  }
}

const NOT_ALIGNED = '{"alignment":[]}';

/** @param body the alignment with the fullest print, as a JSON object */
export function printsEdge(print: Print, cited: string | null, body = NOT_ALIGNED): string {
  const { occurrence, utterance, relation, score } = print;
  const ends = `"source":${toJson(occurrence.quotation.id)},"target":${toJson(utterance)}`;
  const like = `"relation":${toJson(relation)},"score":${score}`;
  return `{"type":"prints",${ends},${like}${andMembers(body)},"through":${toJson(cited)}}`;
}

/** Disputed if prints say that several named speakers said the same words; who denies them, or has no name, does not count. */
export function* saidEdges({ id, prints }: Utterance, { denies }: PrintContext): Generator<string> {
  const support = new Map<Speaker, number>();
  const named = new Set<Speaker>();
  for (const { occurrence } of prints) {
    const { speaker } = occurrence;
    if (!speaker) continue;
    support.set(speaker, (support.get(speaker) ?? 0) + 1);
    if (speaker.named && !denies(occurrence)) named.add(speaker);
  }
  const speakers = [...support].sort(([a], [b]) => byUnits(a.id, b.id));
  for (const [speaker, count] of speakers) {
    const disputed = named.size > 1 && named.has(speaker);
    const ends = `"source":${toJson(id)},"target":${toJson(speaker.id)}`;
    yield `{"type":"said",${ends},"support":${count},"disputed":${disputed}}`;
  }
}
