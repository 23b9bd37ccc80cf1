/**
 * Reads the user's lists from files. Corrections and known entities are one JSON value per line, a JSON list, or an
 * object with such a list. A bad entry becomes a diagnostic and does not affect the others.
 */
import path from 'node:path';
import type { Diagnostic } from '../model.ts';
import { decode } from '../read/decode.ts';
import { isRecord, parseJson } from '../read/json.ts';
import { readWhole } from '../read/open.ts';
import type { WatchEntry } from '../schema.ts';
import type { Limits } from '../settings.ts';
import { checkCorrections, type NamedCorrection } from './corrections.ts';
import { checkKnownEntities, type KnownEntity } from './known-entities.ts';
import type { CheckedList, ListItem } from './list.ts';
import { textLines } from './text-lines.ts';
import { parseWatchList } from './watch-list.ts';

/** Reads a list from a file; relative paths start at `cwd`, by default the working directory. */
export type ListReader<Entry> = (file: string, limits: Limits, cwd?: string) => Promise<CheckedList<Entry>>;

const listReader =
  <Entry>(parse: (text: string, limits: Limits) => CheckedList<Entry>): ListReader<Entry> =>
  async (file, limits, cwd = process.cwd()) => {
    const whole = await readWhole(path.resolve(cwd, file), limits.articleBytes);
    if (!whole.ok) return { entries: [], diagnostics: [whole.why] };
    const decoded = await decode(whole.bytes);
    if (!decoded.ok) return { entries: [], diagnostics: decoded.diagnostics };
    const { entries, diagnostics } = parse(decoded.text, limits);
    return { entries, diagnostics: [...decoded.diagnostics, ...diagnostics] };
  };

/** The items of a text that is one JSON value: a list, an object with a list under `field`, or a single item. */
function itemsOfJson(value: unknown, field: string): readonly ListItem[] {
  const list = isRecord(value) ? value[field] : value;
  if (!Array.isArray(list)) return [{ value, label: 'line 1', offset: 0 }];
  return list.map((item: unknown, i) => ({ value: item, label: `item ${i + 1}`, offset: null }));
}

const jsonList =
  <Entry>(field: string, check: (items: readonly ListItem[]) => CheckedList<Entry>) =>
  (text: string, { jsonDepth }: Limits): CheckedList<Entry> => {
    const whole = parseJson(text, jsonDepth);
    if (whole.ok) return check(itemsOfJson(whole.value, field));
    const items: ListItem[] = [];
    const invalid: Diagnostic[] = [];
    for (const { text: line, label, offset } of textLines(text)) {
      const parsed = parseJson(line, jsonDepth);
      if (parsed.ok) items.push({ value: parsed.value, label, offset });
      for (const { code, message } of parsed.diagnostics)
        invalid.push({ code, offset, message: `${label}: ${message}` });
    }
    const { entries, diagnostics } = check(items);
    return { entries, diagnostics: [...invalid, ...diagnostics] };
  };

/** `--corrections FILE` */
export const readCorrections: ListReader<NamedCorrection> = listReader(jsonList('corrections', checkCorrections));

/** `--known FILE` */
export const readKnownEntities: ListReader<KnownEntity> = listReader(jsonList('known', checkKnownEntities));

/** `--watch FILE` */
export const readWatchList: ListReader<WatchEntry> = listReader(parseWatchList);
