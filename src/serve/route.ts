/** Routes as data, from which the server and its OpenAPI description are derived. */
import { z } from 'zod';
import type { PostedExtractor } from './extract-posted.ts';
import { ProblemError, type ProblemKind, wrongIn } from './problem.ts';
import type { Snapshot } from './snapshot.ts';

/** The services that a handler needs. */
export interface RequestContext {
  readonly snapshot: Snapshot;
  readonly stale: boolean;
  readonly articles: PostedExtractor;
}

/** A validated request. */
interface Asked<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** Aborted when the client is gone or the time is up. */
  readonly signal: AbortSignal;
}

/** A request before validation. */
export type Given = Asked<unknown, unknown, unknown>;

interface Shapes<Params, Query, Body> {
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
  readonly lasting: boolean;
  /** @returns JSON @throws ProblemError */
  respond(requestContext: RequestContext, given: Given): Promise<string>;
}

function checked<Shape>(shape: z.ZodType<Shape>, value: unknown, otherwise: ProblemKind): Shape {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ProblemError(otherwise, wrongIn(parsed.error));
}

export const Nothing = z.strictObject({});

type About = Pick<Route, 'path' | 'name' | 'summary' | 'answer' | 'problems'>;
type Handle<Params, Query, Body> = (
  requestContext: RequestContext,
  asked: Asked<Params, Query, Body>,
) => Promise<string>;

function respondWith<Params, Query, Body>(
  { params, query, body }: Shapes<Params, Query, Body>,
  handle: Handle<Params, Query, Body>,
): Route['respond'] {
  return async (requestContext, given) =>
    handle(requestContext, {
      params: checked(params, given.params, 'not-found'),
      query: checked(query, given.query, 'query-invalid'),
      body: checked(body, given.body, 'body-invalid'),
      signal: given.signal,
    });
}

/** A GET route; cacheable by default. */
export function get<Params, Query>(
  { lasting = true, ...about }: About & Omit<Shapes<Params, Query, never>, 'body'> & { readonly lasting?: boolean },
  handle: Handle<Params, Query, unknown>,
): Route {
  const respond = respondWith({ ...about, body: z.unknown() }, handle);
  return { ...about, method: 'GET', body: null, lasting, respond };
}

/** A POST route; it stores nothing. */
export function post<Body>(
  about: About & Pick<Shapes<never, never, Body>, 'body'>,
  handle: Handle<unknown, unknown, Body>,
): Route {
  const respond = respondWith({ ...about, params: Nothing, query: Nothing }, handle);
  return { ...about, method: 'POST', params: Nothing, query: Nothing, lasting: false, respond };
}
