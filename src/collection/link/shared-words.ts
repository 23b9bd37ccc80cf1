/**
 * Descriptions that print the same words are one speaker: "the motion" in one article and "a new resolution" in another. An
 * organisation to which other prints give these words is its issuer.
 */
import { byUnits } from '../../util/order.ts';
import type { LinkEvidence, LinkedCollection, Occurrence, Speaker, SpeakerLink, Utterance } from '../types.ts';
import { TELLING_WORDS } from './article-context.ts';
import { componentsOf } from './components.ts';
import { preferredName } from './preferred-name.ts';
import { byRolePlace } from './role-order.ts';

/** Utterances by speaker, of those that several prints share and that are long enough to identify a speaker. */
type SharedWords = ReadonlyMap<Speaker, readonly Utterance[]>;

function sharedWords(utterances: readonly Utterance[]): SharedWords {
  const shared = new Map<Speaker, Utterance[]>();
  for (const utterance of utterances) {
    if (utterance.prints.length < 2 || utterance.fullest.quotation.length < TELLING_WORDS) continue;
    for (const speaker of speakersIn(utterance)) {
      const own = shared.get(speaker);
      if (own) own.push(utterance);
      else shared.set(speaker, [utterance]);
    }
  }
  return shared;
}

const speakersIn = ({ prints }: Utterance): ReadonlySet<Speaker> =>
  new Set(prints.flatMap(({ occurrence }) => occurrence.speaker ?? []));

/** The descriptions that are one speaker. A description that an editor keeps apart from another of them stays alone. */
function oneSpeaker(component: readonly Speaker[]): readonly Speaker[] {
  const ids = new Set(component.map(({ id }) => id));
  return component.filter(({ distinctions }) => !distinctions.some(({ speaker }) => ids.has(speaker)));
}

/** Texts of quotations by row number. */
type Texts = ReadonlyMap<number, { readonly text: string }>;

interface Words {
  readonly shared: SharedWords;
  readonly texts: Texts;
}

function evidenceOf(members: readonly Speaker[], { shared, texts }: Words): readonly LinkEvidence[] {
  const own = new Set(members);
  const utterances = new Set(members.flatMap((member) => shared.get(member) ?? []));
  const evidence = [...utterances].flatMap(({ fullest, prints }): readonly LinkEvidence[] => {
    const printing = prints.filter(({ occurrence: { speaker } }) => speaker !== null && own.has(speaker));
    const articles = [...new Set(printing.map(({ occurrence }) => occurrence.article.id))].sort(byUnits);
    const { text = '' } = texts.get(fullest.quotation.place) ?? {};
    return printing.length < 2 ? [] : [{ kind: 'words', text: text.trim(), articles }];
  });
  return evidence.sort((a, b) => byUnits(a.text, b.text));
}

/** The only organisation that other prints name for the same words; null if they name several or a person. */
function issuerOf(members: readonly Speaker[], shared: SharedWords): string | null {
  const speakers = members.flatMap((member) => shared.get(member) ?? []).flatMap((one) => [...speakersIn(one)]);
  const [issuer, ...others] = new Set(speakers.filter(({ named }) => named));
  return others.length === 0 && issuer?.speakerType === 'organization' ? issuer.id : null;
}

/** The members as one speaker, under the smallest of their ids. `counts` has the number of quotations of each. */
function united(members: readonly Speaker[], counts: ReadonlyMap<Speaker, number>, words: Words): Speaker | undefined {
  const [first] = members;
  if (!first) return undefined;
  const issuer = issuerOf(members, words.shared);
  if (members.length === 1) return { ...first, issuer };
  const ofName = new Map<string, number>();
  for (const member of members) ofName.set(member.name, (ofName.get(member.name) ?? 0) + (counts.get(member) ?? 0));
  const name = preferredName(ofName);
  const names = [...new Set(members.flatMap((member) => [member.name, ...member.aliases]))].sort(byUnits);
  const link: SpeakerLink = { rule: 'same-words', names, evidence: evidenceOf(members, words) };
  return {
    ...first,
    name,
    aliases: names.filter((other) => other !== name),
    roles: members.flatMap(({ roles }) => roles).sort(byRolePlace),
    tokens: [...new Set(members.flatMap(({ tokens }) => tokens))].sort(byUnits),
    links: [...members.flatMap(({ links }) => links), link],
    issuer,
  };
}

/** Groups of descriptions, each of which is one speaker, in the order of their ids. */
const describedSpeakers = (descriptions: readonly Speaker[], shared: SharedWords) =>
  componentsOf(descriptions, (speaker) =>
    (shared.get(speaker) ?? []).map(({ id }) => `${speaker.speakerType} ${id}`),
  ).map(oneSpeaker);

function quotationCounts(occurrences: readonly Occurrence[], speakers: ReadonlySet<Speaker>) {
  const counts = new Map<Speaker, number>();
  for (const { speaker } of occurrences)
    if (speaker && speakers.has(speaker)) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return counts;
}

/** Descriptions → the united speakers that replace them. */
async function unitedSpeakers(
  { speakers, occurrences }: LinkedCollection,
  shared: SharedWords,
  textsAt: (places: readonly number[]) => Promise<Texts>,
): Promise<ReadonlyMap<Speaker, Speaker>> {
  const descriptions = speakers.filter((speaker) => !speaker.named && shared.has(speaker));
  const groups = describedSpeakers(descriptions, shared);
  const several = groups.filter(({ length }) => length > 1).flat();
  const places = several.flatMap((speaker) =>
    (shared.get(speaker) ?? []).map(({ fullest }) => fullest.quotation.place),
  );
  const words = { shared, texts: places.length > 0 ? await textsAt([...new Set(places)]) : new Map() };
  const counts = quotationCounts(occurrences, new Set(descriptions));
  const now = new Map<Speaker, Speaker>();
  for (const members of groups) {
    const speaker = united(members, counts, words);
    const isNew = members.length > 1 || (speaker && speaker.issuer !== null);
    if (speaker && isNew) for (const member of members) now.set(member, speaker);
  }
  return now;
}

/** The replaced speakers, and those whose distinctions name a replaced one, with the new ids there. */
function withNewIds(speakers: readonly Speaker[], now: ReadonlyMap<Speaker, Speaker>): ReadonlyMap<Speaker, Speaker> {
  const ids = new Map([...now].map(([former, speaker]) => [former.id, speaker.id]));
  const idOf = (id: string) => ids.get(id) ?? id;
  const renewed = new Map(now);
  for (const speaker of speakers) {
    if (now.has(speaker) || !speaker.distinctions.some((other) => ids.has(other.speaker))) continue;
    const distinctions = speaker.distinctions.map((other) => ({ ...other, speaker: idOf(other.speaker) }));
    renewed.set(speaker, { ...speaker, distinctions });
  }
  return renewed;
}

interface LinkedWords {
  readonly linked: LinkedCollection;
  readonly utterances: readonly Utterance[];
}

/** Speakers stay sorted by id; quotations and utterances keep their order. */
export async function linkBySharedWords(
  linked: LinkedCollection,
  utterances: readonly Utterance[],
  textsAt: (places: readonly number[]) => Promise<Texts>,
): Promise<LinkedWords> {
  const now = withNewIds(linked.speakers, await unitedSpeakers(linked, sharedWords(utterances), textsAt));
  if (now.size === 0) return { linked, utterances };
  const renewed = new Map<Occurrence, Occurrence>();
  for (const occurrence of linked.occurrences) {
    const speaker = occurrence.speaker && now.get(occurrence.speaker);
    if (speaker) renewed.set(occurrence, { ...occurrence, speaker });
  }
  const current = (occurrence: Occurrence) => renewed.get(occurrence) ?? occurrence;
  const speakers = [...new Set(linked.speakers.map((speaker) => now.get(speaker) ?? speaker))];
  return {
    linked: {
      ...linked,
      speakers: speakers.sort((a, b) => byUnits(a.id, b.id)),
      occurrences: linked.occurrences.map(current),
    },
    utterances: utterances.map((utterance) => {
      if (!utterance.prints.some(({ occurrence }) => renewed.has(occurrence))) return utterance;
      const prints = utterance.prints.map((print) => ({ ...print, occurrence: current(print.occurrence) }));
      return { ...utterance, fullest: current(utterance.fullest), prints };
    }),
  };
}
