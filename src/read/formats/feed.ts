/**
 * Reads a feed (RSS 0.9 to 2.0, Atom), one article per entry.
 *
 * Example: `<rss><channel><title>Ostfeld Herald</title><item><title>Rain</title><content:encoded>…</content:encoded></item>`
 */
import type { Limits } from '../../settings.ts';
import type { ReadResult } from '../result.ts';
import { xmlEncoding } from '../xml-encoding.ts';
import type { DecodedInput, InputFormat } from './format.ts';

async function* readFeed(input: DecodedInput, limits: Limits): AsyncGenerator<ReadResult> {
  const { readEntries } = await import('../feed-entries.ts');
  yield* readEntries(input, limits);
}

export const FEED: InputFormat = {
  name: 'RSS or Atom',
  recognises: ({ start }) => start.startsWith('<') && /<(?:rss|feed|rdf:RDF)[\s>]/i.test(start.slice(0, 2_000)),
  declaredEncoding: xmlEncoding,
  readText: readFeed,
};
