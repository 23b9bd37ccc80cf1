/**
 * Parses a source phrase: a pronoun, a name with a role, or a description.
 *
 * Example: `Urmas Paet, the Estonia representative who proposed the motion,` is a name with a role after it.
 */
import { OFFICE_LINKS } from '../../lexicon/en/name-words.ts';
import { organisationKinds } from '../../lexicon/en/organisations.ts';
import {
  ARTICLES,
  EMPHATIC_WORDS,
  HEAD_ENDS,
  NAME_LIST_WORDS,
  NAME_RELATIVES,
  POST_PREPOSITIONS,
} from '../../lexicon/en/phrase-words.ts';
import { REFERRING_RELATIVES, SOURCE_PRONOUNS, SPEAKING_PRONOUNS } from '../../lexicon/en/reference-words.ts';
import { PERIODS, TIME_WORDS } from '../../lexicon/en/time-words.ts';
import { HIGH_OFFICES, PLAIN_TITLES, STANDING, TITLES } from '../../lexicon/en/titles.ts';
import type { Role, Span } from '../../model.ts';
import { firstIndex } from '../../util/binary-search.ts';
import type { Entities, Entity, NamedEntity } from './entities.ts';
import { isKnownFirstName, listedKind } from './gazetteer.ts';
import type { Mention } from './mentions/index.ts';
import { namedAs } from './named-as.ts';
import { isPersonNoun } from './nouns.ts';
import { type ArticleWithWords, type ArticleWord, isPossessive, spanOfWords, wordAt, wordsInSpan } from './words.ts';

export type Source =
  | { readonly kind: 'pronoun'; readonly word: string; readonly span: Span }
  | {
      readonly kind: 'name';
      readonly entity: Entity;
      readonly mention: Mention;
      readonly role: Role | null;
      readonly span: Span;
    }
  | { readonly kind: 'several'; readonly entities: readonly Entity[]; readonly span: Span }
  | {
      readonly kind: 'description';
      readonly words: readonly ArticleWord[];
      readonly head: ArticleWord;
      readonly span: Span;
    };

const BREAKS = new Set([',', '(', '—', '–', ':', ';']);
/** Parts of speech of a role before a name, which nothing else joins to the words before it. */
const ROLE_POS = new Set(['NOUN', 'PROPN', 'ADJ']);
const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'ADJ', 'NUM', 'X', 'VERB']);
/** Whether a word alone says nothing of a role: an article, `Mr.` */
const tellsNoRole = (word: ArticleWord | undefined) =>
  word !== undefined && (ARTICLES.has(word.lower) || PLAIN_TITLES.has(word.lower));
const isBreak = (word: ArticleWord) => BREAKS.has(word.text);

/** Index of the first mention that begins at or after an offset. */
const mentionFrom = ({ inOrder }: Entities, offset: number) =>
  firstIndex(inOrder.length, (i) => (inOrder[i]?.mention.span[0] ?? 0) >= offset);

/** Whether the word before a name is a place that has no entity of its own. */
const followsPlace = ({ titles }: Mention) => listedKind(titles.at(-1) ?? '') === 'place';

/** Whether a person's name follows another name at once, as in `envoy to Chile Jane Doe`. */
function followsName(mention: Mention, entities: Entities): boolean {
  if (mention.kind !== 'person') return false;
  const end = entities.inOrder[mentionFrom(entities, mention.lead) - 1]?.mention.span[1] ?? -1;
  return mention.lead - end === 1 || followsPlace(mention);
}

/** The phrase with the first name that it lacks: `Will Tanner` for `Tanner` in `Will Tanner said`. */
export function withWholeName([start, end]: Span, entities: Entities): Span {
  const around = entities.inOrder[mentionFrom(entities, start) - 1];
  const cuts = around && around.entity.type === 'person' && around.mention.span[1] > start;
  return cuts ? [around.mention.span[0], Math.max(end, around.mention.span[1])] : [start, end];
}

/** The words up to the first preposition, relative pronoun or comma outside an office and its name. */
function headZone(words: readonly ArticleWord[], entities: Entities): readonly ArticleWord[] {
  const offices = words.flatMap(({ span }) => {
    const mention = entities.mentionAt.get(span[0]);
    if (!mention) return [];
    if (followsName(mention, entities)) return [[words[0]?.span[0] ?? 0, mention.span[1]] as const];
    return mention.lead < mention.span[0] ? [[mention.lead, mention.span[1]] as const] : [];
  });
  const inOffice = ({ span }: ArticleWord) => offices.some(([start, end]) => start <= span[0] && span[1] <= end);
  const isJoined = (i: number) => words[i - 1]?.text === '-' && words[i - 1]?.span[1] === words[i]?.span[0];
  const end = words.findIndex(
    (word, i) => i > 0 && (isBreak(word) || (HEAD_ENDS.has(word.lower) && !isJoined(i))) && !inOffice(word),
  );
  return end < 0 ? words : words.slice(0, end);
}

/** The role around the name: `Kaspersky Lab founder` before it, or the apposition after it, but no act: `visiting Oslo`. */
function roleAround(article: ArticleWithWords, words: readonly ArticleWord[], name: Span): Role | null {
  const before = words.filter(({ span }) => span[1] <= name[0]);
  const after = words.filter(({ span }) => span[0] >= name[1]);
  const letters = after.slice(0, 1).filter(isPostNominal);
  const isAct = after[1]?.pos === 'VERB' && after[1].lower.endsWith('ing');
  const apposition = after[0]?.text === ',' && !isAct ? after.slice(1) : before.length === 0 ? letters : [];
  const chosen = apposition.length ? apposition : before;
  let end = chosen.length;
  while (end > 0 && /^[,.]$/.test(chosen[end - 1]?.text ?? '')) end--;
  let start = 0;
  while (start < end && tellsNoRole(chosen[start])) start++;
  const role = start === end ? [] : chosen.slice(0, end);
  if (NAME_RELATIVES.has(role[0]?.lower ?? '')) return null;
  if (!role.some(({ text }) => /\p{L}{2}/u.test(text))) return null;
  const span = spanOfWords(role);
  return { text: article.text.slice(...span), span };
}

const leavesHead = (word: ArticleWord) => isBreak(word) || EMPHATIC_WORDS.has(word.lower);

/** Letters after a name, for a degree, an honour or an office: `KC`, `MP`, `Ph.D.` */
const isPostNominal = ({ text }: ArticleWord) => /^(?:\p{Lu}[\p{Lu}.]{1,4}|Ph\.?D\.?)$/u.test(text);
const isTime = ({ lower }: ArticleWord) => TIME_WORDS.has(lower) || PERIODS.has(lower);

/** Whether a person's name stays the head of the phrase: only post-nominal letters, a verb or a time follow, as in `Jane Doe last month`. */
const leavePersonHead = (rest: readonly ArticleWord[]) =>
  rest[0]?.pos === 'VERB' ||
  rest.every((word) => isPostNominal(word) || isTime(word) || !/^(?:NOUN|PROPN)$/.test(word.pos));

/** Whether the phrase names several people, as `Tom Reed and Maria Lopez` does. */
function namesSeveral(zone: readonly ArticleWord[], entities: Entities): boolean {
  const and = zone.findIndex(({ lower }) => lower === 'and');
  const isNamed = (words: readonly ArticleWord[]) =>
    words.some(({ span }) => entities.at.get(span[0])?.type === 'person');
  return and > 0 && isNamed(zone.slice(0, and)) && isNamed(zone.slice(and + 1));
}

/** Whether a title of the next name, or another word before it, begins at an offset: `PC` in `PC Jane Doe`. */
const isTitleAt = (offset: number, entities: Entities) =>
  (entities.inOrder[mentionFrom(entities, offset)]?.mention.lead ?? offset + 1) <= offset;

/** The entities of a phrase that only lists names of people or only of bodies: `Tom Reed, Maria Lopez and the Harbour Union`; empty for other phrases. */
function listedEntities(words: readonly ArticleWord[], entities: Entities): readonly Entity[] {
  const listed = new Set<Entity>();
  let end = 0;
  for (const { span, lower } of words) {
    if (span[0] < end) continue;
    const entity = entities.at.get(span[0]);
    if (entity) listed.add(entity);
    else if (!NAME_LIST_WORDS.has(lower) && !isTitleAt(span[0], entities)) return [];
    end = entities.mentionAt.get(span[0])?.span[1] ?? end;
  }
  const isOfOneKind = new Set([...listed].map(({ type }) => type)).size === 1;
  const isJoined = words.some(({ lower }) => lower === 'and' || lower === '&');
  return isJoined && isOfOneKind && listed.size > 1 ? [...listed] : [];
}

/** Whether the mention is a person's standing and no name: `the California Republican`, `A PENSIONER who …`. */
function isStanding({ name, preceded }: Mention): boolean {
  const printed = name.at(-1) ?? '';
  const last = printed.toLowerCase();
  if (preceded === 'the' && (STANDING.has(last) || listedKind(last) === 'demonym')) return true;
  return ARTICLES.has(preceded ?? '') && printed.length > 2 && printed === printed.toUpperCase() && isPersonNoun(last);
}

/** Whether the name says where the office after it is: `the Seri Kembangan MP`, `the Kyeleni Ward Rep`. */
const tellsWhere = ({ preceded, titles }: Mention, rest: readonly ArticleWord[]) => {
  const last = rest.at(-1)?.lower ?? '';
  return preceded === 'the' && titles.length === 0 && rest.length <= 2 && isPersonNoun(last);
};

/** The name that heads the phrase: the last one before its first preposition, unless it is a possessive or another noun follows it. */
function headName(words: readonly ArticleWord[], zone: readonly ArticleWord[], entities: Entities): NamedEntity | null {
  if (namesSeveral(zone, entities)) return null;
  for (let i = zone.length - 1; i >= 0; i--) {
    const word = zone[i];
    const entity = word && entities.at.get(word.span[0]);
    if (!word || !entity) continue;
    const mention = entities.mentionAt.get(word.span[0]);
    if (!mention) continue;
    if (entity.type === 'unknown' && mention.preceded === 'the' && mention.name.length === 1) continue;
    if (isStanding(mention)) return null;
    const next = words.find(({ span }) => span[0] >= mention.span[1]);
    const owns = next !== undefined && isPossessive(next) && next !== words.at(-1);
    const rest = zone.filter(({ span }) => span[0] >= mention.span[1]);
    if (tellsWhere(mention, rest)) return null;
    if (mention.kind === 'person' && !owns && leavePersonHead(rest)) return { entity, mention };
    const followed = owns || (next !== undefined && zone.includes(next) && !isPossessive(next) && !leavesHead(next));
    return followed ? null : { entity, mention };
  }
  return null;
}

/** Whether a name in commas may be the name of what the noun before it describes: a body's name after `The company that runs it`. */
const mayNameWhat = ({ type }: Entity, noun: string) =>
  type === 'person' ||
  ((type === 'unknown' || type === 'place') && isPersonNoun(noun)) ||
  (type === 'organization' && (organisationKinds(noun).size > 0 || !TITLES.has(noun)));

/** Whether the name is that of the one for whom somebody speaks: `a spokesman for the label, Acme Records,`. */
const namesClient = ({ words, titles, read }: Entity, [link]: readonly ArticleWord[]) =>
  (link?.lower === 'for' || link?.lower === 'of') &&
  titles.size === 0 &&
  read !== 'person' &&
  !isKnownFirstName(words[0] ?? '');

/** Whether the name ends its apposition, perhaps with a place or body of the person: `Jane Doe of Doe & Roe,`. */
function endsApposition({ span: [, end], kind }: Mention, words: readonly ArticleWord[]): boolean {
  const rest = words.filter(({ span }) => span[0] >= end);
  const [next] = rest;
  if (next === undefined || isBreak(next)) return true;
  const stop = rest.find(isBreak);
  return kind === 'person' && POST_PREPOSITIONS.has(next.lower) && (stop === undefined || stop === words.at(-1));
}

/** The name in commas after a description of it: `The member responsible, state Rep. Jane Doe,`. */
function appositiveName(
  words: readonly ArticleWord[],
  zone: readonly ArticleWord[],
  entities: Entities,
): NamedEntity | null {
  const comma = words.findIndex(({ text }) => text === ',');
  if (comma <= 0) return null;
  const noun = zone.at(-1)?.lower ?? '';
  for (const word of words.slice(comma + 1)) {
    const entity = entities.at.get(word.span[0]);
    const mention = entity && entities.mentionAt.get(word.span[0]);
    if (mention) {
      if (isPersonNoun(noun) && namesClient(entity, words.slice(zone.length, comma))) return null;
      return mayNameWhat(entity, noun) && endsApposition(mention, words) ? { entity, mention } : null;
    }
    const isOfName = NOMINAL.has(word.pos) || word.pos === 'DET';
    if (isBreak(word) || REFERRING_RELATIVES.has(word.lower) || !isOfName) return null;
  }
  return null;
}

/** The holder of an office that is printed as a name: `the Commissioner for Health, Dr. Jane Doe,`. */
function holderOf(words: readonly ArticleWord[], zone: readonly ArticleWord[], entities: Entities): NamedEntity | null {
  const office = zone.filter(({ pos }) => pos !== 'DET');
  const isOffice = TITLES.has(office[0]?.lower ?? '') || isPersonNoun(office.at(-1)?.lower ?? '');
  const named = isOffice ? appositiveName(words, zone, entities) : null;
  return named?.entity.type === 'person' ? named : null;
}

/** The phrase without a body of the words before it, if a person with a role follows: `The Elm Post, chairwoman Jane Doe`. */
function withoutBodyBefore(words: readonly ArticleWord[], entities: Entities): readonly ArticleWord[] {
  const zone = headZone(words, entities);
  if (words[zone.length]?.text !== ',' || headName(words, zone, entities)?.entity.type !== 'organization') return words;
  const rest = words.slice(zone.length + 1);
  const person = rest.findIndex(({ span }) => entities.at.get(span[0])?.type === 'person');
  const end = entities.mentionAt.get(rest[person]?.span[0] ?? -1)?.span[1];
  const isRole = rest.slice(0, Math.max(0, person)).every(({ pos }) => ROLE_POS.has(pos));
  return person > 0 && isRole && end === words.at(-1)?.span[1] ? rest : words;
}

/** The name before a description of it in commas: `Acme Trust, a group that says …`. */
function namedBefore(article: ArticleWithWords, words: readonly ArticleWord[], entities: Entities): NamedEntity | null {
  const [first] = words;
  if (!first || !/^an?$/.test(first.lower) || wordAt(article, first.index - 1)?.text !== ',') return null;
  const end = wordAt(article, first.index - 2)?.span[1] ?? 0;
  const before = firstIndex(entities.inOrder.length, (i) => (entities.inOrder[i]?.mention.span[1] ?? 0) >= end);
  const named = entities.inOrder[before];
  return named?.mention.span[1] === end ? named : null;
}

/** A person's name of several words at the end of a phrase, and the words before it. */
function personAtEnd(words: readonly ArticleWord[], entities: Entities) {
  const end = words.findLast(({ text }) => text !== ',')?.span[1];
  const start = words.findLast(({ span }) => entities.mentionAt.get(span[0])?.span[1] === end)?.span[0] ?? -1;
  const [mention, entity] = [entities.mentionAt.get(start), entities.at.get(start)];
  if (!mention || !entity || mention.kind !== 'person' || mention.name.length < 2) return null;
  return { named: { entity, mention }, before: words.filter(({ span }) => span[1] <= mention.lead) };
}

/**
 * The person's name that ends a phrase of more than a name, with a role before it: `Folha published letters in which an engineer,
 * Ana Silva,`, `Vice President for Campus Life Dr. Jane Doe`.
 */
function nameAtEnd(words: readonly ArticleWord[], entities: Entities): NamedEntity | null {
  const found = personAtEnd(words, entities);
  if (!found) return null;
  const { named, before } = found;
  const isClause = before.some(({ pos, lower }) => pos === 'VERB' || pos === 'AUX' || REFERRING_RELATIVES.has(lower));
  const isOffice = before.length > 0 && TITLES.has(before[0]?.lower ?? '') && !before.some(isBreak);
  return isClause || isOffice ? named : null;
}

/** The person's name after an office and its field, perhaps with more behind a comma: `Minister for Trade Jane Doe, who`. */
function officeHolder(words: readonly ArticleWord[], entities: Entities): NamedEntity | null {
  const comma = words.findIndex(({ text }) => text === ',');
  const found = personAtEnd(comma > 0 ? words.slice(0, comma) : words, entities);
  if (!found) return null;
  const { named, before } = found;
  const link = before.findIndex(({ lower }) => OFFICE_LINKS.has(lower));
  const hasField = link > 0 && before.length > link + 1;
  return hasField && HIGH_OFFICES.has(before[link - 1]?.lower ?? '') ? named : null;
}

/** A pronoun, perhaps with words that name nobody: `she`, `he, too,`. */
function isPronounAlone([first, ...rest]: readonly ArticleWord[]): boolean {
  if (!first || !SOURCE_PRONOUNS.has(first.lower)) return false;
  return rest.length === 0 || (SPEAKING_PRONOUNS.has(first.lower) && rest.every(namesNobody));
}

const namesNobody = ({ pos, text }: ArticleWord) => text === ',' || pos === 'ADV' || pos === 'PRON';

/** The noun that heads a phrase: no participle after it, as in `an invitation seen by the paper`. */
function headOf(zone: readonly ArticleWord[]): ArticleWord | undefined {
  const nouns = zone.filter((word) => NOMINAL.has(word.pos) && !isPossessive(word));
  const last = nouns.at(-1);
  const isParticiple = last?.pos === 'VERB' && last.lower.endsWith('ed') && nouns.at(-2)?.pos === 'NOUN';
  return isParticiple ? nouns.at(-2) : last;
}

/** The parsed source phrase; null if it has no word. */
export function readSource(article: ArticleWithWords, printed: Span, entities: Entities): Source | null {
  const span = withWholeName(printed, entities);
  const words = withoutBodyBefore(wordsInSpan(article, span), entities);
  const [first] = words;
  if (!first) return null;
  if (REFERRING_RELATIVES.has(first.lower) || isPronounAlone(words))
    return { kind: 'pronoun', word: first.lower, span };
  const zone = headZone(words, entities);
  const several = listedEntities(words, entities);
  if (several.length > 0) return { kind: 'several', entities: several, span };
  const headed = holderOf(words, zone, entities) ?? headName(words, zone, entities);
  const ending = headed?.entity.type === 'person' ? null : nameAtEnd(words, entities);
  const named =
    officeHolder(words, entities) ??
    ending ??
    headed ??
    namedAs(article, span, entities) ??
    appositiveName(words, zone, entities) ??
    namedBefore(article, words, entities);
  if (named)
    return {
      kind: 'name',
      entity: named.entity,
      mention: named.mention,
      role: roleAround(article, words, named.mention.span),
      span,
    };
  return { kind: 'description', words, head: headOf(zone) ?? zone.at(-1) ?? first, span };
}
