/**
 * An ambiguous name is a person's if the article gives one of its words to another name too, since news introduces people by first
 * and last name and goes on with the last.
 *
 * Example: `told Claimwatch`, where no other name has the word; not `told Hale` after `Tom Hale`, `told Anna Reed`.
 */
import { TITLES } from '../../../lexicon/en/titles.ts';
import { commonerGender, isFirstName, isKnownFirstName, isOrdinaryWord } from '../gazetteer.ts';
import type { NameSpan } from '../names/name-reader.ts';
import type { ArticleWithWords, ArticleWord } from '../words.ts';

const textOfName = (words: readonly { readonly text: string }[]) => words.map(({ text }) => text).join(' ');

/** `Anna Reed`; a first name that only some lists have does not make a person of `Terrace Talk`. */
function opensWithFirstName(name: readonly ArticleWord[]): boolean {
  const [first, last] = [name[0]?.text ?? '', name.at(-1)?.text ?? ''];
  return isFirstName(first) || (isKnownFirstName(first) && !(name.length > 1 && isOrdinaryWord(last)));
}

export class People {
  /** The names of people in the article. */
  readonly #read = new Set<string>();
  /** For each word of a person's name, the names that have it; two are enough. */
  readonly #names = new Map<string, string[]>();

  /** @param read names that the name reader finds in the article */
  constructor({ tokens }: ArticleWithWords, read: readonly NameSpan[]) {
    for (const { kind, tokens: range } of read) {
      if (kind !== 'person') continue;
      const words = tokens.slice(...range);
      const name = textOfName(words);
      this.#read.add(name);
      for (const { text } of words) this.#add(text, name);
    }
  }

  #add(word: string, name: string): void {
    const names = this.#names.get(word);
    if (!names) this.#names.set(word, [name]);
    else if (names.length < 2 && names[0] !== name) names.push(name);
  }

  /**
   * Whether the article gives a word of the name to somebody else's name too, or it opens with a title or a first name: `Ada Reed`,
   * or `Rose Reed` if the name reader finds a person.
   */
  mayBear(name: readonly ArticleWord[]): boolean {
    if (TITLES.has(name[0]?.lower ?? '') || opensWithFirstName(name)) return true;
    const whole = textOfName(name);
    if (name.length > 1 && this.#read.has(whole) && commonerGender(name[0]?.text ?? '') !== null) return true;
    return name.some(({ text }) => (this.#names.get(text) ?? []).some((other) => other !== whole));
  }
}
