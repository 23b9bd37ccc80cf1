/** Words before a passage in marks that show it is not speech. Source: general knowledge. */
import { wordSet } from '../words.ts';
import { PASSIVE_AUXILIARIES } from './channel-words.ts';

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
