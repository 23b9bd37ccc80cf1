/** Occurrences → utterances: text logic from `reuse`, grouping from the store, in turns. */
import {
  keysOfWording,
  type PrintedWording,
  type SpelledWording,
  spelled,
  toUtterances,
  toWordings,
  verify,
} from './reuse/index.ts';
import { candidatePairs, type Engine, findRoots } from './store/index.ts';
import type { NumberedEdge, Occurrence, Utterance } from './types.ts';

/** Wordings whose words are kept at hand while pairs are compared. */
const REMEMBERED = 20_000;

/** The wording at a place, with its words; each is read again only when many others came between. */
function rememberingWords(wordings: readonly PrintedWording[]): (place: number) => SpelledWording | null {
  const remembered = new Map<number, SpelledWording>();
  return (place) => {
    const known = remembered.get(place);
    if (known) return known;
    const wording = wordings[place];
    if (!wording) return null;
    if (remembered.size >= REMEMBERED) remembered.clear();
    const words = spelled(wording);
    remembered.set(place, words);
    return words;
  };
}

function* keysOfAll(wordings: readonly PrintedWording[]) {
  for (const wording of wordings) yield keysOfWording(wording);
}

function* articlesOfAll(wordings: readonly PrintedWording[]) {
  for (const { articles } of wordings) yield articles;
}

async function verifiedEdges(engine: Engine, wordings: readonly PrintedWording[]): Promise<readonly NumberedEdge[]> {
  const wordingAt = rememberingWords(wordings);
  const edges: NumberedEdge[] = [];
  for await (const [one, other] of candidatePairs(engine, keysOfAll(wordings))) {
    const [a, b] = [wordingAt(one), wordingAt(other)];
    const edge = a && b && verify(a, b);
    if (!edge) continue;
    const [child, parent] = edge.child === a.id ? [one, other] : [other, one];
    edges.push({ ...edge, child, parent });
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
