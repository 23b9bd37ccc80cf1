/**
 * The embedded database. It stores the readings of articles and runs every step that compares more than two wordings, in SQL that
 * DuckDB and Spark share, one SELECT per file.
 */

export { ArticleTables, type StoredReading } from './article-tables.ts';
export {
  addEdges,
  candidatePairs,
  forgetMatches,
  type KeyedWording,
  pairedWordings,
  renewKeys,
} from './candidate-pairs.ts';
export { clusterWordings, type WordingClusters } from './clusters.ts';
export { type Engine, openDuckDb } from './engine.ts';
export {
  FORMAT_1,
  hasOtherReuse,
  isStore,
  openStore,
  StoreDraft,
  StoreError,
  storeInMemory,
  sweepStore,
} from './file.ts';
export { keepLines, type LastLines, type LineLengths, lastLinesIn, type StampedOrder } from './last-lines.ts';
export { keepState, knownIn } from './last-state.ts';
export { formerArticles, leaveFormat1 } from './migrate.ts';
export { type Placed, renewPlaces } from './placements.ts';
export { printLookupIn } from './print-lookup.ts';
export {
  addComparisons,
  alignmentsInOrder,
  type Comparison,
  dropComparisons,
  type FormerPlaces,
  formerComparisons,
  formerPlaces,
  linesAt,
  linesInOrder,
  loadOrder,
  type PrintedWords,
  passagesAt,
  passagesOf,
  piecesInOrder,
  type Stances,
  type StoredLine,
  stancesIn,
  telltaleAlignments,
  wordsAt,
} from './quotation-tables.ts';
export { type Listed, MOST_WORDS, ServedTables, ServedWriter } from './served-tables.ts';
