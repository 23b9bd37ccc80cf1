/** Cannot-link constraints: contradicting names, genders or roles keep two speakers apart. */
import { contradict } from './contradiction.ts';
import { firstNamesFit } from './first-names.ts';
import type { Identity } from './identity.ts';
import { middlesFit } from './person-name.ts';
import type { SpeakerFacts } from './speaker-facts.ts';

/** Identities of one speaker, with their joint facts. */
export interface Cluster {
  readonly members: readonly Identity[];
  readonly facts: SpeakerFacts;
}

/** Ben Hale is not Zoe Hale, George W. is not George H., and a junior is not a senior or a namesake without a suffix. */
function namesContradict(one: Identity, other: Identity): boolean {
  const [a, b] = [one.person, other.person];
  if (a.first === null || b.first === null) return false;
  if (a.suffix !== b.suffix) return true;
  if (a.last !== b.last) return false;
  return !firstNamesFit(one, other) || (a.first === b.first && !middlesFit(a.middle, b.middle));
}

const areNamesakes = (one: Identity, other: Identity) => one.namesakes !== null && one.namesakes === other.namesakes;

/** "Jane Hale, the wife of John Hale" and "a spokesman for John Hale" are not John Hale. */
const isNamedInRole = ({ tokens }: Identity, facts: SpeakerFacts) => tokens.length > 1 && facts.names(tokens.join(' '));

/** Ignores speakers with signs of both genders. */
function gendersContradict({ genders: one }: SpeakerFacts, { genders: other }: SpeakerFacts): boolean {
  return one.size === 1 && other.size === 1 && ![...one].some((gender) => other.has(gender));
}

const isPerson = ({ members }: Cluster) => members.some(({ speakerType }) => speakerType === 'person');

export function cannotLink(one: Cluster, other: Cluster): boolean {
  if (!isPerson(one) || !isPerson(other)) return false;
  return (
    one.members.some((a) => other.members.some((b) => namesContradict(a, b) || areNamesakes(a, b))) ||
    gendersContradict(one.facts, other.facts) ||
    one.members.some((member) => isNamedInRole(member, other.facts)) ||
    other.members.some((member) => isNamedInRole(member, one.facts)) ||
    contradict(one.facts, other.facts)
  );
}
