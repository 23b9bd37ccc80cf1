/** What one article says that speaks for or against two names being one speaker's; no other article is asked. */
import type { ArticleRecord } from '../../schema.ts';
import { foldLetters, personTokens } from './names.ts';

/** A word with a capital that does not begin a sentence. */
const TOPIC = /(?<=[\p{L}\p{N},;] )\p{Lu}[\p{L}'’-]{3,}/gu;
/** Fewer words than this may be anybody's. */
const TELLING_WORDS = 5;

/** Everybody who is quoted in it under a name of two words or more: a last name alone may be another's. */
export function companyIn({ quotes }: ArticleRecord): readonly string[] {
  const names = quotes.flatMap(({ speaker, speakerType }) =>
    speaker === null || speakerType === 'group' || !/\p{Lu}/u.test(speaker) ? [] : [personTokens(speaker).join(' ')],
  );
  return [...new Set(names.filter((name) => name.includes(' ')))];
}

/** Capitalised words in its title and its quotations. */
export function topicsIn({ title, quotes }: ArticleRecord): readonly string[] {
  const words = [title ?? '', ...quotes.map(({ text }) => text)].flatMap((text) => text.match(TOPIC) ?? []);
  return [...new Set(words.map((word) => foldLetters(word).replace(/['’]s?$/u, '')))];
}

/** The words of a quotation in normal form, where they are enough to tell its speaker by. */
export function saidIn(text: string): string | null {
  const words = foldLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < TELLING_WORDS ? null : words.join(' ');
}
