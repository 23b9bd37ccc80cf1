/**
 * Builds a snapshot in a separate process, because joining a collection takes time and memory that the server needs. The
 * process works on copies, so that a build can run at the same time.
 */
import { constants } from 'node:fs';
import { copyFile, open } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { collectRecords, type GraphRecords, parsedRecords } from '../collection/index.ts';
import { quotationKeys } from '../collection/reuse/index.ts';
import { ServedWriter } from '../database/index.ts';
import { PAGE_FILE } from '../file-names.ts';
import { readCorrections } from '../lists/read-list.ts';
import { readOutputFolder } from '../read/built-output.ts';
import { digestOf } from '../read/digest.ts';
import { page } from '../report/build-page.ts';
import { emptyPage, pageSizeProblem, report } from '../report/report-html.ts';
import { DEFAULT_LIMITS, resolveSettings, type Settings } from '../settings.ts';
import { withStoreAsBuilt } from '../store/store.ts';
import { type IndexedCollection, indexCollection } from './index-collection.ts';
import { pageHeads, servedTemplate } from './served-page.ts';
import { SNAPSHOT_PAGE, SNAPSHOT_TABLES, SnapshotJob, type SnapshotResult } from './snapshot-protocol.ts';

/** Scheduling priority below that of the server, so that requests come first. */
const NICE = 5;

async function writeTables(collection: GraphRecords, { into }: SnapshotJob): Promise<IndexedCollection> {
  const writer = await ServedWriter.at(join(into, SNAPSHOT_TABLES));
  try {
    return await indexCollection(collection, writer, quotationKeys);
  } finally {
    writer.close();
  }
}

type Chunks = AsyncIterable<string | Uint8Array> | Iterable<string>;

async function writePage(chunks: Chunks, { into }: SnapshotJob): Promise<void> {
  const file = await open(join(into, SNAPSHOT_PAGE), 'wx');
  try {
    for await (const chunk of chunks) await file.writeFile(chunk);
  } finally {
    await file.close();
  }
}

async function settingsOf({ corrections: file }: SnapshotJob): Promise<Settings> {
  const settings = resolveSettings();
  if (file === null) return settings;
  const { entries, diagnostics } = await readCorrections(file, settings.limits);
  const [why] = diagnostics;
  if (entries.length === 0 && why) throw new Error(`no corrections in ${file}: ${why.message}`);
  return { ...settings, corrections: entries };
}

const copyIn = ({ into }: SnapshotJob): string => join(into, 'copy.quotes');

async function fromStore(job: SnapshotJob): Promise<IndexedCollection> {
  const copy = copyIn(job);
  await copyFile(job.path, copy, constants.COPYFILE_FICLONE);
  return withStoreAsBuilt(copy, await settingsOf(job), async (_, join) => {
    const collection = await join();
    const gathered = await writeTables(parsedRecords(collection), job);
    await writePage(page(collection, job, await servedTemplate()), job);
    return gathered;
  });
}

async function* pageOf(folder: GraphRecords, { pageText }: SnapshotJob): AsyncGenerator<string> {
  const { graph, quotations } = await collectRecords(folder);
  yield* report(await servedTemplate(), graph, quotations, {
    // An output folder has no texts.
    pageText: pageText === 'none' ? 'none' : 'quotes',
    textOf: () => null,
  });
}

/**
 * The page that `build` wrote, made ready to be served: only it contains the texts of the articles. Null if they are not wanted, or
 * if another version wrote it.
 */
async function builtPage({ path, pageText }: SnapshotJob): Promise<AsyncGenerator<string | Uint8Array> | null> {
  if (pageText !== 'full') return null;
  const { built, served } = await pageHeads();
  const file = await open(join(path, PAGE_FILE), 'r').catch(() => null);
  if (!file) return null;
  const bytes = Buffer.byteLength(built);
  const start = await file.read(Buffer.alloc(bytes), 0, bytes, 0);
  if (start.buffer.toString('utf8') === built) return withHead(served, file.createReadStream({ start: bytes }));
  await file.close();
  return null;
}

async function* withHead(head: string, rest: AsyncIterable<string | Uint8Array>): AsyncGenerator<string | Uint8Array> {
  yield head;
  yield* rest;
}

async function fromFolder(job: SnapshotJob): Promise<IndexedCollection> {
  const folder = readOutputFolder(job.path, DEFAULT_LIMITS);
  const gathered = await writeTables(folder, job);
  const why = pageSizeProblem(gathered.counts.quotations);
  if (why !== null) await writePage([emptyPage(why)], job);
  else await writePage((await builtPage(job)) ?? pageOf(folder, job), job);
  return gathered;
}

/** Error message with the path of the original instead of its copy. */
const sentence = (error: unknown, job: SnapshotJob): string =>
  (error instanceof Error ? error.message : String(error)).replaceAll(copyIn(job), job.path);

/** @param job as JSON @returns the result as one line of JSON */
export async function buildSnapshot(job: string): Promise<string> {
  try {
    setPriority(NICE);
  } catch {
    // Some systems do not allow this.
  }
  return JSON.stringify(await resultOf(SnapshotJob.parse(JSON.parse(job))));
}

async function resultOf(job: SnapshotJob): Promise<SnapshotResult> {
  try {
    const { digest, counts } = job.kind === 'store' ? await fromStore(job) : await fromFolder(job);
    return { ok: true, digest, counts, page: await digestOf(join(job.into, SNAPSHOT_PAGE)) };
  } catch (error) {
    return { ok: false, why: sentence(error, job) };
  }
}
