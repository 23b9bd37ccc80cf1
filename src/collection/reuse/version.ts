/**
 * Version of the reuse logic: comparable text, keys, matching and comparison. A store records it. Raise it with every change that
 * alters what this folder finds: stores of another version then make their keys, matches and comparisons again.
 */
export const REUSE_VERSION = '7';
