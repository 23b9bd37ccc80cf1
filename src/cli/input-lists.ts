/** The lists given to a command: corrections, known entities, a watch list. */
import { CorrectionUse, type NamedCorrection } from '../lists/corrections.ts';
import type { KnownEntity } from '../lists/known-entities.ts';
import { type ListReader, readCorrections, readKnownEntities, readWatchList } from '../lists/read-list.ts';
import type { Diagnostic, DiagnosticCode } from '../model.ts';
import type { Problem } from '../pipeline.ts';
import type { WatchEntry } from '../schema.ts';
import type { Limits } from '../settings.ts';
import { EXIT, ExitError } from './exit.ts';

/** A list, and its problems; `invalid` counts the entries that were not read. */
export interface InputList<Entry> {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
  readonly invalid: number;
}

const NO_LIST = { entries: [], problems: [], invalid: 0 };

/** Diagnostics of entries that were read. */
const HARMLESS: ReadonlySet<DiagnosticCode> = new Set(['correction-overruled', 'encoding-guessed']);

const problemsIn = (file: string, diagnostics: readonly Diagnostic[]): readonly Problem[] =>
  diagnostics.map((diagnostic) => ({ ...diagnostic, path: file, article: null }));

/** @throws ExitError if no entry can be read */
async function readInputList<Entry>(
  file: string,
  what: string,
  read: ListReader<Entry>,
  limits: Limits,
): Promise<InputList<Entry>> {
  const { entries, diagnostics } = await read(file, limits);
  const [why] = diagnostics;
  if (entries.length === 0 && why)
    throw new ExitError(EXIT.misuse, `no ${what} in ${file}: ${why.message} (${why.code}); nothing was written`);
  const invalid = diagnostics.filter(({ code }) => !HARMLESS.has(code)).length;
  return { entries, problems: problemsIn(file, diagnostics), invalid };
}

/** @throws ExitError if no entry can be read */
export const readKnownOption = async (file: string | undefined, limits: Limits): Promise<InputList<KnownEntity>> =>
  file === undefined ? NO_LIST : readInputList(file, 'known entities', readKnownEntities, limits);

/** @throws ExitError if the file has no valid entry */
export async function readWatchOption(file: string, limits: Limits): Promise<InputList<WatchEntry>> {
  const list = await readInputList(file, 'watch entries', readWatchList, limits);
  if (list.entries.length > 0) return list;
  throw new ExitError(EXIT.misuse, `no watch entries in ${file}: the file is empty; nothing was written`);
}

/** The corrections of a run, and which of them matched. */
export class InputCorrections {
  readonly #file: string | null;
  readonly #list: InputList<NamedCorrection>;
  readonly #use: CorrectionUse;

  private constructor(file: string | null, list: InputList<NamedCorrection>) {
    this.#file = file;
    this.#list = list;
    this.#use = new CorrectionUse(list.entries);
  }

  /** @throws ExitError if no entry can be read */
  static async read(file: string | undefined, limits: Limits): Promise<InputCorrections> {
    if (file === undefined) return new InputCorrections(null, NO_LIST);
    return new InputCorrections(file, await readInputList(file, 'corrections', readCorrections, limits));
  }

  get entries(): readonly NamedCorrection[] {
    return this.#list.entries;
  }

  get problems(): readonly Problem[] {
    return this.#list.problems;
  }

  get invalid(): number {
    return this.#list.invalid;
  }

  markMatched(ids: readonly string[]): void {
    this.#use.markMatched(ids);
  }

  unmatched(scope: 'each article' | 'all articles'): readonly Problem[] {
    return problemsIn(this.#file ?? '', this.#use.unmatched(scope));
  }

  /** For the run report. */
  get counts(): Readonly<Record<string, unknown>> {
    if (this.#file === null) return {};
    return { corrections: { given: this.entries.length, matched: this.#use.count, refused: this.invalid } };
  }
}
