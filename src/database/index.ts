/**
 * The embedded database: what was read, and all that sees more than two wordings at a time. Statements that group, join and take
 * the best stay in the subset that DuckDB and Spark SQL share, one SELECT a file.
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
  FORMAT,
  hasOtherReuse,
  isStore,
  openStore,
  StoreDraft,
  StoreError,
  storeInMemory,
  sweepStore,
} from './file.ts';
export { keepState, knownIn } from './last-state.ts';
export { formerArticles, leaveFormat1 } from './migrate.ts';
export { type Placed, renewPlaces } from './placements.ts';
export { printLookupIn } from './print-lookup.ts';
export {
  addComparisons,
  alignments,
  type Comparison,
  dropComparisons,
  type FormerPlaces,
  formerComparisons,
  formerPlaces,
  linesAt,
  loadOrder,
  passagesAt,
  passagesOf,
  piecesOf,
  textsAt,
} from './quotation-tables.ts';
export { type Listed, MOST_WORDS, ServedTables, ServedWriter } from './served-tables.ts';
