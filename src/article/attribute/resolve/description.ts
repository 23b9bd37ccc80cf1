/**
 * Resolves a definite description to somebody of that description or an organisation of that kind, else to itself.
 *
 * Examples: `the senator` after `Sen. Ana Silva`; `the company` after `Acme Corp.`; `the report` after `a report by the port`.
 */
import { FUNCTION_WORDS } from '../../../lexicon/en/function-words.ts';
import { GROUP_NOUNS } from '../../../lexicon/en/groups.ts';
import { HEARING_BODIES } from '../../../lexicon/en/hearing-bodies.ts';
import { organisationKinds } from '../../../lexicon/en/organisations.ts';
import {
  DESCRIPTION_ENDS,
  DETERMINERS,
  EMPTY_NOUNS,
  POSSESSIVE_PRONOUNS,
  QUANTIFIERS,
  QUANTITY_NOUNS,
} from '../../../lexicon/en/phrase-words.ts';
import { DEFINITE_DETERMINERS, SPEAKING_PRONOUNS } from '../../../lexicon/en/reference-words.ts';
import { narrowerRoles, WITHHELD_NAMES } from '../../../lexicon/en/role-classes.ts';
import { DOCUMENT_NOUNS } from '../../../lexicon/en/speech-nouns.ts';
import type { PartOfSpeech, SpeakerType } from '../../../model.ts';
import { wordsIn } from '../../letters.ts';
import { isOfKind } from '../described/bodies.ts';
import type { Discourse, Referent } from '../discourse.ts';
import type { Gender } from '../entities.ts';
import { isPersonNoun, nounGender, singularPersonNoun } from '../nouns.ts';
import { phraseInSentence } from '../phrase.ts';
import type { Anaphor, QuotationContext } from '../rank/anaphor.ts';
import type { Features } from '../rank/feature-set.ts';
import type { Source } from '../source.ts';
import { type ArticleWord, isCapitalised, isPossessive } from '../words.ts';
import { anotherOfThem } from './another.ts';
import { fullerPhrase } from './antecedent.ts';
import { chooseReferent } from './choose.ts';
import { listOfGroups } from './list-of-groups.ts';
import { chosenSpeaker, type Speaker, speakerOf, UNNAMED } from './speaker.ts';

type Description = Extract<Source, { kind: 'description' }>;

const LONGEST = 9;
const MODIFIERS: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(['NOUN', 'PROPN', 'NUM']);
const JOINING_SIGN = /^[-–—,;:]$/;

const agrees = (gender: Gender, other: Gender) => gender === null || other === null || gender === other;

/** The first part of a compound: `Acme` in `the Acme-owned company`. */
const isFirstPart = ({ span }: ArticleWord, next: ArticleWord | undefined) =>
  next?.text === '-' && next.span[0] === span[1];

/** The names inside a description: `dutch` in `the Dutch government`. */
const namesIn = (words: readonly ArticleWord[]) =>
  words.flatMap((word, i) => (i > 0 && isCapitalised(word) && !isFirstPart(word, words[i + 1]) ? [word.lower] : []));

/** A name inside a description must be part of the organisation's name. */
const sharesNames = ({ entity }: Referent, names: readonly string[]) =>
  names.length === 0 || names.some((name) => entity?.words.includes(name));

/** Whether it is an age alone: `the 34-year-old`, perhaps with a relative clause after it. */
function isAge(words: readonly ArticleWord[]): boolean {
  const stop = words.findIndex(({ text }) => text === ',');
  const own = stop < 0 ? words : words.slice(0, stop);
  return own.at(-1)?.lower === 'old' && own.some(({ pos }) => pos === 'NUM');
}

/** An office with its realm, which is as good as a name: `the Archbishop of Canterbury`. */
function isTitledOffice({ words, head }: Description): boolean {
  const [link, realm] = words.slice(words.indexOf(head) + 1);
  return isCapitalised(head) && link?.lower === 'of' && (isCapitalised(realm) || realm?.lower === 'the');
}

/** A test of the referents of a definite description; null if the description stands for itself. */
function referentTest(description: Description, discourse: Discourse): ((referent: Referent) => boolean) | null {
  const { words, head } = description;
  const noun = head.lower;
  if (POSSESSIVE_PRONOUNS.has(words[0]?.lower ?? '') && isPersonNoun(noun))
    return ({ entity, head }) =>
      entity === null ? head === noun : entity.type === 'person' && discourse.descriptorsOf(entity).has(noun);
  if (!DEFINITE_DETERMINERS.has(words[0]?.lower ?? '')) return null;
  const nouns = narrowerRoles(noun);
  const isUnnamedSuch = ({ entity, head }: Referent) =>
    entity === null && head !== null && (head === noun || nouns.has(head));
  if (words.some(isPossessive)) return isUnnamedSuch;
  if (isAge(words)) return (referent) => isUnnamedSuch(referent) || referent.entity?.type === 'person';
  const kinds = organisationKinds(noun);
  if (kinds.size > 0 && !isPersonNoun(noun) && !words.some(({ lower }) => lower === 'of' || lower === 'for'))
    return (referent) =>
      isUnnamedSuch(referent) || (isOfKind(discourse, referent, kinds) && sharesNames(referent, namesIn(words)));
  if (!isPersonNoun(noun) || WITHHELD_NAMES.has(noun)) return isUnnamedSuch;
  if (isTitledOffice(description))
    return (referent) =>
      isUnnamedSuch(referent) ||
      (referent.entity?.type === 'person' && discourse.descriptorsOf(referent.entity).has(noun));
  const gender = nounGender(noun);
  return (referent) =>
    isUnnamedSuch(referent) || (referent.entity?.type === 'person' && agrees(referent.entity.gender, gender));
}

/** `one of the nurses`: a person, though the noun is a plural. */
const isOneOfThem = (words: readonly ArticleWord[]) =>
  words[0]?.lower === 'one' &&
  words[1]?.lower === 'of' &&
  words.some(({ lower }) => singularPersonNoun(lower) !== null);

function typeOf({ head, words }: Description): SpeakerType {
  if (isOneOfThem(words)) return 'person';
  if (words.some(({ lower }) => lower === 'and') && words.filter(({ pos }) => pos === 'PROPN').length > 2)
    return 'group';
  if (DOCUMENT_NOUNS.has(head.lower)) return 'document';
  if (GROUP_NOUNS.has(head.lower)) return 'group';
  if (isPersonNoun(head.lower) || isAge(words)) return 'person';
  if (organisationKinds(head.lower).size > 0 || HEARING_BODIES.has(head.lower)) return 'organization';
  if (/s$/.test(head.lower) && head.pos === 'NOUN') return 'group';
  return words[0]?.lower === 'a' || words[0]?.lower === 'an' ? 'person' : 'unknown';
}

/** Index of the first word that identifies, after articles and quantifiers: `neighbours` in `a number of the neighbours`. */
function identifyingStart(words: readonly ArticleWord[]): number {
  if (isOneOfThem(words)) return 0;
  let start = 0;
  while (start < words.length && mayBeOmitted(words, start)) start++;
  return start;
}

function mayBeOmitted(words: readonly ArticleWord[], at: number): boolean {
  const lower = words[at]?.lower ?? '';
  const isQuantity = QUANTITY_NOUNS.has(lower) && words[at + 1]?.lower === 'of';
  return (
    isQuantity || lower === 'whose' || DETERMINERS.has(lower) || QUANTIFIERS.has(lower) || (lower === 'of' && at > 0)
  );
}

/** Whether a verb ends the description: a finite one, or a past participle, as in `figures released on Friday`. */
const isEndingVerb = ({ pos, lower }: ArticleWord) => pos === 'AUX' || (pos === 'VERB' && !lower.endsWith('ing'));

const endsDescription = (word: ArticleWord) =>
  /^[,(—–:;]$/.test(word.text) || DESCRIPTION_ENDS.has(word.lower) || isEndingVerb(word);

/** The shortest phrase that identifies somebody unnamed, without article, quantity, apposition and relative clause. */
function shortest({ article, entities }: Discourse, words: readonly ArticleWord[], head: ArticleWord): string {
  const owner = words.findIndex(({ span, index }) => index < head.index && entities.at.get(span[0])?.type === 'person');
  const isOwned = owner > 0 && words.some((word) => isPossessive(word) && word.index < head.index);
  const start = isOwned ? owner : identifyingStart(words);
  const list = listOfGroups(words.slice(start));
  if (list.length > 0) return phraseInSentence(article, list);
  const stop = words.findIndex((word) => word.index > head.index && endsDescription(word));
  const chosen = words.slice(start, Math.min(stop < 0 ? words.length : stop, start + LONGEST));
  return phraseInSentence(article, withoutLooseEnd(chosen));
}

const LOOSE_ENDS: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(['CCONJ', 'DET', 'ADP', 'SCONJ']);
const isLoose = ({ pos, text }: ArticleWord) => LOOSE_ENDS.has(pos) || JOINING_SIGN.test(text);

/** The phrase without a conjunction, article, preposition or dash at its end: `the leaders` for `the leaders and`. */
function withoutLooseEnd(words: readonly ArticleWord[]): readonly ArticleWord[] {
  let end = words.length;
  while (end > 1 && words.slice(end - 1, end).every(isLoose)) end--;
  return words.slice(0, end);
}

/** Whether the phrase says anything of who it is. `one`, `we all`, `52 percent` and `number` do not. */
const identifies = (name: string) =>
  wordsIn(name.toLowerCase()).some(
    (word) => /\p{L}{2}/u.test(word) && !FUNCTION_WORDS.has(word) && !QUANTIFIERS.has(word) && !EMPTY_NOUNS.has(word),
  );

/** Features of a description that refers to nobody mentioned before: `the band leader from Oslo`. */
function itselfFeatures({ words, head }: Description): Features {
  const features = new Map([['itself', 1]]);
  if (GROUP_NOUNS.has(head.lower)) features.set('itself-group', 1);
  if (DOCUMENT_NOUNS.has(head.lower)) features.set('itself-document', 1);
  if (isPersonNoun(head.lower)) features.set('itself-person', 1);
  if (organisationKinds(head.lower).size > 0) features.set('itself-body', 1);
  if (words.length > 2) features.set('itself-long', 1);
  if (words.some(({ lower }) => lower === 'of' || lower === 'for' || lower === 'in'))
    features.set('itself-with-more', 1);
  return features;
}

/** Whether the phrase begins with a pronoun for somebody else: `whose first campaign`, `he and the lawyer`; but not `whose critic`. */
const identifiesNobody = ({ words: [first], head }: Description) =>
  first !== undefined && ((first.lower === 'whose' && !isPersonNoun(head.lower)) || SPEAKING_PRONOUNS.has(first.lower));

/** The description as a speaker known only by its words, and not by a name. */
function itselfOf({ words, head, span }: Description, discourse: Discourse, type: SpeakerType): Referent {
  const isBare = DEFINITE_DETERMINERS.has(words[0]?.lower ?? '') && words.length === 2;
  const fuller = isBare ? fullerPhrase(discourse, head.lower, span[0]) : null;
  return { entity: null, name: fuller ?? shortest(discourse, words, head), type, head: head.lower };
}

const anaphorOf = ({ words, head }: Description, saying: QuotationContext): Anaphor => ({
  kind: 'description',
  gender: nounGender(head.lower),
  plural: false,
  head: head.lower,
  modifiers: new Set(
    words.filter(({ index, pos }) => index < head.index && MODIFIERS.has(pos)).map(({ lower }) => lower),
  ),
  ...saying,
});

export function resolveDescription(
  source: Description,
  discourse: Discourse,
  saying: QuotationContext,
): Speaker | null {
  const { head, span } = source;
  if (identifiesNobody(source)) return null;
  const another = anotherOfThem(source, discourse);
  if (another) return another;
  const itself = itselfOf(source, discourse, typeOf(source));
  const fits = referentTest(source, discourse);
  const isNamed = identifies(itself.name);
  if (!fits) {
    if (!isNamed) return null;
    discourse.noteSpeaker(head.index, itself);
    return speakerOf(itself, 'unnamed', span, UNNAMED);
  }
  const choice = chooseReferent(
    discourse,
    anaphorOf(source, saying),
    fits,
    isNamed ? [{ referent: itself, spans: [span], features: itselfFeatures(source) }] : [],
  );
  if (!choice) return null;
  const speaker = chosenSpeaker(choice, 'definite-description', span);
  discourse.noteSpeaker(head.index, speaker.referent);
  return speaker.referent === itself
    ? { ...speaker, confidence: speaker.confidence * UNNAMED, evidence: { rule: 'unnamed', span } }
    : speaker;
}
