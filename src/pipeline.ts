/**
 * The flow, one call a stage; what is left of the record is `article/read.ts`:
 *
 *   path ──read──▶ Article ──segment──▶ SegmentedArticle ──propose──▶ ProposedArticle ──tag──▶ TaggedArticle
 *        ──join──▶ QuotedArticle ──attribute──▶ AttributedArticle ──correct──▶ CorrectedArticle
 *        ──toRecord──▶ ArticleRecord[] ──collect──▶ graph and quotations
 */

import { emptyArticle, toRecord } from './article/record.ts';
import {
  type ArticleTables,
  addArticle,
  type Collection,
  type CollectionStream,
  type ExternalClusters,
  inMemoryTables,
  joinArticles as joinShelf,
  parsedRecords,
  speakersOf,
  wholeCollection,
} from './collection/index.ts';
import type { CorrectedArticle, Diagnostic, TaggerFiles } from './model.ts';
import { type ReadResult, readTaggerFiles } from './read/index.ts';
import type { ArticleRecord, SpeakerNode } from './schema.ts';
import type { Settings } from './settings.ts';
import { inOrder, Readers } from './workers/index.ts';

export type { Collection, CollectionStream } from './collection/index.ts';

/** An input that a store knows as it is, so that it need not be read. */
export interface KnownInput {
  readonly status: 'known';
  readonly path: string;
  readonly diagnostics: readonly Diagnostic[];
  /** What a run that did not end had read there; null where it lies in the store already. */
  readonly read: { readonly record: ArticleRecord; readonly kept: Uint8Array } | null;
}

/** What became of one input: the record of its article where one was read, and what there is to say about it. */
export interface Outcome {
  readonly status: ReadResult['status'];
  readonly path: string;
  readonly record: ArticleRecord | null;
  /** Ids of the corrections that the article or one of its quotations answered to. */
  readonly corrections: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** What a store keeps of it, where it is for one. */
  readonly kept: Uint8Array | null;
  /** True where a store knew the article, so that it was not read again. */
  readonly known: boolean;
}

/** Something that is wrong with an input, or only worth knowing about it: where, and one sentence for a person. */
export interface Problem extends Diagnostic {
  readonly path: string;
  readonly article: string | null;
}

export function problemsOf({ path, record, diagnostics }: Outcome): Problem[] {
  const article = record?.id ?? null;
  return diagnostics.map(({ code, offset, message }) => ({ code, path, article, offset, message }));
}

/** How a run reads, which changes nothing in what it finds. */
export interface RunOptions {
  /** Threads that read articles once there are more than a few; with 0, all is read in the calling one. Default 0. */
  readonly workers?: number | undefined;
  /** Stops in good order: what is under way is read to its end, and nothing after it. */
  readonly signal?: AbortSignal | undefined;
}

export async function taggerFiles({ tagger }: Settings): Promise<TaggerFiles | null> {
  return tagger === 'none' ? null : readTaggerFiles(tagger);
}

type Unread = KnownInput | Exclude<ReadResult, { status: 'ok' }>;

/** What there is to say about an input in which nothing is to be read. */
export function toOutcome(input: Unread, settings: Settings): Outcome {
  const { path, diagnostics } = input;
  const nothing = { path, corrections: [], diagnostics };
  if (input.status === 'known') {
    const { record = null, kept = null } = input.read ?? {};
    return { ...nothing, status: 'ok', record, kept, known: true };
  }
  const { status, article } = input;
  const record = article && toRecord(emptyArticle(article, diagnostics), settings);
  return { ...nothing, status, record, kept: null, known: false };
}

/** Everything left of the line: what was read in, one outcome each, in order. */
export async function* extractAll(
  inputs: AsyncIterable<ReadResult | KnownInput>,
  settings: Settings,
  { workers = 0, signal, forStore = false }: RunOptions & { readonly forStore?: boolean } = {},
): AsyncGenerator<Outcome> {
  const readers = new Readers({ settings, files: await taggerFiles(settings), forStore }, workers);
  const extract = async (input: ReadResult | KnownInput): Promise<Outcome> =>
    input.status === 'ok'
      ? { path: input.path, ...(await readers.read(input.article)), known: false }
      : toOutcome(input, settings);
  try {
    yield* inOrder(inputs, extract, (underWay) => readers.hasRoom(underWay), signal);
  } finally {
    await readers.close();
  }
}

/** As `extractAll` with all that was found in the article, which is more than leaves a thread: all is read in this one. */
export async function* extractInFull(
  results: AsyncIterable<ReadResult>,
  settings: Settings,
  signal?: AbortSignal,
): AsyncGenerator<Outcome & { readonly article: CorrectedArticle | null }> {
  const { ArticleReader } = await import('./article/reader.ts');
  const reader = new ArticleReader(settings, await taggerFiles(settings));
  for await (const result of results) {
    const { path, article, diagnostics } = result;
    if (result.status === 'ok') yield { path, ...reader.readInFull(result.article), known: false };
    else yield { ...toOutcome(result, settings), article: article && emptyArticle(article, diagnostics) };
    if (signal?.aborted) return;
  }
}

/** Everything right of it: the records of all articles in, the graph out. */
export async function build(outcomes: AsyncIterable<Outcome>, settings: Settings): Promise<Collection> {
  const shelf = await inMemoryTables();
  try {
    return await wholeCollection(await joinOutcomes(outcomes, shelf, settings));
  } finally {
    shelf.engine.close();
  }
}

/**
 * The same on a shelf in memory, to be written a piece at a time for as long as its engine is open. What is found elsewhere has to be
 * there when the last outcome is.
 */
export async function joinOutcomes(
  outcomes: AsyncIterable<Outcome>,
  shelf: ArticleTables,
  settings: Settings,
  elsewhere: ExternalClusters | null = null,
): Promise<CollectionStream> {
  let at = 0;
  for await (const { status, record, kept } of outcomes) {
    if (status === 'ok' && record)
      await addArticle(shelf, { origin: String(at++), content: '', kept: kept ?? new Uint8Array(), record });
  }
  return joinShelf(shelf, settings.corrections, settings.known, elsewhere);
}

/** Who speaks in the articles of these records, and why several names are one's. */
export const speakersIn = (records: readonly ArticleRecord[], settings: Settings): readonly SpeakerNode[] =>
  speakersOf(records, settings.corrections);

export { type ArticleTables, inMemoryTables, parsedRecords };
