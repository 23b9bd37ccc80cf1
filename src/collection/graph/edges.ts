/** The edges of the attribution graph, each kind in the order of its ends. */
import type { Pieced } from '../../schema.ts';
import { byUnits } from '../ids.ts';
import { throughWhich } from '../provenance.ts';
import type { LinkedArticle, Occurrence, Print, Speaker, Utterance } from '../types.ts';
import { factsOf, type OriginOf } from './facts.ts';

export function* publishedEdges(articles: readonly LinkedArticle[]): Generator<Pieced> {
  for (const { id, outlet } of articles)
    if (outlet) yield { head: { type: 'published', source: id, target: outlet.id } };
}

export function* containsEdges(articles: readonly LinkedArticle[]): Generator<Pieced> {
  for (const { id: source, facts } of articles) {
    const ids = facts.quotes.map(({ id }) => id).sort(byUnits);
    for (const target of ids) yield { head: { type: 'contains', source, target } };
  }
}

/** `body` is what the quotation says of its speaker. */
export const attributedEdge = ({ quotation, speaker }: Occurrence, body: string): Pieced | null =>
  speaker && { head: { type: 'attributed', source: quotation.id, target: speaker.id }, body };

export function* viaEdges(occurrences: readonly Occurrence[]): Generator<Pieced> {
  for (const { quotation, via } of occurrences) {
    if (via)
      yield { head: { type: 'via', source: quotation.id, target: via.id, confidence: quotation.confidence.via } };
  }
}

/** The prints that say through which outlet their words came, each with the print in that outlet, where it is known. */
export function* cited({ prints }: Utterance, originOf: OriginOf): Generator<readonly [Occurrence, string]> {
  if (prints.length < 2 || !prints.some(({ occurrence }) => occurrence.via)) return;
  const facts = prints.map((print) => factsOf(print, originOf));
  for (const [i, { occurrence }] of prints.entries()) {
    const own = facts[i];
    const through = own ? throughWhich(own, facts) : null;
    if (through !== null) yield [occurrence, through];
  }
}

const NOT_ALIGNED = '{"alignment":[]}';

/** `body` is what was done to the words, where the print was compared with another. */
export function printsEdge(print: Print, through: string | null, body = NOT_ALIGNED): Pieced {
  const { occurrence, utterance, relation, score } = print;
  const { id: source } = occurrence.quotation;
  return { head: { type: 'prints', source, target: utterance, relation, score }, body, tail: { through } };
}

/** Disputed where another speaker with a name has the same words; a nameless one may be anybody. */
export function* saidEdges({ id: source, prints }: Utterance): Generator<Pieced> {
  const support = new Map<Speaker, number>();
  for (const { occurrence } of prints) {
    const { speaker } = occurrence;
    if (speaker) support.set(speaker, (support.get(speaker) ?? 0) + 1);
  }
  const named = [...support.keys()].filter((speaker) => speaker.named).length;
  const speakers = [...support].sort(([a], [b]) => byUnits(a.id, b.id));
  for (const [speaker, count] of speakers) {
    const disputed = speaker.named && named > 1;
    yield { head: { type: 'said', source, target: speaker.id, support: count, disputed } };
  }
}
