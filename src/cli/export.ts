/** `quotegraph export`: converts articles, an output folder or a store to the format of another tool. */
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { isStore } from '../database/index.ts';
import { isOutputFolder, OutputFolderError, readOutputFolder } from '../read/output-folder.ts';
import { DEFAULT_LIMITS } from '../settings.ts';
import { VERSION } from '../version.ts';
import { type Exportable, isFileName, TEXT_FORMATS, tables } from '../write/export/index.ts';
import { plural, printable } from '../write/layout.ts';
import { EXIT, type ExitCode, ExitError } from './exit.ts';
import type { Opened, Use } from './export-articles.ts';
import { OutputFolder, writeFileAtOnce } from './files.ts';
import type { EXPORT_FORMATS, ReadingFlags } from './options.ts';
import { stageTable } from './parquet.ts';
import { runReport } from './run-report.ts';
import { colorsFor, print, tell } from './terminal.ts';

type Format = (typeof EXPORT_FORMATS)[number];

export interface ExportFlags extends ReadingFlags {
  readonly format: Format;
  readonly output?: string;
}

/** Formats that need the articles' texts. */
const OF_TEXTS: readonly Format[] = ['jsonld', 'brat'];
/** Formats of a single file, which `-o` may name or send to standard output. */
const ONE_FILE: readonly Format[] = ['jsonld', 'gexf', 'graphml', 'markdown'];

/** Turns errors in a given folder, which surface while it is read, into misuse. */
async function* checked<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  try {
    yield* items;
  } catch (error) {
    if (!(error instanceof OutputFolderError)) throw error;
    throw new ExitError(EXIT.misuse, `${error.message}; nothing was written`, error);
  }
}

/** A built collection is exported unchanged, so settings of the build are refused. */
function refuseSettings(built: string, { acts, minConfidence, ...files }: ExportFlags, kind: 'store' | 'folder'): void {
  const { corrections, known } = files;
  const given = kind === 'folder' && (corrections !== undefined || known !== undefined);
  if (acts === 'speech' && minConfidence === 0 && !given) return;
  const [some, last] =
    kind === 'store' ? ['--acts', '--min-confidence'] : ['--acts, --min-confidence, --corrections', '--known'];
  throw new ExitError(EXIT.misuse, `${built} is exported as build wrote it; give ${some} and ${last} to build`);
}

function openFolder(folder: string, flags: ExportFlags): Opened {
  refuseSettings(folder, flags, 'folder');
  if (flags.format === 'brat')
    throw new ExitError(
      EXIT.misuse,
      `brat annotates texts, and ${folder} has none: export the articles, or their store`,
    );
  if (flags.format === 'jsonld' && !flags.quiet)
    tell(`${printable(folder)} has no texts: quotations go without prefix, suffix and position`);
  const { nodes, edges, quotations } = readOutputFolder(folder, DEFAULT_LIMITS);
  const about = { program: 'quotegraph', version: VERSION, command: 'export', arguments: [folder] };
  return {
    collection: {
      nodes: () => checked(nodes()),
      edges: () => checked(edges()),
      quotations: () => checked(quotations()),
      texts: () => [],
    },
    account: (more) => ({ ...about, ...more, problems: [] }),
    code: EXIT.done,
    textless: () => 0,
  };
}

/** Imports the reading of articles only when needed: it loads most of the program. */
async function open(inputs: readonly string[], flags: ExportFlags, use: Use): Promise<ExitCode> {
  const [first, ...others] = inputs;
  const alone = first !== undefined && others.length === 0;
  if (alone && isOutputFolder(first)) return use(openFolder(first, flags));
  const { exportArticles, exportStore } = await import('./export-articles.ts');
  if (!alone || !(await isStore(first))) return exportArticles(inputs, flags, OF_TEXTS.includes(flags.format), use);
  refuseSettings(first, flags, 'store');
  return exportStore(first, flags, use);
}

interface Written {
  readonly path: string;
  readonly bytes: number;
}

async function stage(collection: Exportable, format: Format, folder: OutputFolder): Promise<Written[]> {
  const written: Written[] = [];
  const pathOf = (name: string) => join(folder.path, name);
  if (format === 'parquet') {
    for (const table of tables(collection)) {
      const name = `${table.name}.parquet`;
      written.push({ path: pathOf(name), bytes: await stageTable(table, name, folder) });
    }
  } else {
    for await (const { name, chunks } of TEXT_FORMATS[format](collection))
      written.push({ path: pathOf(name), bytes: (await folder.write(name, chunks)).bytes });
  }
  if (format === 'brat') await dropFormer(folder, new Set(written.map(({ path }) => path)));
  return written;
}

/** Drops file pairs of an earlier brat export whose articles have left the collection. */
async function dropFormer(folder: OutputFolder, written: ReadonlySet<string>): Promise<void> {
  const names = new Set(await readdir(folder.path));
  if (!names.has('annotation.conf')) return;
  for (const name of names) {
    const stem = name.replace(/\.ann$/u, '');
    const pair = [`${stem}.ann`, `${stem}.txt`];
    const isFormer = pair.every((one) => names.has(one) && !written.has(join(folder.path, one)));
    if (stem !== name && isFileName(stem) && isFormer) for (const one of pair) folder.drop(one);
  }
}

/** `-o` names a file if its extension is that of a single-file format, otherwise a folder. */
async function write(collection: Exportable, { format, output }: ExportFlags): Promise<readonly Written[]> {
  const alone = ONE_FILE.includes(format);
  if (alone && output !== undefined && format !== 'parquet') {
    for await (const { name, chunks } of TEXT_FORMATS[format](collection))
      if (extname(output) === extname(name)) return [{ path: output, bytes: await writeFileAtOnce(output, chunks) }];
  }
  return OutputFolder.use(output ?? (alone ? 'output' : join('output', format)), async (folder) => {
    const written = await stage(collection, format, folder);
    await folder.commit();
    return written;
  });
}

async function printExport(collection: Exportable, format: Format): Promise<readonly Written[]> {
  if (format !== 'parquet') for await (const { chunks } of TEXT_FORMATS[format](collection)) await print(chunks);
  return [];
}

/** Reports missing texts: a store written by an older version may lack some. */
function remarkTextless(count: number, { format, quiet }: ExportFlags): ExitCode {
  if (count === 0) return EXIT.done;
  const whose = `the text of ${plural(count, 'article')} is not at hand`;
  if (format !== 'jsonld') {
    tell(`${colorsFor(process.stderr).yellow('skipped')} ${whose}`);
    return EXIT.incomplete;
  }
  if (!quiet) tell(`${whose}: their quotations go without prefix, suffix and position`);
  return EXIT.done;
}

export async function exportTo(inputs: readonly string[], flags: ExportFlags): Promise<ExitCode> {
  const { format, output, quiet, json, summary } = flags;
  if (output === '-' && !ONE_FILE.includes(format))
    throw new ExitError(EXIT.misuse, `${format} is several files: -o names a folder for them`);
  return open(inputs, flags, async ({ collection, account, code, textless }) => {
    const files = output === '-' ? await printExport(collection, format) : await write(collection, flags);
    if (!quiet) tellFiles(files);
    const texts = remarkTextless(textless(), flags);
    const text = runReport(account({ format, files }));
    if (summary !== undefined) await writeFileAtOnce(summary, [text]);
    if (json && output !== '-') await print([text]);
    return code === EXIT.done ? texts : code;
  });
}

const SHOWN_FILES = 12;

function tellFiles(files: readonly Written[]): void {
  for (const { path, bytes } of files.slice(0, SHOWN_FILES)) tell(`${printable(path)}  ${bytes} bytes`);
  if (files.length > SHOWN_FILES) tell(`and ${plural(files.length - SHOWN_FILES, 'more file')}`);
}
