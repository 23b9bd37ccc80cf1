/**
 * Decodes bytes to text. Tries, in order: byte-order mark, UTF-16 by its pattern of NULs, strict UTF-8, the declared encoding,
 * and a guess. Refuses binary data; never produces U+FFFD.
 */
import type { Diagnostic } from '../model.ts';
import { diagnostic } from './diagnostic.ts';
import { decodeDamagedUtf8, inspectUtf8 } from './utf8-damaged.ts';
import { decodeWindows1252 } from './windows-1252.ts';

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** In English UTF-16 nearly every second byte is NUL, except for curly quotation marks and dashes. */
const UTF16_NULS = { least: 0.6, mostOnOtherSide: 0.02 };
/** Maximum share of control characters in text; form feeds and Ctrl-Z do occur. */
const CONTROL_SHARE = 0.01;
/** Share of non-ASCII bytes up to which Windows-1252 is a better guess than chardet's statistics. */
const WESTERN_SHARE = 0.15;
/** Bytes passed to chardet; more do not improve its guess. */
const CHARDET_SAMPLE = 64 * 1024;
const WESTERN_LABELS: ReadonlySet<string> = new Set(['ISO-8859-1', 'windows-1252', 'ASCII', 'UTF-8']);

const text = (decoded: string, diagnostics: readonly Diagnostic[] = []): Decoded => ({
  ok: true,
  text: decoded,
  diagnostics,
});
const refuse = (why: Diagnostic): Decoded => ({ ok: false, diagnostics: [why] });

function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

const startsWith = (bytes: Uint8Array, prefix: readonly number[]) => prefix.every((byte, i) => bytes[i] === byte);

/** Detects UTF-16 by its byte-order mark or pattern of NULs; `mark` is the length of the byte-order mark. */
function utf16Of(bytes: Uint8Array): { label: 'utf-16le' | 'utf-16be'; mark: number } | null {
  if (startsWith(bytes, [0xff, 0xfe])) return { label: 'utf-16le', mark: 2 };
  if (startsWith(bytes, [0xfe, 0xff])) return { label: 'utf-16be', mark: 2 };
  if (bytes.length < 4 || bytes.length % 2 !== 0 || !bytes.includes(0)) return null;
  const nuls = [0, 0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) nuls[i % 2] = (nuls[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls.map((count) => (2 * count) / bytes.length);
  if (odd >= UTF16_NULS.least && even <= UTF16_NULS.mostOnOtherSide) return { label: 'utf-16le', mark: 0 };
  if (even >= UTF16_NULS.least && odd <= UTF16_NULS.mostOnOtherSide) return { label: 'utf-16be', mark: 0 };
  return null;
}

function decodeUtf16(bytes: Uint8Array, { label, mark }: { label: string; mark: number }): Decoded {
  const decoded = decodeStrictly(bytes.subarray(mark), label);
  const name = label.toUpperCase();
  if (decoded === null) return refuse(diagnostic('encoding-invalid', `not valid ${name}`));
  const guess = diagnostic('encoding-guessed', `no byte-order mark; read as ${name}`, 0);
  return refuseBinary(decoded) ?? text(decoded, mark ? [] : [guess]);
}

/** Refuses decodable input that is not text. */
function refuseBinary(decoded: string): Decoded | null {
  const nul = decoded.indexOf('\0');
  if (nul >= 0) return refuse(diagnostic('input-binary', 'binary data: contains NUL characters', nul));
  let controls = 0;
  for (let i = 0; i < decoded.length; i++) {
    const unit = decoded.charCodeAt(i);
    if (unit < 0x09 || (unit > 0x0d && unit < 0x20) || unit === 0x7f) controls++;
  }
  if (controls <= decoded.length * CONTROL_SHARE) return null;
  return refuse(diagnostic('input-binary', 'binary data: too many control characters'));
}

/** Labels decoded as Windows-1252, as in the WHATWG Encoding Standard. */
const WINDOWS_1252 =
  /^(?:windows-?1252|cp-?1252|x-cp1252|iso-?8859-1|iso_8859-1|latin-?1|l1|us-ascii|ascii|ansi_x3\.4-1968)$/i;
const UTF_8 = /^utf-?8$/i;

function decodeDeclared(bytes: Uint8Array, label: string): Decoded | null {
  if (UTF_8.test(label)) return null;
  const decoded = WINDOWS_1252.test(label) ? decodeWindows1252(bytes) : decodeStrictly(bytes, label);
  return decoded === null ? null : (refuseBinary(decoded) ?? text(decoded));
}

/** Decodes bytes that are neither valid UTF-8 nor UTF-16. */
async function guess(bytes: Uint8Array, declared: string | null): Promise<Decoded> {
  const { sequences, strays, firstStray } = inspectUtf8(bytes);
  if (sequences > strays) {
    const message = `not valid UTF-8; ${strays} stray byte${strays === 1 ? '' : 's'} read as Windows-1252`;
    const decoded = decodeDamagedUtf8(bytes);
    return refuseBinary(decoded) ?? text(decoded, [diagnostic('encoding-guessed', message, firstStray)]);
  }
  const said = declared === null ? null : decodeDeclared(bytes, declared);
  if (said) return said;
  const other = await guessByStatistics(bytes);
  const decoded = other?.text ?? decodeWindows1252(bytes);
  const message = `not UTF-8; read as ${other?.label ?? 'Windows-1252'}`;
  return refuseBinary(decoded) ?? text(decoded, [diagnostic('encoding-guessed', message, firstStray)]);
}

/** Detects a non-Western encoding if many bytes are outside ASCII; loads chardet only then. */
async function guessByStatistics(bytes: Uint8Array): Promise<{ text: string; label: string } | null> {
  let beyond = 0;
  for (const byte of bytes) if (byte >= 0x80) beyond++;
  if (beyond <= bytes.length * WESTERN_SHARE) return null;
  const { detect } = await import('chardet');
  const label = detect(bytes.subarray(0, CHARDET_SAMPLE));
  if (label === null || WESTERN_LABELS.has(label)) return null;
  const decoded = decodeStrictly(bytes, label);
  return decoded === null ? null : { text: decoded, label };
}

/** `declared` is the encoding given by the content or its HTTP header. */
export async function decode(bytes: Uint8Array, declared: string | null = null): Promise<Decoded> {
  const utf16 = utf16Of(bytes);
  if (utf16) return decodeUtf16(bytes, utf16);
  const nul = bytes.indexOf(0);
  if (nul >= 0) return refuse(diagnostic('input-binary', 'binary data: contains NUL bytes', nul));
  const withoutMark = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? bytes.subarray(3) : bytes;
  const utf8 = decodeStrictly(withoutMark, 'utf-8');
  return utf8 === null ? guess(withoutMark, declared) : (refuseBinary(utf8) ?? text(utf8));
}
