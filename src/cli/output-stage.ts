/** Stages the files of an output folder: writes them under temporary names, which `OutputFolder.commit` moves into place. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { LastLines } from '../database/index.ts';
import {
  CHANGES_FILE,
  descriptionOf,
  GRAPH_FILE,
  PAGE_FILE,
  QUOTATIONS_FILE,
  RUN_REPORT_FILE,
  SPREADSHEET_FILE,
} from '../file-names.ts';
import type { CollectionStream } from '../pipeline.ts';
import { digestOf } from '../read/digest.ts';
import { type PageFlags, page } from '../report/build-page.ts';
import type { Change } from '../schema.ts';
import type { LastOutput } from '../store/store.ts';
import { VERSION } from '../version.ts';
import { quotationsCsv } from '../write/csv.ts';
import type { FilePart } from '../write/file-parts.ts';
import { graphJson } from '../write/graph-json.ts';
import { jsonLines } from '../write/json-lines.ts';
import type { WrittenFile } from '../write/summary/index.ts';
import type { ChangeReport } from './change-report.ts';
import type { Chunks, FileContents } from './files.ts';
import type { OutputFolder } from './output-folder.ts';
import { runReport } from './run-report.ts';
import { type LastFiles, SplicedFiles } from './spliced-files.ts';

/** The options on which the output files depend. */
export interface OutputFlags extends PageFlags {
  readonly changesOnly?: true;
}

/** Writes an output file under a temporary name next to its final path. */
async function stage(output: OutputFolder, name: string, chunks: Chunks): Promise<StagedFile> {
  return { path: join(output.path, name), about: descriptionOf(name), ...(await output.write(name, chunks)) };
}

type StagedFile = WrittenFile & FileContents;

/** Increment this when the shape of `LastOutput` changes, so that the output of an older version counts as another one. */
const LAST_OUTPUT_VERSION = 4;

/** The options of the output, as text. */
export const outputOptionsText = ({ pageText, pageReader, changesOnly }: OutputFlags): string =>
  JSON.stringify({ by: VERSION, version: LAST_OUTPUT_VERSION, pageText, pageReader, changesOnly });

/** The files of a collection, and where their lines are, for the next run. */
export interface StagedCollection {
  readonly files: readonly WrittenFile[];
  readonly written: LastOutput;
  readonly lines: LastLines | null;
}

/** Writes the files of a collection; with --changes-only, deletes those of an earlier run. */
export async function stageCollection(
  output: OutputFolder,
  collection: CollectionStream,
  flags: OutputFlags,
  last: LastFiles | null = null,
): Promise<StagedCollection> {
  const { graph, counts, corrections, doubts } = collection;
  const spliced = flags.changesOnly ? null : new SplicedFiles(collection.stampedOrders(), last);
  const contents: Readonly<Record<string, () => readonly FilePart[]>> = {
    [PAGE_FILE]: () => [() => page(collection, flags)],
    [GRAPH_FILE]: () => graphJson(graph),
    [QUOTATIONS_FILE]: () => jsonLines([collection.quotations]),
    [SPREADSHEET_FILE]: () => quotationsCsv([collection.cells]),
  };
  const files: WrittenFile[] = [];
  const digests: Record<string, string> = {};
  for (const [name, partsOf] of Object.entries(contents)) {
    if (!spliced) {
      output.drop(name);
      continue;
    }
    const file = await stage(output, name, spliced.chunks(join(output.path, name), name, partsOf()));
    files.push(file);
    digests[name] = file.digest;
  }
  const overview = await collection.overview();
  return {
    files,
    written: { files: digests, manner: outputOptionsText(flags), counts, overview, corrections, doubts },
    lines: spliced?.lines ?? null,
  };
}

/** Writes the result for each input. */
export const stageRunReport = (output: OutputFolder, report: Readonly<Record<string, unknown>>): Promise<WrittenFile> =>
  stage(output, RUN_REPORT_FILE, [runReport(report)]);

/** Writes changes.ndjson. */
export const stageChanges = (
  output: OutputFolder,
  report: ChangeReport,
  changes: AsyncIterable<Change>,
): Promise<WrittenFile> => stage(output, CHANGES_FILE, report.lines(changes));

/** Whether the files of the last run are still in the folder as it wrote them. */
export async function isUpToDate({ files }: LastOutput, { path }: OutputFolder): Promise<boolean> {
  for (const [name, digest] of Object.entries(files)) {
    const found = await digestOf(join(path, name)).catch(() => null);
    if (found !== digest) return false;
  }
  return true;
}

/** Output files that are already up to date. */
export const unchangedFiles = ({ files }: LastOutput, { path }: OutputFolder): Promise<WrittenFile[]> =>
  Promise.all(
    Object.keys(files).map(async (name) => {
      const place = join(path, name);
      return { path: place, about: descriptionOf(name), bytes: (await stat(place)).size };
    }),
  );
