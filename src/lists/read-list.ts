/** A small file that a user wrote, one JSON value a line or a JSON list of them, as the values in it. A bad line costs that line alone. */
import path from 'node:path';
import type { Diagnostic } from '../model.ts';
import { decode } from '../read/decode.ts';
import { diagnostic } from '../read/diagnostic.ts';
import { isRecord, parseJson } from '../read/json.ts';
import { readWhole } from '../read/open.ts';
import { textLines } from '../read/text-lines.ts';
import type { Limits } from '../settings.ts';
import type { GivenCorrection } from './corrections.ts';

export interface GivenValues {
  readonly given: readonly GivenCorrection[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Lines that are no JSON are remarks; the others are as given. */
function fromLines(text: string, limits: Limits): GivenValues {
  const given: GivenCorrection[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { text: line, place, offset } of textLines(text)) {
    const parsed = parseJson(line, limits.jsonDepth);
    if (parsed.ok) given.push({ value: parsed.value, place, offset });
    for (const { code, message } of parsed.diagnostics)
      diagnostics.push(diagnostic(code, `${place}: ${message}`, offset));
  }
  return { given, diagnostics };
}

/** A text that is one JSON value: a list, an object that holds one under `field`, or a single value. Else null. */
function fromWhole(text: string, field: string, limits: Limits): GivenCorrection[] | null {
  const parsed = parseJson(text, limits.jsonDepth);
  if (!parsed.ok) return null;
  const { value } = parsed;
  const list = isRecord(value) ? value[field] : value;
  if (!Array.isArray(list)) return [{ value, place: 'line 1', offset: 0 }];
  return list.map((item: unknown, i) => ({ value: item, place: `item ${i + 1}`, offset: null }));
}

/** Nothing is given where the file cannot be read. */
export async function readGiven(file: string, field: string, limits: Limits, cwd: string): Promise<GivenValues> {
  const whole = await readWhole(path.resolve(cwd, file), limits.articleBytes);
  if (!whole.ok) return { given: [], diagnostics: [whole.why] };
  const decoded = await decode(whole.bytes);
  if (!decoded.ok) return { given: [], diagnostics: decoded.diagnostics };
  const list = fromWhole(decoded.text, field, limits);
  const { given, diagnostics } = list ? { given: list, diagnostics: [] } : fromLines(decoded.text, limits);
  return { given, diagnostics: [...decoded.diagnostics, ...diagnostics] };
}
