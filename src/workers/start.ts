/** What a thread is given when it starts; everything after is an Article in, a Reading out, one at a time. */
import type { TaggerFiles } from '../model.ts';
import type { Settings } from '../settings.ts';

export interface Start {
  readonly settings: Settings;
  readonly files: TaggerFiles | null;
  /** Whether a store wants to keep something of each article. */
  readonly forStore: boolean;
}

/** Says that the thread has loaded what it needs: from then on an article's time counts. */
export const READY = 'ready';

function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}

/** The same files in memory that all threads see, so that it is there once. */
export const inSharedMemory = ({ weights, kernel }: TaggerFiles): TaggerFiles => ({
  weights: shared(weights),
  kernel: shared(kernel),
});
