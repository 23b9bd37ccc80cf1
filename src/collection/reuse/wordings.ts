/** Prints with the same normal form are one wording: compared once, however often they are printed. */

import type { QuoteRecord } from '../../schema.ts';
import { contentId } from '../../util/content-id.ts';
import { memoize } from '../../util/memoize.ts';
import { byUnits } from '../../util/order.ts';
import { nameTokensOf } from '../name-tokens.ts';
import type { Occurrence, Passage, QuotationFacts } from '../types.ts';
import { ownWords } from './edit-script.ts';
import { passageOf } from './passage.ts';
import { SHINGLE, shingleKeysOf } from './shingles.ts';
import { FIRM_WORDS, localOf, voicesOf, type Wording } from './wording.ts';
import { normalsOf, wordsOf } from './words.ts';

/**
 * A wording by its prints, sorted by the id of the quotation. `meets` is false where it is compared with nothing. There are nearly as
 * many as quotations: what it is compared by is made when it is compared.
 */
export interface PrintedWording {
  readonly id: string;
  readonly meets: boolean;
  readonly prints: readonly Occurrence[];
}

export const keysOfWording = ({ meets, text }: { readonly meets: boolean; readonly text: string }) =>
  meets ? shingleKeysOf(wordsOf(text)) : [];

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

/** Whether a quotation is compared with others. */
const meetsOthers = ({ quotation }: Quoted): boolean => quotation.nestedIn === null && quotation.length > 0;

const idOf = (quoted: Quoted, meets: boolean, voices: Untexted['voices']): string =>
  contentId('w', meets ? [quoted.quotation.words, ...ownersOf(quoted, voices[0] ?? [])] : [quoted.quotation.id]);

/** The same with its text: nothing but its article is asked. */
export function localWording({ quotation, ...where }: Omit<Quoted, 'quotation'> & { readonly quotation: QuoteRecord }) {
  const passage = passageOf(quotation);
  const { id, nestedIn, speaker } = quotation;
  const quoted = { ...where, quotation: { id, nestedIn, speaker, ...worded(passage) } };
  const [local, meets] = [localOf(quoted), meetsOthers(quoted)];
  return { wording: { id: idOf(quoted, meets, local.voices), ...local, text: passage.text } satisfies Wording, meets };
}

const byQuotation = (a: Occurrence, b: Occurrence) =>
  byUnits(a.quotation.id, b.quotation.id) || byUnits(a.article.key, b.article.key);

function distinct<Value>(values: readonly Value[], order: (a: Value, b: Value) => number): readonly Value[] {
  if (values.length < 2) return values;
  return [...values].sort(order).filter((value, i, sorted) => i === 0 || order(sorted[i - 1] ?? value, value) !== 0);
}

const byWords = (a: readonly string[], b: readonly string[]) => byUnits(a.join(' '), b.join(' '));

type Untexted = Omit<Wording, 'text'>;

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

/** Names are read again and again: few speak most of the words. */
const voice = memoize(nameTokensOf);

const quotedIn = ({ quotation, article, speaker }: Occurrence): Quoted => ({
  quotation,
  named: speaker?.named === true,
  article: article.key,
  date: article.facts.date,
});

/** What a wording is compared by, but for its text. */
export function untexted({ id, prints }: PrintedWording): Untexted {
  const [first, ...others] = prints.map((print) => {
    const { length, verbatim, voices, days, articles } = localOf(quotedIn(print), voice);
    return { id, length, verbatim, voices, days, articles };
  });
  if (!first) throw new RangeError(`the wording ${id} is printed nowhere`);
  return together([first, ...others]);
}

/** The articles that print a wording, by their keys, without repeats and in order. */
export const articlesOf = ({ prints }: PrintedWording): readonly string[] =>
  distinct(
    prints.map(({ article }) => article.key),
    byUnits,
  );

/**
 * Occurrences → wordings, sorted by id. What is quoted inside another's quotation, and what has no words, meets nothing
 * else: each is a wording of its own.
 */
export function toWordings(occurrences: readonly Occurrence[]): readonly PrintedWording[] {
  const groups = new Map<string, PrintedWording & { readonly prints: Occurrence[] }>();
  for (const occurrence of occurrences) {
    const quoted = quotedIn(occurrence);
    const meets = meetsOthers(quoted);
    const id = idOf(quoted, meets, voicesOf(quoted, voice));
    const group = groups.get(id);
    if (group) group.prints.push(occurrence);
    else groups.set(id, { id, meets, prints: [occurrence] });
  }
  const wordings = [...groups.values()];
  for (const { prints } of wordings) if (prints.length > 1) prints.sort(byQuotation);
  return wordings.sort((a, b) => byUnits(a.id, b.id));
}
