/** The list of known people and outlets that a run was given, and what is wrong with other entries. */
import type { KnownEntity } from '../lists/known-entities.ts';
import type { Problem } from '../pipeline.ts';
import { readKnownList } from '../read/index.ts';
import type { Limits } from '../settings.ts';
import { EXIT, ExitError } from './exit.ts';

export interface GivenKnown {
  readonly entities: readonly KnownEntity[];
  readonly problems: readonly Problem[];
  /** How many entries could not be read. */
  readonly refused: number;
}

/** @throws ExitError where not one entry can be read in the file */
export async function givenKnown(file: string | undefined, limits: Limits): Promise<GivenKnown> {
  if (file === undefined) return { entities: [], problems: [], refused: 0 };
  const { entities, diagnostics } = await readKnownList(file, limits);
  const [why] = diagnostics;
  if (entities.length === 0 && why)
    throw new ExitError(EXIT.misuse, `nobody known in ${file}: ${why.message} (${why.code}); nothing was written`);
  const problems = diagnostics.map((diagnostic) => ({ ...diagnostic, path: file, article: null }));
  return { entities, problems, refused: problems.filter(({ code }) => code !== 'encoding-guessed').length };
}
