/**
 * Features by which the name reader labels a token: the word and its neighbours, their shapes and parts of speech, what the
 * word lists say of them, and how the article uses the same word elsewhere.
 *
 * A feature is a bucket of a hashed table (Weinberger et al. 2009), so that the model needs no dictionary.
 */
import type { Paragraph, SegmentedArticle, Span } from '../../../model.ts';
import { firstIndex } from '../../../util/binary-search.ts';
import { mix } from '../../../util/hash.ts';
import { startsWithCapital } from '../../letters.ts';
import { type FormFeatures, formFeatures, NO_WORD, posId } from './word-form.ts';
import { usesOf } from './word-uses.ts';

/** Rows of the table. */
export const BUCKETS = 1 << 16;

/** A token this far from a capital may belong to a name. */
const REACH = 2;

/** Half-open ranges of tokens that may hold names, each within one paragraph. */
export function stretches({ tokens, paragraphs }: SegmentedArticle): Span[] {
  const found: Span[] = [];
  for (const {
    tokens: [start, end],
  } of paragraphs) {
    let open = -1;
    let last = -1;
    for (let i = start; i < end; i++) {
      if (!startsWithCapital(tokens[i]?.text ?? '')) continue;
      if (open >= 0 && i - last > 2 * REACH + 1) {
        found.push([open, last + REACH + 1]);
        open = -1;
      }
      if (open < 0) open = Math.max(start, i - REACH);
      last = i;
    }
    if (open >= 0) found.push([open, Math.min(end, last + REACH + 1)]);
  }
  return found;
}

/** White space before a token: none, some, or a line break. */
type Gap = 0 | 1 | 2;

/** A token as its neighbours see it. */
interface Position {
  readonly form: FormFeatures;
  readonly pos: number;
  /** How the article uses the word, as bits; 0 for a word without a capital. */
  readonly use: number;
}

const OUTSIDE: Position = { form: NO_WORD, pos: 0, use: 0 };

class Positions {
  readonly #article: SegmentedArticle;
  readonly #uses: ReadonlyMap<string, number>;
  readonly #openings: ReadonlySet<number>;

  constructor(article: SegmentedArticle) {
    this.#article = article;
    this.#uses = usesOf(article);
    this.#openings = new Set(article.sentences.map(({ tokens: [start] }) => start));
  }

  /** The token at an index inside a paragraph; nothing outside of it. */
  at(index: number, [start, end]: Span): Position {
    const token = index >= start && index < end ? this.#article.tokens[index] : undefined;
    if (!token) return OUTSIDE;
    const form = formFeatures(token.text);
    return { form, pos: posId(token.pos), use: form.capital ? (this.#uses.get(token.lower) ?? 0) + 1 : 0 };
  }

  opensSentence(index: number): number {
    return this.#openings.has(index) ? 1 : 0;
  }

  gapBefore(index: number, [start]: Span): Gap {
    if (index <= start) return 2;
    const { text, tokens } = this.#article;
    const gap = text.slice(tokens[index - 1]?.end ?? 0, tokens[index]?.start ?? 0);
    return gap === '' ? 0 : gap.includes('\n') ? 2 : 1;
  }
}

/** The features of a token in a paragraph; their number and order are those of the trained weights. */
function valuesAt(positions: Positions, i: number, paragraph: Span): readonly number[] {
  const at = (index: number) => positions.at(index, paragraph);
  const [third, second, before, here, next, afterNext, thirdNext] = [
    at(i - 3),
    at(i - 2),
    at(i - 1),
    at(i),
    at(i + 1),
    at(i + 2),
    at(i + 3),
  ];
  const [f, b, n] = [here.form, before.form, next.form];
  const opens = positions.opensSentence(i);
  return [
    f.shape,
    f.word,
    b.word,
    n.word,
    second.form.word,
    afterNext.form.word,
    f.endingOf3,
    f.endingOf2,
    f.beginningOf3,
    f.endingOf4,
    b.endingOf3,
    n.endingOf3,
    mix(f.shape, b.shape),
    mix(f.shape, n.shape),
    mix(mix(f.shape, b.shape), n.shape),
    mix(here.pos, 0),
    mix(here.pos, before.pos),
    mix(here.pos, next.pos),
    mix(f.listed, opens),
    mix(f.listed, b.listed),
    mix(f.listed, n.listed),
    mix(mix(f.listed, b.listed), n.listed),
    mix(mix(f.listed, n.listed), afterNext.form.listed),
    mix(mix(f.listed, b.listed), second.form.listed),
    mix(b.word, f.listed),
    mix(n.word, f.listed),
    mix(b.word, f.shape),
    mix(n.word, f.shape),
    mix(here.use, opens),
    mix(here.use, f.listed),
    mix(here.use, before.use),
    mix(here.use, next.use),
    mix(mix(positions.gapBefore(i, paragraph), f.shape), b.shape),
    mix(b.word, f.word),
    mix(third.form.word, f.shape),
    mix(thirdNext.form.word, f.shape),
  ];
}

/** Number of features of a token. */
export const FEATURES = 36;

/** The tokens of the paragraph that holds a token. */
const paragraphAround = (paragraphs: readonly Paragraph[], token: number): Span =>
  paragraphs[firstIndex(paragraphs.length, (i) => (paragraphs[i]?.tokens[1] ?? 0) > token)]?.tokens ?? [0, 0];

/** Buckets of the tokens of a stretch: `[(token - start) * FEATURES + feature]`. */
export function featureBuckets(article: SegmentedArticle): (stretch: Span) => Uint32Array {
  const positions = new Positions(article);
  return ([start, end]) => {
    const paragraph = paragraphAround(article.paragraphs, start);
    const buckets = new Uint32Array((end - start) * FEATURES);
    for (let i = start; i < end; i++)
      for (const [k, value] of valuesAt(positions, i, paragraph).entries())
        buckets[(i - start) * FEATURES + k] = (mix(value, k + 1) >>> 8) % BUCKETS;
    return buckets;
  };
}
