/** Links speakers across articles by rules and editors' decisions, with the evidence for each link. */
import type { KnownEntity } from '../../lists/known-entities.ts';
import type { Diagnostic } from '../../model.ts';
import { contentId } from '../../util/content-id.ts';
import { byUnits } from '../../util/order.ts';
import type { Speaker, SpeakerDistinction, SpeakerLink, SpeakerRole } from '../types.ts';
import type { Cluster } from './cannot-link.ts';
import { Clustering } from './clustering.ts';
import { decisionsOf, pinsOf, type SpeakerCorrection } from './decisions.ts';
import { Distinctions } from './distinctions.ts';
import { identitiesOf } from './identities.ts';
import { type Identity, nameCounts } from './identity.ts';
import { knownClusters, knownSpeakers } from './known-speakers.ts';
import type { SpeakerMention } from './mention.ts';
import { normalNameTokens } from './names.ts';
import { isInitial } from './person-name.ts';
import { preferredName } from './preferred-name.ts';
import { byRolePlace } from './role-order.ts';
import { LINK_RULES } from './rules/index.ts';

export interface SpeakerIndex {
  readonly speakers: readonly Speaker[];
  /** Ids of the corrections whose speakers were all found. */
  readonly corrections: readonly string[];
  /** Known entities that fit several speakers. */
  readonly doubts: readonly Diagnostic[];
  of(mention: SpeakerMention | null): Speaker | null;
}

function rolesOf(mentions: readonly SpeakerMention[]): readonly SpeakerRole[] {
  const roles = new Map(mentions.flatMap(({ role }) => (role ? [[JSON.stringify(role), role] as const] : [])));
  return [...roles.values()].sort(byRolePlace);
}

/** The first name in this order gives a speaker its id: of known type, with a full first name, with the most words. */
const byFullness = (a: Identity, b: Identity) =>
  Number(a.speakerType === 'unknown') - Number(b.speakerType === 'unknown') ||
  Number(isShort(a)) - Number(isShort(b)) ||
  b.tokens.length - a.tokens.length ||
  byUnits(a.key, b.key);

const isShort = ({ speakerType, person: { first } }: Identity) =>
  speakerType === 'person' && (first === null || isInitial(first));

const headOf = ({ members }: Cluster): Identity | undefined => [...members].sort(byFullness)[0];

const idOf = (cluster: Cluster): string => contentId('s', [headOf(cluster)?.key ?? '']);

/** Links between spellings with one normal form. */
const writtenAlike = ({ names }: Identity): readonly SpeakerLink[] =>
  names.length > 1 ? [{ rule: 'normal-form', names, evidence: [] }] : [];

const byRuleAndNames = (a: SpeakerLink, b: SpeakerLink) => byUnits(JSON.stringify(a), JSON.stringify(b));

const isFull = (name: string) => normalNameTokens(name).length > 1 && !isInitial(normalNameTokens(name)[0] ?? '');

/** The preferred name is the most frequent one, full names first. */
function toSpeaker(
  cluster: Cluster,
  links: readonly SpeakerLink[],
  distinctions: readonly SpeakerDistinction[],
  ids: KnownEntity['ids'] | null,
): Speaker {
  const { members, facts } = cluster;
  const head = headOf(cluster);
  const { mentions } = facts;
  const counts = nameCounts(mentions);
  const full = new Map([...counts].filter(([name]) => isFull(name)));
  const name = preferredName(full.size > 0 ? full : counts);
  return {
    id: idOf(cluster),
    name,
    speakerType: head?.speakerType ?? 'unknown',
    aliases: [...counts.keys()].filter((other) => other !== name).sort(),
    ids,
    roles: rolesOf(mentions),
    named: head?.named ?? false,
    tokens: [...new Set(members.flatMap(({ tokens }) => tokens))].sort(),
    links: [...members.flatMap(writtenAlike), ...links].sort(byRuleAndNames),
    distinctions,
    issuer: null,
  };
}

/** Mentions → speakers, sorted by id. Only an editor can join a person and an organisation. */
export function linkSpeakers(
  mentions: readonly SpeakerMention[],
  corrections: readonly SpeakerCorrection[],
  known: readonly KnownEntity[],
): SpeakerIndex {
  const identities = identitiesOf(mentions, pinsOf(corrections));
  const decisions = decisionsOf(corrections, identities);
  const recognised = knownSpeakers(known, identities);
  const joining = new Clustering(identities, decisions, recognised.same);
  for (const rule of LINK_RULES) joining.apply(rule);
  const { idsOf, diagnostics } = knownClusters(recognised, joining.clusters);

  const nodeIds = new Map(
    joining.clusters.flatMap((cluster) => cluster.members.map((member) => [member, idOf(cluster)] as const)),
  );
  const distinctions = new Distinctions(identities, decisions.apart);
  const speakers: Speaker[] = [];
  const meant = new Map<SpeakerMention, Speaker>();
  for (const cluster of joining.clusters) {
    const others = distinctions.of(cluster.members, (identity) => nodeIds.get(identity) ?? '');
    const speaker = toSpeaker(cluster, cluster.links, others, idsOf(cluster));
    speakers.push(speaker);
    for (const mention of cluster.facts.mentions) meant.set(mention, speaker);
  }
  return {
    speakers: speakers.sort((a, b) => byUnits(a.id, b.id)),
    corrections: decisions.matched,
    doubts: [...recognised.diagnostics, ...diagnostics],
    of: (mention) => (mention && meant.get(mention)) ?? null,
  };
}
