/**
 * The embedded database: what was read, and all that sees more than two wordings at a time. Statements that group, join and take
 * the best stay in the subset that DuckDB and Spark SQL share, one SELECT a file.
 */
export { type Engine, openDuckDb } from './engine.ts';
export {
  FORMAT,
  isStore,
  openStore,
  StoreDraft,
  StoreError,
  storeInMemory,
  sweepStore,
} from './file.ts';
export { type InputArticle, Inputs } from './inputs.ts';
export { forget, Journal, journaled } from './journal.ts';
export { keepState, knownIn } from './known.ts';
export { lookupIn } from './lookup.ts';
export { formerArticles, leaveFormat1 } from './migrate.ts';
export { addEdges, candidatePairs, type KeyedWording, pairedWordings, renewKeys } from './pairs.ts';
export { renewPlaces } from './places.ts';
export {
  addComparisons,
  alignments,
  type Comparison,
  dropComparisons,
  type FormerPlaces,
  formerComparisons,
  formerPlaces,
  linesAt,
  orderPlaces,
  passagesAt,
  passagesOf,
  piecesOf,
  textsAt,
} from './prints.ts';
export { Removals } from './removals.ts';
export { findRoots, type Roots } from './roots.ts';
export { type Listed, MOST_WORDS, ServedTables, ServedWriter } from './served.ts';
export { Shelf, type Shelved } from './shelf.ts';
