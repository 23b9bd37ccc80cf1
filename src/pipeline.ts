/**
 * The flow, one call per stage; `article/read.ts` has the stages of one article:
 *
 *   path ──read──▶ Article ──segment──▶ SegmentedArticle ──propose──▶ ProposedArticle ──tag──▶ TaggedArticle
 *        ──fuse──▶ QuotedArticle ──attribute──▶ AttributedArticle ──correct──▶ CorrectedArticle
 *        ──toRecord──▶ ArticleRecord[] ──joinArticles──▶ graph and quotations
 */

import { emptyArticle, toRecord } from './article/record.ts';
import type { ArticleTables, Collection, CollectionStream, ExternalClusters } from './collection/index.ts';
import type { CorrectedArticle, Diagnostic, TaggerFiles } from './model.ts';
import { type ReadResult, readTaggerFiles } from './read/index.ts';
import type { ArticleRecord, SpeakerNode } from './schema.ts';
import type { Settings } from './settings.ts';
import { inOrder, Readers } from './workers/index.ts';

export type { Collection, CollectionStream } from './collection/index.ts';

/** An unchanged input of a store, which is not read again. */
export interface KnownInput {
  readonly status: 'known';
  readonly path: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The reading of a run that did not finish; null where the store has it. */
  readonly read: { readonly record: ArticleRecord; readonly kept: Uint8Array } | null;
}

/** The result of one input: its article's record, if one was read, and diagnostics. */
export interface Outcome {
  readonly status: ReadResult['status'];
  readonly path: string;
  readonly record: ArticleRecord | null;
  /** Ids of the corrections that matched the article or one of its quotations. */
  readonly corrections: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** The packed article, for a store. */
  readonly kept: Uint8Array | null;
  /** True for an unchanged input of a store, which was not read again. */
  readonly known: boolean;
}

/** A diagnostic with its input: an error, a warning or a remark. */
export interface Problem extends Diagnostic {
  readonly path: string;
  readonly article: string | null;
}

export function problemsOf({ path, record, diagnostics }: Outcome): Problem[] {
  const article = record?.id ?? null;
  return diagnostics.map(({ code, offset, message }) => ({ code, path, article, offset, message }));
}

/** How a run reads. None of these options changes its result. */
export interface RunOptions {
  /** Worker threads, started once there are more than a few articles; 0 reads in the calling thread. Default: 0. */
  readonly workers?: number | undefined;
  /** Stops the run after the articles in progress. */
  readonly signal?: AbortSignal | undefined;
}

export async function taggerFiles({ tagger }: Settings): Promise<TaggerFiles | null> {
  return tagger === 'none' ? null : readTaggerFiles(tagger);
}

type Unread = KnownInput | Exclude<ReadResult, { status: 'ok' }>;

/** The outcome of an input without an article to read. */
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

/** The per-article half of the flow: one outcome per input, in order, with its input. */
export async function* extractAll<Input extends ReadResult | KnownInput>(
  inputs: AsyncIterable<Input>,
  settings: Settings,
  { workers = 0, signal, forStore = false }: RunOptions & { readonly forStore?: boolean } = {},
): AsyncGenerator<Outcome & { readonly input: Input }> {
  const readers = new Readers({ settings, files: await taggerFiles(settings), forStore }, workers);
  const outcomeOf = async (input: ReadResult | KnownInput): Promise<Outcome> =>
    input.status === 'ok'
      ? { path: input.path, ...(await readers.read(input.article)), known: false }
      : toOutcome(input, settings);
  const extract = async (input: Input) => ({ ...(await outcomeOf(input)), input });
  try {
    yield* inOrder(inputs, extract, (underWay) => readers.hasRoom(underWay), signal);
  } finally {
    await readers.close();
  }
}

/** As `extractAll`, with the whole article, which a worker thread does not hand over: all is read in this thread. */
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

/** Loaded on demand: reading articles does not need it. */
const collectionHalf = () => import('./collection/index.ts');

/** The collection half of the flow, with the whole graph in memory. */
export async function build(outcomes: AsyncIterable<Outcome>, settings: Settings): Promise<Collection> {
  const { wholeCollection, withInMemoryTables } = await collectionHalf();
  return withInMemoryTables(async (tables) => wholeCollection(await joinOutcomes(outcomes, tables, settings)));
}

/**
 * The collection half of the flow as a stream, which can be read until the tables are closed. `elsewhere` must be
 * complete when `outcomes` ends.
 */
export async function joinOutcomes(
  outcomes: AsyncIterable<Outcome>,
  tables: ArticleTables,
  settings: Settings,
  elsewhere: ExternalClusters | null = null,
): Promise<CollectionStream> {
  const { addArticle, joinArticles } = await collectionHalf();
  let at = 0;
  for await (const { status, record, kept } of outcomes) {
    if (status === 'ok' && record)
      await addArticle(tables, { origin: String(at++), content: '', kept: kept ?? new Uint8Array(), record });
  }
  return joinArticles(tables, settings.corrections, settings.known, elsewhere);
}

/** The speakers of these records, with the evidence that links their names. */
export async function speakersIn(
  records: readonly ArticleRecord[],
  settings: Settings,
): Promise<readonly SpeakerNode[]> {
  const { speakersOf } = await collectionHalf();
  return speakersOf(records, settings.corrections);
}
