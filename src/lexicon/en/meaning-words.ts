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

/** One word against each of those after the colon. */
const OPPOSITE_WORDS = `
  more:less,fewer most:least,fewest better:worse best:worst higher:lower highest:lowest larger:smaller bigger:smaller
  greater:smaller,lesser longer:shorter stronger:weaker faster:slower richer:poorer safer:riskier easier:harder
  before:after earlier:later first:last former:latter early:late old:new above:below over:under inside:outside in:out
  up:down upwards:downwards on:off for:against pro:anti internal:external minimum:maximum least:most
  increase:decrease,reduce increases:decreases,reduces increased:decreased,reduced rise:fall rises:falls rose:fell
  rising:falling gain:loss gains:losses gained:lost win:lose wins:loses won:lost accept:reject accepted:rejected
  support:oppose supports:opposes supported:opposed allow:forbid,ban allowed:forbidden,banned legal:illegal
  possible:impossible likely:unlikely true:false safe:unsafe,dangerous guilty:innocent success:failure profit:loss
  profits:losses friend:enemy friends:enemies rich:poor strong:weak cheap:expensive hot:cold
`;

/**
 * Opposite verbs in all their forms, with the words of a phrasal verb joined by `+`. Every form of one side is an
 * opposite of every form of the other, because a retelling changes the tense.
 */
const OPPOSITE_VERBS = `
  rise rises rising rose risen climb climbs climbing climbed grow grows growing grew grown go+up goes+up going+up went+up
    gone+up come+up : fall falls falling fell fallen drop drops dropping dropped decline declines declining declined shrink
    shrinks shrinking shrank sink sinks sinking sank go+down goes+down going+down went+down gone+down come+down comes+down
    coming+down came+down;
  earn earns earning earned make+money makes+money making+money made+money : lose loses losing lost;
  speed+up speeds+up speeding+up sped+up accelerate accelerates accelerating accelerated : slow slows slowing slowed
    slow+down slows+down slowing+down slowed+down;
  buy buys buying bought : sell sells selling sold;
  open opens opening opened : close closes closing closed shut shuts shutting;
  start starts starting started begin begins beginning began begun : stop stops stopping stopped end ends ending ended;
  stay stays staying stayed remain remains remaining remained : leave leaves leaving left go+away goes+away went+away;
  love loves loving loved like likes liked : hate hates hating hated dislike dislikes disliked;
  agree agrees agreeing agreed : disagree disagrees disagreeing disagreed;
  remember remembers remembering remembered : forget forgets forgetting forgot forgotten;
  succeed succeeds succeeding succeeded pass passes passing passed : fail fails failing failed;
  hire hires hiring hired : fire fires firing fired dismiss dismisses dismissing dismissed lay+off lays+off laying+off
    laid+off;
  add adds adding added : remove removes removing removed;
  arrive arrives arriving arrived : depart departs departing departed;
  praise praises praising praised : blame blames blaming blamed criticise criticises criticising criticised;
  trust trusts trusting trusted : distrust distrusts distrusting distrusted doubt doubts doubting doubted;
  strengthen strengthens strengthening strengthened : weaken weakens weakening weakened;
  improve improves improving improved get+better gets+better getting+better got+better : worsen worsens worsening worsened
    get+worse gets+worse getting+worse got+worse;
  widen widens widening widened expand expands expanding expanded : narrow narrows narrowing narrowed;
  build builds building built : demolish demolishes demolishing demolished tear+down tears+down tearing+down tore+down
    torn+down;
  save saves saving saved : spend spends spending spent waste wastes wasting wasted;
  include includes including included : exclude excludes excluding excluded;
  give+up gives+up giving+up gave+up given+up : carry+on carries+on carrying+on carried+on keep+on keeps+on keeping+on
    kept+on;
  turn+on turns+on turning+on turned+on switch+on switches+on switching+on switched+on : turn+off turns+off turning+off
    turned+off switch+off switches+off switching+off switched+off;
  push pushes pushing pushed : pull pulls pulling pulled;
  lend lends lending lent : borrow borrows borrowing borrowed;
  encourage encourages encouraging encouraged : discourage discourages discouraging discouraged
`;

/** Opposites in comparisons, order, place and direction, and of verbs; the words of a phrasal verb are joined by `+`. */
export const OPPOSITES: ReadonlyMap<string, ReadonlySet<string>> = oppositesIn([
  ...pairsIn(OPPOSITE_WORDS),
  ...sidesIn(OPPOSITE_VERBS),
]);

type Sides = readonly [readonly string[], readonly string[]];

/** From a list of "word:opposite,opposite". */
function pairsIn(text: string): readonly Sides[] {
  return wordList(text).map((entry) => {
    const [word = '', others = ''] = entry.split(':');
    return [[word], others.split(',')];
  });
}

/** From a list of "words : opposites" with semicolons between. */
function sidesIn(text: string): readonly Sides[] {
  return text.split(';').map((entry) => {
    const [words = '', others = ''] = entry.split(':');
    return [wordList(words), wordList(others)];
  });
}

/** Both ways. */
function oppositesIn(pairs: readonly Sides[]): ReadonlyMap<string, ReadonlySet<string>> {
  const opposites = new Map<string, Set<string>>();
  const add = (word: string, other: string) => opposites.set(word, (opposites.get(word) ?? new Set()).add(other));
  for (const [words, others] of pairs)
    for (const word of words)
      for (const other of others) {
        add(word, other);
        add(other, word);
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
