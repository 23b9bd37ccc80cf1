/** Articles in JSON: one record a line, a single record, or a list of them. A bad line costs that line alone. */
import { hash } from 'node:crypto';
import type { Diagnostic } from '../model.ts';
import type { Limits } from '../settings.ts';
import { recordToArticle } from './article.ts';
import { decode } from './decode.ts';
import { diagnostic } from './diagnostic.ts';
import { isRecord, parseJson } from './json.ts';
import { type Line, linesOf } from './lines.ts';
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
  nameOf: (line: Line) => string,
  limits: Limits,
): AsyncGenerator<ReadResult> {
  for await (const line of linesOf(chunks, limits.articleBytes)) {
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

/** One record a line, from a stream of any length. */
export const readNdjson = (
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  limits: Limits,
): AsyncGenerator<ReadResult> => readLines(chunks, ({ number }) => `${name}#${number}`, limits);

const DIGITS = 32;

/** A line goes by what is in it, not by where it stands: an engine deals lines out as it likes, and perhaps twice. */
const nameByContent = (line: Line): string =>
  'tooLong' in line ? `line of ${line.tooLong} bytes` : `line ${hash('sha256', line.bytes, 'hex').slice(0, DIGITS)}`;

/** The same from an engine, whatever lines it puts together, and one that is no record among them. */
export const readDealt = (chunks: AsyncIterable<Uint8Array>, limits: Limits): AsyncGenerator<ReadResult> =>
  readLines(chunks, nameByContent, limits);

/** The same from a text that is already there. */
export async function* readNdjsonText(text: string, name: string, limits: Limits): AsyncGenerator<ReadResult> {
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim()) yield readLine(line, `${name}#${i + 1}`, limits, []);
  }
}

/** A text that is one JSON value: a record, or a list of them. Null where it is something else. */
export function wholeJson(text: string, name: string, limits: Limits): AsyncGenerator<ReadResult> | null {
  const parsed = parseJson(text, limits.jsonDepth);
  if (!parsed.ok) return null;
  return readWholeJson(parsed.value, name, parsed.diagnostics);
}

async function* readWholeJson(value: unknown, name: string, noted: readonly Diagnostic[]): AsyncGenerator<ReadResult> {
  if (!Array.isArray(value)) yield readValue(value, name, name, noted);
  else for (const [i, item] of value.entries()) yield readValue(item, `${name}#${i + 1}`, `${name}#${i + 1}`, noted);
}
