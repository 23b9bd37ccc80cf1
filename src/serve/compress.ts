/** Compresses responses for clients that accept it: brotli, else gzip. */
import { once } from 'node:events';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';

type Coding = 'br' | 'gzip';

/** Smaller bodies fit into one packet as they are. */
const SMALLEST = 1024;
/** Above this, brotli costs more time than it saves on a local network. */
const BROTLI_QUALITY = 5;

/** The codings that an Accept-Encoding header admits: those without `q=0`. */
function admitted(header: string): ReadonlySet<string> {
  const names = header.split(',').flatMap((one) => {
    const [name = '', ...parameters] = one.split(';').map((part) => part.trim().toLowerCase());
    const refused = parameters.some((parameter) => parameter.startsWith('q=') && Number(parameter.slice(2)) === 0);
    return refused ? [] : [name];
  });
  return new Set(names);
}

/** The coding to answer with; null for none. */
export function codingFor(header: string | null): Coding | null {
  const codings = admitted(header ?? '');
  if (codings.has('br')) return 'br';
  return codings.has('gzip') ? 'gzip' : null;
}

const encoderOf = (coding: Coding) =>
  coding === 'gzip'
    ? createGzip()
    : createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } });

function compression(coding: Coding): TransformStream<Uint8Array, Uint8Array> {
  const encoder = encoderOf(coding);
  let ready: Uint8Array[] = [];
  encoder.on('data', (chunk: Uint8Array) => ready.push(chunk));
  const flush = (controller: TransformStreamDefaultController<Uint8Array>) => {
    for (const chunk of ready) controller.enqueue(chunk);
    ready = [];
  };
  return new TransformStream({
    async transform(chunk, controller) {
      await new Promise<void>((resolve) => encoder.write(chunk, () => resolve()));
      flush(controller);
    },
    async flush(controller) {
      const ended = once(encoder, 'end');
      encoder.end();
      await ended;
      flush(controller);
    },
  });
}

/** The same content in another coding is another representation, so its ETag is only weakly the same. */
const weak = (etag: string) => (etag.startsWith('W/') ? etag : `W/${etag}`);

/** The response in the best coding that the client accepts; the response itself if it is small or an error. */
export function compressed(response: Response, accepted: string | null): Response {
  const headers = new Headers(response.headers);
  headers.append('vary', 'accept-encoding');
  const coding = codingFor(accepted);
  const length = headers.get('content-length');
  const small = length !== null && Number(length) < SMALLEST;
  if (response.status !== 200 || response.body === null || coding === null || small) {
    return new Response(response.body, { status: response.status, headers });
  }
  headers.delete('content-length');
  headers.set('content-encoding', coding);
  const etag = headers.get('etag');
  if (etag !== null) headers.set('etag', weak(etag));
  return new Response(response.body.pipeThrough(compression(coding)), { status: 200, headers });
}
