/** Evidence for linking that a single article provides. */
import type { ArticleRecord } from '../../schema.ts';
import { withoutPossessive } from '../name-tokens.ts';
import { foldLetters, personTokens } from './names.ts';

/** A capitalised word that does not begin a sentence. */
const TOPIC = /(?<=[\p{L}\p{N},;] )\p{Lu}[\p{L}'’-]{3,}/gu;
/** Fewer words do not identify a speaker. */
export const TELLING_WORDS = 5;

/** Quoted people by names of two words or more: a last name alone is ambiguous. */
export function coSpeakersIn({ quotes }: ArticleRecord): readonly string[] {
  const names = quotes.flatMap(({ speaker, speakerType }) =>
    speaker === null || speakerType === 'group' || !/\p{Lu}/u.test(speaker) ? [] : [personTokens(speaker).join(' ')],
  );
  return [...new Set(names.filter((name) => name.includes(' ')))];
}

/** Capitalised words of the title and quotations. */
export function topicsIn({ title, quotes }: ArticleRecord): readonly string[] {
  const words = [title ?? '', ...quotes.map(({ text }) => text)].flatMap((text) => text.match(TOPIC) ?? []);
  return [...new Set(words.map((word) => withoutPossessive(foldLetters(word))))];
}

/** The words of a quotation in normal form, or null if they are too few to identify a speaker. */
export function saidIn(text: string): string | null {
  const words = foldLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < TELLING_WORDS ? null : words.join(' ');
}
