/** Ids that depend on content alone. */
import { hash } from 'node:crypto';

/**
 * First 128 bits of the SHA-256 of the parts, in hex, behind a letter that says what is meant. JSON keeps the parts
 * apart: ["ab", "c"] and ["a", "bc"] differ.
 */
export function contentId(prefix: string, parts: readonly unknown[]): string {
  return prefix + hash('sha256', JSON.stringify(parts), 'hex').slice(0, 32);
}
