/** What a thread is given when it starts; everything after is an Article in, a Reading out, one at a time. */
import type { ArticleReading } from '../article/reader.ts';
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

/** A reading on its way between threads: as JSON, which takes a fraction of what cloning its objects takes. */
export interface Packed {
  readonly json: string;
  readonly kept: Uint8Array | null;
}

export const packed = ({ kept, ...rest }: ArticleReading): Packed => ({ json: JSON.stringify(rest), kept });

export function unpacked({ json, kept }: Packed): ArticleReading {
  const rest: Omit<ArticleReading, 'kept'> = JSON.parse(json);
  return { ...rest, kept };
}
