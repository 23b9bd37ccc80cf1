/** Says which person, organisation, group or document a source phrase stands for. */
import { GROUP_NOUNS } from '../../lexicon/groups.ts';
import { organisationKinds } from '../../lexicon/organisations.ts';
import { DOCUMENTS } from '../../lexicon/speech-nouns.ts';
import { FEMALE_NOUNS, MALE_NOUNS, TITLES } from '../../lexicon/titles.ts';
import type { Evidence, Role, Span, SpeakerType } from '../../model.ts';
import type { Entities, Entity } from './entities.ts';
import { mostSalient, type Salience } from './salience.ts';
import { readSource, type Source } from './source.ts';
import type { Word, WordedArticle } from './words.ts';

export interface Speaker {
  readonly name: string;
  readonly type: SpeakerType;
  /** The entity it stands for; null for an unnamed one. */
  readonly entity: Entity | null;
  readonly role: Role | null;
  readonly confidence: number;
  readonly evidence: Evidence;
}

export interface Context {
  readonly article: WordedArticle;
  readonly entities: Entities;
  readonly salience: Salience;
  /** Whose words the last quotation was, and where. */
  readonly last: { readonly speaker: Speaker; readonly at: number } | null;
}

const DEFINITE = new Set(['the', 'this', 'that']);
const DETERMINERS = new Set(['the', 'a', 'an', 'this', 'that', 'these', 'those']);
/** How often each way to a speaker is right, as `bench/rules.mjs` measures it. */
const CONFIDENCE = { full: 0.95, short: 0.94, pronoun: 0.83, described: 0.64, unnamed: 0.57 };
const LONGEST_DESCRIPTION = 9;

const entityType = (entity: Entity): SpeakerType =>
  entity.type === 'place' ? 'organization' : entity.type === 'unknown' && entity.full > 0 ? 'person' : entity.type;

const speakerOf = (
  entity: Entity,
  rule: string,
  span: Span,
  confidence: number,
  role: Role | null = null,
): Speaker => ({
  name: entity.name,
  type: entityType(entity),
  entity,
  role,
  confidence,
  evidence: { rule, span },
});

const isPerson = (entity: Entity) =>
  entity.type === 'person' || (entity.type === 'unknown' && entity.mentions.some(({ name }) => name.length < 4));
const isBody = (entity: Entity) => entity.type === 'organization' || entity.type === 'unknown';

function resolvePronoun({ word, span }: Extract<Source, { kind: 'pronoun' }>, context: Context): Speaker | null {
  const { last, salience } = context;
  if (word === 'he' || word === 'she') {
    const gender = word === 'he' ? 'male' : 'female';
    const entity = mostSalient(
      salience,
      span[0],
      (other) => isPerson(other) && (other.gender === null || other.gender === gender),
      last?.speaker.entity ?? null,
      gender,
    );
    if (entity) return speakerOf(entity, 'pronoun-person', span, CONFIDENCE.pronoun);
    const unnamed = last && last.speaker.entity === null && last.speaker.type === 'person' ? last.speaker : null;
    return (
      unnamed && { ...unnamed, confidence: CONFIDENCE.described, evidence: { rule: 'pronoun-last-speaker', span } }
    );
  }
  if (word === 'it' || word === 'they') {
    const plural = word === 'they';
    const same =
      last && (plural ? /group|organization/ : /organization|document/).test(last.speaker.type) ? last.speaker : null;
    if (same)
      return { ...same, role: null, confidence: CONFIDENCE.pronoun, evidence: { rule: 'pronoun-last-speaker', span } };
    const entity = mostSalient(salience, span[0], isBody, null, null);
    return entity && !plural ? speakerOf(entity, 'pronoun-organization', span, CONFIDENCE.described) : null;
  }
  return null;
}

/** `the mayor`: the person who was called one; `the company`: the last organisation that may be one. */
function resolveDescription(source: Extract<Source, { kind: 'description' }>, context: Context): Entity | null {
  const { words, head, span } = source;
  if (!DEFINITE.has(words[0]?.lower ?? '')) return null;
  const { salience, last } = context;
  const kinds = organisationKinds(head.lower);
  if (kinds.size > 0 && !words.some(({ lower }) => lower === 'of' || lower === 'for')) {
    return mostSalient(
      salience,
      span[0],
      (entity) =>
        (entity.type === 'organization' || (entity.type === 'unknown' && entity === last?.speaker.entity)) &&
        fitsKind(entity, kinds),
      last?.speaker.entity ?? null,
      null,
    );
  }
  if (!TITLES.has(head.lower) && !MALE_NOUNS.has(head.lower) && !FEMALE_NOUNS.has(head.lower)) return null;
  const called = mostSalient(
    salience,
    span[0],
    (entity) => entity.type === 'person' && calledSo(entity, head.lower),
    null,
    null,
  );
  return (
    called ??
    mostSalient(
      salience,
      span[0],
      (entity) => entity.type === 'person' && fitsGender(entity, head.lower),
      last?.speaker.entity ?? null,
      null,
    )
  );
}

function fitsGender(entity: Entity, noun: string): boolean {
  if (MALE_NOUNS.has(noun)) return entity.gender !== 'female';
  return !FEMALE_NOUNS.has(noun) || entity.gender !== 'male';
}

const calledSo = (entity: Entity, noun: string) => entity.titles.has(noun);

function fitsKind(entity: Entity, kinds: ReadonlySet<string>): boolean {
  const own = entity.name.split(' ').flatMap((word) => [...organisationKinds(word.toLowerCase())]);
  return own.length === 0 ? kinds.has('company') || kinds.has('group') : own.some((kind) => kinds.has(kind));
}

function typeOfDescription(head: Word, words: readonly Word[]): SpeakerType {
  if (words.some(({ lower }) => lower === 'and') && words.filter(({ pos }) => pos === 'PROPN').length > 2)
    return 'group';
  if (DOCUMENTS.has(head.lower)) return 'document';
  if (GROUP_NOUNS.has(head.lower)) return 'group';
  if (TITLES.has(head.lower) || MALE_NOUNS.has(head.lower) || FEMALE_NOUNS.has(head.lower)) return 'person';
  if (organisationKinds(head.lower).size > 0) return 'organization';
  if (/s$/.test(head.lower) && head.pos === 'NOUN') return 'group';
  return words[0]?.lower === 'a' || words[0]?.lower === 'an' ? 'person' : 'unknown';
}

/** The shortest phrase that identifies somebody unnamed: no article, no apposition, no relative clause. */
function describe(article: WordedArticle, words: readonly Word[], head: Word): string {
  const start = DETERMINERS.has(words[0]?.lower ?? '') ? 1 : 0;
  const stop = words.findIndex(
    ({ text, lower, index }) =>
      index > head.index && (/^[,(—–:;]$/.test(text) || /^(?:who|which|that|whose)$/.test(lower)),
  );
  const kept = words.slice(start, Math.min(stop < 0 ? words.length : stop, start + LONGEST_DESCRIPTION));
  const first = kept[0];
  const last = kept.at(-1);
  return first && last ? article.text.slice(first.span[0], last.span[1]).replace(/\s+/g, ' ') : '';
}

/** Who the source phrase names; null where nobody could know. */
export function resolveSpeaker(span: Span, context: Context): Speaker | null {
  const { article, entities } = context;
  const source = readSource(article, span, entities);
  if (!source) return null;
  if (source.kind === 'pronoun') return resolvePronoun(source, context);
  if (source.kind === 'name') {
    const full = article.text.slice(...span).includes(source.entity.name);
    return speakerOf(
      source.entity,
      full ? 'full-name' : 'short-name',
      span,
      full ? CONFIDENCE.full : CONFIDENCE.short,
      source.role,
    );
  }
  const entity = resolveDescription(source, context);
  if (entity) return speakerOf(entity, 'definite-description', span, CONFIDENCE.described);
  const name = describe(article, source.words, source.head);
  if (!/\p{L}{2}/u.test(name)) return null;
  return {
    name,
    type: typeOfDescription(source.head, source.words),
    entity: null,
    role: null,
    confidence: CONFIDENCE.unnamed,
    evidence: { rule: 'unnamed', span },
  };
}
