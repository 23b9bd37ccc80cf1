/**
 * Parses a watch list with one entry per line.
 *
 * `Maria Lindqvist` is the name of a speaker or an outlet, `“eleven years for this wall”` are words, and
 * `{"outlet": "Coast Weekly"}` is explicit.
 */
import { parseJson } from '../read/json.ts';
import { WatchEntry } from '../schema.ts';
import type { Limits } from '../settings.ts';
import { type CheckedList, firstIssue } from './list.ts';
import { textLines } from './text-lines.ts';

const QUOTED = /^["“„«](.{1,})["”“»]$/u;

type ParsedEntry = { readonly entry: WatchEntry } | { readonly error: string };

function parseEntry(text: string, jsonDepth: number): ParsedEntry {
  const words = QUOTED.exec(text)?.[1];
  const parsed = /^[[{]/.test(text) ? parseJson(text, jsonDepth) : null;
  if (parsed?.ok === false) return { error: parsed.diagnostics[0]?.message ?? 'not JSON' };
  const value = parsed ? parsed.value : words === undefined ? { speaker: text, outlet: text } : { words };
  const entry = WatchEntry.safeParse(value);
  return entry.success ? { entry: entry.data } : { error: firstIssue(entry.error) };
}

export function parseWatchList(text: string, { jsonDepth }: Limits): CheckedList<WatchEntry> {
  const lines = textLines(text).map((line) => ({ line, parsed: parseEntry(line.text, jsonDepth) }));
  return {
    entries: lines.flatMap(({ parsed }) => ('entry' in parsed ? [parsed.entry] : [])),
    diagnostics: lines.flatMap(({ line: { label, offset }, parsed }) =>
      'error' in parsed ? [{ code: 'watch-invalid' as const, offset, message: `${label}: ${parsed.error}` }] : [],
    ),
  };
}
