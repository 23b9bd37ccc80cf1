/** Words in a normal form, so that a decision finds the quotation again: no case, marks, punctuation, accents, hyphens. */

/** `“It’s over — at last!”` and `it's over, at last` are the same. */
export function normalWords(text: string): readonly string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
  return plain.replace(/(?<=\p{L})['’](?=\p{L})/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A name as an address: `the Harbour Post` is `The Harbour Post`. */
export const normalName = (name: string): string =>
  normalWords(name)
    .join(' ')
    .replace(/^the (?=.)/u, '');
