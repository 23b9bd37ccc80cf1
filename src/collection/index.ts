/** Joins the records of all articles into one attribution graph. */
export { type ArticleTables, StoreError, sweepStore } from '../database/index.ts';
export {
  addArticle,
  inMemoryTables,
  type OpenStore,
  openArticleTables,
  withInMemoryTables,
} from './articles/add-article.ts';
export { chooseArticles } from './articles/choose-articles.ts';
export {
  type Collection,
  collect,
  collectRecords,
  type GraphRecords,
  parsedRecords,
  speakersOf,
  wholeCollection,
} from './in-memory.ts';
export { type CollectionCounts, type CollectionStream, joinArticles } from './join-articles.ts';
export type { ExternalClusters } from './reuse/find-utterances.ts';
