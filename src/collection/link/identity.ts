/** An identity: all mentions of one speaker under one normal name, the unit that rules join. */
import { memoize } from '../../util/memoize.ts';
import { byUnits } from '../../util/order.ts';
import type { SourceArticle, Speaker } from '../types.ts';
import { withoutCompanyForm } from './companies.ts';
import type { SpeakerMention } from './mention.ts';
import { isName, normalNameTokens, personTokens } from './names.ts';
import { type NameParts, splitPersonName } from './person-name.ts';
import { preferredName } from './preferred-name.ts';
import { SpeakerFacts } from './speaker-facts.ts';

type SpeakerType = Speaker['speakerType'];

/** `key` depends on content alone. `namesakes` is the common key of several people of one name; else null. */
export interface Identity {
  readonly key: string;
  readonly namesakes: string | null;
  readonly name: string;
  /** As printed, sorted. */
  readonly names: readonly string[];
  readonly speakerType: SpeakerType;
  readonly tokens: readonly string[];
  readonly person: NameParts;
  readonly named: boolean;
  readonly facts: SpeakerFacts;
}

export function tokensByType(name: string, speakerType: SpeakerType): readonly string[] {
  if (speakerType === 'person') return personTokens(name);
  const tokens = normalNameTokens(name);
  return speakerType === 'organization' ? withoutCompanyForm(tokens) : tokens;
}

/** The normal name with its type. The key of a description includes the article. */
export function nameKey({ key }: SourceArticle, name: string, speakerType: SpeakerType): string {
  return KEYS[speakerType](name) ?? JSON.stringify([speakerType, normalName(name, speakerType), key]);
}

function normalName(name: string, speakerType: SpeakerType): string {
  const tokens = tokensByType(name, speakerType);
  return tokens.length > 0 ? tokens.join(' ') : name;
}

const keyUnder = (speakerType: SpeakerType) =>
  memoize((name) =>
    isName(name, speakerType) ? JSON.stringify([speakerType, normalName(name, speakerType), null]) : null,
  );

/** Keys of names; null for descriptions. */
const KEYS: Readonly<Record<SpeakerType, (name: string) => string | null>> = {
  person: keyUnder('person'),
  organization: keyUnder('organization'),
  group: keyUnder('group'),
  document: keyUnder('document'),
  unknown: keyUnder('unknown'),
};

export function nameCounts(mentions: readonly SpeakerMention[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of mentions) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

export function toIdentity(key: string, mentions: readonly SpeakerMention[], namesakes: string | null): Identity {
  const counts = nameCounts(mentions);
  const name = preferredName(counts);
  const speakerType = mentions[0]?.speakerType ?? 'unknown';
  const tokens = tokensByType(name, speakerType);
  return {
    key,
    namesakes,
    name,
    names: [...counts.keys()].sort(byUnits),
    speakerType,
    tokens,
    person: splitPersonName(tokens, name),
    named: isName(name, speakerType),
    facts: new SpeakerFacts(mentions),
  };
}
