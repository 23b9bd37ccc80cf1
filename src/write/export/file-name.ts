/** A safe file name for an article, whose id may be a relative path, a Windows device name or very long. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { wellFormed } from './code-points.ts';

const LONGEST = 60;
const DIGITS = 16;
const UNSAFE = /[^A-Za-z0-9]+/g;

/** A readable part and a hash, so that names stay unique on case-insensitive file systems. */
export function fileName(id: string): string {
  const readable = id.slice(0, LONGEST).replace(UNSAFE, '-').replace(/^-/, '').replace(/-$/, '');
  const digest = bytesToHex(sha256(utf8ToBytes(wellFormed(id)))).slice(0, DIGITS);
  return readable === '' ? digest : `${readable}-${digest}`;
}

/** True if `fileName` may have made the name. */
export const isFileName = (name: string): boolean => /^(?:[A-Za-z0-9-]+-)?[0-9a-f]{16}$/u.test(name);
