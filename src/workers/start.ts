/** The start message of a worker thread, and the format of its results. */
import type { ArticleReading } from '../article/reader.ts';
import type { TaggerFiles } from '../model.ts';
import type { Settings } from '../settings.ts';

export interface Start {
  readonly settings: Settings;
  readonly files: TaggerFiles | null;
  /** True if articles are packed for a store. */
  readonly forStore: boolean;
}

/** Sent by a thread that has loaded; timeouts start then. */
export const READY = 'ready';

function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}

/** Copies the files to memory that all threads share. */
export const inSharedMemory = ({ weights, kernel }: TaggerFiles): TaggerFiles => ({
  weights: shared(weights),
  kernel: shared(kernel),
});

/** A reading as JSON, which is much faster to transfer than a structured clone. */
export interface Packed {
  readonly json: string;
  readonly kept: Uint8Array | null;
}

export const packed = ({ kept, ...rest }: ArticleReading): Packed => ({ json: JSON.stringify(rest), kept });

export function unpacked({ json, kept }: Packed): ArticleReading {
  const rest: Omit<ArticleReading, 'kept'> = JSON.parse(json);
  return { ...rest, kept };
}
