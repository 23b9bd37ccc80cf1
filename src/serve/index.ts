/**
 * A server over a store or an output folder: the page for people, a JSON API for programs.
 *
 *   store, folder ──prepare──▶ Snapshot ◀──ask── route ◀──checked── request
 */
import { resolve } from 'node:path';
import { resolveSettings } from '../settings.ts';
import { PostedExtractor } from './extract-posted.ts';
import { hostCheck } from './hosts.ts';
import { servedPolicy } from './served-page.ts';
import { closeServer, httpServer, listen } from './server.ts';
import type { ServedSource } from './snapshot-protocol.ts';
import { ServeError, Snapshots, sourceKind } from './snapshots.ts';

export { ServeError } from './snapshots.ts';

export interface ServeOptions {
  /** The address to listen on. Default: 127.0.0.1. */
  readonly host?: string | undefined;
  /** The port to listen on; 0 for any free port. Default: 7878. */
  readonly port?: number | undefined;
  /** Further names to accept in the Host header. */
  readonly allowHosts?: readonly string[] | undefined;
  /** The corrections file that the store was built with. */
  readonly corrections?: string | undefined;
  readonly pageText?: ServedSource['pageText'] | undefined;
  /** How posted articles are read; as for `extract`. */
  readonly acts?: 'speech' | 'all' | undefined;
  readonly tagger?: 'none' | 'small' | undefined;
  readonly minConfidence?: number | undefined;
  /** Worker threads for posted articles; at least one. Default: 1. */
  readonly workers?: number | undefined;
  /** Maximum size of a request body, in bytes. Default: 1 MiB. */
  readonly bodyBytes?: number | undefined;
  /** Maximum time for a request, in seconds. Default: 30. */
  readonly seconds?: number | undefined;
  /** Aborts the start; a running server is stopped by `close`. */
  readonly signal?: AbortSignal | undefined;
  /** Receives a sentence for each failure of the server itself. */
  readonly onProblem?: ((sentence: string) => void) | undefined;
}

export interface Server {
  readonly url: string;
  /** Stops accepting requests, and waits until those in progress have ended or timed out. */
  close(): Promise<void>;
}

const DEFAULTS = { host: '127.0.0.1', port: 7878, bodyBytes: 1024 ** 2, seconds: 30 } as const;

const urlOf = (host: string, port: number) => `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;

/** @throws ServeError if the path cannot be served, or the address is not available */
export async function serve(path: string, options: ServeOptions = {}): Promise<Server> {
  const { host = DEFAULTS.host, port = DEFAULTS.port, bodyBytes = DEFAULTS.bodyBytes, workers = 1 } = options;
  const { seconds = DEFAULTS.seconds, acts, tagger, minConfidence, onProblem = () => {} } = options;
  const settings = resolveSettings({ acts, tagger, minConfidence, limits: { articleSeconds: seconds } });
  const source: ServedSource = {
    kind: await sourceKind(path),
    path: resolve(path),
    corrections: options.corrections === undefined ? null : resolve(options.corrections),
    pageText: options.pageText ?? 'full',
  };
  const policy = await servedPolicy();
  const snapshots = await Snapshots.open(source, onProblem, options.signal);
  const articles = await PostedExtractor.with(settings, Math.max(1, workers));
  const milliseconds = seconds * 1000;
  let stopping = false;
  const server = httpServer({
    limits: { bodyBytes, jsonDepth: settings.limits.jsonDepth, milliseconds },
    articles,
    policy,
    onProblem,
    isKnownHost: hostCheck(host, options.allowHosts ?? []),
    lease: () => snapshots.lease(),
    get stale() {
      return snapshots.stale;
    },
    get stopping() {
      return stopping;
    },
  });
  const closeAll = async () => {
    await articles.close();
    await snapshots.close();
  };
  try {
    const address = await listen(server, host, port);
    return {
      url: urlOf(host, address.port),
      async close() {
        stopping = true;
        await closeServer(server, milliseconds);
        await closeAll();
      },
    };
  } catch (cause) {
    await closeAll();
    throw new ServeError(`cannot listen on ${urlOf(host, port)}`, { cause });
  }
}
