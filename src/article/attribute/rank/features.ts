/**
 * Features of a candidate antecedent of a pronoun, a last name or a description. A feature is a name and a number; the
 * weights are learned (`weights.ts`).
 *
 * The features follow the preferences of pronoun resolution (Lappin and Leass 1994; Mitkov 1998): recency, subject position,
 * repetition and agreement. Two more suit quotations: the last speaker, and the fact that few people name themselves.
 */
import { narrowerRoles } from '../../../lexicon/en/role-classes.ts';
import type { Candidate, Discourse, Referent } from '../discourse.ts';
import type { Gender } from '../entities.ts';
import { commonerGender } from '../gazetteer.ts';
import { nounGender } from '../nouns.ts';
import { type Anaphor, isPronoun } from './anaphor.ts';
import { type Company, inCompany } from './company.ts';
import { type Features, inSteps, type SetFeature } from './feature-set.ts';
import { setNameFeatures } from './name-features.ts';
import { type Conversation, conversing } from './question.ts';
import { following, turning } from './turn-features.ts';

const SENTENCES = [0, 1, 2, 3, 5, 9, 16];
const PARAGRAPHS = [0, 1, 2, 4, 8];
const RIVALS = [0, 1, 2, 4];

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

/** How the candidate appears, and how far from the quotation. */
function setAppearance(
  { latest, times }: Candidate,
  distance: { readonly sentences: number; readonly paragraphs: number },
  later: number,
  set: SetFeature,
): void {
  set(inSteps('sentences', distance.sentences, SENTENCES));
  set(inSteps('paragraphs', distance.paragraphs, PARAGRAPHS));
  set(inSteps('later', later, RIVALS));
  set(`use-${latest.use}`);
  if (latest.quoted) set('only-in-talk');
  if (latest.introduces) set(distance.sentences < 2 ? 'introduced-just-now' : 'introduced');
  if (latest.apposed) set('apposed');
  if (latest.within) set(`within-${latest.within}`);
  set('times', Math.log1p(times));
}

/** Whether the candidate spoke the last words. */
function setLastWords(discourse: Discourse, anaphor: Anaphor, { referent }: Candidate, set: SetFeature): void {
  const turn = discourse.lastTurn;
  if (turn?.referent !== referent) return;
  set('spoke-last');
  set(inSteps('spoke', discourse.paragraphAt(anaphor.from) - discourse.paragraphAt(turn.at), [0, 1, 2, 4]));
  if (anaphor.continues) set('continues');
}

/** Whether the candidate has appeared since the last words, perhaps for the first time. */
function setNewcomer(discourse: Discourse, { referent, latest }: Candidate, isNear: boolean, set: SetFeature): void {
  const turn = discourse.lastTurn;
  if (!turn || turn.end > latest.at || latest.quoted) return;
  const isNew = discourse.turnsOf(referent) === 0;
  set(`since-last-words-${latest.use}`);
  if (isNew) set(referent.entity ? 'new-since-last-words' : 'unnamed-since-last-words');
  if (isNew && isNear) set(referent.entity ? 'new-just-now' : 'unnamed-just-now');
}

function setUnnamed(discourse: Discourse, { head }: Anaphor, { referent, latest }: Candidate, set: SetFeature): void {
  set('unnamed');
  set(`unnamed-${referent.type}`);
  if (discourse.turnsOf(referent) === 0) set(`described-as-${latest.use}`);
  if (latest.introduces) set('introduced-without-name');
  if (head !== null && referent.head === head) set('same-head');
  else if (head !== null && narrowerRoles(head).has(referent.head ?? '')) set('narrower-head');
}

/**
 * The features of one candidate. Their order decides the last bits of the sum of their weights.
 *
 * @param later the number of candidates that appeared after it
 */
export function featuresOf(
  discourse: Discourse,
  anaphor: Anaphor,
  conversation: Conversation,
  company: Company,
  candidate: Candidate,
  later: number,
): Features {
  const { referent, latest } = candidate;
  const features = new Map<string, number>();
  const set: SetFeature = (name, value = 1) => features.set(name, value);
  const distance = {
    sentences: Math.max(0, discourse.sentenceAt(anaphor.from) - discourse.sentenceAt(latest.at)),
    paragraphs: Math.max(0, discourse.paragraphAt(anaphor.from) - discourse.paragraphAt(latest.at)),
  };
  setAppearance(candidate, distance, later, set);
  setLastWords(discourse, anaphor, candidate, set);
  if (isPronoun(anaphor) || anaphor.kind === 'floating') for (const name of inCompany(company, candidate)) set(name);
  for (const name of conversing(discourse, conversation, anaphor.replies, candidate)) set(name);
  if (anaphor.plural && referent.type === 'group') set('agrees-in-number');
  if (discourse.turnsOf(referent) > 0) set('spoke-before');
  if (anaphor.gender)
    for (const [evidence, gender] of genders(discourse, referent))
      if (gender) set(gender === anaphor.gender ? evidence : `other-${evidence}`);
  if (isPronoun(anaphor)) for (const name of turning(discourse, anaphor, candidate)) set(name);
  setNewcomer(discourse, candidate, distance.sentences < 2, set);
  if (anaphor.kind === 'floating') for (const name of following(discourse, anaphor, candidate)) set(name);
  if (referent.entity) setNameFeatures(discourse, anaphor, referent.entity, set);
  else setUnnamed(discourse, anaphor, candidate, set);
  return features;
}
