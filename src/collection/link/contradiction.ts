/**
 * Finds roles that one person cannot have at once: "the goalkeeper" and "an economist", "the mayor of Northgate" and "the mayor
 * of Ostend". Facts that the articles share override a contradiction.
 */

import { shareAny } from './evidence.ts';
import type { SpeakerFacts } from './speaker-facts.ts';

const meet = (one: Iterable<string>, other: ReadonlySet<string>) => [...one].some((what) => other.has(what));

/** Length of a stem: "Germany" and "German" share it. */
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

export const rolesContradict = (one: SpeakerFacts, other: SpeakerFacts): boolean =>
  !bodiesMeet(one.bodies.keys(), other.bodies.keys()) && (inTwoTrades(one, other) || inTwoPlaces(one, other));

/** The same words, the same other speakers, or the body of one named in an article of the other. */
const articlesMeet = (one: SpeakerFacts, other: SpeakerFacts): boolean =>
  shareAny(one.said, other.said) ||
  shareAny(one.company, other.company) ||
  shareAny(one.bodies, other.topics) ||
  shareAny(other.bodies, one.topics);

export const contradict = (one: SpeakerFacts, other: SpeakerFacts): boolean =>
  rolesContradict(one, other) && !articlesMeet(one, other);
