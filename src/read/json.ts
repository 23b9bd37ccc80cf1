/** Parses untrusted JSON: checks the nesting depth first, and makes all strings well-formed. */
import type { Diagnostic } from '../model.ts';
import { diagnostic } from './diagnostic.ts';

export type Parsed =
  | { readonly ok: true; readonly value: unknown; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const CLOSING: ReadonlySet<number> = new Set([0x5d, 0x7d]);

/** Offset at which the nesting exceeds `limit`, or -1. One pass, no recursion. */
export function tooDeepAt(json: string, limit: number): number {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < json.length; i++) {
    const unit = json.charCodeAt(i);
    if (inString) {
      if (unit === BACKSLASH) i++;
      else if (unit === QUOTE) inString = false;
    } else if (unit === QUOTE) inString = true;
    else if (CLOSING.has(unit)) depth--;
    else if (OPENING.has(unit) && ++depth > limit) return i;
  }
  return -1;
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const REPLACEMENT = '\ufffd';

/** Replaces lone surrogates, which UTF-8 cannot encode, by U+FFFD. */
export const toWellFormed = (text: string): string => text.replace(LONE_SURROGATE, REPLACEMENT);

export function parseJson(json: string, depthLimit: number): Parsed {
  const deep = tooDeepAt(json, depthLimit);
  if (deep >= 0) {
    return { ok: false, diagnostics: [diagnostic('json-too-deep', `nested deeper than ${depthLimit} levels`, deep)] };
  }
  let replaced = 0;
  const repair = (_key: string, value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    const sound = toWellFormed(value);
    if (sound !== value) replaced++;
    return sound;
  };
  try {
    const value: unknown = JSON.parse(json, json.includes('\\u') ? repair : undefined);
    const note = diagnostic('encoding-invalid', `lone surrogates in ${replaced} values replaced by U+FFFD`);
    return { ok: true, value, diagnostics: replaced ? [note] : [] };
  } catch {
    return { ok: false, diagnostics: [diagnostic('json-invalid', 'not valid JSON')] };
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
