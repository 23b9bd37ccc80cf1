/** What a route is: where it is, what it takes, what it answers. Routes are data, from which the server and its description are made. */
import { z } from 'zod';
import type { PostedExtractor } from './extract-posted.ts';
import { ProblemError, type ProblemKind, wrongIn } from './problem.ts';
import type { Snapshot } from './snapshot.ts';

/** What handlers have at hand: what is served at the moment, and who reads articles. */
export interface RequestContext {
  readonly snapshot: Snapshot;
  readonly stale: boolean;
  readonly articles: PostedExtractor;
}

/** A request as it is handed to its handler, checked. */
interface Asked<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** Aborted where nobody waits any more. */
  readonly signal: AbortSignal;
}

/** The same, as it came. */
export type Given = Asked<unknown, unknown, unknown>;

interface Shapes<Params, Query, Body> {
  readonly params: z.ZodType<Params>;
  readonly query: z.ZodType<Query>;
  readonly body: z.ZodType<Body>;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  /** With `{names}` for what changes. */
  readonly path: string;
  readonly name: string;
  readonly summary: string;
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  /** Null where it takes none. */
  readonly body: z.ZodType | null;
  /** The shape of its JSON. */
  readonly answer: z.ZodType;
  readonly problems: readonly ProblemKind[];
  /** Whether the same question to the same snapshot has the same answer. */
  readonly lasting: boolean;
  /** @returns JSON @throws ProblemError */
  respond(desk: RequestContext, given: Given): Promise<string>;
}

function checked<Shape>(shape: z.ZodType<Shape>, value: unknown, otherwise: ProblemKind): Shape {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ProblemError(otherwise, wrongIn(parsed.error));
}

export const Nothing = z.strictObject({});

type About = Pick<Route, 'path' | 'name' | 'summary' | 'answer' | 'problems'>;
type Handle<Params, Query, Body> = (desk: RequestContext, asked: Asked<Params, Query, Body>) => Promise<string>;

function respondWith<Params, Query, Body>(
  { params, query, body }: Shapes<Params, Query, Body>,
  handle: Handle<Params, Query, Body>,
): Route['respond'] {
  return async (desk, given) =>
    handle(desk, {
      params: checked(params, given.params, 'not-found'),
      query: checked(query, given.query, 'query-invalid'),
      body: checked(body, given.body, 'body-invalid'),
      signal: given.signal,
    });
}

/** A route that reads; `lasting` unless it is said otherwise. */
export function get<Params, Query>(
  { lasting = true, ...about }: About & Omit<Shapes<Params, Query, never>, 'body'> & { readonly lasting?: boolean },
  handle: Handle<Params, Query, unknown>,
): Route {
  const respond = respondWith({ ...about, body: z.unknown() }, handle);
  return { ...about, method: 'GET', body: null, lasting, respond };
}

/** A route that is given something to look at, and keeps nothing of it. */
export function post<Body>(
  about: About & Pick<Shapes<never, never, Body>, 'body'>,
  handle: Handle<unknown, unknown, Body>,
): Route {
  const respond = respondWith({ ...about, params: Nothing, query: Nothing }, handle);
  return { ...about, method: 'POST', params: Nothing, query: Nothing, lasting: false, respond };
}
