import { hash } from 'node:crypto';

/**
 * An id that depends on content alone: a prefix and the first 128 bits of the SHA-256 of the parts, in hex. JSON
 * encoding keeps ["ab", "c"] and ["a", "bc"] apart.
 */
export function contentId(prefix: string, parts: readonly unknown[]): string {
  return prefix + hash('sha256', JSON.stringify(parts), 'hex').slice(0, 32);
}
