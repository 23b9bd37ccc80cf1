/** `quotegraph export`: converts articles, an output folder or a store to the format of another tool. */
import { isStore } from '../database/index.ts';
import { isOutputFolder, OutputFolderError, readOutputFolder } from '../read/built-output.ts';
import { DEFAULT_LIMITS } from '../settings.ts';
import { VERSION } from '../version.ts';
import { cellsOf } from '../write/export/cells.ts';
import { EXPORT_FORMATS, type ExportFormat, type FormatName } from '../write/export/index.ts';
import { plural, printable } from '../write/printable.ts';
import { EXIT, type ExitCode, ExitError } from './exit.ts';
import type { OpenCollection } from './export-articles.ts';
import { printExport, requirePrintable, type WrittenFile, writeExport } from './export-files.ts';
import { writeFileAtomically } from './files.ts';
import type { ReadingFlags } from './options.ts';
import { runReport } from './run-report.ts';
import { colorsFor, writeResult, writeStderr } from './terminal.ts';

export interface ExportFlags extends ReadingFlags {
  readonly format: FormatName;
  readonly output?: string;
}

/** Turns errors in a given folder, which surface while it is read, into misuse. */
async function* withFolderErrors<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  try {
    yield* items;
  } catch (error) {
    if (!(error instanceof OutputFolderError)) throw error;
    throw new ExitError(EXIT.misuse, `${error.message}; nothing was written`, error);
  }
}

/** True for an option that a configuration file sets for every command, so that it was not given for this export. */
type IsShared = (name: string) => boolean;

const AS_BUILT = { acts: 'speech', minConfidence: 0 } as const;

/** A built collection is exported unchanged, so settings of the build are refused. */
function rejectSettings(built: string, flags: ExportFlags, kind: 'store' | 'folder', isShared: IsShared): void {
  const otherwise = { ...AS_BUILT, ...(kind === 'folder' ? { corrections: undefined, known: undefined } : {}) };
  const names = ['acts', 'minConfidence', 'corrections', 'known'] as const;
  if (names.every((name) => !(name in otherwise) || isShared(name) || flags[name] === otherwise[name])) return;
  const [some, last] =
    kind === 'store' ? ['--acts', '--min-confidence'] : ['--acts, --min-confidence, --corrections', '--known'];
  throw new ExitError(EXIT.misuse, `${built} is exported unchanged; give ${some} and ${last} to build instead`);
}

function openFolder(folder: string, flags: ExportFlags, { texts, withoutTexts }: ExportFormat): OpenCollection {
  if (texts === 'required') {
    const message = `${flags.format} requires texts, and ${folder} has none: export the articles or their store`;
    throw new ExitError(EXIT.misuse, message);
  }
  if (withoutTexts !== undefined && !flags.quiet) writeStderr(`${printable(folder)} has no texts: ${withoutTexts}`);
  const { nodes, edges, quotations } = readOutputFolder(folder, DEFAULT_LIMITS);
  const about = { program: 'quotegraph', version: VERSION, command: 'export', arguments: [folder] };
  return {
    collection: {
      nodes: () => withFolderErrors(nodes()),
      edges: () => withFolderErrors(edges()),
      quotations: () => withFolderErrors(quotations()),
      cells: () => withFolderErrors(cellsOf({ nodes, edges, quotations })),
      texts: () => [],
    },
    runReportWith: (more) => ({ ...about, ...more, problems: [] }),
    code: EXIT.done,
    missingTexts: () => 0,
  };
}

/** Imports the reading of articles only when needed: it loads most of the program. */
async function openInputs(
  inputs: readonly string[],
  flags: ExportFlags,
  format: ExportFormat,
  isShared: IsShared,
  use: (opened: OpenCollection) => Promise<ExitCode>,
): Promise<ExitCode> {
  const [first, ...others] = inputs;
  const alone = first !== undefined && others.length === 0;
  if (alone && isOutputFolder(first)) {
    rejectSettings(first, flags, 'folder', isShared);
    return use(openFolder(first, flags, format));
  }
  const { exportArticles, exportStore } = await import('./export-articles.ts');
  if (!alone || !(await isStore(first))) return exportArticles(inputs, flags, format.texts !== 'none', use);
  rejectSettings(first, flags, 'store', isShared);
  return exportStore(first, { ...flags, ...AS_BUILT }, use);
}

/** Reports missing texts: a store written by an older version may lack some. */
function reportMissingTexts(count: number, { texts, withoutTexts }: ExportFormat, quiet: boolean): ExitCode {
  if (count === 0) return EXIT.done;
  const missing = `missing the text of ${plural(count, 'article')}`;
  if (texts === 'required') {
    writeStderr(`${colorsFor(process.stderr).yellow('skipped')} ${missing}`);
    return EXIT.incomplete;
  }
  if (withoutTexts !== undefined && !quiet) writeStderr(`${missing}: their ${withoutTexts}`);
  return EXIT.done;
}

export async function exportTo(inputs: readonly string[], flags: ExportFlags, isShared: IsShared): Promise<ExitCode> {
  const { format: name, output, quiet = false, summary } = flags;
  const format = await EXPORT_FORMATS[name].load();
  if (output === '-') requirePrintable(name, format);
  return openInputs(inputs, flags, format, isShared, async ({ collection, runReportWith, code, missingTexts }) => {
    const files =
      output === '-' ? await printExport(collection, format) : await writeExport(collection, name, format, output);
    const texts = reportMissingTexts(missingTexts(), format, quiet);
    const text = runReport(runReportWith({ format: name, files }));
    if (summary !== undefined) await writeFileAtomically(summary, [text]);
    if (output !== '-')
      await writeResult(
        flags,
        () => text,
        () => fileList(files),
      );
    return code === EXIT.done ? texts : code;
  });
}

const SHOWN_FILES = 12;

function fileList(files: readonly WrittenFile[]): string {
  const lines = files.slice(0, SHOWN_FILES).map(({ path, bytes }) => `${printable(path)}  ${plural(bytes, 'byte')}`);
  if (files.length > SHOWN_FILES) lines.push(`and ${plural(files.length - SHOWN_FILES, 'more file')}`);
  return lines.join('\n');
}
