/** `--corrections FILE`: one correction a line, or a JSON list of them. A bad one costs that one alone. */
import path from 'node:path';
import { type CheckedCorrections, checkCorrections, type GivenCorrection } from '../corrections.ts';
import type { Diagnostic } from '../model.ts';
import type { Limits } from '../settings.ts';
import { decode } from './decode.ts';
import { diagnostic } from './diagnostic.ts';
import { isRecord, parseJson } from './json.ts';
import { readWhole } from './open.ts';
import { textLines } from './text-lines.ts';

/** `usable` is false where there was nothing that could be read as corrections at all. */
export interface ReadCorrections extends CheckedCorrections {
  readonly usable: boolean;
}

const unusable = (...diagnostics: readonly Diagnostic[]): ReadCorrections => ({
  usable: false,
  corrections: [],
  diagnostics,
});

/** Lines that are no JSON are remarks; the others are as given. */
function fromLines(text: string, limits: Limits): { given: GivenCorrection[]; diagnostics: Diagnostic[] } {
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

/** A text that is one JSON value: a list, an object that holds one under `corrections`, or a single correction. Else null. */
function fromWhole(text: string, limits: Limits): GivenCorrection[] | null {
  const parsed = parseJson(text, limits.jsonDepth);
  if (!parsed.ok) return null;
  const { value } = parsed;
  const list = isRecord(value) ? value['corrections'] : value;
  if (!Array.isArray(list)) return [{ value, place: 'line 1', offset: 0 }];
  return list.map((item: unknown, i) => ({ value: item, place: `item ${i + 1}`, offset: null }));
}

export async function readCorrections(file: string, limits: Limits, cwd = process.cwd()): Promise<ReadCorrections> {
  const whole = await readWhole(path.resolve(cwd, file), limits.articleBytes);
  if (!whole.ok) return unusable(whole.why);
  const decoded = await decode(whole.bytes);
  if (!decoded.ok) return unusable(...decoded.diagnostics);
  const list = fromWhole(decoded.text, limits);
  const { given, diagnostics } = list ? { given: list, diagnostics: [] } : fromLines(decoded.text, limits);
  const checked = checkCorrections(given);
  const all = [...decoded.diagnostics, ...diagnostics, ...checked.diagnostics];
  return {
    usable: checked.corrections.length > 0 || all.length === 0,
    corrections: checked.corrections,
    diagnostics: all,
  };
}
