/** A store while a run has it for itself. */
import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { sweepStore } from '../collection/index.ts';
import { limitHeapGrowth } from './gc-tuning.ts';
import { alone } from './lock.ts';

/**
 * Does the work with the store at a path, of which it is told the real one: behind two links lies one store.
 *
 * @throws ExitError where another run has it
 */
export async function useStore<Result>(given: string, work: (path: string) => Promise<Result>): Promise<Result> {
  limitHeapGrowth();
  const path = await realpath(given).catch(() => resolve(given));
  return alone(given, `${path}.lock`, async () => {
    await sweepStore(path);
    try {
      return await work(path);
    } finally {
      await sweepStore(path);
    }
  });
}
