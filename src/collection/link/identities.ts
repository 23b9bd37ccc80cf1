/** Mentions → identities: one per normal name and type, or per namesake. */
import { byUnits } from '../../util/order.ts';
import type { PinnedMentions } from './decisions.ts';
import { type Identity, nameKey, toIdentity } from './identity.ts';
import type { SpeakerMention } from './mention.ts';
import { namesakesIn } from './namesakes.ts';

function byName(mentions: readonly SpeakerMention[]): ReadonlyMap<string, readonly SpeakerMention[]> {
  const names = new Map<string, SpeakerMention[]>();
  for (const mention of mentions) {
    const key = nameKey(mention.article, mention.name, mention.speakerType);
    const same = names.get(key);
    if (same) same.push(mention);
    else names.set(key, [mention]);
  }
  return names;
}

/** The most frequent namesake keeps the key of the name, so that a new namesake changes no other id. */
function identitiesOfName(key: string, mentions: readonly SpeakerMention[]): readonly Identity[] {
  if (mentions[0]?.speakerType !== 'person') return [toIdentity(key, mentions, null)];
  const people = namesakesIn(mentions);
  const namesakes = people.length > 1 ? key : null;
  return people.map((own, i) => {
    const smallest = own.map(({ article }) => article.key).sort()[0] ?? '';
    return toIdentity(i === 0 ? key : JSON.stringify([key, smallest]), own, namesakes);
  });
}

/** Sorted by key. Pinned mentions are identities of their own until a rule or an editor joins them. */
export function identitiesOf(mentions: readonly SpeakerMention[], pins: PinnedMentions): readonly Identity[] {
  const identities = [...byName(mentions)].flatMap(([key, same]) => {
    const pinned = new Map<string, SpeakerMention[]>();
    const others: SpeakerMention[] = [];
    for (const mention of same) {
      if (!pins.isPinned(mention)) others.push(mention);
      else pinned.set(mention.article.key, [...(pinned.get(mention.article.key) ?? []), mention]);
    }
    return [
      ...(others.length > 0 ? identitiesOfName(key, others) : []),
      ...[...pinned].map(([place, own]) => toIdentity(JSON.stringify([key, 'pinned', place]), own, null)),
    ];
  });
  return identities.sort((a, b) => byUnits(a.key, b.key));
}
