/** Reads one input, a file or standard input; its content determines the format. */
import { hash } from 'node:crypto';
import type { Diagnostic } from '../model.ts';
import type { Limits } from '../settings.ts';
import { VERSION } from '../version.ts';
import { ByteReader, type Pieces, piecesOf } from './bytes.ts';
import { decode } from './decode.ts';
import { diagnostic } from './diagnostic.ts';
import type { InputFormat, InputSource } from './formats/format.ts';
import { READABLE_FORMATS, recogniseFormat, recogniseTextFormat } from './formats/index.ts';
import { readChunks, readWhole, tooLarge } from './open.ts';
import { failed, type ReadResult } from './result.ts';
import { markOfSidecar } from './sidecar.ts';

interface ByteSource extends InputSource {
  readonly pieces: Pieces;
  /** True for the content of a container. */
  readonly unpacked: boolean;
}

const unsupported = ({ name }: InputFormat): Diagnostic =>
  diagnostic(
    'format-unsupported',
    `${name} is not supported; readable formats: ${READABLE_FORMATS.join(', ')}, each also as gzip`,
  );
const NESTED = diagnostic('format-unsupported', 'gzip within gzip is not supported');

/** Bytes that are enough to recognise any format. */
const HEAD = 64 * 1024;

async function* readDecoded(bytes: Uint8Array, source: ByteSource, limits: Limits): AsyncGenerator<ReadResult> {
  const decoded = await decode(bytes, recogniseFormat(bytes).declaredEncoding?.(bytes) ?? null);
  if (!decoded.ok) {
    yield failed(source.id, ...decoded.diagnostics);
    return;
  }
  const { text, diagnostics } = decoded;
  const format = recogniseTextFormat(text);
  if (format.readText) yield* format.readText({ ...source, text, noted: diagnostics }, limits);
  else if (format.readBytes) yield* format.readBytes({ ...source, bytes: new TextEncoder().encode(text) }, limits);
  else if (format.readStream) yield* format.readStream(piecesOf(new TextEncoder().encode(text)), source.id, limits);
  else yield failed(source.id, unsupported(format));
}

/** Reads the whole input. Over the size limit, streams it if the format allows, and refuses it otherwise. */
async function* readWholeSource(
  reader: ByteReader,
  format: InputFormat,
  source: ByteSource,
  limits: Limits,
): AsyncGenerator<ReadResult> {
  const tooLong = await reader.fill(limits.articleBytes + 1);
  // If the first line of NDJSON is too long, later lines can still be read.
  if (tooLong && format.readStream) yield* format.readStream(reader.rest(), source.id, limits);
  else if (tooLong) yield failed(source.id, tooLarge(reader.length, limits.articleBytes));
  else if (reader.fault) yield failed(source.id, reader.fault);
  else if (format.readBytes) yield* format.readBytes({ ...source, bytes: reader.take(reader.length) }, limits);
  else yield* readDecoded(reader.take(reader.length), source, limits);
}

async function* readSource(source: ByteSource, limits: Limits): AsyncGenerator<ReadResult> {
  const reader = new ByteReader(source.pieces);
  await reader.fill(1);
  // Does not wait for more of an input that arrives line by line.
  const first = recogniseFormat(reader.peek(Math.min(HEAD, reader.length)));
  if (!first.canStream?.(reader.peek(), limits)) await reader.fill(HEAD);
  const head = reader.peek(Math.min(HEAD, reader.length));
  const format = recogniseFormat(head);
  if (format.unpack && source.unpacked) yield failed(source.id, NESTED);
  else if (format.unpack)
    yield* readSource({ ...source, pieces: format.unpack(reader.rest(), limits), unpacked: true }, limits);
  else if (format.readStream && (format.canStream?.(head, limits) ?? true))
    yield* format.readStream(reader.rest(), source.id, limits);
  else if (format.readText ?? format.readBytes) yield* readWholeSource(reader, format, source, limits);
  else yield failed(source.id, unsupported(format));
}

/** Looks up the stored articles of a file by its fingerprint; null if there are none. */
export type Recall<Known> = (mark: string) => Promise<readonly Known[] | null>;

/** Fingerprint of a file: a hash of all that affects its reading. */
async function markOf({ file, id, aliases }: FileInput, bytes: Uint8Array, limits: Limits): Promise<string> {
  const beside = await markOfSidecar(file, limits);
  const parts = [VERSION, limits, file, id, aliases, hash('sha256', bytes, 'hex'), beside];
  return hash('sha256', JSON.stringify(parts), 'hex');
}

type FileInput = InputSource & { readonly file: string; readonly real: string };

const placeIn = ({ id }: InputSource, { path, article }: ReadResult): string =>
  article === null || article.id === path ? path.slice(id.length) : `=${article.id}`;

/** Reads a small file whole, and a larger one in chunks. */
export async function* readFile<Known>(
  input: FileInput,
  limits: Limits,
  recall?: Recall<Known>,
): AsyncGenerator<ReadResult | Known> {
  const { file } = input;
  const whole = await readWhole(file, limits.articleBytes);
  if (!whole.ok && whole.why.code !== 'input-too-large') {
    yield failed(input.id, whole.why);
    return;
  }
  const mark = recall && whole.ok ? await markOf(input, whole.bytes, limits) : undefined;
  const stored = recall && mark !== undefined ? await recall(mark) : null;
  if (stored) {
    yield* stored;
    return;
  }
  const pieces = whole.ok ? piecesOf(whole.bytes) : readChunks(file);
  const { real, id, aliases } = input;
  for await (const result of readSource({ ...input, pieces, unpacked: false }, limits)) {
    const from = { file, real, id, aliases, place: placeIn(input, result) };
    yield { ...result, from, ...(mark === undefined ? {} : { mark }) };
  }
}

/** Reads standard input; yields nothing if it is empty. */
export async function* readStream(pieces: Pieces, id: string, limits: Limits): AsyncGenerator<ReadResult> {
  const reader = new ByteReader(pieces);
  if (!(await reader.fill(1)) && !reader.fault) return;
  yield* readSource({ file: null, id, aliases: [], pieces: reader.rest(), unpacked: false }, limits);
}
