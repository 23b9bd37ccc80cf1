/** HTTP responses as stored by crawlers: status, headers, and the body as transferred. */
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import type { Diagnostic } from '../../../model.ts';
import type { Limits } from '../../../settings.ts';
import { joined, latin1 } from '../../bytes.ts';
import { diagnostic, systemCode } from '../../diagnostic.ts';
import { readHeaders } from './headers.ts';

export interface HttpResponse {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}
export type Body = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly why: Diagnostic };

/** Most heads are shorter; a longer one is searched in the whole block. */
const USUAL_HEAD = 64 * 1024;
/** Servers and crawlers write the status line in many ways. */
const STATUS = /^[\r\n]*HTTP(?:\/\d(?:\.\d)?)?[ \t]+(\d{3})/i;
const LONGEST_STATUS = 128;
/** Below this size the ratio is not checked. */
const HARMLESS = 1024 * 1024;

interface Head {
  readonly text: string;
  /** Offset of the body. */
  readonly end: number;
}

function headOf(block: Uint8Array, start: number): Head | null {
  for (const most of [USUAL_HEAD, block.length]) {
    const text = latin1(block.subarray(start, start + most));
    const end = /\r?\n\r?\n/.exec(text);
    if (end) return { text: text.slice(0, end.index), end: start + end.index + end[0].length };
  }
  return null;
}

/** Null if the block does not begin with the head of an HTTP response. */
export function readResponse(block: Uint8Array): HttpResponse | null {
  const line = STATUS.exec(latin1(block.subarray(0, LONGEST_STATUS)));
  if (!line) return null;
  const head = headOf(block, line[0].length);
  if (!head) return null;
  return { status: Number(line[1]), headers: readHeaders(head.text), body: block.subarray(head.end) };
}

/** Decodes a chunked body; null if it is not chunked, as some crawlers store decoded bodies with the original header. */
function dechunked(body: Uint8Array): Uint8Array | null {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let at = 0; at < body.length; ) {
    const line = /^([\da-f]{1,8})[^\r\n]{0,200}\r?\n/i.exec(latin1(body.subarray(at, at + 256)));
    if (!line) return null;
    const size = Number.parseInt(line[1] ?? '', 16);
    at += line[0].length;
    if (size === 0) return joined(chunks, length);
    if (at + size > body.length) return null;
    chunks.push(body.subarray(at, at + size));
    length += size;
    at += size;
    at += latin1(body.subarray(at, at + 2)) === '\r\n' ? 2 : 1;
  }
  return joined(chunks, length);
}

const UNPACK = { gzip: gunzipSync, 'x-gzip': gunzipSync, deflate: inflateSync, br: brotliDecompressSync } as const;
const isPacking = (name: string): name is keyof typeof UNPACK => Object.hasOwn(UNPACK, name);

function unpacked(body: Uint8Array, packing: keyof typeof UNPACK, limits: Limits): Body {
  const most = Math.min(limits.articleBytes, Math.max(HARMLESS, body.length * limits.unpackedRatio));
  try {
    return { ok: true, bytes: UNPACK[packing](body, { maxOutputLength: most }) };
  } catch (error) {
    if (systemCode(error) === 'ERR_BUFFER_TOO_LARGE')
      return { ok: false, why: diagnostic('gzip-limit', `the page expands to more than ${most} bytes`) };
    // Many crawlers store the body unpacked with the original header.
    return { ok: true, bytes: body };
  }
}

/** The body without transfer and content encoding. */
export function bodyOf({ headers, body }: HttpResponse, limits: Limits): Body {
  const chunked = /chunked/i.test(headers.get('transfer-encoding') ?? '');
  const whole = chunked ? (dechunked(body) ?? body) : body;
  const packing = (headers.get('content-encoding') ?? '').trim().toLowerCase();
  return isPacking(packing) ? unpacked(whole, packing, limits) : { ok: true, bytes: whole };
}
