/** Reads the body of a request as JSON, within limits. */
import type { IncomingMessage } from 'node:http';
import { parseJson } from '../read/json.ts';
import { ProblemError } from './problem.ts';

const TYPE = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

/** The rest of an unread body must not be parsed as the next request. */
const CLOSE = { connection: 'close' };

const tooLarge = (most: number) => new ProblemError('body-too-large', `the limit is ${most} bytes`, CLOSE);

function checkHeaders({ headers }: IncomingMessage, most: number): void {
  const { 'content-type': type = '', 'content-encoding': encoding, 'content-length': length } = headers;
  if (!TYPE.test(type)) throw new ProblemError('media-type-unsupported', `the Content-Type is ${JSON.stringify(type)}`);
  if (encoding !== undefined && encoding !== 'identity')
    throw new ProblemError('media-type-unsupported', `the Content-Encoding is ${JSON.stringify(encoding)}`);
  if (Number(length) > most) throw tooLarge(most);
}

function readBytes(incoming: IncomingMessage, most: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const stop = () => incoming.off('data', take).off('end', end).off('error', cutOff).off('close', cutOff);
    const take = (chunk: Buffer) => {
      size += chunk.length;
      if (size <= most) chunks.push(chunk);
      else {
        stop();
        incoming.pause();
        reject(tooLarge(most));
      }
    };
    const end = () => {
      stop();
      resolve(Buffer.concat(chunks));
    };
    const cutOff = () => {
      stop();
      // Later errors have no listener, and must not end the process.
      incoming.on('error', () => {});
      reject(new ProblemError('body-cut-off', `the body ended after ${size} bytes`, CLOSE));
    };
    if (incoming.destroyed) cutOff();
    else incoming.on('data', take).on('end', end).on('error', cutOff).on('close', cutOff);
  });
}

function decodeUtf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ProblemError('body-not-json', 'the body is not valid UTF-8');
  }
}

/** @throws ProblemError if the body is too large, incomplete or not JSON */
export async function readJsonBody(incoming: IncomingMessage, most: number, depth: number): Promise<unknown> {
  checkHeaders(incoming, most);
  const parsed = parseJson(decodeUtf8(await readBytes(incoming, most)), depth);
  if (parsed.ok) return parsed.value;
  const [why] = parsed.diagnostics;
  throw new ProblemError(
    why?.code === 'json-too-deep' ? 'body-too-deep' : 'body-not-json',
    why?.message ?? 'the body is empty',
  );
}
