/**
 * Decodes UTF-8 with a few invalid bytes, as in pages pasted together from two sources: valid sequences as UTF-8, each invalid
 * byte as Windows-1252.
 */
import { decodeWindows1252 } from './windows-1252.ts';

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/** Excludes overlong forms, surrogates, and code points beyond U+10FFFF (Unicode, table 3-7). */
function secondByteFits(lead: number, second: number | undefined): boolean {
  if (second === undefined || !isContinuation(second)) return false;
  if (lead === 0xe0) return second >= 0xa0;
  if (lead === 0xed) return second <= 0x9f;
  if (lead === 0xf0) return second >= 0x90;
  if (lead === 0xf4) return second <= 0x8f;
  return true;
}

/** Length of the valid sequence at `i`, or 0. */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const lead = bytes[i] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  if (length === 0 || !secondByteFits(lead, bytes[i + 1])) return 0;
  for (let k = 2; k < length; k++) if (!isContinuation(bytes[i + k])) return 0;
  return length;
}

/** Counts valid multi-byte sequences and stray bytes, with the offset of the first stray byte. */
export function inspectUtf8(bytes: Uint8Array): { sequences: number; strays: number; firstStray: number } {
  let sequences = 0;
  let strays = 0;
  let firstStray = -1;
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    if (length > 1) sequences++;
    if (length === 0) {
      strays++;
      if (firstStray < 0) firstStray = i;
    }
    i += length || 1;
  }
  return { sequences, strays, firstStray };
}

export function decodeDamagedUtf8(bytes: Uint8Array): string {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  const pieces: string[] = [];
  let start = 0;
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    if (length === 0) {
      pieces.push(utf8.decode(bytes.subarray(start, i)), decodeWindows1252(bytes.subarray(i, i + 1)));
      start = i + 1;
    }
    i += length || 1;
  }
  pieces.push(utf8.decode(bytes.subarray(start)));
  return pieces.join('');
}
