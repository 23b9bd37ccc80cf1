/**
 * Builds a snapshot in a separate process, because joining a collection takes time and memory that the server needs. The
 * process works on copies, so that a build can run at the same time. Its argument is the job; it prints the result on one line.
 */
import { constants } from 'node:fs';
import { copyFile, open } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { collectRecords, type GraphRecords, parsedRecords } from '../collection/index.ts';
import { quotationKeys } from '../collection/reuse/index.ts';
import { ServedWriter } from '../database/index.ts';
import { readCorrections } from '../lists/read-list.ts';
import { digestOf } from '../read/digest.ts';
import { readOutputFolder } from '../read/output-folder.ts';
import { readPageFile } from '../read/package-files.ts';
import { page } from '../report/build-page.ts';
import { emptyPage, pageSizeProblem, report } from '../report/report-html.ts';
import { DEFAULT_LIMITS, resolveSettings, type Settings } from '../settings.ts';
import { withStoreAsBuilt } from '../store/store.ts';
import type { Exportable } from '../write/export/index.ts';
import { type IndexedCollection, indexCollection } from './index-collection.ts';
import { PAGE_FILE, SnapshotJob, type SnapshotResult, TABLES_FILE } from './snapshot-protocol.ts';

/** Scheduling priority below that of the server, so that requests come first. */
const NICE = 5;

async function writeTables(collection: Exportable, { into }: SnapshotJob): Promise<IndexedCollection> {
  const writer = await ServedWriter.at(join(into, TABLES_FILE));
  try {
    return await indexCollection(collection, writer, quotationKeys);
  } finally {
    writer.close();
  }
}

async function writePage(chunks: AsyncIterable<string> | Iterable<string>, { into }: SnapshotJob): Promise<void> {
  const file = await open(join(into, PAGE_FILE), 'wx');
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
    const gathered = await writeTables({ ...parsedRecords(collection), texts: () => [] }, job);
    await writePage(page(collection, job), job);
    return gathered;
  });
}

/** True if this version wrote the page. Only the page that `build` wrote contains the texts of the articles. */
async function isOwnPage(path: string): Promise<boolean> {
  const [before = ''] = (await readPageFile('page.html')).split('<!--first-->');
  const file = await open(path, 'r').catch(() => null);
  if (!file) return false;
  try {
    const bytes = Buffer.alloc(Buffer.byteLength(before));
    await file.read(bytes, 0, bytes.length, 0);
    return bytes.toString('utf8') === before;
  } finally {
    await file.close();
  }
}

async function* pageOf(folder: GraphRecords, { pageText, pageReader }: SnapshotJob): AsyncGenerator<string> {
  const { graph, quotations } = await collectRecords(folder);
  yield* report(await readPageFile('page.html'), graph, quotations, {
    // An output folder has no texts.
    pageText: pageText === 'none' ? 'none' : 'quotes',
    textOf: () => null,
    reader: pageReader === 'none' ? null : await readPageFile('reader.txt'),
  });
}

async function fromFolder(job: SnapshotJob): Promise<IndexedCollection> {
  const folder = readOutputFolder(job.path, DEFAULT_LIMITS);
  const gathered = await writeTables({ ...folder, texts: () => [] }, job);
  const why = pageSizeProblem(gathered.counts.quotations);
  const built = join(job.path, 'report.html');
  if (why !== null) await writePage([emptyPage(why)], job);
  else if (job.pageText === 'full' && (await isOwnPage(built))) await copyFile(built, join(job.into, PAGE_FILE));
  else await writePage(pageOf(folder, job), job);
  return gathered;
}

/** Error message with the path of the original instead of its copy. */
const sentence = (error: unknown, job: SnapshotJob): string =>
  (error instanceof Error ? error.message : String(error)).replaceAll(copyIn(job), job.path);

async function buildSnapshot(job: SnapshotJob): Promise<SnapshotResult> {
  try {
    const { digest, counts } = job.kind === 'store' ? await fromStore(job) : await fromFolder(job);
    return { ok: true, digest, counts, page: await digestOf(join(job.into, PAGE_FILE)) };
  } catch (error) {
    return { ok: false, why: sentence(error, job) };
  }
}

try {
  setPriority(NICE);
} catch {
  // Some systems do not allow this.
}
const done = await buildSnapshot(SnapshotJob.parse(JSON.parse(process.argv[2] ?? '')));
process.stdout.write(`${JSON.stringify(done)}\n`);
