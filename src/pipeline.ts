/**
 * The flow, one call a stage; what is left of the record is `article/read.ts`:
 *
 *   path ──read──▶ Article ──segment──▶ SegmentedArticle ──propose──▶ ProposedArticle ──tag──▶ TaggedArticle
 *        ──join──▶ QuotedArticle ──attribute──▶ AttributedArticle ──correct──▶ CorrectedArticle
 *        ──toRecord──▶ ArticleRecord[] ──collect──▶ graph and quotations
 */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { toRecord } from './article/record.ts';
import { unread } from './article/unread.ts';
import { type Collection, collect, Shelf, saveShelf, speakersOf } from './collection/index.ts';
import { contentOf } from './collection/store/index.ts';
import type { Article, CorrectedArticle, Diagnostic, TaggerFiles } from './model.ts';
import { type ReadResult, readTaggerFiles } from './read/index.ts';
import { ArticleRecord, type SpeakerNode } from './schema.ts';
import type { Settings } from './settings.ts';
import { VERSION } from './version.ts';
import { inOrder, Readers } from './workers/index.ts';

export type { Collection } from './collection/index.ts';

/** What became of one input: the record of its article where there is one, and what there is to say about it. */
export interface Outcome {
  readonly status: ReadResult['status'];
  readonly path: string;
  readonly record: ArticleRecord | null;
  /** Ids of the corrections that the article or one of its quotations answered to. */
  readonly corrections: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** True where a store knew the article, so that it was not read again. */
  readonly kept: boolean;
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
export interface Manner {
  /** Threads that read articles once there are more than a few; with 0, all is read in the calling one. Default 0. */
  readonly workers?: number | undefined;
  /** Stops in good order: what is under way is read to its end, and nothing after it. */
  readonly signal?: AbortSignal | undefined;
}

async function taggerFiles({ tagger }: Settings): Promise<TaggerFiles | null> {
  return tagger === 'none' ? null : readTaggerFiles(tagger);
}

type Unread = Exclude<ReadResult, { status: 'ok' }>;

/** What there is to say about an input in which nothing is to be read. */
function toOutcome({ status, path, article, diagnostics }: Unread, settings: Settings): Outcome {
  const record = article && toRecord(unread(article, diagnostics), settings);
  return { status, path, record, corrections: [], diagnostics, kept: false };
}

type Extract = (result: ReadResult) => Promise<Outcome>;

/** `around` may know better than to read an article, and sees what was read in it. */
async function* extracting(
  results: AsyncIterable<ReadResult>,
  settings: Settings,
  { workers = 0, signal }: Manner,
  around: (extract: Extract) => Extract,
): AsyncGenerator<Outcome> {
  const readers = new Readers(settings, await taggerFiles(settings), workers);
  const extract = around(async (result) =>
    result.status === 'ok'
      ? { path: result.path, ...(await readers.read(result.article)), kept: false }
      : toOutcome(result, settings),
  );
  try {
    yield* inOrder(results, extract, (underWay) => readers.hasRoom(underWay), signal);
  } finally {
    await readers.close();
  }
}

/** Everything left of the line: what was read in, one outcome each, in order. */
export const extractAll = (
  results: AsyncIterable<ReadResult>,
  settings: Settings,
  manner: Manner = {},
): AsyncGenerator<Outcome> => extracting(results, settings, manner, (extract) => extract);

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
    if (result.status === 'ok') yield { path, ...reader.readInFull(result.article), kept: false };
    else yield { ...toOutcome(result, settings), article: article && unread(article, diagnostics) };
    if (signal?.aborted) return;
  }
}

/** Everything right of it: the records of all articles in, the graph out. */
export async function build(outcomes: AsyncIterable<Outcome>, settings: Settings): Promise<Collection> {
  const records: ArticleRecord[] = [];
  for await (const { status, record } of outcomes) if (status === 'ok' && record) records.push(record);
  return collect(records, settings.corrections);
}

/** Who speaks in the articles of these records, and why several names are one's. */
export const speakersIn = (records: readonly ArticleRecord[], settings: Settings): readonly SpeakerNode[] =>
  speakersOf(records, settings.corrections);

/** What the records of a store have in common: whoever made them, with which rules, model and settings. */
export async function fingerprintOf({ acts, corrections, minConfidence, tagger }: Settings): Promise<string> {
  const files = tagger === 'none' ? null : await readTaggerFiles(tagger);
  const digests =
    files && [files.weights, files.kernel].map((bytes) => createHash('sha256').update(bytes).digest('hex'));
  return contentOf([VERSION, [...acts].sort(), minConfidence, tagger, digests, corrections]);
}

export async function openShelf(path: string, settings: Settings): Promise<Shelf> {
  return Shelf.open(path, await fingerprintOf(settings));
}

/** What reading calls standard input. */
const STDIN = 'stdin';

/** Where an article lies, whatever the line there: of this file, under this id. Hashed, so that a store names no folder. */
function originOf(path: string, { id }: Article): string {
  const file = path.replace(/#\d+$/u, '');
  return contentOf([file === STDIN ? file : resolve(file), id]);
}

/** As `extractAll`, but an article that lies on the shelf as it is now is not read again. */
export const extractOnto = (
  shelf: Shelf,
  results: AsyncIterable<ReadResult>,
  settings: Settings,
  manner: Manner = {},
): AsyncGenerator<Outcome> =>
  extracting(results, settings, manner, (extract) => async (result) => {
    const { status, path, article, diagnostics } = result;
    if (status !== 'ok') return extract(result);
    const [origin, content] = [originOf(path, article), contentOf(article)];
    const known = shelf.recall(origin, content);
    if (known !== null) {
      const record = ArticleRecord.parse(JSON.parse(known));
      return { status, path, record, corrections: [], diagnostics, kept: true };
    }
    const outcome = await extract(result);
    if (outcome.status === 'ok' && outcome.record) shelf.add(origin, content, outcome.record);
    return outcome;
  });

/** The graph of everything on the shelf, which is then the store's. */
export async function buildShelf(
  outcomes: AsyncIterable<Outcome>,
  shelf: Shelf,
  settings: Settings,
): Promise<Collection> {
  for await (const _ of outcomes);
  return collectShelf(shelf, settings);
}

const collectShelf = (shelf: Shelf, settings: Settings): Promise<Collection> =>
  collect(
    shelf.records().map(({ json }) => ArticleRecord.parse(JSON.parse(json))),
    settings.corrections,
  );

/** Keeps what a run has read that was stopped before its end. */
export const saveStopped = async (shelf: Shelf, settings: Settings): Promise<void> =>
  saveShelf(shelf, await collectShelf(shelf, settings));

export { type Shelf, saveShelf };
