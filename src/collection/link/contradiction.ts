/**
 * Two roles that nobody has at once: "the goalkeeper" and "an economist", "the mayor of Northgate" and "the mayor of Ostend". What their
 * articles have in common speaks against it.
 */

import { sharedEvidence } from './evidence.ts';
import type { SpeakerFacts } from './speaker-facts.ts';

const meet = (one: Iterable<string>, other: ReadonlySet<string>) => [...one].some((what) => other.has(what));

/** So many letters that "Germany" and "German" begin alike. */
const STEM = 6;
const stemsOf = (bodies: Iterable<string>) => new Set([...bodies].map((body) => body.slice(0, STEM)));
const bodiesMeet = (one: Iterable<string>, other: Iterable<string>) => meet(stemsOf(one), stemsOf(other));

const inTwoTrades = (one: SpeakerFacts, other: SpeakerFacts) =>
  one.trades.size > 0 && other.trades.size > 0 && !meet(one.trades, other.trades);

const inTwoPlaces = (one: SpeakerFacts, other: SpeakerFacts) =>
  [...one.offices].some((office) => {
    const [here, there] = [one.bodiesOf(office), other.bodiesOf(office)];
    return here && there && here.size > 0 && there.size > 0 && !bodiesMeet(here, there);
  });

/** Roles alone. */
export const rolesContradict = (one: SpeakerFacts, other: SpeakerFacts): boolean =>
  !bodiesMeet(one.bodies.keys(), other.bodies.keys()) && (inTwoTrades(one, other) || inTwoPlaces(one, other));

/** The same words, the same other speakers, or what the one belongs to named where the other is quoted. */
const articlesMeet = (one: SpeakerFacts, other: SpeakerFacts): boolean =>
  [
    sharedEvidence('words', one.said, other.said),
    sharedEvidence('outlet', one.company, other.company),
    sharedEvidence('role', one.bodies, other.topics),
    sharedEvidence('role', other.bodies, one.topics),
  ].some((evidence) => evidence !== null);

export const contradict = (one: SpeakerFacts, other: SpeakerFacts): boolean =>
  rolesContradict(one, other) && !articlesMeet(one, other);
