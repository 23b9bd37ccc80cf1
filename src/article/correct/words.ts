/** Normalises words for matching: without case, quotation marks, punctuation, accents and hyphens. */

/** `“It’s over — at last!”` and `it's over, at last` are the same. */
export function normalWords(text: string): readonly string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
  return plain.replace(/(?<=\p{L})['’](?=\p{L})/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A name for comparison: `the Harbour Post` equals `The Harbour Post`. */
export const normalName = (name: string): string =>
  normalWords(name)
    .join(' ')
    .replace(/^the (?=.)/u, '');
