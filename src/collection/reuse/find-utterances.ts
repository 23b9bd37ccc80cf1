/** Finds the utterances that quotations print: texts are compared here, groups are made in the database, results of the last run are reused. */

import {
  addComparisons,
  addEdges,
  type Comparison,
  candidatePairs,
  clusterWordings,
  dropComparisons,
  type Engine,
  type FormerPlaces,
  formerComparisons,
  type KeyedWording,
  pairedWordings,
  passagesAt,
  passagesOf,
  renewKeys,
  type Stances,
  type WordingClusters,
} from '../../database/index.ts';
import { rowsOf } from '../by-quotation.ts';
import type { NumberedEdge, Occurrence, Print, Utterance } from '../types.ts';
import { byId, type GroupedPrints, groupPrints } from './group-prints.ts';
import {
  comparePrint,
  type Stanced,
  type TokenizedWording,
  tokenizedText,
  tokenizedWording,
  verifyPair,
  withDenialRetold,
} from './index.ts';
import { assignWordingIds, type WordingIds } from './wording-ids.ts';
import { articlesOf, firstText, keysOfWording, type PrintedWording, toWordings, wordingFactsOf } from './wordings.ts';

/** Pairs of prints whose texts are in memory at once. */
const BATCH = 50_000;

const placeOf = ({ quotation }: Occurrence) => quotation.place;

/** Wordings with their texts, each as soon as the texts of all its prints are read. */
async function* withTexts(
  engine: Engine,
  wordings: readonly PrintedWording[],
): AsyncGenerator<readonly (readonly [wording: PrintedWording, text: string])[]> {
  const byPlace = new Map<number, PrintedWording>();
  for (const wording of wordings) for (const print of wording.prints) byPlace.set(placeOf(print), wording);
  const several = new Map<PrintedWording, string[]>();
  for await (const passages of passagesOf(engine, byPlace.keys())) {
    yield passages.flatMap(([place, { text }]) => {
      const wording = byPlace.get(place);
      if (!wording) return [];
      if (wording.prints.length === 1) return [[wording, text] as const];
      const texts = several.get(wording) ?? [];
      several.set(wording, texts);
      return texts.push(text) === wording.prints.length ? [[wording, firstText(texts)] as const] : [];
    });
  }
}

/** Pairs are sorted, so that the first wording is tokenized once; caching the second would cost more than tokenizing it. */
async function verifyPairs(
  engine: Engine,
  wordings: ReadonlyMap<number, PrintedWording>,
  texts: ReadonlyMap<PrintedWording, string>,
): Promise<readonly NumberedEdge[]> {
  const edges: NumberedEdge[] = [];
  let [number, first]: [number, TokenizedWording | null] = [-1, null];
  for await (const [one, other] of candidatePairs(engine)) {
    const [wording, second] = [wordings.get(one), wordings.get(other)];
    if (!wording || !second) continue;
    if (number !== one || !first)
      [number, first] = [one, tokenizedWording(wordingFactsOf(wording), texts.get(wording) ?? '')];
    const edge = verifyPair(first, tokenizedWording(wordingFactsOf(second), texts.get(second) ?? ''));
    if (!edge) continue;
    const [child, parent] = edge.child === wording.id ? [one, other] : [other, one];
    edges.push({ child, parent, score: edge.score, words: edge.words, proof: edge.proof, close: edge.close });
  }
  return edges;
}

/** Updates the edges between wordings; verifies only pairs that may have changed. */
async function renewEdges(engine: Engine, wordings: readonly PrintedWording[], numbering: WordingIds): Promise<void> {
  const { numbers, fresh, gone } = numbering;
  if (fresh.length === 0 && gone.length === 0) return;
  const numberOf = new Map(wordings.map((wording, index) => [wording, numbers[index] ?? -1]));
  const came = fresh.flatMap((index) => wordings[index] ?? []);
  async function* keys(): AsyncGenerator<readonly KeyedWording[]> {
    for await (const some of withTexts(engine, came))
      yield some.map(([wording, text]) => {
        return [numberOf.get(wording) ?? -1, keysOfWording({ comparable: wording.comparable, text })] as const;
      });
  }
  await renewKeys(engine, { fresh: came.map((wording) => numberOf.get(wording) ?? -1), gone, keys: keys() });
  const byNumber = new Map(wordings.map((wording, index) => [numbers[index] ?? -1, wording]));
  const paired = (await pairedWordings(engine)).flatMap((number) => byNumber.get(number) ?? []);
  const texts = new Map<PrintedWording, string>();
  for await (const some of withTexts(engine, paired)) for (const [wording, text] of some) texts.set(wording, text);
  await addEdges(engine, await verifyPairs(engine, byNumber, texts));
}

/** An utterance from its prints and their comparisons with the fullest. */
function toUtterance({ id, fullest, others }: GroupedPrints, comparisons: ReadonlyMap<number, Comparison>): Utterance {
  const alone = others.length === 0;
  const first: Print = { occurrence: fullest, utterance: id, relation: alone ? 'only' : 'fullest', score: 100 };
  if (alone) return { id, fullest, prints: [first] };
  const compared = others.flatMap((occurrence): readonly Print[] => {
    const known = comparisons.get(placeOf(occurrence));
    return known ? [{ occurrence, utterance: id, relation: known.relation, score: known.score }] : [];
  });
  return { id, fullest, prints: [first, ...compared].sort((a, b) => byId(a.occurrence, b.occurrence)) };
}

const ASSERTED: Stanced = { stance: 'asserts', stanceWords: null };

/** Compares every print with the fullest of its group, unless the last run did. */
async function comparePrints(
  engine: Engine,
  groups: readonly GroupedPrints[],
  stances: Stances,
): Promise<ReadonlyMap<number, Comparison>> {
  const former = await formerComparisons(engine);
  const comparisons = new Map<number, Comparison>();
  const open: (readonly [print: number, fullest: number])[] = [];
  for (const { fullest, others } of groups) {
    for (const print of others) {
      const known = former.get(placeOf(print));
      if (known?.fullest === placeOf(fullest)) comparisons.set(placeOf(print), known);
      else open.push([placeOf(print), placeOf(fullest)]);
    }
  }
  await dropComparisons(
    engine,
    [...former.keys()].filter((place) => !comparisons.has(place)),
  );
  // Neighbouring rows are read together.
  open.sort(([a], [b]) => a - b);
  for (let from = 0; from < open.length; from += BATCH) {
    const batch = open.slice(from, from + BATCH);
    const passages = await passagesAt(engine, new Set(batch.flat()));
    const rows = batch.flatMap(([print, fullest]) => {
      const [one, other] = [passages.get(print), passages.get(fullest)];
      if (!one || !other) return [];
      const { relation, score, alignment } = withDenialRetold(
        comparePrint(tokenizedText(one), tokenizedText(other)),
        stances.get(print) ?? ASSERTED,
        stances.get(fullest) ?? ASSERTED,
      );
      comparisons.set(print, { fullest, relation, score });
      return [[print, fullest, relation, score, JSON.stringify({ alignment })] as const];
    });
    await addComparisons(engine, rows);
  }
  return comparisons;
}

/** Every occurrence is in exactly one utterance. `wordingAt` has the wording number of each row, for the next run. */
export interface UtterancesFound {
  readonly utterances: readonly Utterance[];
  readonly wordingAt: Int32Array;
}

/** The wording number of each row. */
function wordingsByPlace(
  occurrences: readonly Occurrence[],
  wordings: readonly PrintedWording[],
  numbers: readonly number[],
): Int32Array {
  const found = new Int32Array(rowsOf(occurrences)).fill(-1);
  wordings.forEach(({ prints }, index) => {
    for (const print of prints) found[placeOf(print)] = numbers[index] ?? -1;
  });
  return found;
}

/** Clusters from another engine by the same statements: wording ids → id of the fullest wording, and formulaic phrases. */
export interface ExternalClusters {
  readonly roots: ReadonlyMap<string, string>;
  readonly formulaic: ReadonlySet<string>;
}

async function clustersHere(
  engine: Engine,
  wordings: readonly PrintedWording[],
  numbering: WordingIds,
): Promise<WordingClusters> {
  await renewEdges(engine, wordings, numbering);
  function* articles() {
    for (const wording of wordings) yield articlesOf(wording);
  }
  return clusterWordings(engine, numbering.numbers, articles());
}

/** Wording ids → indices. */
function byIndex(wordings: readonly PrintedWording[], { roots, formulaic }: ExternalClusters): WordingClusters {
  const indices = new Map(wordings.map(({ id }, index) => [id, index]));
  const indexOf = (id: string) => indices.get(id) ?? -1;
  return {
    roots: new Map([...roots].map(([child, root]) => [indexOf(child), indexOf(root)])),
    formulaic: new Set([...formulaic].map(indexOf)),
  };
}

/** The result does not depend on the order of occurrences, the number of runs or the engine. */
export async function findUtterances(
  engine: Engine,
  occurrences: readonly Occurrence[],
  stances: Stances,
  former: FormerPlaces,
  elsewhere: ExternalClusters | null = null,
): Promise<UtterancesFound> {
  const wordings = toWordings(occurrences);
  const numbering = assignWordingIds(wordings, former);
  const { roots, formulaic } = elsewhere
    ? byIndex(wordings, elsewhere)
    : await clustersHere(engine, wordings, numbering);
  const groups = groupPrints(wordings, roots, formulaic);
  const comparisons = await comparePrints(engine, groups, stances);
  return {
    utterances: groups.map((group) => toUtterance(group, comparisons)),
    wordingAt: wordingsByPlace(occurrences, wordings, numbering.numbers),
  };
}
