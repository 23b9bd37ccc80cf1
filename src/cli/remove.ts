/** `quotegraph remove`: articles out of a store, with all that hangs on them, or back to where they may be read again. */
import { existsSync } from 'node:fs';
import {
  type Collection,
  type Problem,
  type Removed,
  removeArticles,
  restoreArticles,
  stageShelf,
} from '../pipeline.ts';
import type { ArticleRecord } from '../schema.ts';
import { resolveSettings, type Settings } from '../settings.ts';
import { VERSION } from '../version.ts';
import { plural, printable } from '../write/layout.ts';
import { reprints } from '../write/reprints.ts';
import { countsOf } from '../write/summary.ts';
import { stageFiles } from './build.ts';
import { EXIT, type ExitCode, ExitError } from './exit.ts';
import { OutputFolder } from './files.ts';
import { GivenCorrections } from './given-corrections.ts';
import { accountText } from './run.ts';
import { print, tell } from './terminal.ts';
import { useStore } from './use-store.ts';

export interface RemoveFlags {
  readonly output?: string;
  readonly restore?: true;
  readonly corrections?: string;
  readonly json?: true;
  readonly quiet?: true;
}

export async function remove(store: string, asked: readonly string[], flags: RemoveFlags): Promise<ExitCode> {
  if (!existsSync(store)) throw new ExitError(EXIT.misuse, noStore(store));
  const { limits } = resolveSettings();
  const { sound } = await GivenCorrections.read(flags.corrections, limits);
  const settings = { ...resolveSettings(), corrections: sound };
  const { output } = flags;
  return output === undefined
    ? useStore(store, (path) => removeFrom(path, null, asked, settings, flags))
    : OutputFolder.use(output, (folder) => useStore(store, (path) => removeFrom(path, folder, asked, settings, flags)));
}

function noStore(store: string): string {
  const journal = `${store}.journal`;
  const unfinished = existsSync(journal)
    ? `, only ${journal} with what an unfinished run has read; it can be deleted`
    : '';
  return `there is no store at ${store}${unfinished}`;
}

async function removeFrom(
  path: string,
  output: OutputFolder | null,
  asked: readonly string[],
  settings: Settings,
  flags: RemoveFlags,
): Promise<ExitCode> {
  const removed = await (flags.restore ? restoreArticles : removeArticles)(path, asked, settings);
  const account = accountOf(path, asked, removed, flags);
  if (removed.collection) await save(removed.shelf, removed.collection, output, account);
  if (flags.json) await print([accountText(account)]);
  if (!flags.quiet) for (const line of report(asked, removed, flags)) tell(line);
  for (const name of removed.missing) tell(`not found: ${printable(name)}`);
  return removed.missing.length > 0 ? EXIT.incomplete : EXIT.done;
}

async function save(
  shelf: Removed['shelf'],
  collection: Collection,
  output: OutputFolder | null,
  account: Readonly<Record<string, unknown>>,
): Promise<void> {
  if (!output) {
    const place = await stageShelf(shelf, collection);
    return place();
  }
  await stageFiles(output, collection, account);
  await output.commit(await stageShelf(shelf, collection));
}

function accountOf(
  path: string,
  asked: readonly string[],
  { taken, missing, collection }: Removed,
  { restore }: RemoveFlags,
): Record<string, unknown> {
  const problems: Problem[] = missing.map((name) => ({
    code: 'article-missing',
    path: name,
    article: null,
    offset: null,
    message: restore ? 'it is not one that was taken out' : 'there is no such article in the store',
  }));
  return {
    program: 'quotegraph',
    version: VERSION,
    command: 'remove',
    arguments: [path, ...asked],
    inputs: asked.length,
    ok: asked.length - missing.length,
    skipped: 0,
    failed: missing.length,
    removed: taken.map(({ id, outlet, url, quotes }) => ({ id, outlet, url, quotations: quotes.length })),
    ...(collection
      ? { left: countsOf(collection.graph, reprints(collection.graph, collection.quotations).length) }
      : {}),
    problems,
  };
}

const named = ({ id, outlet }: ArticleRecord) => printable(outlet === null ? id : `${id}, ${outlet}`);

/** The names of speakers in the articles that were taken out whom no other quotes under that name. */
function onlyTheirs(taken: readonly ArticleRecord[], left: Collection | null): readonly string[] {
  const others = new Set(left?.quotations.map(({ speaker }) => speaker));
  const names = taken.flatMap(({ quotes }) => quotes.flatMap(({ speaker }) => speaker ?? []));
  return [...new Set(names)].filter((name) => !others.has(name)).sort();
}

function* report(
  asked: readonly string[],
  { taken, missing, sameText, collection }: Removed,
  { output, restore }: RemoveFlags,
): Generator<string> {
  if (restore) yield `${asked.length - missing.length} may be read again`;
  for (const record of taken) yield `taken out: ${named(record)}, with ${plural(record.quotes.length, 'quotation')}`;
  const speakers = onlyTheirs(taken, collection);
  if (speakers.length > 0) yield `and with that who speaks nowhere else: ${speakers.map(printable).join(', ')}`;
  for (const record of sameText) yield `has the same text, and stays: ${named(record)}`;
  if (!collection || restore) return;
  const left = countsOf(collection.graph, 0);
  const counts = [
    plural(left.articles, 'article'),
    plural(left.quotations, 'quotation'),
    plural(left.speakers, 'speaker'),
  ];
  yield `left: ${counts.join(', ')}`;
  yield output === undefined
    ? 'output folders still have it: the next build there leaves it out, or remove again with --output'
    : `${output} is made anew from what is left`;
}
