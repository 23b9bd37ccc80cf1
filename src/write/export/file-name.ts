/** A file name for an article, whatever its id is: a path upwards, a device of Windows, a thousand characters. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { wellFormed } from './code-points.ts';

const LONGEST = 60;
const DIGITS = 16;
const UNSAFE = /[^A-Za-z0-9]+/g;

/** Readable in front; behind it what tells apart those that read alike, also where case does not count. */
export function fileName(id: string): string {
  const readable = id.slice(0, LONGEST).replace(UNSAFE, '-').replace(/^-/, '').replace(/-$/, '');
  const digest = bytesToHex(sha256(utf8ToBytes(wellFormed(id)))).slice(0, DIGITS);
  return readable === '' ? digest : `${readable}-${digest}`;
}

/** Whether something may be such a name. */
export const isFileName = (name: string): boolean => /^(?:[A-Za-z0-9-]+-)?[0-9a-f]{16}$/u.test(name);
