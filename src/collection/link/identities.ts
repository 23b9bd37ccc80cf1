/** Mentions → identities: one per normal name and type, or per namesake. */
import { groupBy } from '../../util/group-by.ts';
import { byUnits } from '../../util/order.ts';
import type { PinnedMentions } from './decisions.ts';
import { type Identity, nameKey, toIdentity } from './identity.ts';
import type { SpeakerMention } from './mention.ts';
import { namesakesIn } from './namesakes.ts';

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

/** Sorted by key. Pinned mentions are separate identities until a rule or an editor joins them. */
export function identitiesOf(mentions: readonly SpeakerMention[], pins: PinnedMentions): readonly Identity[] {
  const byName = groupBy(mentions, ({ article, name, speakerType }) => nameKey(article, name, speakerType));
  const identities = [...byName].flatMap(([key, same]) => {
    const others = same.filter((mention) => !pins.isPinned(mention));
    const pinned = groupBy(
      same.filter((mention) => pins.isPinned(mention)),
      ({ article }) => article.key,
    );
    return [
      ...(others.length > 0 ? identitiesOfName(key, others) : []),
      ...[...pinned].map(([place, own]) => toIdentity(JSON.stringify([key, 'pinned', place]), own, null)),
    ];
  });
  return identities.sort((a, b) => byUnits(a.key, b.key));
}
