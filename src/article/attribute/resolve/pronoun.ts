/**
 * Resolves a pronoun: `he` and `she` to a person, `it` to an organisation or a document, `they` to a group or an organisation.
 *
 * Example: `she` is Ana Silva in `Ana Silva met Li Wei. “We agreed,” she said`.
 */
import {
  GENDERED_PRONOUNS,
  PLURAL_PRONOUNS,
  REFERRING_RELATIVES,
  SINGULAR_THING_PRONOUNS,
} from '../../../lexicon/en/reference-words.ts';
import type { Span } from '../../../model.ts';
import type { Discourse, Referent } from '../discourse.ts';
import { nounGender } from '../nouns.ts';
import type { QuotationContext } from '../rank/anaphor.ts';
import { chooseReferent } from './choose.ts';
import { NO_MODIFIERS } from './context.ts';
import { chosenSpeaker, type Speaker, speakerOf } from './speaker.ts';

const isPersonIn =
  (discourse: Discourse) =>
  ({ entity, type }: Referent) =>
    entity === null ? type === 'person' : discourse.mayBePerson(entity);

/** The gender of the form of address or of the noun. */
const statedGender = ({ entity, head }: Referent) => (entity ? entity.gender : nounGender(head ?? ''));

/** A test of the referents of `it` and `they`; null for other words. */
function thingsOf(word: string, discourse: Discourse): ((referent: Referent) => boolean) | null {
  if (SINGULAR_THING_PRONOUNS.has(word)) return (referent) => discourse.mayBeBody(referent);
  if (!PLURAL_PRONOUNS.has(word)) return null;
  return (referent) => referent.type === 'group' || (referent.type !== 'document' && discourse.mayBeBody(referent));
}

/** `who` and `which` refer to the name before them in their sentence. */
function resolveRelative(word: string, span: Span, discourse: Discourse): Speaker | null {
  const sentence = discourse.sentenceAt(span[0]);
  const fits =
    word === 'who' ? isPersonIn(discourse) : ({ type }: Referent) => type === 'organization' || type === 'document';
  const [nearest] = discourse.candidatesBefore(span[0], fits);
  if (!nearest || discourse.sentenceAt(nearest.latest.at) !== sentence) return null;
  return speakerOf(nearest.referent, 'relative-pronoun', span, RELATIVE);
}

/** Least probability at which the pronoun's gender is recorded for the referent. */
const SURE_OF_GENDER = 0.7;
/** Precision of relative pronouns, measured by `bench/rules.mjs`. */
const RELATIVE = 0.8;

export function resolvePronoun(
  word: string,
  span: Span,
  discourse: Discourse,
  saying: QuotationContext,
): Speaker | null {
  if (REFERRING_RELATIVES.has(word)) return resolveRelative(word, span, discourse);
  const gender = GENDERED_PRONOUNS.get(word) ?? null;
  const thing = thingsOf(word, discourse);
  if (!gender && !thing) return null;
  const isPerson = isPersonIn(discourse);
  const fits = (referent: Referent) =>
    thing ? thing(referent) : isPerson(referent) && (statedGender(referent) ?? gender) === gender;
  const plural = PLURAL_PRONOUNS.has(word);
  const choice = chooseReferent(
    discourse,
    { kind: gender ? 'pronoun' : 'thing', gender, plural, head: null, modifiers: NO_MODIFIERS, ...saying },
    fits,
  );
  if (!choice) return null;
  if (choice[0].probability >= SURE_OF_GENDER) discourse.noteGender(choice[0].referent, gender);
  return chosenSpeaker(choice, gender ? 'pronoun-person' : 'pronoun-thing', span);
}
