/** Limits against hostile inputs. The command line shows the defaults in its help, so this loads nothing else. */
export interface Limits {
  /** Maximum size of an article or NDJSON line, in bytes of input. Default: 20 MiB. */
  readonly articleBytes: number;
  /** Maximum nesting depth of a JSON record. Default: 256. */
  readonly jsonDepth: number;
  /** Maximum nesting depth of HTML elements. Default: 512. */
  readonly htmlDepth: number;
  /** Maximum length of an article, in words and marks. It limits time and memory alike on every machine. Default: 500,000. */
  readonly articleWords: number;
  /**
   * Maximum time for one article in a worker thread, in seconds; the main thread has no limit. A last guard: what the other
   * limits admit takes less. Default: 300.
   */
  readonly articleSeconds: number;
  /** Maximum size of a compressed input once unpacked, in bytes. Default: 1 GiB. */
  readonly unpackedBytes: number;
  /** Maximum compression ratio of an input of more than a million bytes unpacked. Default: 100. */
  readonly unpackedRatio: number;
}

export const DEFAULT_LIMITS: Limits = {
  articleBytes: 20 * 1024 * 1024,
  jsonDepth: 256,
  htmlDepth: 512,
  articleWords: 500_000,
  articleSeconds: 300,
  unpackedBytes: 1024 ** 3,
  unpackedRatio: 100,
};
