/** One input, a file or standard input → its article or articles, by what is in it. */
import { hash } from 'node:crypto';
import type { Diagnostic } from '../model.ts';
import type { Limits } from '../settings.ts';
import { VERSION } from '../version.ts';
import { makeArticle } from './article.ts';
import { ByteReader, type Pieces, piecesOf } from './bytes.ts';
import { decode } from './decode.ts';
import { diagnostic } from './diagnostic.ts';
import { readFields } from './fields.ts';
import { readFrontMatter } from './front-matter.ts';
import { gunzip } from './gunzip.ts';
import { declaredCharset } from './html/charset.ts';
import { parseJson } from './json.ts';
import { readNdjson, readNdjsonText, wholeJson } from './ndjson.ts';
import { readChunks, readWhole, tooLarge } from './open.ts';
import { readPageText } from './page.ts';
import { failed, type ReadResult, resultOf } from './result.ts';
import { markOfSidecar, NO_SIDECAR, readSidecar } from './sidecar.ts';
import { type Format, sniff, sniffText } from './sniff.ts';
import { readWarc } from './warc/index.ts';

export interface SourceInput {
  /** Null where the bytes come from no file. */
  readonly file: string | null;
  readonly id: string;
  readonly aliases: readonly string[];
}

/** Bytes with what they are the bytes of. */
interface Source extends SourceInput {
  readonly pieces: Pieces;
  /** True for what came out of gzip. */
  readonly unpacked: boolean;
}

type Unread = Exclude<Format, 'text' | 'json' | 'html' | 'warc' | 'gzip'>;
const NAMES: Readonly<Record<Unread, string>> = { xml: 'XML', pdf: 'PDF', zip: 'ZIP', rtf: 'RTF', image: 'an image' };

const unsupported = (format: Unread): Diagnostic =>
  diagnostic('format-unsupported', `it is ${NAMES[format]}; plain text, HTML, NDJSON and WARC are read, also as gzip`);
const NESTED = diagnostic('format-unsupported', 'it is gzip within gzip; it is unpacked once');

/** What shows which format it is. */
const HEAD = 64 * 1024;

/** True where the first line that is not blank is a JSON object by itself. */
function beginsWithRecord(head: Uint8Array, limits: Limits): boolean {
  const text = new TextDecoder().decode(head).trimStart();
  const newline = text.indexOf('\n');
  return newline > 0 && text.startsWith('{') && parseJson(text.slice(0, newline), limits.jsonDepth).ok;
}

async function* streamNdjson(pieces: Pieces, id: string, limits: Limits): AsyncGenerator<ReadResult> {
  const endings: Diagnostic[] = [];
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      if (!(piece instanceof Uint8Array)) {
        endings.push(piece);
        return;
      }
      yield piece;
    }
  }
  yield* readNdjson(bytes(), id, limits);
  for (const why of endings) yield failed(id, why);
}

async function* readPlainText(
  text: string,
  source: Source,
  limits: Limits,
  noted: readonly Diagnostic[],
): AsyncGenerator<ReadResult> {
  const front = readFrontMatter(text);
  const own = front.record && readFields(front.record, 'front-matter');
  const sidecar = source.file === null ? NO_SIDECAR : await readSidecar(source.file, limits);
  yield resultOf(
    source.id,
    makeArticle({
      id: own?.id ?? sidecar.fields?.id ?? source.id,
      aliases: source.aliases,
      text: text.slice(front.end),
      given: { ...sidecar.fields?.facts, ...own?.facts },
      extra: { ...sidecar.fields?.extra, ...own?.extra },
      diagnostics: [...noted, ...front.diagnostics, ...(own?.diagnostics ?? []), ...sidecar.diagnostics],
    }),
  );
}

async function readPage(
  html: string,
  source: Source,
  limits: Limits,
  noted: readonly Diagnostic[],
): Promise<ReadResult> {
  const sidecar = source.file === null ? NO_SIDECAR : await readSidecar(source.file, limits);
  const input = { path: source.id, aliases: source.aliases, beside: sidecar.fields };
  return readPageText(html, { ...input, noted: [...noted, ...sidecar.diagnostics] }, limits);
}

/** JSON that is not plainly one record a line: one value over many lines, or lines of which the first is bad. */
async function* readJson(text: string, id: string, limits: Limits): AsyncGenerator<ReadResult> {
  const whole = wholeJson(text, id, limits);
  if (whole) yield* whole;
  else if (text.trimStart().startsWith('{')) yield* readNdjsonText(text, id, limits);
  else {
    const parsed = parseJson(text, limits.jsonDepth);
    yield failed(id, ...parsed.diagnostics);
  }
}

/** Standard input is NDJSON unless it shows that it is something else: a first line that is none is a bad one. */
const hasRecords = (text: string, limits: Limits): boolean =>
  text.split('\n').some((line) => line.startsWith('{') && parseJson(line, limits.jsonDepth).ok);

async function* readBytes(bytes: Uint8Array, source: Source, limits: Limits): AsyncGenerator<ReadResult> {
  const isPage = sniff(bytes) === 'html';
  const decoded = await decode(bytes, isPage ? declaredCharset(bytes) : null);
  if (!decoded.ok) {
    yield failed(source.id, ...decoded.diagnostics);
    return;
  }
  const { text, diagnostics } = decoded;
  const format = sniffText(text);
  if (format === 'json') yield* readJson(text, source.id, limits);
  else if (format === 'text' && source.file === null && hasRecords(text, limits))
    yield* readNdjsonText(text, source.id, limits);
  else if (format === 'text') yield* readPlainText(text, source, limits, diagnostics);
  else if (format === 'html') yield readPage(text, source, limits, diagnostics);
  else if (format === 'xml') yield failed(source.id, unsupported(format));
}

/** As much as there is, refused where that is more than an article may be. */
async function* readWholeSource(reader: ByteReader, source: Source, limits: Limits): AsyncGenerator<ReadResult> {
  const tooLong = await reader.fill(limits.articleBytes + 1);
  const json = sniff(reader.peek(Math.min(HEAD, reader.length))) === 'json';
  // A first line too long to be seen whole: the lines after it may still be read one by one.
  if (tooLong && json) yield* streamNdjson(reader.rest(), source.id, limits);
  else if (tooLong) yield failed(source.id, tooLarge(reader.length, limits.articleBytes));
  else if (reader.fault) yield failed(source.id, reader.fault);
  else yield* readBytes(reader.take(reader.length), source, limits);
}

async function* readSource(source: Source, limits: Limits): AsyncGenerator<ReadResult> {
  const reader = new ByteReader(source.pieces);
  await reader.fill(1);
  // What comes line by line is read line by line.
  if (!beginsWithRecord(reader.peek(), limits)) await reader.fill(HEAD);
  const head = reader.peek(Math.min(HEAD, reader.length));
  const format = sniff(head);
  if (format === 'gzip' && source.unpacked) yield failed(source.id, NESTED);
  else if (format === 'gzip')
    yield* readSource({ ...source, pieces: gunzip(reader.rest(), limits), unpacked: true }, limits);
  else if (format === 'warc') yield* readWarc(reader.rest(), source.id, limits);
  else if (format === 'json' && beginsWithRecord(head, limits)) yield* streamNdjson(reader.rest(), source.id, limits);
  else if (format === 'text' || format === 'json' || format === 'html') yield* readWholeSource(reader, source, limits);
  else yield failed(source.id, unsupported(format));
}

/** What was in a file that is known by its mark already, in the words of whoever knows it; null where nobody does. */
export type Recall<Known> = (mark: string) => Promise<readonly Known[] | null>;

/** By what a file is known again: all that its reading depends on. */
async function markOf({ file, id, aliases }: FileInput, bytes: Uint8Array, limits: Limits): Promise<string> {
  const beside = await markOfSidecar(file, limits);
  const parts = [VERSION, limits, file, id, aliases, hash('sha256', bytes, 'hex'), beside];
  return hash('sha256', JSON.stringify(parts), 'hex');
}

type FileInput = SourceInput & { readonly file: string };

/** Small files are read at once, and again if they changed under way; others piece by piece. */
export async function* readFile<Known>(
  input: FileInput,
  limits: Limits,
  recall?: Recall<Known>,
): AsyncGenerator<ReadResult | Known> {
  const { file } = input;
  const whole = await readWhole(file, limits.articleBytes);
  if (!whole.ok && whole.why.code !== 'input-too-large') {
    yield { ...failed(input.id, whole.why), file };
    return;
  }
  const mark = recall && whole.ok ? await markOf(input, whole.bytes, limits) : undefined;
  const known = recall && mark !== undefined ? await recall(mark) : null;
  if (known) {
    yield* known;
    return;
  }
  const pieces = whole.ok ? piecesOf(whole.bytes) : readChunks(file);
  for await (const result of readSource({ ...input, pieces, unpacked: false }, limits))
    yield { ...result, file, ...(mark === undefined ? {} : { mark }) };
}

/** Nothing at all on standard input is no input. */
export async function* readStream(pieces: Pieces, id: string, limits: Limits): AsyncGenerator<ReadResult> {
  const reader = new ByteReader(pieces);
  if (!(await reader.fill(1)) && !reader.fault) return;
  yield* readSource({ file: null, id, aliases: [], pieces: reader.rest(), unpacked: false }, limits);
}
