/**
 * Features by which the name reader labels a token: the word and its neighbours, their shapes and parts of speech, what the
 * word lists say of them, and how the article uses the same word elsewhere.
 *
 * A feature is a bucket of a hashed table (Weinberger et al. 2009), so that the model needs no dictionary.
 */
import { partOfSpeechId } from '../../../lexicon/en/parts-of-speech.ts';
import type { SegmentedArticle, Span } from '../../../model.ts';
import { mix } from '../../../util/hash.ts';
import { startsWithCapital } from '../../letters.ts';
import { type FormFeatures, formFeatures, NO_WORD } from './word-form.ts';
import { usesOf } from './word-uses.ts';

/** Rows of the table. */
export const BUCKETS = 1 << 16;

/** A token this far from a capital may belong to a name. */
const REACH = 2;

/** Tokens that may hold names, and the tokens of their paragraph, beyond which no feature looks. */
export interface Stretch {
  readonly tokens: Span;
  readonly paragraph: Span;
}

/** The stretches of an article, in order. */
export function stretches({ tokens, paragraphs }: SegmentedArticle): Stretch[] {
  const found: Stretch[] = [];
  for (const { tokens: paragraph } of paragraphs) {
    const [start, end] = paragraph;
    let open = -1;
    let last = -1;
    for (let i = start; i < end; i++) {
      if (!startsWithCapital(tokens[i]?.text ?? '')) continue;
      if (open >= 0 && i - last > 2 * REACH + 1) {
        found.push({ tokens: [open, last + REACH + 1], paragraph });
        open = -1;
      }
      if (open < 0) open = Math.max(start, i - REACH);
      last = i;
    }
    if (open >= 0) found.push({ tokens: [open, Math.min(end, last + REACH + 1)], paragraph });
  }
  return found;
}

/** The farthest neighbour that a feature looks at. */
const NEIGHBOURS = 3;

/** Input of the features from the tokens of a stretch and their neighbours, one number per token in each column. */
class Columns {
  readonly forms: FormFeatures[] = [];
  readonly pos: number[] = [];
  /** How the article uses the word, as bits; 0 for a word without a capital. */
  readonly use: number[] = [];
  readonly opens: number[] = [];
  /** White space before the token: none, some, or a line break. */
  readonly gap: (0 | 1 | 2)[] = [];
  readonly #article: SegmentedArticle;
  readonly #uses: ReadonlyMap<string, number>;
  readonly #openings: ReadonlySet<number>;

  constructor(article: SegmentedArticle) {
    this.#article = article;
    this.#openings = new Set(article.sentences.map(({ tokens: [start] }) => start));
    this.#uses = usesOf(article.tokens, this.#openings);
  }

  /** Fills the columns; their index 0 is the token `NEIGHBOURS` before the stretch. */
  fill({ tokens: [start, end], paragraph }: Stretch): void {
    for (let i = start - NEIGHBOURS; i < end + NEIGHBOURS; i++) this.#set(i - start + NEIGHBOURS, i, paragraph);
  }

  #set(row: number, index: number, [start, end]: Span): void {
    const token = index >= start && index < end ? this.#article.tokens[index] : undefined;
    const form = token ? formFeatures(token.text) : NO_WORD;
    this.forms[row] = form;
    this.pos[row] = token ? partOfSpeechId(token.pos) : 0;
    this.use[row] = token && form.capital ? (this.#uses.get(token.lower) ?? 0) + 1 : 0;
    this.opens[row] = this.#openings.has(index) ? 1 : 0;
    this.gap[row] = index > start && token ? this.#gapBefore(index) : 2;
  }

  #gapBefore(index: number): 0 | 1 | 2 {
    const { text, tokens } = this.#article;
    const from = tokens[index - 1]?.end ?? 0;
    const to = tokens[index]?.start ?? 0;
    if (from === to) return 0;
    return text.slice(from, to).includes('\n') ? 2 : 1;
  }
}

/** Number of features of a token. */
export const FEATURES = 36;

/** Writes the features of the token in a row; their number and order are those of the trained weights. */
function writeFeatures(
  { forms, pos, use, opens, gap }: Columns,
  row: number,
  buckets: Uint32Array,
  first: number,
): void {
  let next = 0;
  const add = (value: number) => {
    next++;
    buckets[first + next - 1] = (mix(value, next) >>> 8) % BUCKETS;
  };
  const form = (index: number) => forms[index] ?? NO_WORD;
  const [here, before, after] = [form(row), form(row - 1), form(row + 1)];
  const [posHere, useHere] = [pos[row] ?? 0, use[row] ?? 0];
  const [secondBefore, secondAfter] = [form(row - 2), form(row + 2)];
  const shapesBefore = mix(here.shape, before.shape);
  const listsBefore = mix(here.listed, before.listed);
  const listsAfter = mix(here.listed, after.listed);
  add(here.shape);
  add(here.word);
  add(before.word);
  add(after.word);
  add(secondBefore.word);
  add(secondAfter.word);
  add(here.endingOf3);
  add(here.endingOf2);
  add(here.beginningOf3);
  add(here.endingOf4);
  add(before.endingOf3);
  add(after.endingOf3);
  add(shapesBefore);
  add(mix(here.shape, after.shape));
  add(mix(shapesBefore, after.shape));
  add(mix(posHere, 0));
  add(mix(posHere, pos[row - 1] ?? 0));
  add(mix(posHere, pos[row + 1] ?? 0));
  add(mix(here.listed, opens[row] ?? 0));
  add(listsBefore);
  add(listsAfter);
  add(mix(listsBefore, after.listed));
  add(mix(listsAfter, secondAfter.listed));
  add(mix(listsBefore, secondBefore.listed));
  add(mix(before.word, here.listed));
  add(mix(after.word, here.listed));
  add(mix(before.word, here.shape));
  add(mix(after.word, here.shape));
  add(mix(useHere, opens[row] ?? 0));
  add(mix(useHere, here.listed));
  add(mix(useHere, use[row - 1] ?? 0));
  add(mix(useHere, use[row + 1] ?? 0));
  add(mix(mix(gap[row] ?? 0, here.shape), before.shape));
  add(mix(before.word, here.word));
  add(mix(form(row - 3).word, here.shape));
  add(mix(form(row + 3).word, here.shape));
}

const lengthOf = ({ tokens: [start, end] }: Stretch): number => end - start;

/** Buckets of the tokens of all stretches, one stretch after the other: `[token * FEATURES + feature]`. */
export function featureBuckets(article: SegmentedArticle, found: readonly Stretch[]): Uint32Array {
  const columns = new Columns(article);
  const buckets = new Uint32Array(found.reduce((sum, stretch) => sum + lengthOf(stretch), 0) * FEATURES);
  let first = 0;
  for (const stretch of found) {
    columns.fill(stretch);
    const end = NEIGHBOURS + lengthOf(stretch);
    for (let row = NEIGHBOURS; row < end; row++, first += FEATURES) writeFeatures(columns, row, buckets, first);
  }
  return buckets;
}
