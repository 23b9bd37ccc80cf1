/**
 * Features of rival candidates: a pronoun seldom passes over the only one in its own paragraph.
 *
 * Example: `A fisherman said the current had changed. “My cousin lost his steps,” he said`, whoever spoke in the paragraph before.
 */
import type { Candidate, Discourse } from '../discourse.ts';

/** The candidates of the nearest of two paragraphs that has any: that of the words, or the one before it. */
export interface Company {
  readonly place: 'here' | 'before' | 'far';
  readonly members: readonly Candidate[];
  /** Those that are the subject of their sentence or speak. */
  readonly leading: readonly Candidate[];
}

const leads = ({ latest: { use } }: Candidate) => use === 'subject' || use === 'speaks';

export function companyAt(discourse: Discourse, from: number, candidates: readonly Candidate[]): Company {
  const paragraph = discourse.paragraphAt(from);
  const inParagraph = (distance: number) =>
    candidates.filter(({ latest }) => !latest.quoted && paragraph - discourse.paragraphAt(latest.at) === distance);
  const here = inParagraph(0);
  const members = here.length > 0 ? here : inParagraph(1);
  return {
    place: here.length > 0 ? 'here' : members.length > 0 ? 'before' : 'far',
    members,
    leading: members.filter(leads),
  };
}

export function* inCompany({ place, members, leading }: Company, candidate: Candidate): Generator<string> {
  if (place === 'far') return;
  if (!members.includes(candidate)) {
    yield `another-${place}`;
    if (leading.length > 0) yield `another-leads-${place}`;
    return;
  }
  const kind = candidate.referent.entity ? 'named' : 'unnamed';
  if (members.length === 1) yield* [`alone-${place}`, `alone-${place}-${kind}`];
  if (leading.length === 1 && leading[0] === candidate) yield* [`leads-alone-${place}`, `leads-alone-${place}-${kind}`];
}
