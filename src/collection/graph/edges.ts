/** The edges of the attribution graph. */
import type { GraphEdge } from '../../schema.ts';
import { throughWhich } from '../provenance.ts';
import type { LinkedArticle, LinkedCollection, Occurrence, Speaker, Utterance } from '../types.ts';
import { factsOf, type OriginOf } from './facts.ts';

function publishedEdges({ id, outlet }: LinkedArticle): readonly GraphEdge[] {
  return outlet ? [{ type: 'published', source: id, target: outlet.id }] : [];
}

function occurrenceEdges({ quotation, article, speaker, via }: Occurrence): readonly GraphEdge[] {
  const source = quotation.id;
  const edges: GraphEdge[] = [{ type: 'contains', source: article.id, target: source }];
  if (speaker) {
    edges.push({
      type: 'attributed',
      source,
      target: speaker.id,
      sourceSpan: quotation.source,
      cue: quotation.cue,
      confidence: quotation.confidence.speaker,
      evidence: quotation.evidence,
    });
  }
  if (via) edges.push({ type: 'via', source, target: via.id, confidence: quotation.confidence.via });
  return edges;
}

function printEdges(utterance: Utterance, originOf: OriginOf): readonly GraphEdge[] {
  const facts = utterance.prints.map((print) => factsOf(print, originOf));
  return utterance.prints.map(({ occurrence, relation, score, alignment }, i) => {
    const own = facts[i];
    return {
      type: 'prints',
      source: occurrence.quotation.id,
      target: utterance.id,
      relation,
      score,
      alignment: [...alignment],
      through: own ? throughWhich(own, facts) : null,
    };
  });
}

/** Disputed where another speaker with a name has the same words; a nameless one may be anybody. */
function saidEdges({ id, prints }: Utterance): readonly GraphEdge[] {
  const support = new Map<Speaker, number>();
  for (const { occurrence } of prints) {
    const { speaker } = occurrence;
    if (speaker) support.set(speaker, (support.get(speaker) ?? 0) + 1);
  }
  const named = [...support.keys()].filter((speaker) => speaker.named).length;
  return [...support].map(([speaker, count]) => ({
    type: 'said',
    source: id,
    target: speaker.id,
    support: count,
    disputed: speaker.named && named > 1,
  }));
}

export function edgesOf(
  linked: LinkedCollection,
  utterances: readonly Utterance[],
  originOf: OriginOf,
): readonly GraphEdge[] {
  return [
    ...linked.articles.flatMap(publishedEdges),
    ...linked.occurrences.flatMap(occurrenceEdges),
    ...utterances.flatMap((utterance) => printEdges(utterance, originOf)),
    ...utterances.flatMap(saidEdges),
  ];
}
