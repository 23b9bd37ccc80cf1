/**
 * Classifies the complement of a verb of telling or asking, which makes the content a statement, a question or a demand.
 *
 * Example: `told residents to leave` has an infinitive, `asked residents whether they knew` a question.
 */
import { COMPLEMENTIZERS } from '../../../lexicon/en/clause-words.ts';
import { SUBJECT_ONLY_PRONOUNS } from '../../../lexicon/en/reference-words.ts';
import type { StanceComplement } from '../../../lexicon/en/stance-words.ts';
import type { ArticleWord } from '../words.ts';

/** A quotation mark as a token. */
export const MARK = /^["“‘«„'’”»]$/;

const isVerb = (word: ArticleWord | undefined) => word?.pos === 'VERB' || word?.pos === 'AUX';

/** `to go`, `to quickly go`, but not `to Spain`. */
const isInfinitive = (words: readonly ArticleWord[], at: number) =>
  words[at]?.lower === 'to' && (isVerb(words[at + 1]) || (words[at + 1]?.pos === 'ADV' && isVerb(words[at + 2])));

/** `for the third time` asks for nothing. */
const isForTime = (words: readonly ArticleWord[], at: number) =>
  words[at + 1]?.pos === 'DET' && words.slice(at + 2, at + 4).some(({ lower }) => lower === 'time');

/** A bare `be` as its first verb makes a clause a demand: `insisted that it be done`. */
function clauseKind(words: readonly ArticleWord[], from: number): StanceComplement {
  const verb = words.slice(from).find(isVerb);
  return verb?.lower === 'be' ? 'mandative' : 'clause';
}

/** The complement at the start of `words`, outside quotation marks and after any addressee; null if none is recognised. */
export function complementOf(words: readonly ArticleWord[]): StanceComplement | null {
  for (const [i, word] of words.entries()) {
    if (MARK.test(word.text)) return null;
    if (isInfinitive(words, i)) return 'infinitive';
    if (word.lower === 'for' && !isForTime(words, i)) return 'for';
    if (word.lower === 'that') return clauseKind(words, i + 1);
    if (COMPLEMENTIZERS.has(word.lower)) return 'question';
    if (isVerb(word)) {
      if (!word.lower.endsWith('ing')) return null;
      if (i === 0) return 'gerund';
    }
    if (SUBJECT_ONLY_PRONOUNS.has(word.lower)) return null;
  }
  return null;
}
