/**
 * Features of a candidate antecedent of a pronoun, a last name or a description. A feature is a name and a number; the
 * weights are learned (`weights.ts`).
 *
 * The features follow the preferences of pronoun resolution (Lappin and Leass 1994; Mitkov 1998): recency, subject position,
 * repetition and agreement. Two more suit quotations: the last speaker, and the fact that few people name themselves.
 */
import { organisationKinds } from '../../../lexicon/en/organisations.ts';
import { narrowerRoles, RANKS } from '../../../lexicon/en/role-classes.ts';
import { hasLetterOrDigit } from '../../letters.ts';
import type { Candidate, Discourse, Referent } from '../discourse.ts';
import type { Entity, Gender } from '../entities.ts';
import { commonerGender, isKnownFirstName } from '../gazetteer.ts';
import { isPersonNoun, nounGender } from '../nouns.ts';
import type { PronounKind } from '../pronoun-votes.ts';
import { type Company, inCompany } from './company.ts';
import { type Conversation, conversing } from './question.ts';

/** The quotation whose source is being resolved. */
export interface QuotationContext {
  /** Offset of the source, in UTF-16 units. */
  readonly offset: number;
  /** Offset of the quotation with its source, from which distances are counted. */
  readonly from: number;
  /** Words of the content, lower case: few speakers name themselves. */
  readonly content: ReadonlySet<string>;
  /** Speaker of the enclosing quotation, who never appears in it in the third person. */
  readonly within: Referent | null;
  /** The one to whom the words are told: `Ana Silva` in `he told Ana Silva`. */
  readonly addressee: Entity | null;
  /** Whether the cue continues earlier words: `added`, `went on`. */
  readonly continues: boolean;
  /** Whether the cue answers somebody: `replied`. */
  readonly replies: boolean;
  /** For words that stand alone, whoever the source of the words before them means. */
  readonly presumed: Referent | null;
}

/** A referring expression in its context. */
export interface Anaphor extends QuotationContext {
  readonly kind: 'pronoun' | 'thing' | 'name' | 'description' | 'floating';
  readonly gender: Gender;
  /** True for `they`, false for `it` and all that is no pronoun. */
  readonly plural: boolean;
  /** The head noun of a description, lower case. */
  readonly head: string | null;
  /** The other words of a description, lower case: `34` and `former` in `the former 34-year-old champion`. */
  readonly modifiers: ReadonlySet<string>;
}

export type Features = ReadonlyMap<string, number>;

const inSteps = (name: string, value: number, steps: readonly number[]): string =>
  `${name}-${steps.findLast((step) => value >= step) ?? 0}`;

const SENTENCES = [0, 1, 2, 3, 5, 9, 16];
const PARAGRAPHS = [0, 1, 2, 4, 8];
const RIVALS = [0, 1, 2, 4];

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

/** Evidence of gender: a form of address, an earlier pronoun, the first name. */
function* genders(discourse: Discourse, referent: Referent): Generator<readonly [string, Gender]> {
  const { entity } = referent;
  yield ['gender-of-pronoun', discourse.pronounOf(referent)];
  if (referent.head) yield ['gender-of-noun', nounGender(referent.head)];
  if (!entity) return;
  yield ['gender-of-title', entity.gender];
  yield ['gender-of-name', entity.firstName];
  if (!entity.firstName && entity.words.length > 1) yield ['gender-of-most', commonerGender(entity.words[0] ?? '')];
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

const isPronoun = ({ kind }: Anaphor) => kind === 'pronoun' || kind === 'thing';

/** Whether the text has turned to the candidate since the last speaker, or alternates between the two. */
function* turning(discourse: Discourse, anaphor: Anaphor, { referent, latest }: Candidate): Generator<string> {
  const leads = anaphor.from === anaphor.offset ? '-leading' : '';
  const turn = discourse.lastTurn;
  const here = discourse.paragraphAt(anaphor.from);
  const isHere = discourse.paragraphAt(latest.at) === here;
  const isSubject = latest.use === 'subject' && !latest.quoted;
  const [start] = discourse.article.paragraphs[here]?.span ?? [0];
  if (isSubject && isHere) {
    const isNew = turn && discourse.paragraphAt(turn.at) < here;
    if (turn?.referent !== referent) yield isNew ? `takes-over${leads}` : 'takes-turn';
    if (discourse.sentenceAt(latest.at) === discourse.sentenceAt(start)) yield 'opens-paragraph';
    if (discourse.sentenceAt(anaphor.from) - discourse.sentenceAt(latest.at) < 2) yield 'subject-just-now';
  }
  if (turn?.referent === referent) yield `spoke-last${leads}`;
  else if (discourse.otherTurn?.referent === referent && turn)
    yield inSteps('alternates', here - discourse.paragraphAt(turn.at), [0, 1, 2, 4]);
}

/** How words that stand alone follow the candidate: its last words, or the sentence that it is the subject of. */
function* following(discourse: Discourse, anaphor: Anaphor, { referent, latest }: Candidate): Generator<string> {
  const { article, lastTurn: turn } = discourse;
  if (referent === anaphor.presumed) yield 'presumed';
  const isAtOnce = turn !== null && !hasLetterOrDigit(article.text.slice(turn.end, anaphor.from));
  if (turn?.referent === referent) yield isAtOnce ? 'goes-on-at-once' : 'goes-on-later';
  else if (isAtOnce) yield discourse.otherTurn?.referent === referent ? 'answers-at-once' : 'silent-at-once';
  if (latest.use !== 'subject' || latest.quoted) return;
  const sentences = discourse.sentenceAt(anaphor.from) - discourse.sentenceAt(latest.at);
  if (sentences < 2) yield 'subject-before';
  const paragraph = discourse.paragraphAt(latest.at);
  const [start] = article.paragraphs[paragraph]?.span ?? [0];
  const isOpening = discourse.sentenceAt(latest.at) === discourse.sentenceAt(start);
  const distance = discourse.paragraphAt(anaphor.from) - paragraph;
  if (isOpening && distance < 2) yield distance === 0 ? 'opens-this-paragraph' : 'opens-last-paragraph';
  if (turn === null || turn.at < latest.at) yield 'subject-since-last-words';
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

/** The features of one candidate; `later` is the number of candidates that appeared after it. */
export function featuresOf(
  discourse: Discourse,
  anaphor: Anaphor,
  conversation: Conversation,
  company: Company,
  candidate: Candidate,
  later: number,
): Features {
  const { referent, latest, times } = candidate;
  const features = new Map<string, number>();
  const on = (name: string, value = 1) => features.set(name, value);
  const sentences = Math.max(0, discourse.sentenceAt(anaphor.from) - discourse.sentenceAt(latest.at));
  const paragraphs = Math.max(0, discourse.paragraphAt(anaphor.from) - discourse.paragraphAt(latest.at));
  on(inSteps('sentences', sentences, SENTENCES));
  on(inSteps('paragraphs', paragraphs, PARAGRAPHS));
  on(inSteps('later', later, RIVALS));
  on(`use-${latest.use}`);
  if (latest.quoted) on('only-in-talk');
  if (latest.introduces) on(sentences < 2 ? 'introduced-just-now' : 'introduced');
  if (latest.apposed) on('apposed');
  if (latest.within) on(`within-${latest.within}`);
  on('times', Math.log1p(times));
  const turn = discourse.lastTurn;
  if (turn?.referent === referent) {
    on('spoke-last');
    on(inSteps('spoke', discourse.paragraphAt(anaphor.from) - discourse.paragraphAt(turn.at), [0, 1, 2, 4]));
    if (anaphor.continues) on('continues');
  }
  if (isPronoun(anaphor) || anaphor.kind === 'floating') for (const name of inCompany(company, candidate)) on(name);
  for (const name of conversing(discourse, conversation, anaphor.replies, candidate)) on(name);
  if (anaphor.plural && referent.type === 'group') on('agrees-in-number');
  if (discourse.turnsOf(referent) > 0) on('spoke-before');
  if (anaphor.gender)
    for (const [evidence, gender] of genders(discourse, referent))
      if (gender) on(gender === anaphor.gender ? evidence : `other-${evidence}`);
  if (isPronoun(anaphor)) for (const name of turning(discourse, anaphor, candidate)) on(name);
  if (turn && turn.end <= latest.at && !latest.quoted) {
    const isNew = discourse.turnsOf(referent) === 0;
    on(`since-last-words-${latest.use}`);
    if (isNew) on(referent.entity ? 'new-since-last-words' : 'unnamed-since-last-words');
    if (isNew && sentences < 2) on(referent.entity ? 'new-just-now' : 'unnamed-just-now');
  }
  if (anaphor.kind === 'floating') for (const name of following(discourse, anaphor, candidate)) on(name);
  const { entity } = referent;
  if (!entity) {
    on('unnamed');
    on(`unnamed-${referent.type}`);
    if (discourse.turnsOf(referent) === 0) on(`described-as-${latest.use}`);
    if (latest.introduces) on('introduced-without-name');
    if (anaphor.head !== null && referent.head === anaphor.head) on('same-head');
    else if (anaphor.head !== null && narrowerRoles(anaphor.head).has(referent.head ?? '')) on('narrower-head');
    return features;
  }
  if (entity === anaphor.addressee) on('addressed');
  for (const name of personhood(entity)) on(name);
  if (isPronoun(anaphor))
    for (const [name, value] of pronouns(discourse, anaphor, entity)) if (value > 0) on(name, value);
  if (turn?.referent.entity && isBodyOf(discourse, entity, turn.referent.entity)) on('body-of-last-speaker');
  if (anaphor.kind !== 'name')
    for (const noun of discourse.descriptorsOf(entity)) {
      if (organisationKinds(noun).size > 0) on(calledBody(noun, anaphor.head));
      else if (isPersonNoun(noun)) on('called-a-person');
    }
  if (anaphor.head !== null && entity.type !== 'person') for (const name of bodyhood(entity, anaphor.head)) on(name);
  if (entity.words.some((word) => word.length > 2 && anaphor.content.has(word))) on('names-itself');
  if (anaphor.head !== null) {
    const called = discourse.descriptorsOf(entity);
    if (called.has(anaphor.head)) on(isOfOtherRank(called, anaphor.modifiers) ? 'called-of-other-rank' : 'called');
    else if ([...narrowerRoles(anaphor.head)].some((noun) => called.has(noun))) on('called-narrower');
    else if (isPersonNoun(anaphor.head)) on([...called].some(isPersonNoun) ? 'called-otherwise' : 'never-called');
    if ([...anaphor.modifiers].some((word) => called.has(word))) on('called-in-part');
  }
  return features;
}
