/**
 * Words that change the meaning of a sentence, in the form that `reuse` compares: lower case, without apostrophes.
 * Source: the negatives, modal verbs and cardinal numbers of English grammars, and the contractions they form.
 */
import { wordList, wordSet } from '../words.ts';

/** Words of negation. */
export const NEGATIVE_WORDS = wordSet(`
  not no never none nobody nothing neither nor nowhere without cannot hardly barely aint isnt arent wasnt
  werent dont doesnt didnt hasnt havent hadnt wont wouldnt shouldnt cant couldnt mustnt mightnt neednt
`);

/** Modal verbs. */
export const MODAL_VERBS = wordSet('may might must shall should will would can could ought');

/** Numbers in words, and their figures. */
export const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  wordList(`
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty
  `).map((word, figure) => [word, String(figure)] as const),
);

/** Words of amount that do not stand for one figure. */
export const AMOUNTS = wordSet(`
  hundred thousand million billion trillion hundreds thousands millions billions half double twice dozen
  dozens
`);

/** Forms of one word that a reporter exchanges in reported speech: "I will go" becomes she "would go". */
export const SHIFTS: readonly ReadonlySet<string>[] = [
  'am is are was were',
  'have has had',
  'do does did',
  'will would shall should',
  'can could',
  'may might',
  'i we you he she they it',
  'me us you him her them it',
  'my our your his her their its',
  'myself ourselves yourself yourselves himself herself themselves itself',
].map(wordSet);

/** Contracted forms at the end of the previous word: "do not" becomes "dont". */
export const CONTRACTED: ReadonlyMap<string, string> = new Map([
  ['am', 'm'],
  ['are', 're'],
  ['had', 'd'],
  ['has', 's'],
  ['have', 've'],
  ['is', 's'],
  ['not', 'nt'],
  ['will', 'll'],
  ['would', 'd'],
]);
