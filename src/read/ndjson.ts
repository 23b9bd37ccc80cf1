/** Reads JSON: one record per line, a single record, or a list of records. A bad line does not affect the others. */
import { hash } from 'node:crypto';
import type { Diagnostic } from '../model.ts';
import type { Limits } from '../settings.ts';
import { recordToArticle } from './article.ts';
import type { Pieces } from './bytes.ts';
import { decode } from './decode.ts';
import { diagnostic } from './diagnostic.ts';
import type { DecodedInput } from './input-format.ts';
import { isRecord, parseJson } from './json.ts';
import { type InputLine, splitLines } from './lines.ts';
import { tooLarge } from './open.ts';
import { failed, type ReadResult, resultOf } from './result.ts';

const NO_RECORD = diagnostic('record-invalid', 'not a JSON object with a text');

async function readValue(
  value: unknown,
  path: string,
  fallbackId: string,
  noted: readonly Diagnostic[],
): Promise<ReadResult> {
  if (!isRecord(value)) return failed(path, ...noted, NO_RECORD);
  const made = recordToArticle(value, fallbackId, noted);
  return made.ok ? resultOf(path, made.article) : failed(path, ...made.diagnostics);
}

async function readLine(json: string, path: string, limits: Limits, noted: readonly Diagnostic[]): Promise<ReadResult> {
  const parsed = parseJson(json, limits.jsonDepth);
  if (!parsed.ok) return failed(path, ...noted, ...parsed.diagnostics);
  return readValue(parsed.value, path, path, [...noted, ...parsed.diagnostics]);
}

async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  nameOf: (line: InputLine) => string,
  limits: Limits,
): AsyncGenerator<ReadResult> {
  for await (const line of splitLines(chunks, limits.articleBytes)) {
    const path = nameOf(line);
    if ('tooLong' in line) {
      yield failed(path, tooLarge(line.tooLong, limits.articleBytes));
      continue;
    }
    const decoded = await decode(line.bytes);
    if (!decoded.ok) yield failed(path, ...decoded.diagnostics);
    else if (decoded.text.trim()) yield readLine(decoded.text, path, limits, decoded.diagnostics);
  }
}

/** Passes bytes through until the first fault, which it hands to `onFault`. */
async function* bytesUntilFault(pieces: Pieces, onFault: (fault: Diagnostic) => void): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    if (!(piece instanceof Uint8Array)) {
      onFault(piece);
      return;
    }
    yield piece;
  }
}

/** Reads one record per line from a stream of any length. */
export async function* streamNdjson(pieces: Pieces, id: string, limits: Limits): AsyncGenerator<ReadResult> {
  const faults: Diagnostic[] = [];
  const bytes = bytesUntilFault(pieces, (fault) => faults.push(fault));
  yield* readLines(bytes, ({ number }) => `${id}#${number}`, limits);
  for (const fault of faults) yield failed(id, fault);
}

/** True if the first non-blank line is a JSON object by itself. */
export function beginsWithRecord(head: Uint8Array, limits: Limits): boolean {
  const text = new TextDecoder().decode(head).trimStart();
  const newline = text.indexOf('\n');
  return newline > 0 && text.startsWith('{') && parseJson(text.slice(0, newline), limits.jsonDepth).ok;
}

/** True if any line is a JSON object. */
export const hasRecords = (text: string, limits: Limits): boolean =>
  text.split('\n').some((line) => line.startsWith('{') && parseJson(line, limits.jsonDepth).ok);

const DIGITS = 32;

/** Names a line by its content, because an engine may reorder or repeat lines. */
const nameByContent = (line: InputLine): string =>
  'tooLong' in line ? `line of ${line.tooLong} bytes` : `line ${hash('sha256', line.bytes, 'hex').slice(0, DIGITS)}`;

/** Reads one record per line, as distributed by an engine in any order. */
export const readDealt = (chunks: AsyncIterable<Uint8Array>, limits: Limits): AsyncGenerator<ReadResult> =>
  readLines(chunks, nameByContent, limits);

/** Reads one record per line of a decoded text. */
export async function* readNdjsonText(text: string, name: string, limits: Limits): AsyncGenerator<ReadResult> {
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim()) yield readLine(line, `${name}#${i + 1}`, limits, []);
  }
}

/** Reads JSON without a record on its first line: one value over many lines, or lines after a bad first line. */
export async function* readJson({ text, id }: DecodedInput, limits: Limits): AsyncGenerator<ReadResult> {
  const parsed = parseJson(text, limits.jsonDepth);
  if (parsed.ok) yield* readWholeJson(parsed.value, id, parsed.diagnostics);
  else if (text.trimStart().startsWith('{')) yield* readNdjsonText(text, id, limits);
  else yield failed(id, ...parsed.diagnostics);
}

async function* readWholeJson(value: unknown, name: string, noted: readonly Diagnostic[]): AsyncGenerator<ReadResult> {
  if (!Array.isArray(value)) yield readValue(value, name, name, noted);
  else for (const [i, item] of value.entries()) yield readValue(item, `${name}#${i + 1}`, `${name}#${i + 1}`, noted);
}
