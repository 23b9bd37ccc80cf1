/** Reads JSON: one record per line, a single record, or a list of records, also under a key. A bad line does not affect the others. */
import { hash } from 'node:crypto';
import type { Diagnostic } from '../../model.ts';
import type { Limits } from '../../settings.ts';
import { bytesUntilFault, type Pieces } from '../bytes.ts';
import { decode } from '../decode.ts';
import { parseJson } from '../json.ts';
import { type InputLine, splitLines } from '../lines.ts';
import { tooLarge } from '../open.ts';
import { readRecord } from '../record.ts';
import { articlesIn } from '../record-list.ts';
import { failed, holdsNothing, type ReadResult } from '../result.ts';
import type { DecodedInput, InputFormat } from './format.ts';

/** Reads a record, or each record of a list. */
async function* readValue(
  value: unknown,
  path: string,
  noted: readonly Diagnostic[],
  limits: Limits,
): AsyncGenerator<ReadResult> {
  const list = articlesIn(value);
  if (list === null) yield readRecord(value, path, path, noted, limits);
  else if (list.length === 0) yield holdsNothing(path, 'the list has no articles');
  else
    for (const [i, item] of list.entries())
      yield readRecord(item, `${path}#${i + 1}`, `${path}#${i + 1}`, noted, limits);
}

async function* readLine(
  json: string,
  path: string,
  limits: Limits,
  noted: readonly Diagnostic[],
): AsyncGenerator<ReadResult> {
  const parsed = parseJson(json, limits.jsonDepth);
  if (!parsed.ok) yield failed(path, ...noted, ...parsed.diagnostics);
  else yield* readValue(parsed.value, path, [...noted, ...parsed.diagnostics], limits);
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
    else if (decoded.text.trim()) yield* readLine(decoded.text, path, limits, decoded.diagnostics);
  }
}

/** Reads one record per line from a stream of any length. */
async function* streamNdjson(pieces: Pieces, id: string, limits: Limits): AsyncGenerator<ReadResult> {
  const faults: Diagnostic[] = [];
  const bytes = bytesUntilFault(pieces, (fault) => faults.push(fault));
  yield* readLines(bytes, ({ number }) => `${id}#${number}`, limits);
  for (const fault of faults) yield failed(id, fault);
}

/** True if the first non-blank line is a JSON object by itself, and one article. */
function beginsWithRecord(head: Uint8Array, limits: Limits): boolean {
  const text = new TextDecoder().decode(head).trimStart();
  const newline = text.indexOf('\n');
  const first = newline > 0 && text.startsWith('{') ? parseJson(text.slice(0, newline), limits.jsonDepth) : null;
  return first?.ok === true && articlesIn(first.value) === null;
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
    if (line.trim()) yield* readLine(line, `${name}#${i + 1}`, limits, []);
  }
}

/** Reads JSON without a record on its first line: one value over many lines, or lines after a bad first line. */
async function* readJson({ text, id }: DecodedInput, limits: Limits): AsyncGenerator<ReadResult> {
  const parsed = parseJson(text, limits.jsonDepth);
  if (parsed.ok) yield* readValue(parsed.value, id, parsed.diagnostics, limits);
  else if (text.trimStart().startsWith('{')) yield* readNdjsonText(text, id, limits);
  else yield failed(id, ...parsed.diagnostics);
}

export const JSON_RECORDS: InputFormat = {
  name: 'NDJSON',
  recognises: ({ start }) => /^(?:\{\s*["}]|\[\s*[[{\]])/.test(start),
  canStream: beginsWithRecord,
  readStream: streamNdjson,
  readText: readJson,
};
