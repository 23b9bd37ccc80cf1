/** Errors as problem details (RFC 9457). */
import { z } from 'zod';

export const Problem = z
  .object({
    type: z.string().meta({ description: 'The kind of problem, as a stable URN' }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' });

export type Problem = z.infer<typeof Problem>;

/** Status and title of each kind. */
export const PROBLEMS = {
  'request-invalid': [400, 'Not a valid HTTP/1.1 request'],
  'address-invalid': [400, 'Invalid percent-encoding in the URL'],
  'query-invalid': [400, 'Invalid query parameters for this route'],
  'cursor-invalid': [400, '“after” is not a cursor of this server'],
  'body-cut-off': [400, 'The body is incomplete'],
  'body-not-json': [400, 'The body is not JSON in UTF-8'],
  'body-too-deep': [400, 'The body is nested too deeply'],
  'address-unknown': [404, 'Unknown URL'],
  'not-found': [404, 'No item has this id'],
  'method-not-allowed': [405, 'Method not allowed for this URL'],
  'request-timeout': [408, 'The request took too long to arrive'],
  'body-too-large': [413, 'The body is too large'],
  'media-type-unsupported': [415, 'The body must be uncompressed application/json'],
  'expectation-failed': [417, 'Unsupported Expect header'],
  'host-unknown': [421, 'Unknown host name for this server'],
  'body-invalid': [422, 'The JSON body does not match the schema of this route'],
  'headers-too-large': [431, 'The headers are too large'],
  internal: [500, 'Internal server error'],
  busy: [503, 'Too many requests are waiting'],
  stopping: [503, 'The server is shutting down'],
  'time-limit': [503, 'The request exceeded the time limit'],
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

/** The first validation issues, in one sentence. */
export const issuesText = ({ issues }: z.ZodError): string =>
  issues
    .slice(0, 3)
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
    .join('; ');
