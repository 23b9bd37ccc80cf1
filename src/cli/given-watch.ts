/** The watch list that a run was given: its entries, and what is wrong with the others. */
import type { Problem } from '../pipeline.ts';
import { readWatchList } from '../read/index.ts';
import type { WatchEntry } from '../schema.ts';
import type { Limits } from '../settings.ts';
import { EXIT, ExitError } from './exit.ts';

export interface GivenWatch {
  /** Null where no list was given. */
  readonly entries: readonly WatchEntry[] | null;
  readonly problems: readonly Problem[];
  /** How many entries could not be read. */
  readonly refused: number;
}

/** @throws ExitError where not one entry can be read in the file */
export async function givenWatch(file: string | undefined, limits: Limits): Promise<GivenWatch> {
  if (file === undefined) return { entries: null, problems: [], refused: 0 };
  const { entries, diagnostics } = await readWatchList(file, limits);
  const [why] = diagnostics;
  if (entries.length === 0)
    throw new ExitError(
      EXIT.misuse,
      `nothing to watch in ${file}: ${why ? `${why.message} (${why.code})` : 'it is empty'}; nothing was written`,
    );
  return {
    entries,
    problems: diagnostics.map((diagnostic) => ({ ...diagnostic, path: file, article: null })),
    refused: diagnostics.filter(({ code }) => code === 'watch-invalid').length,
  };
}
