/** Locks a store for a run. */
import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { sweepStore } from '../collection/index.ts';
import { EXIT, ExitError, systemMessage } from './exit.ts';
import { limitHeapGrowth } from './gc-tuning.ts';
import { withLock } from './lock.ts';
import { refuseNonFile } from './targets.ts';

/**
 * Does the work with the real path of the store, so that two links to one store take one lock.
 *
 * @throws ExitError if another run has locked the store, or something else exists at its path
 */
export async function withLockedStore<Result>(given: string, work: (path: string) => Promise<Result>): Promise<Result> {
  limitHeapGrowth();
  await refuseNonFile(given).catch((error: unknown) => {
    throw new ExitError(EXIT.output, `${given} cannot be a store: ${systemMessage(error)}`, error);
  });
  const path = await realpath(given).catch(() => resolve(given));
  return withLock(given, `${path}.lock`, async () => {
    await sweepStore(path);
    try {
      return await work(path);
    } finally {
      await sweepStore(path);
    }
  });
}
