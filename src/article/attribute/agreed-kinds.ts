/**
 * Makes the mentions of one name agree on its kind throughout an article.
 *
 * Examples: `Mr. Vance` once makes every `Vance` a person; `Jane Doe Fan Club` is a thing where `Jane Doe` is a person.
 */
import { FORMS_OF_ADDRESS } from '../../lexicon/en/forms-of-address.ts';
import { organisationKinds } from '../../lexicon/en/organisations.ts';
import { isKnownFirstName, isOrdinaryWord } from './gazetteer.ts';
import type { Mention } from './mentions/index.ts';
import type { KeyedMention } from './name-key.ts';
import type { NameKind } from './names/name-reader.ts';

/** Votes of a mention with a form of address; any other mention has one vote. */
const TITLED = 5;

/** The kind with the most votes, by folded name: one name is one kind throughout an article. */
function kindsByName(keyed: readonly KeyedMention[]): ReadonlyMap<string, NameKind> {
  const votes = new Map<string, Map<NameKind, number>>();
  for (const { mention, key } of keyed) {
    if (!mention.kind) continue;
    const name = key.join(' ');
    const kinds = votes.get(name) ?? new Map<NameKind, number>();
    const isTitled = mention.titles.some((title) => FORMS_OF_ADDRESS.has(title));
    kinds.set(mention.kind, (kinds.get(mention.kind) ?? 0) + (isTitled ? TITLED : 1));
    votes.set(name, kinds);
  }
  return new Map(
    [...votes].map(([name, kinds]): [string, NameKind] => {
      const [[kind] = ['other' as const]] = [...kinds].sort((a, b) => b[1] - a[1]);
      return [name, kind];
    }),
  );
}

/** Whether no word of a name is a name by itself: `Big Machine`. */
const isOrdinaryPhrase = (name: readonly string[]) =>
  name.length > 1 && name.every((word) => isOrdinaryWord(word.toLowerCase()) && !isKnownFirstName(word.toLowerCase()));

type Kinds = ReadonlyMap<string, NameKind>;

/** Whether a person's name is only the words of a phrase, none of which names somebody elsewhere. */
const isPhrase = (kinds: Kinds, { name, titles }: Mention, key: readonly string[]) =>
  titles.length === 0 && isOrdinaryPhrase(name) && kinds.get(key.at(-1) ?? '') !== 'person';

/** Whether it is a thing named after a person of the article. */
const isNamedAfterPerson = (kinds: Kinds, key: readonly string[]) =>
  key.length > 2 &&
  (isOrdinaryWord(key.at(-1) ?? '') || organisationKinds(key.at(-1) ?? '').size > 0) &&
  kinds.get(key.slice(0, 2).join(' ')) === 'person';

function agreedKind(kinds: Kinds, { mention, key }: KeyedMention): NameKind | null {
  const kind = kinds.get(key.join(' ')) ?? null;
  return kind === 'person' && (isPhrase(kinds, mention, key) || isNamedAfterPerson(kinds, key)) ? 'other' : kind;
}

/** The mentions, each with the kind of its name in the whole article. */
export function agreedKinds(keyed: readonly KeyedMention[]): KeyedMention[] {
  const kinds = kindsByName(keyed);
  return keyed.map((each) => ({ ...each, mention: { ...each.mention, kind: agreedKind(kinds, each) } }));
}
