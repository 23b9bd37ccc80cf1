/** Occurrences → utterances: text logic from `reuse`, grouping from the store, in turns. */
import { type SpelledWording, spelled, verify } from './reuse/index.ts';
import { toUtterances } from './reuse/utterances.ts';
import { keysOfWording, type PrintedWording, toWordings } from './reuse/wordings.ts';
import { candidatePairs, type Engine, findRoots } from './store/index.ts';
import type { NumberedEdge, Occurrence, Utterance } from './types.ts';

function* keysOfAll(wordings: readonly PrintedWording[]) {
  for (const wording of wordings) yield keysOfWording(wording);
}

function* articlesOfAll(wordings: readonly PrintedWording[]) {
  for (const { articles } of wordings) yield articles;
}

/** Pairs come sorted, so the first of two is often the one before. Reading words again costs less than keeping them. */
async function verifiedEdges(engine: Engine, wordings: readonly PrintedWording[]): Promise<readonly NumberedEdge[]> {
  const edges: NumberedEdge[] = [];
  let [place, first]: [number, SpelledWording | null] = [-1, null];
  for await (const [one, other] of candidatePairs(engine, keysOfAll(wordings))) {
    const [wording, second] = [wordings[one], wordings[other]];
    if (!wording || !second) continue;
    if (place !== one || !first) [place, first] = [one, spelled(wording)];
    const edge = verify(first, spelled(second));
    if (!edge) continue;
    const [child, parent] = edge.child === wording.id ? [one, other] : [other, one];
    edges.push({ child, parent, score: edge.score, words: edge.words, proof: edge.proof, close: edge.close });
  }
  return edges;
}

/** Every occurrence in exactly one utterance; the same occurrences give the same in whatever order they come. */
export async function findUtterances(
  engine: Engine,
  occurrences: readonly Occurrence[],
): Promise<readonly Utterance[]> {
  const wordings = toWordings(occurrences);
  const edges = await verifiedEdges(engine, wordings);
  const { roots, stock } = await findRoots(engine, articlesOfAll(wordings), edges);
  return toUtterances(wordings, roots, stock);
}
