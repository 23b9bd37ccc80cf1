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

const sized = (text: string): Headers => ({ 'content-length': String(Buffer.byteLength(text)) });

/** Caches must revalidate a response with an ETag, and store no other. */
const kept = (etag: string | null): Headers =>
  etag === null ? { 'cache-control': 'no-store' } : { 'cache-control': 'no-cache', etag };

export const jsonAnswer = (json: string, etag: string | null): Response =>
  response(json, 200, { 'content-type': 'application/json; charset=utf-8', ...NO_PAGE, ...sized(json), ...kept(etag) });

export function problemAnswer(problem: Problem, headers: Headers = {}): Response {
  const json = JSON.stringify(problem);
  const more = { 'content-type': MEDIA_TYPE, 'cache-control': 'no-store', ...NO_PAGE, ...sized(json) };
  return response(json, problem.status, { ...more, ...headers });
}

export const pageAnswer = (body: ReadableStream | null, bytes: number, policy: string, etag: string): Response =>
  response(body, 200, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(bytes),
    'content-security-policy': policy,
    ...kept(etag),
  });

export const unchanged = (etag: string): Response => response(null, 304, kept(etag));

const LENGTH = 32;

/** A digest of the parts. */
export const etagOf = (...parts: readonly string[]): string =>
  `"${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, LENGTH)}"`;

/** Whether an `If-None-Match` header names the ETag. */
export const matches = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  (header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag));
