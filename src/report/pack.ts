/** JSON, deflated, in base64: the same bytes on every machine, and nothing in it that HTML could read as its own. */
import { deflateSync, strToU8 } from 'fflate';

/** What one call of `fromCharCode` may be given. */
const MOST_ARGUMENTS = 0x2000;

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += MOST_ARGUMENTS) {
    binary += String.fromCharCode(...bytes.subarray(at, at + MOST_ARGUMENTS));
  }
  return btoa(binary);
}

export const pack = (value: unknown): string => base64(deflateSync(strToU8(JSON.stringify(value)), { level: 9 }));
