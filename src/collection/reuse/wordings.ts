/** Prints with the same normal form are one wording: compared once, however often they are printed. */

import { remembered } from '../../remembered.ts';
import type { QuoteRecord } from '../../schema.ts';
import { contentId } from '../content-id.ts';
import { byUnits } from '../ids.ts';
import type { Occurrence, Passage, QuotationFacts } from '../types.ts';
import { voiceOf } from '../voices.ts';
import { keysOf, SHINGLE } from './keys.ts';
import { passageOf } from './passage.ts';
import { ownWords } from './steps.ts';
import { FIRM_WORDS, localOf, type Wording } from './wording.ts';
import { normalsOf, wordsOf } from './words.ts';

/** A wording with its prints, sorted by the id of the quotation. `meets` is false where it is compared with nothing. */
export interface PrintedWording extends Omit<Wording, 'text'> {
  readonly meets: boolean;
  readonly prints: readonly Occurrence[];
}

export const keysOfWording = ({ meets, text }: { readonly meets: boolean; readonly text: string }) =>
  meets ? keysOf(wordsOf(text)) : [];

/** What the words of a quotation are known by wherever they are printed; `words` is the hash of them all. */
export type KnownWords = Pick<QuotationFacts, 'words' | 'length' | 'own' | 'verbatim'>;

export function worded({ text, verbatim }: Passage): KnownWords {
  const words = normalsOf(text);
  // What an editor put in stands in brackets.
  const own = text.includes('[') ? ownWords({ text, words: wordsOf(text) }) : words.length;
  return { words: contentId('', [words.join(' ')]), length: words.length, own, verbatim };
}

/** A quotation and what its article says of it. `named` says that its speaker has a name; a description names nobody. */
interface Quoted {
  readonly quotation: Pick<QuotationFacts, 'id' | 'nestedIn' | 'speaker'> & KnownWords;
  readonly named: boolean;
  readonly article: string;
  readonly date: string | null;
}

/** Whose short words these are: the speaker's; of very few words, or where nobody is named, this article's alone. */
function ownersOf({ quotation, article }: Quoted, voice: readonly string[]): readonly string[] {
  const { length, speaker } = quotation;
  if (length >= FIRM_WORDS) return [];
  return length >= SHINGLE && voice.length > 0 ? [voice.join(' ')] : [article, speaker ?? ''];
}

/** One print as a wording, but for its text. `voice` reads a name, and may remember what it read. */
function wordingIn(quoted: Quoted, voice = voiceOf): Met {
  const { quotation } = quoted;
  const { length, verbatim, voices, days, articles } = localOf(quoted, voice);
  const meets = quotation.nestedIn === null && length > 0;
  const id = contentId('w', meets ? [quotation.words, ...ownersOf(quoted, voices[0] ?? [])] : [quotation.id]);
  return { id, length, verbatim, voices, days, articles, meets };
}

/** The same with its text: nothing but its article is asked. */
export function localWording({ quotation, ...where }: Omit<Quoted, 'quotation'> & { readonly quotation: QuoteRecord }) {
  const passage = passageOf(quotation);
  const { id, nestedIn, speaker } = quotation;
  const { meets, ...wording } = wordingIn({ ...where, quotation: { id, nestedIn, speaker, ...worded(passage) } });
  return { wording: { ...wording, text: passage.text } satisfies Wording, meets };
}

const byQuotation = (a: Occurrence, b: Occurrence) =>
  byUnits(a.quotation.id, b.quotation.id) || byUnits(a.article.key, b.article.key);

function distinct<Value>(values: readonly Value[], order: (a: Value, b: Value) => number): readonly Value[] {
  if (values.length < 2) return values;
  return [...values].sort(order).filter((value, i, sorted) => i === 0 || order(sorted[i - 1] ?? value, value) !== 0);
}

const byWords = (a: readonly string[], b: readonly string[]) => byUnits(a.join(' '), b.join(' '));

type Untexted = Omit<Wording, 'text'>;
type Met = Untexted & { readonly meets: boolean };

/** Prints of one wording while they come in. Most have one, and stay as they are. */
interface Group extends Met {
  readonly prints: Occurrence[];
  others: Met[] | null;
}

function together(wordings: readonly [Untexted, ...Untexted[]]): Untexted {
  const [first, ...others] = wordings;
  if (others.length === 0) return first;
  return {
    id: first.id,
    length: first.length,
    verbatim: wordings.some(({ verbatim }) => verbatim),
    voices: distinct(
      wordings.flatMap(({ voices }) => voices),
      byWords,
    ),
    days: distinct(
      wordings.flatMap(({ days }) => days),
      (a, b) => a - b,
    ),
    articles: distinct(
      wordings.flatMap(({ articles }) => articles),
      byUnits,
    ),
  };
}

/** Of the texts of one wording the first in the order of UTF-16 units. */
export const textOf = (texts: readonly string[]): string => [...texts].sort(byUnits)[0] ?? '';

/** Prints of one wording, each by itself, as one. */
export const united = (wordings: readonly [Wording, ...Wording[]]): Wording => ({
  ...together(wordings),
  text: textOf(wordings.map(({ text }) => text)),
});

function printed(group: Group): PrintedWording {
  if (!group.others) return group;
  const { meets, prints, others } = group;
  const { id, length, verbatim, voices, days, articles } = together([group, ...others]);
  return { id, length, verbatim, voices, days, articles, meets, prints: prints.sort(byQuotation) };
}

/**
 * Occurrences → wordings, sorted by id. What is quoted inside another's quotation, and what has no words, meets nothing
 * else: each is a wording of its own.
 */
export function toWordings(occurrences: readonly Occurrence[]): readonly PrintedWording[] {
  const groups = new Map<string, Group>();
  const voice = remembered(voiceOf);
  for (const occurrence of occurrences) {
    const { quotation, article, speaker } = occurrence;
    const quoted = { quotation, named: speaker?.named === true, article: article.key, date: article.facts.date };
    const wording = wordingIn(quoted, voice);
    const group = groups.get(wording.id);
    if (group) {
      group.prints.push(occurrence);
      group.others ??= [];
      group.others.push(wording);
    } else {
      const { id, length, verbatim, voices, days, articles, meets } = wording;
      groups.set(id, { id, length, verbatim, voices, days, articles, meets, prints: [occurrence], others: null });
    }
  }
  return [...groups.values()].map(printed).sort((a, b) => byUnits(a.id, b.id));
}
