/** Locks a store for a run. */
import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { sweepStore } from '../collection/index.ts';
import { limitHeapGrowth } from './gc-tuning.ts';
import { withLock } from './lock.ts';

/**
 * Does the work with the real path of the store, so that two links to one store take one lock.
 *
 * @throws ExitError if another run has locked the store
 */
export async function withLockedStore<Result>(given: string, work: (path: string) => Promise<Result>): Promise<Result> {
  limitHeapGrowth();
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
