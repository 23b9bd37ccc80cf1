/**
 * Groups the mentions of an article into the people, organisations and places that they name.
 *
 * Example: `Hester Vance`, `Mrs. Vance` and `Vance` are one person, `Bram Vance` and `Mr. Vance` another.
 */
import { PARTICLES } from '../../lexicon/en/name-words.ts';
import { FEMALE_TITLES, MALE_TITLES, TITLES } from '../../lexicon/en/titles.ts';
import type { Span } from '../../model.ts';
import { groupBy } from '../../util/group-by.ts';
import { agreedKinds } from './agreed-kinds.ts';
import { type EntityType, typeOf } from './entity-type.ts';
import { firstNameGender, isFirstName, listedKind } from './gazetteer.ts';
import type { Mention } from './mentions/index.ts';
import { isAcronym, type KeyedMention, keyOf } from './name-key.ts';
import type { NameKind } from './names/name-reader.ts';
import type { NameWithOther } from './other-names.ts';
import { initials, isMisspelt, isShortFor } from './short-names.ts';
import { withTitlesShown } from './title-or-first-name.ts';

export type Gender = 'male' | 'female' | null;

export interface Entity {
  /** The fullest form of the name in the article. */
  name: string;
  /** The words of the name, folded for comparison. */
  readonly words: readonly string[];
  type: EntityType;
  /** By its forms of address; `firstName` is only what the first name suggests, since Kim and Leslie are men and women. */
  gender: Gender;
  firstName: Gender;
  readonly mentions: Mention[];
  /** Number of mentions with the full name. */
  full: number;
  readonly titles: Set<string>;
  /** The kind of its first mention that the name reader finds; null if it finds none. */
  read: NameKind | null;
}

/** An entity where the article names it. */
export interface NamedEntity {
  readonly entity: Entity;
  readonly mention: Mention;
}

export interface Entities {
  /** Every mention with its entity, in order of offset. */
  readonly inOrder: readonly {
    readonly mention: Mention;
    readonly entity: Entity;
    /** Number of earlier mentions of the entity. */
    readonly nth: number;
  }[];
  /** By offset of an ambiguous mention, the entities that it may be short for. */
  readonly namesakes: ReadonlyMap<number, readonly Entity[]>;
  /** The entity of the mention that begins at an offset. */
  readonly at: ReadonlyMap<number, Entity>;
  readonly mentionAt: ReadonlyMap<number, Mention>;
}

function genderOf({ titles }: Mention): Gender {
  if (titles.some((title) => FEMALE_TITLES.has(title))) return 'female';
  return titles.some((title) => MALE_TITLES.has(title)) ? 'male' : null;
}

const likelyGender = ({ gender, firstName }: Entity) => gender ?? firstName;

/** A short name is compared with at most this many longer ones. */
const MOST_NAMESAKES = 64;
const SHORTEST_MISSPELT = 5;
/** A misspelt name is compared with at most this many people. */
const MOST_PERSONS = 200;

/** Whether the last word of a name is the last name of a person. */
const hasLastName = ({ words, type }: Entity, key: readonly string[]) =>
  words.at(-1) === key.at(-1) && type === 'person';

const firstAt = (entity: Entity) => entity.mentions[0]?.span[0] ?? 0;

class Grouping {
  readonly entities: Entity[] = [];
  readonly at = new Map<number, Entity>();
  readonly namesakes = new Map<number, readonly Entity[]>();
  readonly #byKey = new Map<string, Entity>();
  readonly #persons: Entity[] = [];
  readonly #byWord = new Map<string, Entity[]>();

  add({ mention, key }: KeyedMention): void {
    const entity =
      this.#byKey.get(key.join(' ')) ??
      this.#longer(key, mention) ??
      this.#misspelt(key, mention) ??
      (mention.doubtful ? null : this.#create(key, mention));
    if (!entity) return;
    this.#join(entity, mention);
    if (key.length > 1) entity.full++;
  }

  #create(key: readonly string[], mention: Mention): Entity {
    const entity: Entity = {
      name: mention.text,
      words: key,
      type: typeOf(mention, key),
      gender: null,
      firstName: null,
      mentions: [],
      full: 0,
      titles: new Set(),
      read: null,
    };
    this.entities.push(entity);
    if (entity.type === 'person' && key.length > 1 && this.#persons.length < MOST_PERSONS) this.#persons.push(entity);
    this.#byKey.set(key.join(' '), entity);
    const words = entity.type !== 'person' && key.length > 1 ? [...key, initials(key)] : key;
    for (const word of new Set(words)) {
      const named = this.#byWord.get(word);
      if (named) named.push(entity);
      else this.#byWord.set(word, [entity]);
    }
    return entity;
  }

  /** The longer name that this one is short for; of several, by title, then by last name, then by number of full mentions. */
  #longer(key: readonly string[], mention: Mention): Entity | null {
    const fitting = this.#fitting(key, mention);
    if (fitting.length === 0) return null;
    const people = fitting.filter(({ type }) => type === 'person');
    const isPerson = mention.titles.length > 0 || typeOf(mention, key) === 'person';
    const isBareWord = key.length === 1 && mention.titles.length === 0 && mention.kind === 'person';
    // A bare word that the name reader takes for a person may still be short for a company.
    const mayBeBody = !isPerson || (people.length === 0 && isBareWord);
    const fits = mayBeBody ? fitting : people;
    return fits.length < 2 ? (fits[0] ?? null) : this.#likeliest(fits, key, mention);
  }

  /** The entities with a longer name that this one may be short for. */
  #fitting(key: readonly string[], mention: Mention): Entity[] {
    const named = this.#byWord.get(key[0] ?? '')?.slice(0, MOST_NAMESAKES) ?? [];
    const gender = genderOf(mention);
    return named.filter((entity) => {
      const long = entity.words;
      if (long.length <= key.length || (gender && likelyGender(entity) && gender !== likelyGender(entity)))
        return false;
      if (mention.doubtful && !hasLastName(entity, key)) return false;
      if (key.length === 1 && mention.preceded === 'the' && entity.type !== 'person' && !isAcronym(mention.name))
        return false;
      return (
        isShortFor(key, long, entity.type) || (key.length === 1 && isAcronym(mention.name) && key[0] === initials(long))
      );
    });
  }

  /** The likeliest of several entities; several people who share the last name are noted as namesakes. */
  #likeliest(fits: Entity[], key: readonly string[], mention: Mention): Entity | null {
    const sharesTitle = (entity: Entity) => mention.titles.some((title) => entity.titles.has(title));
    const isLastName = (entity: Entity) => hasLastName(entity, key);
    const titled = fits.filter((entity) => isLastName(entity) && sharesTitle(entity));
    const persons = titled.length > 0 ? titled : fits.filter(isLastName);
    if (persons.length > 1) this.namesakes.set(mention.span[0], persons);
    const standing = (entity: Entity) => (titled.includes(entity) ? 2 : persons.includes(entity) ? 1 : 0);
    return fits.sort((a, b) => standing(b) - standing(a) || b.full - a.full || firstAt(a) - firstAt(b))[0] ?? null;
  }

  /** The only person whose last name differs from this name by one letter, if the name is not a listed one. */
  #misspelt(key: readonly string[], mention: Mention): Entity | null {
    const [name = ''] = key;
    if (key.length > 1 || name.length < SHORTEST_MISSPELT || mention.doubtful || listedKind(name) !== null) return null;
    const alike = this.#persons.filter(({ words }) => isMisspelt(name, words.at(-1) ?? ''));
    return alike.length === 1 ? (alike[0] ?? null) : null;
  }

  /** Joins the two names of one person under the first. @returns the entity of the second name, which the first replaces */
  unite({ name, other }: NameWithOther): Entity | null {
    const [own, another] = [this.at.get(name.span[0]), this.at.get(other.span[0])];
    if (!own || !another) return null;
    // A mention short for a longer name may be somebody else's: `Helen Croft (née Sands)` beside `Tom Sands`.
    if (own !== another && keyOf(other.name).length < another.words.length) return null;
    own.name = name.text;
    if (own === another) return null;
    for (const mention of another.mentions) this.#join(own, mention);
    return another;
  }

  #join(entity: Entity, mention: Mention): void {
    entity.mentions.push(mention);
    entity.read ??= mention.kind;
    entity.gender ??= genderOf(mention);
    entity.firstName ??= firstNameGender(mention.name[0] ?? '');
    for (const title of mention.titles) entity.titles.add(title);
    if (mention.titles.some((title) => TITLES.has(title)) && entity.type === 'unknown') entity.type = 'person';
    this.at.set(mention.span[0], entity);
  }
}

/** Drops the first word of a sentence from a name if the rest is a name elsewhere: `New` in `New European Parliament`. */
function withoutOpeningWord(keyed: KeyedMention, elsewhere: ReadonlySet<string>): KeyedMention {
  const { mention, key } = keyed;
  const isExtra =
    mention.kind !== 'person' &&
    mention.opens &&
    key.length > 2 &&
    !elsewhere.has(key.join(' ')) &&
    elsewhere.has(key.slice(1).join(' '));
  if (!isExtra) return keyed;
  const [first = ''] = mention.name;
  const text = mention.text.slice(first.length).trimStart();
  const name = mention.name.slice(1);
  const span: Span = [mention.span[1] - text.length, mention.span[1]];
  return { mention: { ...mention, name, text, span }, key: keyOf(name) };
}

/** The name without the words before it that other mentions lack: `Hester Vance` for `Honest Hester Vance`. */
function withoutEpithet({ name, words, mentions }: Entity): string {
  if (isFirstName(words[0] ?? '')) return name;
  const times = new Map([...groupBy(mentions, ({ text }) => text)].map(([text, own]) => [text, own.length]));
  const timesOf = (text: string) => times.get(text) ?? 0;
  const isCommoner = ({ text, kind }: Mention) =>
    kind === 'person' && text !== name && text.includes(' ') && timesOf(text) >= timesOf(name);
  const plain = mentions.filter(
    (mention) =>
      mention.name.length > 1 &&
      (isFirstName(mention.name[0] ?? '') || isCommoner(mention)) &&
      !PARTICLES.has(mention.name[0]?.toLowerCase() ?? '') &&
      name.endsWith(mention.text),
  );
  return plain.sort((a, b) => b.text.length - a.text.length)[0]?.text ?? name;
}

const hasGender = (mention: Mention) => genderOf(mention) !== null;

/**
 * Longer names first, so that they create the entities that shorter mentions then join; among equals, those of known gender.
 *
 * @param others names with another name of the same person
 */
export function groupMentions(mentions: readonly Mention[], others: readonly NameWithOther[]): Entities {
  const grouping = new Grouping();
  const keyed = agreedKinds(withTitlesShown(mentions.map((mention) => ({ mention, key: keyOf(mention.name) }))));
  const elsewhere = new Set(keyed.filter(({ mention }) => !mention.opens).map(({ key }) => key.join(' ')));
  const byLength = keyed
    .map((each) => withoutOpeningWord(each, elsewhere))
    .sort(
      ({ mention: a }, { mention: b }) =>
        b.name.length - a.name.length || Number(hasGender(b)) - Number(hasGender(a)) || a.span[0] - b.span[0],
    );
  for (const each of byLength) grouping.add(each);
  const united = new Set(others.map((each) => grouping.unite(each)));
  const entities = grouping.entities.filter((entity) => !united.has(entity));
  for (const entity of entities) {
    entity.mentions.sort((a, b) => a.span[0] - b.span[0]);
    if (entity.type === 'person') entity.name = withoutEpithet(entity);
    if (entity.type === 'unknown' && entity.mentions.some(({ name }) => isFirstName(name[0] ?? '') && name.length > 1))
      entity.type = 'person';
  }
  const inOrder = entities
    .flatMap((entity) => entity.mentions.map((mention, nth) => ({ mention, entity, nth })))
    .sort((a, b) => a.mention.span[0] - b.mention.span[0]);
  const mentionAt = new Map(inOrder.map(({ mention }) => [mention.span[0], mention]));
  return { inOrder, at: grouping.at, mentionAt, namesakes: grouping.namesakes };
}
