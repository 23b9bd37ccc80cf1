/** Responses with restrictive headers: no sniffing, no referrer, no embedding. */
import { createHash } from 'node:crypto';
import { MEDIA_TYPE, type Problem } from './problem.ts';

type Headers = Readonly<Record<string, string>>;

const SAFE: Headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};
const NO_PAGE: Headers = { 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" };

const response = (body: string | ReadableStream | null, status: number, headers: Headers): Response =>
  new Response(body, { status, headers: { ...SAFE, ...headers } });

const lengthHeader = (text: string): Headers => ({ 'content-length': String(Buffer.byteLength(text)) });

/** Caches must revalidate responses with an ETag and must not store others. */
const cacheHeaders = (etag: string | null): Headers =>
  etag === null ? { 'cache-control': 'no-store' } : { 'cache-control': 'no-cache', etag };

export const jsonResponse = (json: string, etag: string | null): Response =>
  response(json, 200, {
    'content-type': 'application/json; charset=utf-8',
    ...NO_PAGE,
    ...lengthHeader(json),
    ...cacheHeaders(etag),
  });

export function problemResponse(problem: Problem, headers: Headers = {}): Response {
  const json = JSON.stringify(problem);
  const more = { 'content-type': MEDIA_TYPE, 'cache-control': 'no-store', ...NO_PAGE, ...lengthHeader(json) };
  return response(json, problem.status, { ...more, ...headers });
}

export const pageResponse = (body: ReadableStream | null, bytes: number, policy: string, etag: string): Response =>
  response(body, 200, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(bytes),
    'content-security-policy': policy,
    ...cacheHeaders(etag),
  });

export const readerResponse = (packed: string, etag: string): Response =>
  response(packed, 200, {
    'content-type': 'text/plain; charset=utf-8',
    ...NO_PAGE,
    ...lengthHeader(packed),
    ...cacheHeaders(etag),
  });

export const notModified = (etag: string): Response => response(null, 304, cacheHeaders(etag));

const LENGTH = 32;

/** A digest of the parts. */
export const etagOf = (...parts: readonly string[]): string =>
  `"${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, LENGTH)}"`;

/** True if an `If-None-Match` header names the ETag. */
export const matchesEtag = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  (header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag));
