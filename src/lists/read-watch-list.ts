/**
 * A watch list from a file: one entry a line. A bad line costs that line alone.
 *
 * Example: `Maria Lindqvist` is a speaker's or an outlet's name, `“eleven years for this wall”` are words, and
 * `{"outlet": "Coast Weekly"}` says which it is.
 */
import path from 'node:path';
import type { Diagnostic } from '../model.ts';
import { decode } from '../read/decode.ts';
import { diagnostic } from '../read/diagnostic.ts';
import { parseJson } from '../read/json.ts';
import { readWhole } from '../read/open.ts';
import { type TextLine, textLines } from '../read/text-lines.ts';
import { WatchEntry } from '../schema.ts';
import type { Limits } from '../settings.ts';
import { whatIsWrong } from './corrections.ts';

export interface ReadWatchList {
  readonly entries: readonly WatchEntry[];
  readonly diagnostics: readonly Diagnostic[];
}

const IN_MARKS = /^["“„«](.{1,})["”“»]$/u;

function entryOf({ text, place, offset }: TextLine, jsonDepth: number): WatchEntry | Diagnostic {
  const words = IN_MARKS.exec(text)?.[1];
  // A line in braces or brackets is meant as JSON.
  const parsed = /^[[{]/.test(text) ? parseJson(text, jsonDepth) : null;
  if (parsed?.ok === false) {
    const [why] = parsed.diagnostics;
    return diagnostic('watch-invalid', `${place}: ${why?.message ?? 'not JSON'}`, offset);
  }
  const given = parsed ? parsed.value : words === undefined ? { speaker: text, outlet: text } : { words };
  const entry = WatchEntry.safeParse(given);
  return entry.success ? entry.data : diagnostic('watch-invalid', `${place}: ${whatIsWrong(entry.error)}`, offset);
}

export async function readWatchList(file: string, limits: Limits, cwd = process.cwd()): Promise<ReadWatchList> {
  const whole = await readWhole(path.resolve(cwd, file), limits.articleBytes);
  if (!whole.ok) return { entries: [], diagnostics: [whole.why] };
  const decoded = await decode(whole.bytes);
  if (!decoded.ok) return { entries: [], diagnostics: decoded.diagnostics };
  const read = textLines(decoded.text).map((line) => entryOf(line, limits.jsonDepth));
  return {
    entries: read.flatMap((one) => ('code' in one ? [] : [one])),
    diagnostics: [...decoded.diagnostics, ...read.flatMap((one) => ('code' in one ? [one] : []))],
  };
}
