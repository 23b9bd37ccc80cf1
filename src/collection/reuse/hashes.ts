/** Hashes of words and shingles in 32-bit integer arithmetic, the same on every machine. */

/** Seeds of the two hashes that make a key of 53 bits, the most that a number holds exactly. */
const SEEDS = [0x2f0e1b4d, 0x6c62272e] as const;
const HIGH_BITS = 0x1f_ffff;
const TWO_TO_32 = 0x1_0000_0000;

/** The inner loop and the end of MurmurHash3 (Appleby 2011); every product is one of 32-bit integers. */
function mixIn(hash: number, unit: number): number {
  const scaled = Math.imul(unit, 0xcc9e2d51);
  const mixed = hash ^ Math.imul((scaled << 15) | (scaled >>> 17), 0x1b873593);
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

function finalize(hash: number): number {
  let settled = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  settled = Math.imul(settled ^ (settled >>> 13), 0xc2b2ae35);
  return settled ^ (settled >>> 16);
}

/** 32-bit hash of a word. */
export function wordHash(text: string): number {
  let hash: number = SEEDS[0];
  for (let at = 0; at < text.length; at++) hash = mixIn(hash, text.charCodeAt(at));
  return finalize(hash ^ text.length);
}

export interface HashedWord {
  readonly hash: number;
}

/** 53-bit hash of `size` words from `at` on. */
function shingleAt(words: readonly HashedWord[], at: number, size: number): number {
  let low: number = SEEDS[0];
  let high: number = SEEDS[1];
  for (let place = at; place < at + size; place++) {
    const hash = words[place]?.hash ?? 0;
    low = mixIn(low, hash);
    high = mixIn(high, hash);
  }
  return (finalize(high) & HIGH_BITS) * TWO_TO_32 + (finalize(low) >>> 0);
}

/** The hash of every run of `size` words, by start. */
export function shingleHashes(words: readonly HashedWord[], size: number): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at + size <= words.length; at++) found.push(shingleAt(words, at, size));
  return found;
}

/** 32-bit shingle hashes: enough within one text, where the words are compared afterwards. */
export function quickShingleHashes(words: readonly HashedWord[], size: number): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at + size <= words.length; at++) {
    let hash: number = SEEDS[0];
    for (let place = at; place < at + size; place++) hash = mixIn(hash, words[place]?.hash ?? 0);
    found.push(hash);
  }
  return found;
}
