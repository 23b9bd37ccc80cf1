/** Packs a value as deflated JSON in base64: the same bytes on every machine, and safe inside HTML. */
import { deflateSync, strToU8 } from 'fflate';

/** Arguments passed to one call of `fromCharCode`. */
const MOST_ARGUMENTS = 0x2000;

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += MOST_ARGUMENTS) {
    binary += String.fromCharCode(...bytes.subarray(at, at + MOST_ARGUMENTS));
  }
  return btoa(binary);
}

export const pack = (value: unknown): string => base64(deflateSync(strToU8(JSON.stringify(value)), { level: 9 }));
