/** Evidence that two names denote one speaker: a shared role, words, or story of one outlet. */
import { TRADES } from '../../lexicon/en/trades.ts';
import { byUnits } from '../../util/order.ts';
import type { LinkEvidence } from '../types.ts';
import type { Attested, SpeakerFacts } from './speaker-facts.ts';

/** The longest value is the most specific. */
const telling = (values: Iterable<string>): string | null =>
  [...values].sort((a, b) => b.length - a.length || byUnits(a, b))[0] ?? null;

/** The most specific shared value, with an article of each. */
function sharedEvidence(kind: LinkEvidence['kind'], one: Attested, other: Attested): LinkEvidence | null {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  const text = telling([...few.keys()].filter((what) => many.has(what)));
  if (text === null) return null;
  const articles = [one, other].flatMap((known) => known.get(text)?.[0] ?? []);
  return { kind, text, articles: [...new Set(articles)].sort() };
}

/** The same office that is also a trade ("mayor", not "spokesman"). */
function sameOffice(one: SpeakerFacts, other: SpeakerFacts): LinkEvidence | null {
  const office = telling([...one.offices].filter((word) => TRADES.has(word) && other.offices.has(word)));
  if (office === null) return null;
  const articles = [one, other].flatMap(({ roles }) => [...roles.values()].flat().sort()[0] ?? []);
  return { kind: 'role', text: office, articles: [...new Set(articles)].sort() };
}

/** True if there is any shared value. */
export function shareAny(one: Attested, other: Attested): boolean {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  for (const what of few.keys()) if (many.has(what)) return true;
  return false;
}

/** True if there is any support; looks at the stories, which take longest, last. */
export const hasSupport = (one: SpeakerFacts, other: SpeakerFacts): boolean =>
  shareAny(one.bodies, other.bodies) ||
  sameOffice(one, other) !== null ||
  shareAny(one.said, other.said) ||
  shareAny(one.stories, other.stories);

export function supportOf(one: SpeakerFacts, other: SpeakerFacts): readonly LinkEvidence[] {
  return [
    sharedEvidence('role', one.bodies, other.bodies) ?? sameOffice(one, other),
    sharedEvidence('words', one.said, other.said),
    sharedEvidence('outlet', one.stories, other.stories),
  ].flatMap((evidence) => evidence ?? []);
}
