/** The Hono app: checks the host, limits the time, and dispatches to a route. Cacheable responses carry an ETag. */
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { readPageFile } from '../read/package-files.ts';
import { VERSION } from '../version.ts';
import {
  etagOf,
  jsonResponse,
  matchesEtag,
  notModified,
  pageResponse,
  problemResponse,
  readerResponse,
} from './answer.ts';
import { readJsonBody } from './body.ts';
import type { PostedExtractor } from './extract-posted.ts';
import { namesOneHost } from './hosts.ts';
import { openApi } from './openapi.ts';
import { ProblemError, problem } from './problem.ts';
import { BusyError } from './request-queue.ts';
import type { Route } from './route.ts';
import { ROUTES } from './routes.ts';
import { READER_ADDRESS } from './served-page.ts';
import type { Snapshot } from './snapshot.ts';

export interface RequestLimits {
  readonly bodyBytes: number;
  readonly jsonDepth: number;
  readonly milliseconds: number;
}

/** The services that the app needs. */
export interface ServerContext {
  readonly limits: RequestLimits;
  readonly articles: PostedExtractor;
  /** The Content-Security-Policy of the page. */
  readonly policy: string;
  readonly stale: boolean;
  readonly stopping: boolean;
  isKnownHost(host: string | undefined): boolean;
  lease(): { readonly snapshot: Snapshot; release(): void };
  /** Reports an unexpected failure. */
  onProblem(sentence: string): void;
}

type Env = { Bindings: HttpBindings };

const READER_PATH = `/${READER_ADDRESS}`;

/** The path of a URL, still encoded. */
const pathIn = (url: string) => url.slice(url.indexOf('/', 'http://'.length)).replace(/[?#].*$/s, '');

/** The value of `{id}` in the path. */
function paramsIn(url: string, { path }: Route): Readonly<Record<string, string>> {
  const at = path.indexOf('{id}');
  if (at < 0) return {};
  try {
    return { id: decodeURIComponent(pathIn(url).slice(at)) };
  } catch {
    throw new ProblemError('address-invalid', 'the path has a “%” sequence that is not UTF-8');
  }
}

function queryIn(url: string): Readonly<Record<string, string>> {
  const pairs = [...new URL(url).searchParams];
  const names = new Set(pairs.map(([name]) => name));
  if (names.size < pairs.length) throw new ProblemError('query-invalid', 'a parameter occurs more than once');
  return Object.fromEntries(pairs);
}

function rejectQuery(url: string): void {
  const [name] = Object.keys(queryIn(url));
  if (name !== undefined)
    throw new ProblemError('query-invalid', `this URL takes no query parameters, but got ${JSON.stringify(name)}`);
}

/** Runs the work until the client is gone or the time is up. */
async function withTimeLimit<Result>(
  milliseconds: number,
  gone: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const { signal } = controller;
  const leave = () => controller.abort(new ProblemError('request-invalid', 'the client closed the connection'));
  const late = () => controller.abort(new ProblemError('time-limit', `the limit is ${milliseconds / 1000} seconds`));
  gone.addEventListener('abort', leave, { once: true });
  const timer = setTimeout(late, milliseconds);
  try {
    const given = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    return await Promise.race([work(signal), given]);
  } finally {
    clearTimeout(timer);
    gone.removeEventListener('abort', leave);
  }
}

/** @param rank of a connection: those with a lower one receive the page first */
export function createApp(serverContext: ServerContext, rank: (socket: Socket) => number): Hono<Env> {
  const app = new Hono<Env>();
  const { limits } = serverContext;

  app.use('*', async (context, next) => {
    const { incoming } = context.env;
    if (!namesOneHost(incoming)) throw new ProblemError('request-invalid', 'the request names more than one host');
    const { host } = incoming.headers;
    if (!serverContext.isKnownHost(host))
      throw new ProblemError('host-unknown', `the Host header is ${JSON.stringify(host ?? '')}`);
    if (serverContext.stopping)
      throw new ProblemError('stopping', 'try again later', { connection: 'close', 'retry-after': '5' });
    await next();
  });

  const bodyFor = (route: Route, incoming: IncomingMessage): Promise<unknown> =>
    route.body ? readJsonBody(incoming, limits.bodyBytes, limits.jsonDepth) : Promise.resolve(undefined);

  async function respond(context: Context<Env>, route: Route, signal: AbortSignal): Promise<Response> {
    const { url } = context.req;
    const known = { params: paramsIn(url, route), query: queryIn(url), signal };
    const body = await bodyFor(route, context.env.incoming);
    const { snapshot, release } = serverContext.lease();
    try {
      const etag = route.cacheable ? etagOf(VERSION, snapshot.digest, pathIn(url), JSON.stringify(known.query)) : null;
      const has = context.req.header('if-none-match');
      // A client with this ETag has had a valid response: the handler need not run.
      if (etag !== null && has?.includes(etag) && matchesEtag(has, etag)) return notModified(etag);
      const requestContext = { snapshot, stale: serverContext.stale, articles: serverContext.articles };
      const json = await route.respond(requestContext, { ...known, body });
      return etag !== null && matchesEtag(has, etag) ? notModified(etag) : jsonResponse(json, etag);
    } finally {
      release();
    }
  }

  for (const route of ROUTES)
    app.on(route.method, route.path.replace('{id}', ':id'), (context) =>
      withTimeLimit(limits.milliseconds, context.req.raw.signal, (signal) => respond(context, route, signal)),
    );

  const description = JSON.stringify(openApi());
  const descriptionTag = etagOf(description);
  app.get('/openapi.json', ({ req }) => {
    rejectQuery(req.url);
    return matchesEtag(req.header('if-none-match'), descriptionTag)
      ? notModified(descriptionTag)
      : jsonResponse(description, descriptionTag);
  });

  app.get(READER_PATH, async ({ req }) => {
    rejectQuery(req.url);
    const etag = etagOf('reader', VERSION);
    return matchesEtag(req.header('if-none-match'), etag)
      ? notModified(etag)
      : readerResponse(await readPageFile('reader.txt'), etag);
  });

  app.get('/', ({ req, env }) => {
    rejectQuery(req.url);
    const { snapshot, release } = serverContext.lease();
    const etag = etagOf('page', snapshot.pageDigest);
    const same = matchesEtag(req.header('if-none-match'), etag);
    if (same || req.method === 'HEAD') {
      release();
      return same ? notModified(etag) : pageResponse(null, snapshot.pageBytes, serverContext.policy, etag);
    }
    env.outgoing.once('close', release);
    const chunks = snapshot.readPage(() => rank(env.incoming.socket));
    return pageResponse(chunks, snapshot.pageBytes, serverContext.policy, etag);
  });

  const methods = new Map<string, string>([
    ['/', 'GET, HEAD'],
    [READER_PATH, 'GET, HEAD'],
    ['/openapi.json', 'GET, HEAD'],
    ...ROUTES.map(({ method, path }) => [path, method === 'GET' ? 'GET, HEAD' : method] as const),
  ]);
  for (const [path, allow] of methods)
    app.all(path.replace('{id}', ':id'), ({ req }) => {
      throw new ProblemError('method-not-allowed', `allowed: ${allow}; received: ${req.method}`, { allow });
    });

  app.notFound(({ req }) =>
    problemResponse(
      problem('address-unknown', `there is no route ${JSON.stringify(pathIn(req.url))}; see /openapi.json`),
    ),
  );
  app.onError((error) => errorResponse(error, serverContext));
  return app;
}

/** An error as problem details (RFC 9457). */
export function errorResponse(error: unknown, { onProblem }: Pick<ServerContext, 'onProblem'>): Response {
  if (error instanceof ProblemError) return problemResponse(problem(error.kind, error.message), error.headers);
  if (error instanceof BusyError) return problemResponse(problem('busy', error.message), { 'retry-after': '1' });
  onProblem(`a request failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return problemResponse(problem('internal', 'the error was reported on the server'));
}
