/** Hashes of words and of pairs of features, 32 bits, the same everywhere. */

/** FNV-1a over UTF-16 units. */
export function hashText(text: string, seed: number): number {
  let value = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}

/** Mixes a value into a hash, as MurmurHash3 does. */
export function mix(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ Math.imul(value, 0xcc9e2d51), 0x85ebca6b);
  mixed ^= mixed >>> 13;
  return Math.imul(mixed, 0xc2b2ae35) ^ (mixed >>> 16);
}
