/**
 * Search as you type. Each quotation is one line of folded words, and query words match prefixes. A scan of 100,000 lines takes a
 * browser some hundredths of a second, so no index is needed.
 */

import { visible } from '../util/invisible.ts';

/** Removes case, accents, invisible characters and punctuation. */
function folded(text: string): string {
  const plain = visible(text)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
  return plain
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A query: folded word prefixes and quoted phrases. */
export interface SearchQuery {
  readonly words: readonly string[];
}

const PHRASE = /["“”„]([^"“”„]+)["“”„]?|\S+/gu;

export function parseQuery(typed: string): SearchQuery {
  const parts = [...typed.matchAll(PHRASE)].map(([whole, phrase]) => folded(phrase ?? whole));
  return { words: parts.filter((part) => part !== '') };
}

/** Separates fields, so that no phrase matches across two fields. */
const FIELD_END = ' | ';

export const searchLine = (fields: readonly (string | null | undefined)[]): string =>
  ` ${fields.map((field) => folded(field ?? '')).join(FIELD_END)} `;

export const matchesQuery = (line: string, { words }: SearchQuery): boolean =>
  words.every((word) => line.includes(` ${word}`));

/** A piece of a text, and whether it matches the query. */
export interface Hit {
  readonly text: string;
  readonly hit: boolean;
}

/** Splits a text into words that match the query and other pieces. */
export function hitsIn(text: string, { words }: SearchQuery): readonly Hit[] {
  const singles = words.flatMap((word) => word.split(' '));
  if (singles.length === 0) return [{ text, hit: false }];
  return (text.match(/[\p{L}\p{N}\p{DI}'’]+|[^\p{L}\p{N}\p{DI}'’]+/gu) ?? []).map((word) => {
    const plain = folded(word);
    return { text: word, hit: plain !== '' && singles.some((single) => plain.startsWith(single)) };
  });
}
