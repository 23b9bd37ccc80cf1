/** `quotegraph export`: a collection in the format of another tool, from articles, from what `build` wrote, or from a store. */
import { extname, join } from 'node:path';
import { isOutputFolder, OutputFolderError, readOutputFolder } from '../read/output-folder.ts';
import { DEFAULT_LIMITS } from '../settings.ts';
import { VERSION } from '../version.ts';
import { type Exportable, type ExportFile, type Stream, TEXT_FORMATS, tables } from '../write/export/index.ts';
import { plural, printable } from '../write/layout.ts';
import { accountText } from './account.ts';
import { EXIT, type ExitCode, ExitError } from './exit.ts';
import { Staging, writeFileAtOnce } from './files.ts';
import type { EXPORT_FORMATS, ReadingFlags } from './options.ts';
import { stageTable } from './parquet.ts';
import { colorsFor, print, tell } from './terminal.ts';

type Format = (typeof EXPORT_FORMATS)[number];

export interface ExportFlags extends ReadingFlags {
  readonly format: Format;
  readonly output?: string;
}

/** Formats that need the articles as they were read. */
const OF_TEXTS: readonly Format[] = ['jsonld', 'brat'];
/** Formats that are one file, which may be named, or go to standard output. */
const ONE_FILE: readonly Format[] = ['jsonld', 'gexf', 'graphml', 'markdown'];

/** What is wrong with a folder that was named is misuse, however late it is found. */
async function* checked<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  try {
    yield* items;
  } catch (error) {
    if (!(error instanceof OutputFolderError)) throw error;
    throw new ExitError(EXIT.misuse, `${error.message}; nothing was written`, error);
  }
}

function openFolder(folder: string, flags: ExportFlags): Exportable {
  if (flags.acts === 'all' || flags.minConfidence > 0 || flags.corrections !== undefined) {
    const message = `${folder} is exported as build wrote it; give --acts, --min-confidence and --corrections to build`;
    throw new ExitError(EXIT.misuse, message);
  }
  const { nodes, edges, quotations } = readOutputFolder(folder, DEFAULT_LIMITS);
  return {
    nodes: () => checked(nodes()),
    edges: () => checked(edges()),
    quotations: () => checked(quotations()),
    textOf: () => null,
  };
}

/** Reading articles needs most of the program, and a folder that build wrote nothing of it. */
async function open(inputs: readonly string[], flags: ExportFlags) {
  const [first, ...others] = inputs;
  if (first !== undefined && others.length === 0 && isOutputFolder(first)) {
    const about = { program: 'quotegraph', version: VERSION, command: 'export', arguments: inputs };
    return {
      collection: openFolder(first, flags),
      account: (more: Readonly<Record<string, unknown>>) => ({ ...about, ...more, problems: [] }),
      code: EXIT.done,
    };
  }
  const { openArticles } = await import('./export-articles.ts');
  return openArticles(inputs, flags, OF_TEXTS.includes(flags.format));
}

interface Written {
  readonly path: string;
  readonly bytes: number;
}

/** Where a file of an export goes: `-o` is the file itself where it ends as the file does, and else a folder. */
function placeOf(name: string, { format, output }: ExportFlags): string {
  const alone = ONE_FILE.includes(format);
  if (output === undefined) return alone ? join('output', name) : join('output', format, name);
  return alone && extname(output) === extname(name) ? output : join(output, name);
}

async function stageText(files: Stream<ExportFile>, staging: Staging, pathOf: (name: string) => string) {
  const written: Written[] = [];
  for await (const { name, chunks } of files) {
    const path = pathOf(name);
    written.push({ path, bytes: await staging.write(path, chunks) });
  }
  return written;
}

async function stage(collection: Exportable, flags: ExportFlags, staging: Staging): Promise<Written[]> {
  const pathOf = (name: string) => placeOf(name, flags);
  if (flags.format !== 'parquet') return stageText(TEXT_FORMATS[flags.format](collection), staging, pathOf);
  const written: Written[] = [];
  for (const table of tables(collection)) {
    const path = pathOf(`${table.name}.parquet`);
    written.push({ path, bytes: await stageTable(table, path, staging) });
  }
  return written;
}

async function printExport(collection: Exportable, { format }: ExportFlags): Promise<void> {
  if (format === 'parquet' || !ONE_FILE.includes(format)) {
    throw new ExitError(EXIT.misuse, `${format} is several files: -o names a folder for them`);
  }
  for await (const { chunks } of TEXT_FORMATS[format](collection)) await print(chunks);
}

/** Articles that brat has to go without: their texts are nowhere at hand. */
async function withoutText({ nodes, textOf }: Exportable): Promise<{ missing: number; all: number }> {
  let [missing, all] = [0, 0];
  for await (const node of nodes()) {
    if (node.type !== 'article') break;
    all += 1;
    if (textOf(node.textHash) === null) missing += 1;
  }
  return { missing, all };
}

async function remarkTexts(collection: Exportable, { format, quiet }: ExportFlags): Promise<ExitCode> {
  if (!OF_TEXTS.includes(format)) return EXIT.done;
  const { missing, all } = await withoutText(collection);
  if (missing === 0) return EXIT.done;
  const whose = `the text of ${missing} of ${plural(all, 'article')} is not at hand`;
  if (format === 'jsonld') {
    if (!quiet)
      tell(`${whose}: their quotations go without prefix, suffix and position; export the articles to have them`);
    return EXIT.done;
  }
  if (missing === all)
    throw new ExitError(EXIT.misuse, `${whose}, and brat annotates texts: export the articles themselves`);
  tell(`${colorsFor(process.stderr).yellow('skipped')} ${whose}`);
  return EXIT.incomplete;
}

export async function exportTo(inputs: readonly string[], flags: ExportFlags): Promise<ExitCode> {
  const { collection, account, code } = await open(inputs, flags);
  const texts = await remarkTexts(collection, flags);
  let files: readonly Written[] = [];
  if (flags.output === '-') await printExport(collection, flags);
  else {
    const staging = new Staging();
    files = await stage(collection, flags, staging);
    await staging.commit();
    if (!flags.quiet) tellFiles(files);
  }
  const text = accountText(account({ format: flags.format, files }));
  if (flags.summary !== undefined) await writeFileAtOnce(flags.summary, text);
  if (flags.json && flags.output !== '-') await print([text]);
  return code === EXIT.done ? texts : code;
}

const SHOWN_FILES = 12;

function tellFiles(files: readonly Written[]): void {
  for (const { path, bytes } of files.slice(0, SHOWN_FILES)) tell(`${printable(path)}  ${bytes} bytes`);
  if (files.length > SHOWN_FILES) tell(`and ${plural(files.length - SHOWN_FILES, 'more file')}`);
}
