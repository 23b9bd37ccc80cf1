/** Joins identities into speakers, rule by rule, and records the evidence. */
import { indexBy } from '../../util/group-by.ts';
import { byUnits } from '../../util/order.ts';
import type { SpeakerLink } from '../types.ts';
import { type Cluster, cannotLink } from './cannot-link.ts';
import { type Decision, type Decisions, decisionEvidence } from './decisions.ts';
import { hasSupport, supportOf } from './evidence.ts';
import type { Identity } from './identity.ts';
import type { LinkRule } from './rules/index.ts';
import { SpeakerFacts } from './speaker-facts.ts';

interface Joined extends Cluster {
  readonly links: readonly SpeakerLink[];
}

type Neighbours = ReadonlyMap<Identity, ReadonlySet<Identity>>;
type Pair = readonly [Identity, Identity];

/** Id of the rule for names of one entity in the user's list. */
const KNOWN = 'known-list';

const byKeys = ([a, b]: Pair, [c, d]: Pair) => byUnits(a.key, c.key) || byUnits(b.key, d.key);

/** Identities by shared key; keys of a single identity are dropped. */
function bucketed(
  identities: readonly Identity[],
  keysOf: (identity: Identity) => readonly string[],
): ReadonlyMap<string, readonly Identity[]> {
  const buckets = indexBy(identities, (identity) => new Set(keysOf(identity)));
  return new Map([...buckets].filter(([, bucket]) => bucket.length > 1));
}

/** Larger buckets are split by a finer key before pairs are compared. */
const MANY = 50;

const split = (bucket: readonly Identity[], key: string, { finer }: LinkRule): readonly (readonly Identity[])[] =>
  finer && bucket.length > MANY ? [...bucketed(bucket, (identity) => finer(identity, key)).values()] : [bucket];

export class Clustering {
  readonly #clusters = new Map<Identity, Joined>();
  readonly #forbidden: ReadonlyMap<Identity, ReadonlySet<Identity>>;

  /** @param known pairs that belong to one entity in the user's list; editors' decisions take precedence */
  constructor(identities: readonly Identity[], { same, apart }: Decisions, known: readonly Pair[]) {
    for (const identity of identities)
      this.#clusters.set(identity, { members: [identity], facts: identity.facts, links: [] });
    this.#forbidden = forbiddenBy(apart);
    for (const decision of same) this.#join(decision.one, decision.other, 'correction', [decisionEvidence(decision)]);
    for (const [one, other] of known) {
      if (!this.#isForbidden(this.#clusterOf(one), this.#clusterOf(other))) this.#join(one, other, KNOWN, []);
    }
  }

  /** Clusters in the order of their identities, each once. */
  get clusters(): readonly Joined[] {
    return [...new Set(this.#clusters.values())];
  }

  /** Joins the pairs that a rule finds, if neither fits another identity. Candidates are fixed before the first join. */
  apply(rule: LinkRule): void {
    const neighbours = this.#neighbours(rule);
    const chosen = new Map([...neighbours].map(([one, near]) => [one, this.#choose(one, near, neighbours, rule)]));
    const pairs = [...chosen].flatMap(([one, others]) =>
      [...others]
        .filter((other) => byUnits(one.key, other.key) < 0 && chosen.get(other)?.has(one))
        .map((other) => [one, other] as const),
    );
    for (const [one, other] of pairs.sort(byKeys)) {
      const [a, b] = [this.#clusterOf(one), this.#clusterOf(other)];
      if (a !== b && !this.#areApart(a, b)) this.#join(one, other, rule.id, supportOf(a.facts, b.facts));
    }
  }

  #clusterOf(identity: Identity): Joined {
    return this.#clusters.get(identity) ?? { members: [identity], facts: identity.facts, links: [] };
  }

  #isForbidden(one: Joined, other: Joined): boolean {
    return one.members.some((a) => other.members.some((b) => this.#forbidden.get(a)?.has(b)));
  }

  #areApart(one: Joined, other: Joined): boolean {
    return this.#isForbidden(one, other) || cannotLink(one, other);
  }

  /** Pairs that share a key and fit the rule. */
  #neighbours(rule: LinkRule): Neighbours {
    const neighbours = new Map<Identity, Set<Identity>>();
    const add = (one: Identity, other: Identity) => {
      const near = neighbours.get(one);
      if (near) near.add(other);
      else neighbours.set(one, new Set([other]));
    };
    for (const bucket of [...this.#buckets(rule)].flatMap(([key, bucket]) => split(bucket, key, rule))) {
      for (const [i, one] of bucket.entries()) {
        for (const other of bucket.slice(i + 1)) {
          if (!rule.fits(one, other)) continue;
          add(one, other);
          add(other, one);
        }
      }
    }
    return neighbours;
  }

  #buckets({ of, keysOf }: LinkRule): ReadonlyMap<string, readonly Identity[]> {
    const open = [...this.#clusters.keys()].filter(
      ({ named, speakerType }) => named && (of === 'anybody' || speakerType === of),
    );
    return bucketed(open, keysOf);
  }

  /** All neighbours if they can be one speaker together; else those with support, if these can. */
  #choose(
    identity: Identity,
    near: ReadonlySet<Identity>,
    neighbours: Neighbours,
    { wantsSupport }: LinkRule,
  ): ReadonlySet<Identity> {
    const own = this.#clusterOf(identity);
    const open = [...near].filter((other) => {
      const cluster = this.#clusterOf(other);
      return cluster !== own && !this.#areApart(own, cluster);
    });
    if (!wantsSupport && this.#canBeOne(open, neighbours)) return new Set(open);
    const supported = open.filter((other) => hasSupport(own.facts, this.#clusterOf(other).facts));
    return new Set(this.#canBeOne(supported, neighbours) ? supported : []);
  }

  #canBeOne(identities: readonly Identity[], neighbours: Neighbours): boolean {
    return identities.every((one, i) =>
      identities.slice(i + 1).every((other) => {
        const [a, b] = [this.#clusterOf(one), this.#clusterOf(other)];
        return a === b || (neighbours.get(one)?.has(other) === true && !this.#areApart(a, b));
      }),
    );
  }

  #join(one: Identity, other: Identity, rule: string, evidence: SpeakerLink['evidence']): void {
    const [a, b] = [this.#clusterOf(one), this.#clusterOf(other)];
    const link = { rule, names: [one.name, other.name].sort(byUnits), evidence };
    if (a === b) return;
    const members = [...a.members, ...b.members];
    const joined: Joined = {
      members,
      facts: new SpeakerFacts(members.flatMap(({ facts }) => facts.mentions)),
      links: [...a.links, ...b.links, link],
    };
    for (const member of members) this.#clusters.set(member, joined);
  }
}

function forbiddenBy(apart: readonly Decision[]): ReadonlyMap<Identity, ReadonlySet<Identity>> {
  const forbidden = new Map<Identity, Set<Identity>>();
  for (const { one, other } of apart) {
    forbidden.set(one, (forbidden.get(one) ?? new Set()).add(other));
    forbidden.set(other, (forbidden.get(other) ?? new Set()).add(one));
  }
  return forbidden;
}
