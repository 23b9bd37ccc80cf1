/**
 * Nouns that refer to somebody introduced by a narrower noun: a senator is "the lawmaker" in the next sentence.
 * Source: hypernyms of offices and trades in general English dictionaries.
 */
import { wordSet } from '../words.ts';

const CLASSES: Readonly<Record<string, string>> = {
  lawmaker:
    'senator sen representative rep congressman congresswoman mep mp delegate del assemblyman assemblywoman legislator member',
  politician:
    'senator sen representative rep congressman congresswoman mep mp governor gov mayor minister president chancellor candidate nominee',
  legislator: 'senator sen representative rep delegate del assemblyman assemblywoman member',
  congressman: 'rep representative congressman',
  congresswoman: 'rep representative congresswoman',
  senator: 'sen senator',
  governor: 'gov governor',
  republican: 'republican',
  democrat: 'democrat democratic',
  conservative: 'conservative tory',
  official:
    'secretary undersecretary minister commissioner director deputy administrator ambassador chief commissioner',
  lawyer: 'attorney solicitor barrister counsel lawyer prosecutor',
  attorney: 'attorney lawyer counsel prosecutor atty',
  officer: 'sheriff sergeant detective constable captain lieutenant inspector officer',
  academic: 'professor lecturer scholar researcher historian economist',
  researcher: 'professor scientist researcher biologist physicist economist analyst',
  scientist: 'professor scientist researcher biologist physicist',
  expert: 'professor analyst researcher economist scientist specialist',
  doctor: 'dr doctor physician surgeon psychiatrist paediatrician pediatrician',
  physician: 'dr doctor physician surgeon',
  executive: 'ceo cfo coo chairman founder president director executive chief boss',
  boss: 'ceo chairman founder president director executive chief manager',
  ceo: 'ceo executive chief',
  businessman: 'ceo chairman founder president businessman billionaire mogul tycoon developer entrepreneur',
  billionaire: 'ceo chairman founder mogul tycoon developer entrepreneur investor businessman',
  entrepreneur: 'founder co-founder ceo entrepreneur',
  leader: 'president premier chancellor minister leader chairman pm',
  premier: 'minister premier pm',
  nominee: 'candidate nominee',
  candidate: 'candidate nominee',
  cleric: 'bishop archbishop cardinal pastor priest imam rabbi reverend rev',
  diplomat: 'ambassador envoy consul diplomat',
  athlete: 'striker quarterback goalkeeper midfielder forward player runner swimmer boxer',
  player: 'striker quarterback goalkeeper midfielder forward defender winger',
  writer: 'author novelist poet columnist writer',
  reporter: 'journalist correspondent reporter editor',
  journalist: 'reporter correspondent editor columnist journalist',
  source:
    'aide adviser advisor official insider executive employee staffer diplomat officer lawyer minister friend person',
  star: 'actor actress singer player striker',
};

/** Words before an office that make it another one: the shadow chancellor. */
export const RANKS = wordSet('shadow deputy vice assistant under junior');

const INDEX: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(CLASSES).map(([noun, narrower]) => [noun, wordSet(narrower)]),
);

/** The nouns that may have introduced somebody called `noun` later, `noun` itself included. */
export const narrowerRoles = (noun: string): ReadonlySet<string> => INDEX.get(noun) ?? new Set([noun]);

/** Whether a noun refers to people introduced by narrower nouns, as `diplomat` does. */
export const isRoleClass = (noun: string): boolean => INDEX.has(noun);

/** Nouns for people whose names are withheld; they never refer to anyone named. */
export const WITHHELD_NAMES = wordSet('source insider');
