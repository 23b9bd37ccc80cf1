/**
 * Resolves `one`, `one of them`, `another` and `a third` without a noun to one more person of the kind that spoke last or was named as a group.
 *
 * Examples: after `One visitor wrote: “Too loud.”` the source `Another` is another visitor; after `Fans took sides` the source `One` is
 * a fan.
 */
import { ORDINALS, TEXT_VERBS } from '../../../lexicon/en/reference-words.ts';
import type { Discourse } from '../discourse.ts';
import { singularPersonNoun } from '../nouns.ts';
import type { Source } from '../source.ts';
import { type ArticleWithWords, wordAt } from '../words.ts';
import { type Speaker, speakerOf, UNNAMED } from './speaker.ts';

type Description = Extract<Source, { kind: 'description' }>;

/** Most paragraphs between the source and the people of whom it means one more. */
const FARTHEST = 3;

const isOfThem = (link: string, pronoun: string | undefined) => link === 'of' && pronoun === 'them';

/** What precedes the noun in the name: nothing for `one`, the word itself for `another` and `third`; null for any other source. */
function oneAmongMany({ words }: Description): string | null {
  const stop = words.findIndex(({ text }) => text === ',');
  const [first, second, more] = words.slice(0, stop < 0 ? words.length : stop).map(({ lower }) => lower);
  if ((second === undefined || isOfThem(second, more)) && first === 'one') return '';
  if (second === undefined && first === 'another') return 'another ';
  return first === 'a' && more === undefined && ORDINALS.has(second ?? '') ? `${second} ` : null;
}

/** The noun for one of those who spoke last, or of the group named last; null if the article names nobody of that sort nearby. */
function nounOfMany(discourse: Discourse, offset: number): string | null {
  const isNear = (at: number) => discourse.paragraphAt(offset) - discourse.paragraphAt(at) <= FARTHEST;
  const last = discourse.lastTurn;
  const { entity, type, head } = last?.referent ?? {};
  const spoke = last && isNear(last.at) && entity === null && type === 'person' ? (head ?? null) : null;
  const groups = discourse.candidatesBefore(
    offset,
    (referent) => referent.entity === null && singularPersonNoun(referent.head ?? '') !== null,
  );
  const isJustBefore = (at: number) => discourse.sentenceAt(offset) - discourse.sentenceAt(at) < 2;
  const group = groups.find(({ latest }) => (latest.use === 'subject' ? isNear : isJustBefore)(latest.at));
  const isLater = group !== undefined && group.latest.at > (last?.at ?? -1);
  return isLater || spoke === null ? singularPersonNoun(group?.referent.head ?? '') : spoke;
}

/** Whether it is a thing: `postings that included one saying he was ill`, `“Closed,” read one`. */
function isThing(article: ArticleWithWords, { words }: Description): boolean {
  const before = wordAt(article, (words[0]?.index ?? 0) - 1)?.lower ?? '';
  const next = wordAt(article, (words.at(-1)?.index ?? 0) + 1)?.lower ?? '';
  return next.endsWith('ing') || TEXT_VERBS.has(before) || TEXT_VERBS.has(next);
}

/** One more person whom the article does not name; null if the source says more, or nobody of that sort is near. */
export function anotherOfThem(source: Description, discourse: Discourse): Speaker | null {
  const which = isThing(discourse.article, source) ? null : oneAmongMany(source);
  const noun = which === null ? null : nounOfMany(discourse, source.span[0]);
  if (which === null || noun === null) return null;
  const referent = { entity: null, name: `${which}${noun}`, type: 'person', head: noun } as const;
  return speakerOf(referent, 'unnamed', source.span, UNNAMED);
}
