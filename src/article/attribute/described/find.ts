/**
 * Finds the people, groups, bodies and documents that an article describes without naming them.
 *
 * Example: in `We spoke to one mother, who had seen the bus. “I ran,” she said` the pronoun may mean the `mother`.
 */
import { GROUP_NOUNS } from '../../../lexicon/en/groups.ts';
import { organisationKinds } from '../../../lexicon/en/organisations.ts';
import { PERSON_NOUNS, POSSESSIONS } from '../../../lexicon/en/person-nouns.ts';
import {
  ARTICLES,
  COPULAS,
  PERSONAL_POSSESSIVES,
  POSSESSIVE_PRONOUNS,
  QUANTIFIERS,
} from '../../../lexicon/en/phrase-words.ts';
import { DEFINITE_DETERMINERS } from '../../../lexicon/en/reference-words.ts';
import { DOCUMENT_NOUNS } from '../../../lexicon/en/speech-nouns.ts';
import type { PartOfSpeech, Sentence, Span, SpeakerType } from '../../../model.ts';
import { firstIndex } from '../../../util/binary-search.ts';
import { memoize } from '../../../util/memoize.ts';
import type { Entities } from '../entities.ts';
import { type NameUse, useOf } from '../mentions/mention.ts';
import { isPersonNoun, singularPersonNoun } from '../nouns.ts';
import { phraseAround, phraseInSentence } from '../phrase.ts';
import { type ArticleWithWords, type ArticleWord, isInQuotedSpan, wordAt } from '../words.ts';

/** A phrase that describes somebody or something. */
export interface Description {
  /** Index of its head among the article's tokens. */
  readonly head: number;
  readonly noun: string;
  /** As printed, without article and quantity. */
  readonly phrase: string;
  readonly span: Span;
  readonly type: SpeakerType;
  readonly use: NameUse;
  /** True for `the mother`, false for `a mother`, `one mother`, `mothers`. */
  readonly definite: boolean;
}

const isPlural = (noun: string) => GROUP_NOUNS.has(noun) || singularPersonNoun(noun) !== null;

/** The type of what a noun describes; null for nouns of things that do not speak. */
const typeOfNoun = memoize((noun): SpeakerType | null => {
  if (isPlural(noun)) return 'group';
  if (DOCUMENT_NOUNS.has(noun)) return 'document';
  if (isPersonNoun(noun)) return 'person';
  return organisationKinds(noun).size > 0 ? 'organization' : null;
});

/** Whether the token is within a name or its titles. */
function isInName(entities: Entities, [start]: Span): boolean {
  const next = firstIndex(entities.inOrder.length, (i) => (entities.inOrder[i]?.mention.span[1] ?? 0) > start);
  const mention = entities.inOrder[next]?.mention;
  return mention !== undefined && mention.lead <= start;
}

/** Whether a name begins or ends at an offset. */
const namesAt = (entities: Entities, offset: number) => {
  const next = firstIndex(entities.inOrder.length, (i) => (entities.inOrder[i]?.mention.span[1] ?? 0) >= offset);
  const mention = entities.inOrder[next]?.mention;
  return mention !== undefined && (mention.lead === offset || mention.span[1] === offset);
};

/** Whether a noun that may describe a person is a part of somebody's body or home: `her head`, `his chair`. */
const isPossession = (determiner: ArticleWord | null, { lower }: ArticleWord) =>
  determiner !== null && PERSONAL_POSSESSIVES.has(determiner.lower) && POSSESSIONS.has(lower);

/** Whether the phrase describes a name beside it, as in `Ana Silva, a lawyer` and `the dispatcher, Ana Silva`. */
function describesName(article: ArticleWithWords, entities: Entities, opening: number, closing: number): boolean {
  const before = wordAt(article, opening - 1);
  const after = wordAt(article, closing + 1);
  const isApposed = before?.text === ',' && namesAt(entities, wordAt(article, opening - 2)?.span[1] ?? -1);
  const next = wordAt(article, after?.text === ',' ? closing + 2 : closing + 1);
  return isApposed || namesAt(entities, next?.span[0] ?? -1);
}

/** Whether the phrase is a predicate: `is a lawyer`, `as a lawyer`. */
const isPredicate = (before: ArticleWord | null) =>
  before !== null && (COPULAS.has(before.lower) || before.lower === 'were' || before.lower === 'as');

/** A plural that opens a sentence may be tagged as a name. */
const NOUNS: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(['NOUN', 'PROPN']);

/** Parts of speech that begin the object or the place of a participle. */
const AFTER_PARTICIPLE: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(['DET', 'ADP', 'NUM', 'PRON']);

/** Whether a participle is tagged as a noun: `a woman mending a net`. */
const isParticiple = (article: ArticleWithWords, { index, lower }: ArticleWord) =>
  lower.endsWith('ing') && AFTER_PARTICIPLE.has(wordAt(article, index + 1)?.pos ?? 'X');

/** Whether the noun is only the modifier of the next one: `the company lawyer`. */
function modifiesNext(article: ArticleWithWords, { index }: ArticleWord): boolean {
  const next = wordAt(article, index + 1);
  return next !== null && NOUNS.has(next.pos) && !isParticiple(article, next);
}

/** Whether a noun for a person is tagged as a comparative: `the cleaner leaned`. */
const isComparativeSubject = (article: ArticleWithWords, { index, pos, lower }: ArticleWord) =>
  pos === 'ADJ' &&
  lower.endsWith('er') &&
  wordAt(article, index - 1)?.pos === 'DET' &&
  wordAt(article, index + 1)?.pos === 'VERB';

/** An occupation in capitals: `a GP`, `the CEO`. */
const isAbbreviated = ({ text, lower }: ArticleWord) => PERSON_NOUNS.has(lower) && text === text.toUpperCase();

/** The first word of `one of the guards`, who is a person and not a group; null if the plural is all of them. */
function oneOf(article: ArticleWithWords, opening: ArticleWord): ArticleWord | null {
  const one = wordAt(article, opening.index - 2);
  return one?.lower === 'one' && wordAt(article, opening.index - 1)?.lower === 'of' ? one : null;
}

function descriptionAt(
  article: ArticleWithWords,
  entities: Entities,
  head: ArticleWord,
  leads: boolean,
): Description | null {
  const type = NOUNS.has(head.pos) || isComparativeSubject(article, head) ? typeOfNoun(head.lower) : null;
  if (!type || (head.pos === 'PROPN' && type !== 'group' && !isAbbreviated(head)) || modifiesNext(article, head))
    return null;
  if (isInName(entities, head.span)) return null;
  const phrase = phraseAround(article, head);
  const start = phrase.findIndex(({ lower }) => !QUANTIFIERS.has(lower));
  const own = phrase.slice(start);
  const [first = head] = phrase;
  const last = phrase.at(-1) ?? head;
  const determiner = wordAt(article, first.index - 1);
  const isDetermined = determiner !== null && (determiner.pos === 'DET' || POSSESSIVE_PRONOUNS.has(determiner.lower));
  const opening = isDetermined ? determiner : first;
  if (isPossession(determiner, head)) return null;
  const isBare = !isDetermined && start === 0 && !own.some(({ lower }) => lower === '’s' || lower === "'s");
  if (isBare && type !== 'group') return null;
  if (isPredicate(wordAt(article, opening.index - 1))) return null;
  if (describesName(article, entities, opening.index, last.index)) return null;
  const singular = isDetermined ? singularPersonNoun(head.lower) : null;
  const one = singular === null ? null : oneOf(article, opening);
  const from = one ?? opening;
  return {
    head: head.index,
    noun: (one && singular) ?? head.lower,
    phrase: one ? `one of ${article.text.slice(opening.span[0], last.span[1])}` : phraseInSentence(article, own),
    span: [from.span[0], last.span[1]],
    type: one ? 'person' : type,
    use: useOf(article, from, last, leads),
    definite: !one && isDetermined && !(ARTICLES.has(opening.lower) && !DEFINITE_DETERMINERS.has(opening.lower)),
  };
}

function descriptionsIn(
  article: ArticleWithWords,
  entities: Entities,
  quoted: readonly Span[],
  { tokens: [start, end] }: Sentence,
): Description[] {
  const found: Description[] = [];
  let leads = true;
  for (let i = start; i < end; i++) {
    const word = wordAt(article, i);
    if (!word) break;
    if (word.pos === 'AUX' || word.pos === 'VERB') leads = false;
    const description = isInQuotedSpan(quoted, word.span[0]) ? null : descriptionAt(article, entities, word, leads);
    if (description) found.push(description);
  }
  return found;
}

/** All descriptions outside quotation marks, in order. */
export const findDescriptions = (
  article: ArticleWithWords,
  entities: Entities,
  quoted: readonly Span[],
): Description[] => article.sentences.flatMap((sentence) => descriptionsIn(article, entities, quoted, sentence));
