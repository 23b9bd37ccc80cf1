/** Routes as data, from which the server and its OpenAPI description are derived. */
import { z } from 'zod';
import type { PostedExtractor } from './extract-posted.ts';
import { issuesText, ProblemError, type ProblemKind } from './problem.ts';
import type { Snapshot } from './snapshot.ts';

/** The services that a handler needs. */
export interface RequestContext {
  readonly snapshot: Snapshot;
  readonly stale: boolean;
  readonly articles: PostedExtractor;
}

/** A validated request. */
interface ValidRequest<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** Aborted when the client is gone or the time is up. */
  readonly signal: AbortSignal;
}

/** A request before validation. */
export type RawRequest = ValidRequest<unknown, unknown, unknown>;

interface RequestShapes<Params, Query, Body> {
  readonly params: z.ZodType<Params>;
  readonly query: z.ZodType<Query>;
  readonly body: z.ZodType<Body>;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  /** With `{id}` for a parameter. */
  readonly path: string;
  readonly name: string;
  readonly summary: string;
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  /** Null for a route without a body. */
  readonly body: z.ZodType | null;
  /** The schema of the response. */
  readonly answer: z.ZodType;
  readonly problems: readonly ProblemKind[];
  /** Cacheable: the response depends on the request and the snapshot only. */
  readonly cacheable: boolean;
  /** @returns JSON @throws ProblemError */
  respond(requestContext: RequestContext, given: RawRequest): Promise<string>;
}

function validate<Shape>(shape: z.ZodType<Shape>, value: unknown, otherwise: ProblemKind): Shape {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ProblemError(otherwise, issuesText(parsed.error));
}

export const NoParameters = z.strictObject({});

type RouteDescription = Pick<Route, 'path' | 'name' | 'summary' | 'answer' | 'problems'>;
type Handle<Params, Query, Body> = (
  requestContext: RequestContext,
  asked: ValidRequest<Params, Query, Body>,
) => Promise<string>;

function respondWith<Params, Query, Body>(
  { params, query, body }: RequestShapes<Params, Query, Body>,
  handle: Handle<Params, Query, Body>,
): Route['respond'] {
  return async (requestContext, given) =>
    handle(requestContext, {
      params: validate(params, given.params, 'not-found'),
      query: validate(query, given.query, 'query-invalid'),
      body: validate(body, given.body, 'body-invalid'),
      signal: given.signal,
    });
}

/** A GET route; cacheable by default. */
export function get<Params, Query>(
  {
    cacheable = true,
    ...about
  }: RouteDescription & Omit<RequestShapes<Params, Query, never>, 'body'> & { readonly cacheable?: boolean },
  handle: Handle<Params, Query, unknown>,
): Route {
  const respond = respondWith({ ...about, body: z.unknown() }, handle);
  return { ...about, method: 'GET', body: null, cacheable, respond };
}

/** A POST route; it stores nothing. */
export function post<Body>(
  about: RouteDescription & Pick<RequestShapes<never, never, Body>, 'body'>,
  handle: Handle<unknown, unknown, Body>,
): Route {
  const respond = respondWith({ ...about, params: NoParameters, query: NoParameters }, handle);
  return { ...about, method: 'POST', params: NoParameters, query: NoParameters, cacheable: false, respond };
}
