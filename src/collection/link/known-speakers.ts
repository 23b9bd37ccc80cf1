/** Matches speakers with the user's list of known entities. All names of an entry denote one speaker. */
import type { KnownEntity } from '../../lists/known-entities.ts';
import type { Diagnostic } from '../../model.ts';
import type { Cluster } from './cannot-link.ts';
import { normalFormsOf } from './decisions.ts';
import type { Identity } from './identity.ts';
import { ambiguity, ambiguousName, describeEntity, matchKnown } from './match-known.ts';

export interface KnownSpeakers {
  /** Identities of one entry. */
  readonly same: readonly (readonly [Identity, Identity])[];
  readonly entityOf: ReadonlyMap<Identity, KnownEntity>;
  readonly diagnostics: readonly Diagnostic[];
}

/** A speaker of unknown type fits every type. */
const fits = ({ type }: KnownEntity, { speakerType, named }: Identity) =>
  named && type !== 'outlet' && (type === null || type === speakerType || speakerType === 'unknown');

/** True if an entry is ambiguous: it fits two namesakes, or a person and a company. */
function areSeveral(identities: readonly Identity[]): boolean {
  const types = new Set(identities.map(({ speakerType }) => speakerType).filter((type) => type !== 'unknown'));
  const shared = identities.flatMap(({ namesakes }) => namesakes ?? []);
  return types.size > 1 || new Set(shared).size < shared.length;
}

export function knownSpeakers(known: readonly KnownEntity[], identities: readonly Identity[]): KnownSpeakers {
  const { itemsOf, diagnostics } = matchKnown(known, {
    items: identities,
    nameOf: ({ name }) => name,
    formsOf: ({ names, speakerType }) => names.flatMap((name) => [...normalFormsOf(name, speakerType)]),
    formsIn: (name) => [...normalFormsOf(name, 'person'), ...normalFormsOf(name, 'organization')],
    fits,
  });
  const same: [Identity, Identity][] = [];
  const entityOf = new Map<Identity, KnownEntity>();
  const doubts: Diagnostic[] = [];
  for (const [entity, meant] of itemsOf) {
    if (areSeveral(meant)) {
      doubts.push(
        ambiguity(`${describeEntity(entity)} may be any of several speakers of that name; no ids are assigned`),
      );
      continue;
    }
    for (const identity of meant) entityOf.set(identity, entity);
    const [first, ...others] = meant;
    if (first) same.push(...others.map((other): [Identity, Identity] => [first, other]));
  }
  return { same, entityOf, diagnostics: [...diagnostics, ...doubts] };
}

export interface KnownClusters {
  readonly idsOf: (cluster: Cluster) => KnownEntity['ids'] | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Gives a speaker the ids of an entry, after clustering, if neither matches another. */
export function knownClusters({ entityOf }: KnownSpeakers, clusters: readonly Cluster[]): KnownClusters {
  const diagnostics: Diagnostic[] = [];
  const byEntity = new Map<KnownEntity, Cluster[]>();
  for (const cluster of clusters) {
    const meant = [...new Set(cluster.members.flatMap((member) => entityOf.get(member) ?? []))];
    const [entity, ...others] = meant;
    if (!entity) continue;
    if (others.length > 0) diagnostics.push(ambiguousName(cluster.members[0]?.name ?? '', meant));
    else byEntity.set(entity, [...(byEntity.get(entity) ?? []), cluster]);
  }
  const idsOf = new Map<Cluster, KnownEntity['ids']>();
  for (const [entity, [cluster, ...others]] of byEntity) {
    if (cluster && others.length === 0) idsOf.set(cluster, entity.ids);
    else diagnostics.push(ambiguity(`${describeEntity(entity)} may be any of several speakers; no ids are assigned`));
  }
  return { idsOf: (cluster) => idsOf.get(cluster) ?? null, diagnostics };
}
