/** One speaker across articles: names that are one by the rules, or by what an editor says, each with the reason. */
import { byUnits, contentId } from '../ids.ts';
import type { SourceArticle, Speaker, SpeakerDistinction, SpeakerLink, SpeakerRole } from '../types.ts';
import type { Cluster } from './barrier.ts';
import { type Decision, decisionsOf, pinsOf, type SpeakerCorrection } from './decisions.ts';
import { identitiesOf } from './identities.ts';
import { type Identity, nameCounts, nameKey } from './identity.ts';
import { decisionEvidence, Joining } from './joining.ts';
import type { SpeakerMention } from './mention.ts';
import { nameTokens } from './names.ts';
import { isInitial } from './person-name.ts';
import { preferredName } from './preferred-name.ts';
import { LINK_RULES } from './rules/index.ts';

export interface SpeakerIndex {
  readonly speakers: readonly Speaker[];
  /** Ids of the corrections whose speakers are all there. */
  readonly corrections: readonly string[];
  find(article: SourceArticle, name: string | null, speakerType: Speaker['speakerType']): Speaker | null;
}

function rolesOf(mentions: readonly SpeakerMention[]): readonly SpeakerRole[] {
  const roles = new Map(mentions.flatMap(({ role }) => (role ? [[JSON.stringify(role), role] as const] : [])));
  return [...roles.values()].sort(
    (a, b) =>
      byUnits(a.article, b.article) || a.span[0] - b.span[0] || a.span[1] - b.span[1] || byUnits(a.text, b.text),
  );
}

/** The fullest name gives a speaker its id: of a known kind, with a first name that is no initial, with the most words. */
const byFullness = (a: Identity, b: Identity) =>
  Number(a.speakerType === 'unknown') - Number(b.speakerType === 'unknown') ||
  Number(isShort(a)) - Number(isShort(b)) ||
  b.tokens.length - a.tokens.length ||
  byUnits(a.key, b.key);

const isShort = ({ speakerType, person: { first } }: Identity) =>
  speakerType === 'person' && (first === null || isInitial(first));

/** One identity under several spellings that mean the same to everybody. */
const writtenAlike = ({ names }: Identity): readonly SpeakerLink[] =>
  names.length > 1 ? [{ rule: 'normal-form', names, evidence: [] }] : [];

const byRuleAndNames = (a: SpeakerLink, b: SpeakerLink) => byUnits(JSON.stringify(a), JSON.stringify(b));

const isFull = (name: string) => nameTokens(name).length > 1 && !isInitial(nameTokens(name)[0] ?? '');

/** A person is called by a name with more than one word where there is one, everybody by the most frequent such name. */
function toSpeaker({ members, facts }: Cluster, links: readonly SpeakerLink[]): Speaker {
  const [head] = [...members].sort(byFullness);
  const { mentions } = facts;
  const counts = nameCounts(mentions);
  const full = new Map([...counts].filter(([name]) => isFull(name)));
  const name = preferredName(full.size > 0 ? full : counts);
  return {
    id: contentId('s', [head?.key ?? '']),
    name,
    speakerType: head?.speakerType ?? 'unknown',
    aliases: [...counts.keys()].filter((other) => other !== name).sort(),
    roles: rolesOf(mentions),
    named: head?.named ?? false,
    tokens: [...new Set(members.flatMap(({ tokens }) => tokens))].sort(),
    links: [...members.flatMap(writtenAlike), ...links].sort(byRuleAndNames),
    distinctions: [],
  };
}

/** The roles by which two people of one name were told apart. */
function roleEvidence(identity: Identity): SpeakerDistinction['evidence'] {
  const [role] = [...identity.facts.roles].sort(([a], [b]) => byUnits(a, b));
  return role ? [{ kind: 'role', text: role[0], articles: role[1].slice(0, 1) }] : [];
}

/** For each identity the others that it is known not to be: its namesakes, and those that an editor says it is not. */
function distinctionsOf(
  { members }: Cluster,
  identities: readonly Identity[],
  apart: readonly Decision[],
  speakerOf: (identity: Identity) => Speaker | undefined,
): readonly SpeakerDistinction[] {
  const own = new Set(members);
  const found = new Map<string, SpeakerDistinction>();
  const add = (other: Identity, rule: string, evidence: SpeakerDistinction['evidence']) => {
    const speaker = speakerOf(other)?.id;
    if (!own.has(other) && speaker !== undefined) found.set(speaker, { speaker, rule, evidence });
  };
  for (const member of members)
    for (const other of identities)
      if (member.namesakes !== null && member.namesakes === other.namesakes)
        add(other, 'namesake', [...roleEvidence(member), ...roleEvidence(other)]);
  for (const decision of apart) {
    if (own.has(decision.one)) add(decision.other, 'correction', [decisionEvidence(decision)]);
    if (own.has(decision.other)) add(decision.one, 'correction', [decisionEvidence(decision)]);
  }
  return [...found.values()].sort((a, b) => byUnits(a.speaker, b.speaker));
}

const placeKey = (article: SourceArticle, name: string, speakerType: Speaker['speakerType']) =>
  JSON.stringify([nameKey(article, name, speakerType), article.key]);

/** Mentions → speakers, sorted by id. A person and an organisation become one only where an editor says so. */
export function linkSpeakers(
  mentions: readonly SpeakerMention[],
  corrections: readonly SpeakerCorrection[],
): SpeakerIndex {
  const identities = identitiesOf(mentions, pinsOf(corrections));
  const decisions = decisionsOf(corrections, identities);
  const joining = new Joining(identities, decisions);
  for (const rule of LINK_RULES) joining.apply(rule);

  const clusters = joining.clusters.map((cluster) => ({ cluster, speaker: toSpeaker(cluster, cluster.links) }));
  const plain = new Map(
    clusters.flatMap(({ cluster, speaker }) => cluster.members.map((one) => [one, speaker] as const)),
  );
  const bySpeaker = new Map<Speaker, Speaker>();
  const namesakes = identities.filter((identity) => identity.namesakes !== null);
  for (const { cluster, speaker } of clusters) {
    const distinctions = distinctionsOf(cluster, namesakes, decisions.apart, (one) => plain.get(one));
    bySpeaker.set(speaker, distinctions.length > 0 ? { ...speaker, distinctions } : speaker);
  }
  const byPlace = new Map<string, Speaker>();
  for (const [identity, speaker] of plain)
    for (const { article, name, speakerType } of identity.facts.mentions)
      byPlace.set(placeKey(article, name, speakerType), bySpeaker.get(speaker) ?? speaker);
  return {
    speakers: [...bySpeaker.values()].sort((a, b) => byUnits(a.id, b.id)),
    corrections: decisions.matched,
    find: (article, name, speakerType) =>
      name === null ? null : (byPlace.get(placeKey(article, name, speakerType)) ?? null),
  };
}
