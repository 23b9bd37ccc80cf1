/**
 * Features of a candidate that has a name: whose name it looks like, how the article describes it, and which pronouns mean it.
 *
 * Example: `the ministry` is the Health Ministry rather than a bank; `the senator` is Ana Silva after `Sen. Ana Silva`.
 */
import { organisationKinds } from '../../../lexicon/en/organisations.ts';
import { narrowerRoles, RANKS } from '../../../lexicon/en/role-classes.ts';
import type { Discourse } from '../discourse.ts';
import type { Entity } from '../entities.ts';
import { isKnownFirstName } from '../gazetteer.ts';
import { isPersonNoun } from '../nouns.ts';
import type { PronounKind } from '../pronoun-votes.ts';
import { type Anaphor, isPronoun } from './anaphor.ts';
import type { SetFeature } from './feature-set.ts';

/** Evidence that a name belongs to a person. */
function* personhood({ type, titles, words, mentions, read }: Entity): Generator<string> {
  yield `read-${read ?? 'nothing'}`;
  if (titles.size > 0) yield 'titled';
  if (words.length > 1 && isKnownFirstName(words[0] ?? '')) yield 'first-name';
  else yield words.length > 1 ? 'many-words' : 'one-word';
  if (type !== 'person') yield `type-${type}`;
  if (mentions.every(({ opens }) => opens)) yield 'opens-only';
  if (mentions.some(({ preceded }) => preceded === 'the')) yield 'behind-the';
}

/** Pronouns that refer to the entity elsewhere in the article. */
function* pronouns(discourse: Discourse, anaphor: Anaphor, entity: Entity): Generator<readonly [string, number]> {
  const count = (kind: PronounKind) => Math.log1p(discourse.pronounsFor(entity, kind, anaphor.offset));
  const [he, she] = [count('male'), count('female')];
  yield ['is-it-elsewhere', count('thing')];
  yield ['is-who-elsewhere', count('person')];
  if (anaphor.gender) {
    yield ['same-elsewhere', anaphor.gender === 'male' ? he : she];
    yield ['other-elsewhere', anaphor.gender === 'male' ? she : he];
  } else yield ['is-one-elsewhere', he + she];
}

/** A noun that describes an organisation supports descriptions of the same kind: a journal is not a company. */
function calledBody(noun: string, head: string | null): string {
  const wanted = head === null ? new Set<string>() : organisationKinds(head);
  if (wanted.size === 0) return 'called-a-body';
  return [...organisationKinds(noun)].some((kind) => wanted.has(kind)) ? 'called-of-that-kind' : 'called-of-other-kind';
}

/** Evidence that an organisation's name fits a noun: `the ministry` is the Health Ministry rather than a bank. */
function* bodyhood({ words }: Entity, noun: string): Generator<string> {
  const kinds = organisationKinds(noun);
  if (words.includes(noun)) yield 'has-the-noun';
  else if (words.some((word) => [...organisationKinds(word)].some((kind) => kinds.has(kind)))) yield 'of-that-kind';
  else yield 'of-no-kind';
}

/** Whether the body is named after the person, or in the person's description: `Acme Lab` after `Acme Lab founder Eve Acme said`. */
function isBodyOf(discourse: Discourse, body: Entity, person: Entity): boolean {
  if (body.type === 'person' || person.type !== 'person') return false;
  const [name = ''] = body.words;
  return person.words.includes(name) || discourse.descriptorsOf(person).has(name);
}

/** Whether one of the two is of a lower or an earlier rank: the `shadow chancellor` is not `the chancellor`. */
const isOfOtherRank = (called: ReadonlySet<string>, modifiers: ReadonlySet<string>) =>
  [...RANKS].some((rank) => called.has(rank) !== modifiers.has(rank));

/** Whether the article calls the candidate by the noun of a description, or by another. */
function fitOfDescription(called: ReadonlySet<string>, head: string, { modifiers }: Anaphor, set: SetFeature): void {
  if (called.has(head)) set(isOfOtherRank(called, modifiers) ? 'called-of-other-rank' : 'called');
  else if ([...narrowerRoles(head)].some((noun) => called.has(noun))) set('called-narrower');
  else if (isPersonNoun(head)) set([...called].some(isPersonNoun) ? 'called-otherwise' : 'never-called');
  if ([...modifiers].some((word) => called.has(word))) set('called-in-part');
}

export function setNameFeatures(discourse: Discourse, anaphor: Anaphor, entity: Entity, set: SetFeature): void {
  const { head } = anaphor;
  const last = discourse.lastTurn?.referent.entity;
  if (entity === anaphor.addressee) set('addressed');
  for (const name of personhood(entity)) set(name);
  if (isPronoun(anaphor))
    for (const [name, value] of pronouns(discourse, anaphor, entity)) if (value > 0) set(name, value);
  if (last && isBodyOf(discourse, entity, last)) set('body-of-last-speaker');
  if (anaphor.kind !== 'name')
    for (const noun of discourse.descriptorsOf(entity)) {
      if (organisationKinds(noun).size > 0) set(calledBody(noun, head));
      else if (isPersonNoun(noun)) set('called-a-person');
    }
  if (head !== null && entity.type !== 'person') for (const name of bodyhood(entity, head)) set(name);
  if (entity.words.some((word) => word.length > 2 && anaphor.content.has(word))) set('names-itself');
  if (head !== null) fitOfDescription(discourse.descriptorsOf(entity), head, anaphor, set);
}
