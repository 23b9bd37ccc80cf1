/** One speaker across articles: by normal name and type, with short forms and middle names where they are unambiguous. */
import { byUnits, contentId } from '../ids.ts';
import type { SourceArticle, Speaker, SpeakerRole } from '../types.ts';
import { withoutCompanyForm } from './companies.ts';
import { isName, nameTokens, withoutAddress } from './names.ts';
import { preferredName } from './outlets.ts';
import { fullerNames } from './persons.ts';

type SpeakerType = Speaker['speakerType'];

/** A name as one article uses it. */
export interface SpeakerMention {
  readonly article: SourceArticle;
  readonly name: string;
  readonly speakerType: SpeakerType;
  readonly role: SpeakerRole | null;
}

/** All mentions under one normal name; `key` is its identity, made of content alone. */
interface NameGroup {
  readonly key: string;
  readonly speakerType: SpeakerType;
  readonly tokens: readonly string[];
  readonly named: boolean;
  readonly mentions: SpeakerMention[];
}

export interface SpeakerIndex {
  readonly speakers: readonly Speaker[];
  find(article: SourceArticle, name: string | null, speakerType: SpeakerType): Speaker | null;
}

const tokensOf = (name: string, speakerType: SpeakerType) => {
  const tokens = nameTokens(name);
  if (speakerType === 'organization') return withoutCompanyForm(tokens);
  return speakerType === 'person' ? withoutAddress(tokens) : tokens;
};

/** A description means somebody only in its article, so that the article is part of who it is. */
function keyOf(article: SourceArticle, name: string, speakerType: SpeakerType): string {
  const tokens = tokensOf(name, speakerType);
  const place = isName(name, speakerType) ? null : article.key;
  return JSON.stringify([speakerType, tokens.length > 0 ? tokens.join(' ') : name, place]);
}

function groupsOf(mentions: readonly SpeakerMention[]): ReadonlyMap<string, NameGroup> {
  const groups = new Map<string, NameGroup>();
  for (const mention of mentions) {
    const { article, name, speakerType } = mention;
    const key = keyOf(article, name, speakerType);
    const group = groups.get(key);
    if (group) group.mentions.push(mention);
    else {
      const named = isName(name, speakerType);
      groups.set(key, { key, speakerType, tokens: tokensOf(name, speakerType), named, mentions: [mention] });
    }
  }
  return groups;
}

/** A name of unknown type is the one thing of that name whose type is known. */
function typedNames(groups: readonly NameGroup[]): (group: NameGroup) => NameGroup | null {
  const typed = new Map<string, NameGroup[]>();
  for (const group of groups) {
    if (!group.named || group.speakerType === 'unknown') continue;
    const name = group.tokens.join(' ');
    typed.set(name, [...(typed.get(name) ?? []), group]);
  }
  return (group) => {
    if (!group.named || group.speakerType !== 'unknown') return null;
    const [only, ...others] = typed.get(group.tokens.join(' ')) ?? [];
    return others.length === 0 ? (only ?? null) : null;
  };
}

/** The name that a group goes by in the end: typed first, then filled up. */
function standingFor(groups: readonly NameGroup[]): (group: NameGroup) => NameGroup {
  const isPerson = ({ named, speakerType }: NameGroup) => named && speakerType === 'person';
  const typed = typedNames(groups);
  const fuller = fullerNames(groups.filter(isPerson));
  return (group) => {
    const known = typed(group) ?? group;
    return (isPerson(known) ? fuller(known) : null) ?? known;
  };
}

function nameCounts(mentions: readonly SpeakerMention[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of mentions) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function rolesOf(mentions: readonly SpeakerMention[]): readonly SpeakerRole[] {
  const roles = new Map(mentions.flatMap(({ role }) => (role ? [[JSON.stringify(role), role] as const] : [])));
  return [...roles.values()].sort(
    (a, b) =>
      byUnits(a.article, b.article) || a.span[0] - b.span[0] || a.span[1] - b.span[1] || byUnits(a.text, b.text),
  );
}

/** A person is called by a name with more than one word where there is one, everybody by the most frequent such name. */
function toSpeaker(head: NameGroup, members: readonly NameGroup[]): Speaker {
  const mentions = members.flatMap((group) => group.mentions);
  const counts = nameCounts(mentions);
  const full = new Map([...counts].filter(([name]) => nameTokens(name).length > 1));
  const name = preferredName(full.size > 0 ? full : counts);
  return {
    id: contentId('s', [head.key]),
    name,
    speakerType: head.speakerType,
    aliases: [...counts.keys()].filter((other) => other !== name).sort(),
    roles: rolesOf(mentions),
    named: head.named,
    tokens: [...new Set(members.flatMap(({ tokens }) => tokens))].sort(),
  };
}

/** Mentions → speakers, sorted by id. A person and an organisation never become one. */
export function linkSpeakers(mentions: readonly SpeakerMention[]): SpeakerIndex {
  const groups = groupsOf(mentions);
  const standing = standingFor([...groups.values()]);
  const members = new Map<NameGroup, NameGroup[]>();
  for (const group of groups.values()) {
    const head = standing(group);
    members.set(head, [...(members.get(head) ?? []), group]);
  }
  const byKey = new Map<string, Speaker>();
  for (const [head, same] of members) {
    const speaker = toSpeaker(head, same);
    for (const { key } of same) byKey.set(key, speaker);
  }
  return {
    speakers: [...new Set(byKey.values())].sort((a, b) => byUnits(a.id, b.id)),
    find: (article, name, speakerType) =>
      name === null ? null : (byKey.get(keyOf(article, name, speakerType)) ?? null),
  };
}
