/** Words before a passage in marks that show it is not speech. Source: general knowledge. */
import { wordSet } from '../words.ts';
import { PASSIVE_AUXILIARIES } from './channel-words.ts';
import { MONTHS } from './months.ts';
import { PERIODS, TIME_WORDS } from './time-words.ts';

/** Verbs of making, performing and winning, whose object in marks is a work or a prize: `played “Juno”`. */
export const MAKING_VERBS = wordSet(`
  write wrote written sing sang sung play played plays perform performed direct directed directs star starred stars
  record recorded release released publish published pen penned compose composed produce produced paint painted
  open opened close closed feature featured host hosted hosts present presented win won wins edit edited
  launch launched unveil unveiled introduce introduced create created build built found founded
  press pressed sell sold trade trades run runs
`);

/** Words of charge and sanction, whose object in marks names an act: `charged with “fraud”`. */
export const CHARGES = wordSet(`
  charged convicted accused guilty arrested suspicion suspected jailed imprisoned fined sacked fired dismissed suspended
  banned expelled indicted sued wanted cleared acquitted investigated sentenced prosecuted detained held tried blamed
`);

/** Nouns for words without a speaker: `as the proverb goes, “…”`. */
export const SAYINGS = wordSet(
  'saying sayings proverb proverbs adage adages maxim maxims motto mottos cliche cliché dictum',
);

/** Verbs and modals that only suppose: `would say “sorry”`. */
export const SUPPOSITIONS = wordSet("would 'd might could should may must can imagine suppose if unless whether let");

/** Verbs that tell a reader to act on a device or a form: `type “yes”`. */
export const ENTRY_VERBS = wordSet(`
  type press click enter choose select tap search hit dial text reply answer say write tick mark
  typing pressing clicking entering choosing selecting tapping searching saying
`);

/** Words that may stand before a verb in the imperative or the infinitive. */
export const COMMAND_OPENERS = wordSet(', ; : ( to and or then please not');

/** Verbs before a participle of charge: `stands accused of`. */
export const CHARGE_AUXILIARIES: ReadonlySet<string> = new Set([...PASSIVE_AUXILIARIES, 'stands', 'stood']);

/** Charges that are words too, if a `by` names who makes them: `accused of “treason” by the union`. */
export const ACCUSATIONS = wordSet('accused blamed');
/** Prepositions between a charge and its deed. */
export const CHARGE_LINKS = wordSet('of for with over from on');
export const PLEAS = wordSet('plead pleads pleaded pleading pled');
export const GUILT = 'guilty';

/** Texts of law, which rule rather than speak. */
export const LAWS = wordSet(`
  law laws act acts statute statutes code codes rule rules regulation regulations constitution section article clause
  amendment treaty convention charter ordinance legislation bill ban bylaw by-law bylaws by-laws decree
`);

/** Verbs of ruling: `The law bans “insulting behaviour”`. */
export const LAW_VERBS = wordSet(`
  ban bans banned prohibit prohibits prohibited forbid forbids forbade forbidden outlaw outlaws outlawed bar bars barred
  criminalise criminalises criminalised criminalize criminalizes criminalized punish punishes punished
  allow allows allowed permit permits permitted require requires required define defines defined cover covers covered
  protect protects protected guarantee guarantees guaranteed restrict restricts restricted
`);

/** Verbs whose object in marks is a nickname. */
export const GIVING_NAMES = wordSet(`
  nickname nicknames nicknamed nicknaming christen christens christened rename renames renamed
`);
/** Participles before a name or a title: `dubbed “the Cork” by sailors`. */
export const PASSIVE_NAMINGS = wordSet('dubbed titled entitled named code-named');
/** Forms of know before a name: `known in the trade as “outs”`. */
export const KNOWING = wordSet('know knows knew known');
/** Verbs between a word and its meaning. */
export const MEANINGS = wordSet('means meant meaning');

/** Words that open a condition. */
export const CONDITION_OPENERS = wordSet('if unless had were should suppose supposing');
export const IMAGINING = wordSet('imagine imagines imagined imagining');

/** Verbs whose object in marks, set as a name, is a work. */
export const TITLE_VERBS: ReadonlySet<string> = new Set([
  ...MAKING_VERBS,
  ...wordSet('read reads reading translate translates translated'),
]);

/** Words after the title of a work: `wrote “Rain” in a week`. */
export const MOMENTS = {
  openers: wordSet('in for about while after before when during since'),
  periods: new Set([...PERIODS, ...wordSet('hour hours minutes days weeks months years')]),
} as const;

/** Words after "by" that judge nothing: `by then`, `by mistake`. */
export const NO_JUDGES: ReadonlySet<string> = new Set([
  ...TIME_WORDS,
  ...PERIODS,
  ...MONTHS.keys(),
  ...wordSet('mistake accident chance far means way default definition name contrast comparison noon midnight'),
]);
