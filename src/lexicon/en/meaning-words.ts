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

/** Words of extent, by meaning. */
export const EXTENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    all: 'all every each everyone everybody everything everywhere entire entirely whole wholly completely totally',
    always: 'always constantly forever',
    most: 'most mostly majority largely usually',
    many: 'many often frequently numerous',
    some: 'some someone somebody sometimes partly partially occasionally several',
    few: 'few rarely seldom minority',
    only: 'only solely exclusively merely',
  }).flatMap(([extent, words]) => wordList(words).map((word) => [word, extent] as const)),
);

/** Opposites in comparisons, order, place and direction. */
export const OPPOSITES: ReadonlyMap<string, ReadonlySet<string>> = oppositesIn(`
  more:less,fewer most:least,fewest better:worse best:worst higher:lower highest:lowest larger:smaller bigger:smaller
  greater:smaller,lesser longer:shorter stronger:weaker faster:slower richer:poorer safer:riskier easier:harder
  before:after earlier:later first:last former:latter early:late old:new above:below over:under inside:outside in:out
  up:down upwards:downwards on:off for:against pro:anti internal:external minimum:maximum least:most
  increase:decrease,reduce increases:decreases,reduces increased:decreased,reduced rise:fall rises:falls rose:fell
  rising:falling gain:loss gains:losses gained:lost win:lose wins:loses won:lost accept:reject accepted:rejected
  support:oppose supports:opposes supported:opposed allow:forbid,ban allowed:forbidden,banned legal:illegal
  possible:impossible likely:unlikely true:false safe:unsafe,dangerous guilty:innocent success:failure
`);

/** Both ways from a list of "word:opposite,opposite". */
function oppositesIn(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const opposites = new Map<string, Set<string>>();
  const add = (word: string, other: string) => opposites.set(word, (opposites.get(word) ?? new Set()).add(other));
  for (const entry of wordList(text)) {
    const [word = '', others = ''] = entry.split(':');
    for (const other of others.split(',')) {
      add(word, other);
      add(other, word);
    }
  }
  return opposites;
}

/** Words of amount that do not stand for one figure. */
export const AMOUNTS = wordSet(`
  hundred thousand million billion trillion hundreds thousands millions billions half double twice dozen
  dozens percent
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
