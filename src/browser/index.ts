/**
 * Reads articles in a browser, with the same results as on the command line, and sends nothing anywhere. The package bundles this
 * module, and has the files of the tagger beside it.
 *
 * @module quotegraph/browser
 */
import { ArticleReader } from '../article/reader.ts';
import type { TaggerFiles } from '../model.ts';
import { articleFromRecord } from '../read/article.ts';
import type { ArticleRecord } from '../schema.ts';
import { type Options, resolveSettings } from '../settings.ts';

export type { ArticleRecord, QuoteRecord } from '../schema.ts';

/** Options of `createReader`. */
export interface ReaderOptions extends Pick<Options, 'acts' | 'tagger' | 'minConfidence' | 'corrections'> {
  /** The folder of the tagger’s files, as an absolute URL that ends in a slash. Default: that of the module. */
  readonly folder?: string | URL | undefined;
}

/** The text of an article, or a record. Further fields are copied to the output. */
export type ReaderInput = string | { readonly text: string; readonly [field: string]: unknown };

/** Reads articles one by one. */
export interface Reader {
  /**
   * The record of an article, as `quotegraph extract` writes it.
   *
   * @throws TypeError if the article has no text
   */
  readonly read: (article: ReaderInput) => ArticleRecord;
}

/** @throws if the file cannot be had */
async function load(address: URL): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.href}: ${response.status} ${response.statusText}`);
  return response;
}

const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

async function unpacked({ body }: Response): Promise<Uint8Array> {
  if (body === null) throw new Error('the weights of the tagger are empty');
  return bytesOf(new Response(body.pipeThrough(new DecompressionStream('gzip'))));
}

async function loadTagger(folder: string | URL): Promise<TaggerFiles> {
  const [weights, kernel] = await Promise.all([
    load(new URL('small.weights.gz', folder)).then(unpacked),
    load(new URL('kernel.wasm', folder)).then(bytesOf),
  ]);
  return { weights, kernel };
}

/**
 * Creates a reader of articles; with the tagger, which is the default, it first loads 4.2 MB.
 *
 * @example In a module of a page
 * ```js
 * import { createReader } from 'quotegraph/browser';
 *
 * const reader = await createReader({ tagger: 'none' });
 * const { quotes } = reader.read('“The pumps will hold through the night,” said Ada Brandt, the engineer.');
 * for (const { speaker, text } of quotes) console.log(speaker, text);
 * // → Ada Brandt “The pumps will hold through the night,”
 * ```
 *
 * @throws RangeError or TypeError for an invalid option, Error if the tagger’s files cannot be loaded
 */
export async function createReader({ folder, ...options }: ReaderOptions = {}): Promise<Reader> {
  const settings = resolveSettings(options);
  const files = settings.tagger === 'none' ? null : await loadTagger(folder ?? import.meta.url);
  const reader = new ArticleReader(settings, files);
  return {
    read: (article) => reader.read(articleFromRecord(typeof article === 'string' ? { text: article } : article)).record,
  };
}
