/**
 * Search over all words as they are typed. Every quotation is one line of folded words; a word is found where one begins with
 * it. Reading all lines takes a browser some hundredths of a second for 100,000 of them, and no index has to be built.
 */

/** What does not count: case, accents, punctuation. */
function folded(text: string): string {
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
  return plain
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What is looked for: words by their beginning, and phrases in quotation marks. */
export interface Question {
  readonly words: readonly string[];
}

const PHRASE = /["“”„]([^"“”„]+)["“”„]?|\S+/gu;

export function questionOf(typed: string): Question {
  const parts = [...typed.matchAll(PHRASE)].map(([whole, phrase]) => folded(phrase ?? whole));
  return { words: parts.filter((part) => part !== '') };
}

/** A field ends where no phrase reaches across. */
const FIELD_END = ' | ';

export const lineOf = (fields: readonly (string | null | undefined)[]): string =>
  ` ${fields.map((field) => folded(field ?? '')).join(FIELD_END)} `;

export const answers = (line: string, { words }: Question): boolean => words.every((word) => line.includes(` ${word}`));

/** A piece of a text, and whether it is what was looked for. */
export interface Hit {
  readonly text: string;
  readonly hit: boolean;
}

/** The words of a text with those that answer a question. */
export function hitsIn(text: string, { words }: Question): readonly Hit[] {
  const singles = words.flatMap((word) => word.split(' '));
  if (singles.length === 0) return [{ text, hit: false }];
  return (text.match(/[\p{L}\p{N}'’]+|[^\p{L}\p{N}'’]+/gu) ?? []).map((word) => {
    const plain = folded(word);
    return { text: word, hit: plain !== '' && singles.some((single) => plain.startsWith(single)) };
  });
}
