/** Speakers who are distinct although their names fit: namesakes, and pairs that an editor keeps apart. */
import { indexBy } from '../../util/group-by.ts';
import { byUnits } from '../../util/order.ts';
import type { LinkEvidence, SpeakerDistinction } from '../types.ts';
import { type Decision, decisionEvidence } from './decisions.ts';
import type { Identity } from './identity.ts';

/** A role that distinguishes a namesake, if any. */
function roleEvidence({ facts }: Identity): readonly LinkEvidence[] {
  const [role] = [...facts.roles].sort(([a], [b]) => byUnits(a, b));
  return role ? [{ kind: 'role', text: role[0], articles: role[1].slice(0, 1) }] : [];
}

interface Distinct {
  readonly other: Identity;
  readonly rule: string;
  readonly evidence: readonly LinkEvidence[];
}

export class Distinctions {
  readonly #byIdentity = new Map<Identity, Distinct[]>();

  constructor(identities: readonly Identity[], apart: readonly Decision[]) {
    for (const same of groupedByName(identities))
      for (const one of same)
        for (const other of same)
          if (one !== other) this.#add(one, other, 'namesake', [...roleEvidence(one), ...roleEvidence(other)]);
    for (const decision of apart) {
      const { one, other } = decision;
      this.#add(one, other, 'correction', [decisionEvidence(decision)]);
      this.#add(other, one, 'correction', [decisionEvidence(decision)]);
    }
  }

  /** Distinctions of the speaker with these members, one per other speaker; `idOf` gives the speaker of an identity. */
  of(members: readonly Identity[], idOf: (identity: Identity) => string): readonly SpeakerDistinction[] {
    const found = new Map<string, SpeakerDistinction>();
    for (const { other, rule, evidence } of members.flatMap((member) => this.#byIdentity.get(member) ?? []))
      if (!members.includes(other)) found.set(idOf(other), { speaker: idOf(other), rule, evidence });
    return [...found.values()].sort((a, b) => byUnits(a.speaker, b.speaker));
  }

  #add(one: Identity, other: Identity, rule: string, evidence: readonly LinkEvidence[]): void {
    this.#byIdentity.set(one, [...(this.#byIdentity.get(one) ?? []), { other, rule, evidence }]);
  }
}

const groupedByName = (identities: readonly Identity[]): Iterable<readonly Identity[]> =>
  indexBy(identities, ({ namesakes }) => (namesakes === null ? [] : [namesakes])).values();
