/** Errors as problem details (RFC 9457). */
import { z } from 'zod';

export const Problem = z
  .object({
    type: z.string().meta({ description: 'Which kind of problem, as a URN; programs may rely on it' }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' });

export type Problem = z.infer<typeof Problem>;

/** Status and title of each kind. */
export const PROBLEMS = {
  'request-invalid': [400, 'This is no request that HTTP/1.1 knows'],
  'address-invalid': [400, 'The address is not encoded as an address is'],
  'query-invalid': [400, 'The query of the address is not what this route takes'],
  'cursor-invalid': [400, '“after” is nothing that this server gave'],
  'body-cut-off': [400, 'The body ended too early'],
  'body-not-json': [400, 'The body is not JSON in UTF-8'],
  'body-too-deep': [400, 'The body is nested too deep'],
  'address-unknown': [404, 'There is nothing at this address'],
  'not-found': [404, 'Nothing has this id'],
  'method-not-allowed': [405, 'This address does not take this method'],
  'request-timeout': [408, 'The request took too long to arrive'],
  'body-too-large': [413, 'The body is too large'],
  'media-type-unsupported': [415, 'The body is to be application/json, not compressed'],
  'expectation-failed': [417, 'Only 100-continue can be expected'],
  'host-unknown': [421, 'This server does not go by this name'],
  'body-invalid': [422, 'The body is JSON, but not what this route takes'],
  'headers-too-large': [431, 'The headers are too large'],
  internal: [500, 'This should not have happened'],
  busy: [503, 'Too many requests are waiting'],
  stopping: [503, 'The server is being stopped'],
  'time-limit': [503, 'It takes longer than a request may take'],
} as const satisfies Readonly<Record<string, readonly [status: number, title: string]>>;

export type ProblemKind = keyof typeof PROBLEMS;

export const MEDIA_TYPE = 'application/problem+json';

export function problem(kind: ProblemKind, detail: string): Problem {
  const [status, title] = PROBLEMS[kind];
  return { type: `urn:quotegraph:problem:${kind}`, title, status, detail };
}

/** Ends a request with a problem, and adds `headers` to the response. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly kind: ProblemKind;
  readonly headers: Readonly<Record<string, string>>;

  constructor(kind: ProblemKind, detail: string, headers: Readonly<Record<string, string>> = {}) {
    super(detail);
    this.kind = kind;
    this.headers = headers;
  }
}

/** The issues that zod found, in one sentence. */
export const wrongIn = ({ issues }: z.ZodError): string =>
  issues
    .slice(0, 3)
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
    .join('; ');
