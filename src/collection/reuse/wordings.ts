/** Groups prints with the same normal form into one wording, so that they are compared once. */

import type { QuoteRecord } from '../../schema.ts';
import { contentId } from '../../util/content-id.ts';
import { memoize } from '../../util/memoize.ts';
import { byUnits } from '../../util/order.ts';
import { nameTokensOf } from '../name-tokens.ts';
import type { ComparedText, Occurrence, QuotationFacts } from '../types.ts';
import { comparedTextOf } from './compared-text.ts';
import { ownWords } from './edit-script.ts';
import { SHINGLE, shingleKeysOf } from './shingles.ts';
import { FIRM_WORDS, factsOfPrint, speakerNamesOf, type Wording } from './wording.ts';
import { comparedWords, normalWords } from './words.ts';

/**
 * A wording as its prints, sorted by quotation id. `comparable` is false if it is never compared. There are nearly as many wordings
 * as quotations, so the rest is made when needed.
 */
export interface PrintedWording {
  readonly id: string;
  readonly comparable: boolean;
  readonly prints: readonly Occurrence[];
}

export const keysOfWording = ({ comparable, text }: { readonly comparable: boolean; readonly text: string }) =>
  comparable ? shingleKeysOf(comparedWords(text)) : [];

/** Facts about the compared words; `words` is their hash. */
export type WordFacts = Pick<QuotationFacts, 'words' | 'length' | 'own' | 'verbatim'>;

export function wordFactsOf({ text, verbatim }: ComparedText): WordFacts {
  const words = normalWords(text);
  // Editors' insertions are in brackets.
  const own = text.includes('[') ? ownWords({ text, words: comparedWords(text) }) : words.length;
  return { words: contentId('', [words.join(' ')]), length: words.length, own, verbatim };
}

/** `named`: the speaker has a name rather than a description. */
interface QuotationInArticle {
  readonly quotation: Pick<QuotationFacts, 'id' | 'nestedIn' | 'speaker'> & WordFacts;
  readonly named: boolean;
  readonly article: string;
  readonly date: string | null;
}

/** Owners that keep short wordings apart: the speaker; the article for very few words or without a name. */
function ownersOf({ quotation, article }: QuotationInArticle, tokens: readonly string[]): readonly string[] {
  const { length, speaker } = quotation;
  if (length >= FIRM_WORDS) return [];
  return length >= SHINGLE && tokens.length > 0 ? [tokens.join(' ')] : [article, speaker ?? ''];
}

/** Nested and wordless quotations are not compared. */
const isComparable = ({ quotation }: QuotationInArticle): boolean =>
  quotation.nestedIn === null && quotation.length > 0;

const idOf = (quoted: QuotationInArticle, comparable: boolean, voices: WordingFacts['voices']): string =>
  contentId('w', comparable ? [quoted.quotation.words, ...ownersOf(quoted, voices[0] ?? [])] : [quoted.quotation.id]);

/** The wording of a single quotation, from its article alone. */
export function wordingOfQuotation({
  quotation,
  ...where
}: Omit<QuotationInArticle, 'quotation'> & { readonly quotation: QuoteRecord }) {
  const passage = comparedTextOf(quotation);
  const { id, nestedIn, speaker } = quotation;
  const quoted = { ...where, quotation: { id, nestedIn, speaker, ...wordFactsOf(passage) } };
  const [local, comparable] = [factsOfPrint(quoted), isComparable(quoted)];
  const wording: Wording = { id: idOf(quoted, comparable, local.voices), ...local, text: passage.text };
  return { wording, comparable };
}

const byQuotation = (a: Occurrence, b: Occurrence) =>
  byUnits(a.quotation.id, b.quotation.id) || byUnits(a.article.key, b.article.key);

function distinct<Value>(values: readonly Value[], order: (a: Value, b: Value) => number): readonly Value[] {
  if (values.length < 2) return values;
  return [...values].sort(order).filter((value, i, sorted) => i === 0 || order(sorted[i - 1] ?? value, value) !== 0);
}

const byWords = (a: readonly string[], b: readonly string[]) => byUnits(a.join(' '), b.join(' '));

type WordingFacts = Omit<Wording, 'text'>;

function unitedFacts(wordings: readonly [WordingFacts, ...WordingFacts[]]): WordingFacts {
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

/** The text that represents a wording: the first by UTF-16 units. */
export const firstText = (texts: readonly string[]): string => [...texts].sort(byUnits)[0] ?? '';

/** Unites the wordings of single prints. */
export const uniteWordings = (wordings: readonly [Wording, ...Wording[]]): Wording => ({
  ...unitedFacts(wordings),
  text: firstText(wordings.map(({ text }) => text)),
});

/** Few speakers say most of the words, so that caching pays. */
const cachedNameTokens = memoize(nameTokensOf);

const inArticle = ({ quotation, article, speaker }: Occurrence): QuotationInArticle => ({
  quotation,
  named: speaker?.named === true,
  article: article.key,
  date: article.facts.date,
});

/** A wording without its text. */
export function wordingFactsOf({ id, prints }: PrintedWording): WordingFacts {
  const [first, ...others] = prints.map((print) => {
    const { length, verbatim, voices, days, articles } = factsOfPrint(inArticle(print), cachedNameTokens);
    return { id, length, verbatim, voices, days, articles };
  });
  if (!first) throw new RangeError(`the wording ${id} is printed nowhere`);
  return unitedFacts([first, ...others]);
}

/** Keys of the articles that print a wording, distinct and sorted. */
export const articlesOf = ({ prints }: PrintedWording): readonly string[] =>
  distinct(
    prints.map(({ article }) => article.key),
    byUnits,
  );

/**
 * Occurrences → wordings, sorted by id. Each nested or wordless quotation is a separate wording.
 */
export function toWordings(occurrences: readonly Occurrence[]): readonly PrintedWording[] {
  const groups = new Map<string, PrintedWording & { readonly prints: Occurrence[] }>();
  for (const occurrence of occurrences) {
    const quoted = inArticle(occurrence);
    const comparable = isComparable(quoted);
    const id = idOf(quoted, comparable, speakerNamesOf(quoted, cachedNameTokens));
    const group = groups.get(id);
    if (group) group.prints.push(occurrence);
    else groups.set(id, { id, comparable, prints: [occurrence] });
  }
  const wordings = [...groups.values()];
  for (const { prints } of wordings) if (prints.length > 1) prints.sort(byQuotation);
  return wordings.sort((a, b) => byUnits(a.id, b.id));
}
