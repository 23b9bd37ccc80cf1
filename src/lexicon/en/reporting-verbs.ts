/**
 * Verbs that report what somebody says, thinks or intends, by their complements.
 *
 * Sources: the verb classes of reporting in English reference grammars (clause-taking verbs, verbs with an addressee, verbs
 * of manner of speaking, verbs of judgement with "of", "for" or "as"), and general knowledge of newspaper English.
 */

import type { QuotationAct } from '../../model.ts';
import { wordList } from '../words.ts';
import { formsOf, type Tense } from './verb-forms.ts';

/**
 * Complements of the verb: `clause` (said that …), `addressee` (told her …), `infinitive` (urged them to …, promised to …),
 * `question` (asked whether …), `noun` (denied the charge), `gerund` (denied taking …), `name` (called it “…”),
 * `as` (described it as …), `of` and `for` (accused them of …, blamed them for …), `quote` (only words in marks: laughed).
 */
export type Complement =
  | 'clause'
  | 'addressee'
  | 'infinitive'
  | 'question'
  | 'noun'
  | 'gerund'
  | 'name'
  | 'as'
  | 'of'
  | 'for'
  | 'quote';

interface VerbClass {
  readonly act: QuotationAct;
  readonly takes: readonly Complement[];
  readonly verbs: string;
}

const CLASSES: readonly VerbClass[] = [
  {
    act: 'speech',
    takes: ['clause', 'quote'],
    verbs: `say add note argue claim insist suggest explain acknowledge admit concede warn predict state declare announce report
      write tweet retweet reply respond retort comment remark observe mention maintain contend assert allege charge reveal
      disclose confirm complain joke quip recall estimate conclude stress emphasize emphasise underscore underline reiterate
      repeat affirm reaffirm testify swear boast brag caution counter lament muse opine posit proclaim pronounce recount relate
      speculate specify hint imply signal indicate elaborate stipulate theorize theorise hypothesize conjecture
      rejoin reason prophesy bemoan gripe grumble whine tout crow gloat intone volunteer submit
      clarify certify attest deem remonstrate protest object profess confide confess divulge leak blog advise recommend propose
      agree pledge vow promise deny find rule post`,
  },
  {
    act: 'speech',
    takes: ['addressee', 'clause', 'quote'],
    verbs: 'tell inform assure remind notify brief alert reassure advise warn promise caution',
  },
  { act: 'speech', takes: ['question', 'quote'], verbs: 'ask wonder inquire enquire query question' },
  {
    act: 'speech',
    takes: ['infinitive'],
    verbs: `urge ask tell order advise warn encourage beg implore beseech instruct direct command demand exhort invite caution
      challenge promise pledge vow threaten offer agree refuse swear decline`,
  },
  { act: 'speech', takes: ['clause', 'quote'], verbs: 'demand plead urge' },
  { act: 'speech', takes: ['gerund'], verbs: 'deny admit acknowledge suggest recommend propose advocate' },
  {
    act: 'speech',
    takes: ['noun'],
    verbs: `deny announce reject criticize criticise condemn denounce praise propose promise reiterate allege acknowledge
      demand blast slam decry defend confirm highlight predict bemoan lament hail applaud recommend
      deplore lambast lambaste mock ridicule question reveal admit explain describe discuss declare`,
  },
  { act: 'speech', takes: ['of'], verbs: 'accuse' },
  {
    act: 'speech',
    takes: ['for'],
    verbs: 'blame criticize criticise praise condemn fault thank slam blast attack mock denounce',
  },
  { act: 'speech', takes: ['name'], verbs: 'call dub label term brand deem pronounce declare nickname proclaim' },
  {
    act: 'speech',
    takes: ['as'],
    verbs: `describe characterize characterise dismiss denounce portray depict refer condemn label brand cast praise hail blast slam
      decry deride tout paint`,
  },
  {
    act: 'speech',
    takes: ['quote'],
    verbs: `begin continue conclude laugh smile sigh chuckle grin shrug nod weep sob cry exclaim shout yell scream shriek whisper
      mutter murmur mumble stammer snap growl groan moan gasp bark roar bellow chant sing blurt interject interrupt
      chime deadpan snort sneer scoff thunder finish read post text email message caption answer plead beg urge react
      hiss croak drawl gush enthuse cheer recite pray rap preach lecture scold chide rebuke admonish explode fume rage
      cite reflect summarize summarise sum tease wail warble write phone speak talk tell chat preface`,
  },
  {
    act: 'thought',
    takes: ['clause'],
    verbs: `think believe feel know hope fear worry suspect doubt expect assume realize realise understand guess imagine consider
      figure reckon presume wish dream regret remember forget learn discover notice sense see hear`,
  },
  {
    act: 'intention',
    takes: ['infinitive'],
    verbs: 'want plan hope intend aim seek wish expect decide prefer desire vow aspire mean',
  },
];

/** Verbs that report together with a particle; alone they may mean something else. */
const PHRASAL: readonly { readonly takes: readonly Complement[]; readonly verbs: string }[] = [
  { takes: ['infinitive', 'quote'], verbs: 'call+on call+upon' },
  { takes: ['noun', 'infinitive', 'quote'], verbs: 'call+for appeal+for push+for' },
  { takes: ['clause', 'quote'], verbs: 'point+out spell+out make+clear let+know' },
  { takes: ['noun'], verbs: 'call+out lash+out+at speak+out+against rail+against point+to hit+out+at' },
  { takes: ['quote'], verbs: 'go+on hit+back fire+back lash+out chime+in shoot+back sum+up push+back weigh+in' },
];

export interface ReportingForm {
  readonly lemma: string;
  readonly tense: Tense;
  readonly act: QuotationAct;
  readonly takes: ReadonlySet<Complement>;
}

function buildForms(): ReadonlyMap<string, ReportingForm> {
  const verbs = new Map<string, { act: QuotationAct; takes: Set<Complement> }>();
  for (const { act, takes, verbs: names } of CLASSES) {
    for (const lemma of wordList(names)) {
      const verb = verbs.get(lemma);
      if (verb) for (const complement of takes) verb.takes.add(complement);
      else verbs.set(lemma, { act, takes: new Set(takes) });
    }
  }
  const nothing: readonly Complement[] = [];
  for (const { verbs: names } of PHRASAL) {
    for (const [head = ''] of wordList(names).map((name) => name.split('+'))) {
      if (!verbs.has(head)) verbs.set(head, { act: 'speech', takes: new Set(nothing) });
    }
  }
  const forms = new Map<string, ReportingForm>();
  for (const [lemma, { act, takes }] of verbs) {
    for (const [form, tense] of formsOf(lemma)) {
      if (!forms.has(form)) forms.set(form, { lemma, tense, act, takes });
    }
  }
  return forms;
}

const FORMS = buildForms();

/** The reporting verb that a lower-case word is a form of; null if it is none. */
export const reportingForm = (word: string): ReportingForm | null => FORMS.get(word) ?? null;

interface Phrasal {
  readonly particles: readonly string[];
  readonly takes: ReadonlySet<Complement>;
}

function buildPhrasal(): ReadonlyMap<string, readonly Phrasal[]> {
  const byHead = new Map<string, Phrasal[]>();
  for (const { takes, verbs } of PHRASAL) {
    for (const name of wordList(verbs)) {
      const [head = '', ...particles] = name.split('+');
      byHead.set(head, [...(byHead.get(head) ?? []), { particles, takes: new Set(takes) }]);
    }
  }
  return byHead;
}

const PHRASAL_BY_HEAD = buildPhrasal();

/**
 * The complements of a verb with its particle, and the number of words in the particle; null if it has none. `next` are
 * the next words in lower case.
 */
export function phrasalTakes(
  lemma: string,
  next: readonly string[],
): { takes: ReadonlySet<Complement>; words: number } | null {
  const phrasal = PHRASAL_BY_HEAD.get(lemma)?.find(({ particles }) =>
    particles.every((particle, i) => next[i] === particle),
  );
  return phrasal ? { takes: phrasal.takes, words: phrasal.particles.length } : null;
}

/** The classes, for the test of doubled and impossible entries. */
export const REPORTING_VERB_CLASSES = CLASSES;
