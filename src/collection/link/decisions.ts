/** Editors' decisions that names denote one speaker, or different ones. */

import type { NamedCorrection } from '../../lists/corrections.ts';
import type { SpeakerAddress } from '../../schema.ts';
import { indexBy } from '../../util/group-by.ts';
import type { LinkEvidence, SourceArticle } from '../types.ts';
import { type Identity, tokensByType } from './identity.ts';
import type { SpeakerMention } from './mention.ts';
import { personTokens } from './names.ts';

export type SpeakerCorrection = Extract<NamedCorrection, { speakers: unknown }>;

/** Mentions that an editor addresses by article. */
export interface PinnedMentions {
  isPinned(mention: SpeakerMention): boolean;
}

/** Two identities and the correction about them. */
export interface Decision {
  readonly one: Identity;
  readonly other: Identity;
  readonly correction: SpeakerCorrection;
}

/** The id, editor and note of the correction as evidence. */
export function decisionEvidence({ correction }: Decision): LinkEvidence {
  const { id, editor, note } = correction;
  const text = [id, ...(editor ? [editor] : []), ...(note ? [note] : [])].join(', ');
  return { kind: 'correction', text, articles: [] };
}

export interface Decisions {
  readonly same: readonly Decision[];
  readonly apart: readonly Decision[];
  /** Ids of the corrections whose names were all found. */
  readonly matched: readonly string[];
}

const isArticle = ({ id, aliases, facts }: SourceArticle, name: string) =>
  id === name || facts.id === name || aliases.includes(name) || facts.url === name;

const articleIn = (address: SpeakerAddress) => (typeof address === 'string' ? undefined : address.article);
const tokensIn = (address: SpeakerAddress) =>
  personTokens(typeof address === 'string' ? address : address.name).join(' ');

/** Normal forms of a name: as a person's, and by its type. */
export const normalFormsOf = (name: string, speakerType: SpeakerMention['speakerType']): ReadonlySet<string> =>
  new Set([personTokens(name), tokensByType(name, speakerType)].map((tokens) => tokens.join(' ')));

function indexed<T>(items: readonly T[], formsOf: (item: T) => Iterable<string>): ReadonlyMap<string, readonly T[]> {
  return indexBy(items, (item) => new Set(formsOf(item)));
}

export function pinsOf(corrections: readonly SpeakerCorrection[]): PinnedMentions {
  const placed = corrections.flatMap(({ speakers }) => speakers).filter((address) => articleIn(address) !== undefined);
  const byForm = indexed(placed, (address) => [tokensIn(address)]);
  if (byForm.size === 0) return { isPinned: () => false };
  return {
    isPinned: ({ article, name, speakerType }) =>
      [...normalFormsOf(name, speakerType)]
        .flatMap((form) => byForm.get(form) ?? [])
        .some((address) => isArticle(article, articleIn(address) ?? '')),
  };
}

function meantBy(address: SpeakerAddress, byForm: ReadonlyMap<string, readonly Identity[]>): readonly Identity[] {
  const place = articleIn(address);
  const meant = byForm.get(tokensIn(address)) ?? [];
  return place === undefined
    ? meant
    : meant.filter(({ facts }) => facts.mentions.every(({ article }) => isArticle(article, place)));
}

/** An address without an article excludes identities that the same correction addresses by article. */
function withoutPlaced(meant: readonly (readonly Identity[])[], addresses: readonly SpeakerAddress[]) {
  const placed = new Set(meant.flatMap((some, i) => (articleIn(addresses[i] ?? '') === undefined ? [] : some)));
  return meant.map((some, i) =>
    articleIn(addresses[i] ?? '') === undefined ? some.filter((identity) => !placed.has(identity)) : some,
  );
}

function pairsOf(meant: readonly (readonly Identity[])[], within: boolean): readonly (readonly [Identity, Identity])[] {
  return meant.flatMap((some, i) => {
    const others = meant.slice(i + 1).flat();
    const between = some.flatMap((one) => others.map((other) => [one, other] as const));
    const inside = within ? some.slice(1).flatMap((other) => (some[0] ? [[some[0], other] as const] : [])) : [];
    return [...inside, ...between].filter(([one, other]) => one !== other);
  });
}

export function decisionsOf(corrections: readonly SpeakerCorrection[], identities: readonly Identity[]): Decisions {
  if (corrections.length === 0) return { same: [], apart: [], matched: [] };
  const byForm = indexed(identities, ({ names, speakerType }) =>
    names.flatMap((name) => [...normalFormsOf(name, speakerType)]),
  );
  const same: Decision[] = [];
  const apart: Decision[] = [];
  const matched: string[] = [];
  for (const correction of corrections) {
    const meant = correction.speakers.map((address) => meantBy(address, byForm));
    if (meant.some((some) => some.length === 0)) continue;
    matched.push(correction.id);
    const isSame = correction.decision === 'same-speaker';
    const pairs = isSame ? pairsOf(meant, true) : pairsOf(withoutPlaced(meant, correction.speakers), false);
    for (const [one, other] of pairs) (isSame ? same : apart).push({ one, other, correction });
  }
  return { same, apart, matched };
}
