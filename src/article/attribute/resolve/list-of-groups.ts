/**
 * A list of plural nouns names its speakers only as a whole.
 *
 * Example: `Cabin cleaners, porters and night guards`.
 */
import type { PartOfSpeech } from '../../../model.ts';
import type { ArticleWord } from '../words.ts';

const LONGEST = 16;
const JOINTS = new Set([',', 'and']);
const NOMINAL: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(['NOUN', 'PROPN', 'ADJ']);

const isPluralNoun = (word: ArticleWord | undefined) =>
  word !== undefined && (word.pos === 'NOUN' || word.pos === 'PROPN') && word.lower.endsWith('s');

/** The words of the list; none if the words, but for a comma at their end, are no such list. */
export function listOfGroups(words: readonly ArticleWord[]): readonly ArticleWord[] {
  const list = words.at(-1)?.text === ',' ? words.slice(0, -1) : words;
  if (list.length > LONGEST || !list.some(({ text }) => text === ',') || !list.some(({ lower }) => lower === 'and'))
    return [];
  const isWhole = list.every(
    (word, i) =>
      NOMINAL.has(word.pos) || (JOINTS.has(word.lower) && (isPluralNoun(list[i - 1]) || list[i - 1]?.text === ',')),
  );
  return isWhole && isPluralNoun(list.at(-1)) ? list : [];
}
