/**
 * Words by their effect on the content of a quotation: it is denied, asked, demanded or promised.
 *
 * Sources: the classes of speech acts (directives and commissives: Searle, Language in Society 5, 1976), verbs that negate
 * their complement (Karttunen, Language 47, 1971), and general knowledge of newspaper English.
 */
import { phraseList, wordList, wordSet } from '../words.ts';
import { formsOf } from './verb-forms.ts';

/** `denies` rejects the content; `declines` rejects what it governs, the content or a word of saying; `not` needs such a word. `says` leaves the content as it is. */
export type StanceEffect = 'says' | 'asks' | 'demands' | 'promises' | 'denies' | 'declines' | 'not';

/**
 * Complements of a word: `infinitive` (told her to go), `gerund` (stopped saying), `question` (asked whether …), `for` (asked for …), `clause` (asked that …),
 * `mandative` (insisted that it be done), `quoted-question` (demanded: “Why?”).
 */
export type StanceComplement =
  | 'infinitive'
  | 'gerund'
  | 'question'
  | 'for'
  | 'clause'
  | 'mandative'
  | 'quoted-question';

interface WordClass {
  readonly effect: StanceEffect;
  /** The complements before which the words have this effect; before any if absent. */
  readonly before?: readonly StanceComplement[];
  /** Verbs by their base, with the words that belong to them joined by `+`. */
  readonly verbs?: string;
  /** Nouns and fixed expressions, in each of their forms. */
  readonly phrases?: readonly string[];
}

/** The first class that fits applies. A noun with the form of its verb (a demand, doubts) is listed as a verb. */
const CLASSES: readonly WordClass[] = [
  {
    effect: 'declines',
    verbs: `avoid refrain+from stop+short+of shy+away+from tire+of miss+an+opportunity+to miss+a+chance+to miss+the+chance+to`,
    phrases: phraseList('refusal | refusals | unable to | unwilling to | reluctant to'),
  },
  { effect: 'declines', verbs: 'hide conceal ignore renounce' },
  { effect: 'declines', before: ['gerund'], verbs: 'stop cease quit resist' },
  {
    effect: 'not',
    phrases: phraseList(
      `not | n't | n’t | never | neither | nor | hardly | barely | scarcely | nobody | none | no one | no longer | yet to`,
    ),
  },
  {
    effect: 'declines',
    before: ['infinitive'],
    verbs: 'decline refuse fail forget neglect omit hesitate',
    phrases: phraseList('failure | failures | inability | reluctance | unwillingness'),
  },
  {
    effect: 'demands',
    before: ['infinitive'],
    verbs: 'tell warn advise encourage direct challenge dare invite caution remind require press lobby counsel',
    phrases: phraseList('call | calls'),
  },
  { effect: 'demands', before: ['infinitive', 'for', 'clause', 'mandative'], verbs: 'ask' },
  { effect: 'demands', before: ['for'], phrases: phraseList('call | calls') },
  { effect: 'demands', before: ['mandative'], verbs: 'insist' },
  { effect: 'says', verbs: 'plead+guilty' },
  { effect: 'promises', before: ['infinitive'], verbs: 'swear undertake' },
  { effect: 'asks', before: ['quoted-question'], verbs: 'demand' },
  {
    effect: 'denies',
    verbs: `deny reject dismiss dispute refute rebut contradict repudiate disavow disown doubt disagree retract recant withdraw
      debunk discredit ridicule rubbish contest challenge resist refuse decline disbelieve disclaim gainsay oppose rule+out
      brush+aside brush+off wave+away wave+aside wave+off laugh+off shrug+off bat+away bat+aside swat+away knock+down
      shoot+down turn+down throw+out walk+back take+back scoff+at sneer+at object+to argue+against speak+out+against
      push+back+against push+back+on hit+back+at take+issue+with cast+doubt+on cast+doubts+on throw+doubt+on
      pour+cold+water+on pour+scorn+on say+no+to plead+not+guilty`,
    phrases:
      phraseList(`denial | denials | rejection | rebuttal | rebuttals | refutation | repudiation | disavowal | retraction | recantation
      disbelief | plea of not guilty | pleas of not guilty`),
  },
  {
    effect: 'asks',
    verbs: 'ask wonder inquire enquire query question want+to+know demand+to+know seek+to+know ask+to+know',
    phrases: phraseList('inquiry | inquiries'),
  },
  {
    effect: 'demands',
    verbs: `urge order demand beg plead implore beseech instruct command exhort entreat petition request call+on call+upon
      call+for appeal+to appeal+for push+for press+for plead+for plead+with warn+against caution+against advise+against`,
    phrases: phraseList('plea | pleas | instruction | instructions'),
  },
  {
    effect: 'promises',
    verbs: 'promise pledge vow guarantee commit give+his+word give+her+word give+their+word give+its+word',
    phrases: phraseList('commitment | commitments | undertaking | undertakings'),
  },
];

/** Determiners that negate a noun: `no evidence`, `little doubt`. */
export const NEGATIVE_DETERMINERS = wordSet('no little few neither');
/** First words of a negative subject: `none of them`. */
export const NEGATIVE_SUBJECTS = wordSet('no none nobody neither few no-one');
/** Words after a negation that cancel it: `not only`. */
export const FOCUS_ADVERBS = wordSet('only just merely simply solely');
/** Nouns for evidence and mention: `no sign that …`. */
export const EVIDENCE_NOUNS = wordSet(`
  evidence proof sign signs indication indications reason reasons hint hints mention trace grounds basis confirmation comment
  details detail
`);
/** Adjectives that affirm a content, after a form of be: `it was not true that …`. */
export const TRUTH_ADJECTIVES = wordSet('true clear certain sure correct convinced aware');
/** Adjectives that deny a content, after a form of be. */
export const FALSITY_ADJECTIVES = wordSet(
  'false untrue incorrect wrong baseless unfounded inaccurate untruthful doubtful unlikely',
);
/** Prepositions of adverbials, whose nouns do not govern the content: `said in a request`. */
export const ADVERBIAL_LINKS = wordSet('in on at during under via through after before following by amid');

interface StanceEntry {
  readonly effect: StanceEffect;
  readonly before: ReadonlySet<StanceComplement> | null;
  /** The words that follow the first. */
  readonly rest: readonly string[];
}

function buildEntries(): ReadonlyMap<string, readonly StanceEntry[]> {
  const entries = new Map<string, StanceEntry[]>();
  for (const { effect, before: complements, verbs = '', phrases = [] } of CLASSES) {
    const before = complements ? new Set(complements) : null;
    const add = (first: string, rest: readonly string[]) =>
      entries.set(first, [...(entries.get(first) ?? []), { effect, before, rest }]);
    for (const [lemma = '', ...rest] of wordList(verbs).map((verb) => verb.split('+')))
      for (const form of new Set(formsOf(lemma).map(([word]) => word))) if (form) add(form, rest);
    for (const [first = '', ...rest] of phrases.map((phrase) => phrase.split(' '))) add(first, rest);
  }
  for (const list of entries.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return entries;
}

const ENTRIES = buildEntries();

/** An effect, and the number of words that have it. */
export interface StanceMatch {
  readonly effect: StanceEffect;
  readonly words: number;
}

/**
 * The effect of the longest expression at the start of `words`, which are in lower case; null if there is none.
 *
 * @param complement the complement after the first word
 */
export function stanceEffect(words: readonly string[], complement: () => StanceComplement | null): StanceMatch | null {
  const [first = '', ...next] = words;
  const entry = ENTRIES.get(first)?.find(({ before, rest }) => {
    if (!rest.every((word, i) => next[i] === word)) return false;
    if (before === null) return true;
    const found = complement();
    return found !== null && before.has(found);
  });
  return entry ? { effect: entry.effect, words: 1 + entry.rest.length } : null;
}
