/** `quotegraph build`: articles in, the output folder out, and on the terminal what was found. */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type CollectionInPieces, emptyShelf, joinAll } from '../pipeline.ts';
import { type LastWritten, Store } from '../store.ts';
import { quotationsCsv } from '../write/csv.ts';
import { graphJson } from '../write/graph-json.ts';
import { plural } from '../write/layout.ts';
import { jsonLines } from '../write/lines.ts';
import { reprints } from '../write/reprints.ts';
import { SHOWN_UTTERANCES, summary, type WrittenFile } from '../write/summary.ts';
import type { ExitCode } from './exit.ts';
import { type Chunks, Staging } from './files.ts';
import { digestOf, hashed } from './hashed.ts';
import type { ReadingFlags } from './options.ts';
import { accountText, Run } from './run.ts';
import { colorsFor, print, tell, widthOf } from './terminal.ts';

type BuildFlags = ReadingFlags & { readonly output: string; readonly store?: string };

const ABOUT: Readonly<Record<string, string>> = {
  'graph.json': 'the attribution graph, for networkx or d3',
  'quotations.ndjson': 'one quotation a line',
  'quotations.csv': 'the same for a spreadsheet',
};
const RUN = { name: 'run.json', about: 'what became of each input' } as const;

export async function build(inputs: readonly string[], flags: BuildFlags): Promise<ExitCode> {
  const run = await Run.start('build', inputs, flags);
  if (flags.store === undefined) return buildOnce(run, flags);
  return buildOnto(await Store.open(resolve(flags.store), run.settings), run, flags);
}

/** Nothing is left but the output. */
async function buildOnce(run: Run, flags: BuildFlags): Promise<ExitCode> {
  const shelf = await emptyShelf();
  try {
    return await writeAll(await joinAll(run.outcomes(), shelf, run.settings), run, flags, null);
  } finally {
    shelf.engine.close();
  }
}

async function buildOnto(store: Store, run: Run, flags: BuildFlags): Promise<ExitCode> {
  try {
    for await (const _ of run.outcomes(store));
    const { readAgain, judgedAgain } = store.account;
    if (readAgain > 0) tell(`${plural(readAgain, 'article')} that other rules had read were read again`);
    if (judgedAgain > 0 && !flags.quiet)
      tell(`${plural(judgedAgain, 'article')} that other settings had judged were judged again`);
    const last = store.lastWritten;
    if (last && (await isAllThere(last.files, flags.output))) {
      await store.discard();
      return await leaveAll(last, run, flags);
    }
    return await writeAll(await store.join(), run, flags, store);
  } catch (error) {
    await store.discard();
    throw error;
  }
}

async function isAllThere(files: LastWritten['files'], folder: string): Promise<boolean> {
  for (const [name, digest] of Object.entries(files)) if ((await digestOf(join(folder, name))) !== digest) return false;
  return true;
}

/** Nothing is new, and what would be written is there. */
async function leaveAll(last: LastWritten, run: Run, flags: BuildFlags): Promise<ExitCode> {
  const staging = new Staging();
  const files: WrittenFile[] = [];
  for (const [name, about] of Object.entries(ABOUT)) {
    const path = join(flags.output, name);
    files.push({ path, about, bytes: (await stat(path)).size });
  }
  return finish(last, files, staging, run, flags);
}

async function writeAll(
  collection: CollectionInPieces,
  run: Run,
  flags: BuildFlags,
  store: Store | null,
): Promise<ExitCode> {
  const { graph, counts, corrections } = collection;
  const chunks: Readonly<Record<string, Chunks>> = {
    'graph.json': graphJson(graph),
    'quotations.ndjson': jsonLines(collection.quotations()),
    'quotations.csv': quotationsCsv(collection.cells()),
  };
  await run.refuseNothing();
  const staging = new Staging();
  const files: WrittenFile[] = [];
  const digests: Record<string, string> = {};
  for (const [name, about] of Object.entries(ABOUT)) {
    const path = join(flags.output, name);
    const hash = createHash('sha256');
    files.push({ path, about, bytes: await staging.write(path, hashed(chunks[name] ?? [], hash)) });
    digests[name] = hash.digest('hex');
  }
  const excerpt = await collection.mostPrinted(SHOWN_UTTERANCES);
  const written = { files: digests, counts, excerpt, corrections };
  return finish(written, files, staging, run, flags, () => store?.commit(collection, written));
}

/** Puts in place what is staged, and says what was found. */
async function finish(
  { counts, excerpt, corrections }: LastWritten,
  files: readonly WrittenFile[],
  staging: Staging,
  run: Run,
  flags: BuildFlags,
  commit: () => Promise<void> | undefined = () => undefined,
): Promise<ExitCode> {
  await run.refuseNothing();
  run.remarkUnmatched(corrections);
  const account = run.account({ found: counts });
  const path = join(flags.output, RUN.name);
  const all = [...files, { path, about: RUN.about, bytes: await staging.write(path, [accountText(account)]) }];
  await commit();
  await staging.commit();
  await run.writeSummary(account);

  if (flags.json) await print([accountText(account)]);
  if (!flags.quiet) {
    const look = { colors: colorsFor(process.stderr), width: widthOf(process.stderr) };
    tell(summary(counts, reprints(excerpt.graph, excerpt.quotations), all, look));
    const { skipped, failed } = run.tally.counts;
    const { length } = run.tally.problems;
    if (length > 0) tell(`${skipped} skipped, ${failed} failed, ${length} remarks in all: see ${path}`);
  }
  return run.exitCode();
}
