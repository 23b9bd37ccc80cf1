/** `quotegraph remove`: removes articles from a store, or allows them to be read again. */
import { existsSync } from 'node:fs';
import { CHANGES_FILE } from '../file-names.ts';
import type { Problem } from '../pipeline.ts';
import type { PageFlags } from '../report/build-page.ts';
import { resolveSettings, type Settings } from '../settings.ts';
import { type Removed, removeArticles, restoreArticles } from '../store/remove-articles.ts';
import { VERSION } from '../version.ts';
import { plural, printable } from '../write/printable.ts';
import { EXIT, type ExitCode, ExitError } from './exit.ts';
import { InputCorrections } from './input-lists.ts';
import { OutputFolder } from './output-folder.ts';
import { stageCollection, stageRunReport } from './output-stage.ts';
import { runReport } from './run-report.ts';
import { writeResult, writeStderr } from './terminal.ts';
import { withLockedStore } from './use-store.ts';

export interface RemoveFlags extends PageFlags {
  readonly output?: string;
  readonly restore?: true;
  readonly corrections?: string;
  readonly json?: true;
  readonly quiet?: true;
}

export async function remove(store: string, asked: readonly string[], flags: RemoveFlags): Promise<ExitCode> {
  if (!existsSync(store)) throw new ExitError(EXIT.misuse, noStore(store));
  const { limits } = resolveSettings();
  const { entries } = await InputCorrections.read(flags.corrections, limits);
  const settings = { ...resolveSettings(), corrections: entries };
  const { output } = flags;
  return output === undefined
    ? withLockedStore(store, (path) => removeFrom(path, null, asked, settings, flags))
    : OutputFolder.use(output, (folder) =>
        withLockedStore(store, (path) => removeFrom(path, folder, asked, settings, flags)),
      );
}

function noStore(store: string): string {
  const journal = `${store}.journal`;
  const unfinished = existsSync(journal)
    ? `, only the journal of an unfinished run, ${journal}, which can be deleted`
    : '';
  return `there is no store at ${store}${unfinished}`;
}

function removeFrom(
  path: string,
  output: OutputFolder | null,
  asked: readonly string[],
  settings: Settings,
  flags: RemoveFlags,
): Promise<ExitCode> {
  const change = flags.restore ? restoreArticles : removeArticles;
  return change(path, asked, settings, async (removed) => {
    const report = reportOf(path, asked, removed, flags);
    await saveState(removed, output, report, flags);
    const lines = [...summaryLines(asked, removed, flags)];
    if (flags.json || lines.length > 0)
      await writeResult(
        flags,
        () => runReport(report),
        () => lines.join('\n'),
      );
    if (!flags.quiet)
      for (const record of removed.sameText)
        writeStderr(`not removed, although its text is the same: ${articleName(record)}`);
    for (const name of removed.missing) writeStderr(`not found: ${printable(name)}`);
    return removed.missing.length > 0 ? EXIT.incomplete : EXIT.done;
  });
}

async function saveState(
  { collection, stage }: Removed,
  output: OutputFolder | null,
  report: Readonly<Record<string, unknown>>,
  flags: PageFlags,
): Promise<void> {
  if (!collection) return;
  if (output) {
    await stageCollection(output, collection, flags);
    await stageRunReport(output, report);
    // The list of changes from the last build may quote the removed articles.
    output.drop(CHANGES_FILE);
  }
  const place = await stage();
  await (output ? output.commit(place) : place());
}

function reportOf(
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
    message: restore ? 'no such article was removed' : 'the store has no such article',
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
    ...(collection ? { left: collection.counts } : {}),
    problems,
  };
}

type NamedArticle = Pick<Removed['taken'][number], 'id' | 'outlet'>;

const articleName = ({ id, outlet }: NamedArticle) => printable(outlet === null ? id : `${id}, ${outlet}`);

function* summaryLines(
  asked: readonly string[],
  { taken, missing, onlyTheirs, collection }: Removed,
  { output, restore }: RemoveFlags,
): Generator<string> {
  if (restore) yield `${plural(asked.length - missing.length, 'article')} may be read again`;
  for (const record of taken)
    yield `removed: ${articleName(record)}, with ${plural(record.quotes.length, 'quotation')}`;
  if (onlyTheirs.length > 0) yield `speakers no longer quoted: ${onlyTheirs.map(printable).join(', ')}`;
  if (!collection || restore) return;
  const { articles, quotations, speakers } = collection.counts;
  const counts = [plural(articles, 'article'), plural(quotations, 'quotation'), plural(speakers, 'speaker')];
  yield `remaining: ${counts.join(', ')}`;
  yield output === undefined
    ? 'output folders still contain what was removed until the next build, or until remove is run again with --output'
    : `${printable(output)} was rebuilt from the remaining articles`;
}
