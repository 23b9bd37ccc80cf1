/** Reads metadata from a file next to an article: `article.json` or `article.txt.json` for `article.txt`. */
import { hash } from 'node:crypto';
import path from 'node:path';
import type { Diagnostic } from '../model.ts';
import type { Limits } from '../settings.ts';
import { decode } from './decode.ts';
import { diagnostic } from './diagnostic.ts';
import { type RecordFields, readFields } from './fields.ts';
import { isRecord, parseJson } from './json.ts';
import { type ReadBytes, readWhole } from './open.ts';

export interface Sidecar {
  readonly fields: RecordFields | null;
  readonly diagnostics: readonly Diagnostic[];
}

const NO_SIDECAR: Sidecar = { fields: null, diagnostics: [] };

function invalid(name: string, reason: string): Sidecar {
  return { fields: null, diagnostics: [diagnostic('sidecar-invalid', `${name} is not used: ${reason}`)] };
}

async function parseSidecar(name: string, bytes: Uint8Array, limits: Limits): Promise<Sidecar> {
  const decoded = await decode(bytes);
  if (!decoded.ok) return invalid(name, decoded.diagnostics[0]?.message ?? 'no text');
  const parsed = parseJson(decoded.text, limits.jsonDepth);
  if (!parsed.ok) return invalid(name, parsed.diagnostics[0]?.message ?? 'no JSON');
  if (!isRecord(parsed.value)) return invalid(name, 'it is not a JSON object');
  const fields = readFields(parsed.value, 'sidecar');
  return { fields, diagnostics: [...decoded.diagnostics, ...parsed.diagnostics, ...fields.diagnostics] };
}

/** The sidecar of a file, or the reason it cannot be read; null if there is none. */
async function findSidecar(
  file: string,
  { articleBytes }: Limits,
): Promise<(ReadBytes & { readonly name: string }) | null> {
  const { dir, name } = path.parse(file);
  for (const candidate of [`${file}.json`, path.join(dir, `${name}.json`)]) {
    if (candidate === file) continue;
    const read = await readWhole(candidate, articleBytes);
    if (read.ok || read.why.code !== 'path-missing') return { ...read, name: path.basename(candidate) };
  }
  return null;
}

/** `file` is null for standard input, which has no sidecar. */
export async function readSidecar(file: string | null, limits: Limits): Promise<Sidecar> {
  const found = file === null ? null : await findSidecar(file, limits);
  if (!found) return NO_SIDECAR;
  return found.ok ? parseSidecar(found.name, found.bytes, limits) : invalid(found.name, found.why.message);
}

/** The part of a file's fingerprint that its sidecar adds. */
export async function markOfSidecar(file: string, limits: Limits): Promise<string> {
  const found = await findSidecar(file, limits);
  if (!found) return '';
  return found.ok ? hash('sha256', found.bytes, 'hex') : found.why.message;
}
