/**
 * Sentences with every passage in marks folded into one item: the input of the reporting rules.
 *
 * Example: `“I came. I saw,” he said. “I won.”` folds into two sentences, `QUOTE he said .` and `QUOTE`.
 */

import { reportingForm } from '../../lexicon/en/reporting-verbs.ts';
import type { Passage, SegmentedArticle, Span, Token } from '../../model.ts';
import { firstIndex } from '../../util/binary-search.ts';
import { trailingPunctuation } from '../letters.ts';
import type { FoldedSentence, SentenceItem } from './items.ts';
import { isTitleInMarks } from './non-speech-marks.ts';

const MOST_ITEMS_TO_CUE = 12;
/** Items after which text without a full stop is cut, to bound what the rules read. */
const LONGEST_SENTENCE = 400;

/** `span` is a getter: nearly every word of an article is an item, and few are asked for their span. */
class TextItem implements SentenceItem {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly pos: SentenceItem['pos'];
  readonly passage: number | null;

  constructor({ start, end, text, lower }: Omit<Token, 'pos'>, pos: SentenceItem['pos'], passage: number | null) {
    this.start = start;
    this.end = end;
    this.text = text;
    this.lower = lower;
    this.pos = pos;
    this.passage = passage;
  }

  get span(): Span {
    return [this.start, this.end];
  }
}

/** A title in marks reads as a name: `told “Morning Call”` has an addressee, not a quotation. */
function itemOfPassage(article: string, { span: [start, end] }: Passage, index: number): TextItem {
  const text = article.slice(start, end);
  return new TextItem({ start, end, text, lower: '' }, isTitleInMarks(text) ? 'PROPN' : 'QUOTE', index);
}

/** Whether the passage ends its sentence: `“….” The law` does, `“…!” she cried` does not. */
function passageEndsSentence(items: readonly SentenceItem[], at: number): boolean {
  const passage = items[at];
  const next = items[at + 1];
  if (!passage || !next) return true;
  if (!/[.?!…]/.test(trailingPunctuation(passage.text))) return false;
  if (next.pos === 'QUOTE') return true;
  if (!/^[\p{Lu}\p{N}]/u.test(next.text)) return false;
  return !isBareCue(items, at + 1);
}

/** Whether the clause from `from` is only a cue and its source: `Trump said .` */
function isBareCue(items: readonly SentenceItem[], from: number): boolean {
  for (let i = from; i < Math.min(items.length, from + MOST_ITEMS_TO_CUE); i++) {
    const item = items[i];
    if (!item || item.pos === 'QUOTE') return false;
    if (/^[.:]$/.test(item.text)) return false;
    if (!reportingForm(item.lower)) continue;
    const next = items[i + 1];
    return i === from || !next || /^[.,]$/.test(next.text) || next.pos === 'QUOTE';
  }
  return false;
}

function splitSentences(items: readonly TextItem[], ends: ReadonlySet<number>): TextItem[][] {
  const sentences: TextItem[][] = [];
  let current: TextItem[] = [];
  items.forEach((item, i) => {
    current.push(item);
    const over = item.pos === 'QUOTE' ? passageEndsSentence(items, i) : ends.has(item.end);
    if (over || current.length >= LONGEST_SENTENCE) {
      sentences.push(current);
      current = [];
    }
  });
  if (current.length) sentences.push(current);
  return sentences;
}

interface IndexedPassage {
  readonly passage: Passage;
  readonly index: number;
}

/** An article whose passages in marks are folded into one item each. */
export class FoldedArticle {
  readonly #article: SegmentedArticle;
  readonly #passages: readonly Passage[];
  /** Outermost passages by paragraph. */
  readonly #inParagraph = new Map<number, IndexedPassage[]>();
  /** Passages directly within another one, by the index of that one. */
  readonly #inPassage = new Map<number, IndexedPassage[]>();
  readonly #sentenceEnds: ReadonlySet<number>;

  constructor(article: SegmentedArticle, passages: readonly Passage[]) {
    this.#article = article;
    this.#passages = passages;
    this.#sentenceEnds = new Set(article.sentences.map(({ span }) => span[1]));
    passages.forEach((passage, index) => {
      const [groups, key] =
        passage.inside === null ? [this.#inParagraph, passage.paragraph] : [this.#inPassage, passage.inside];
      const group = groups.get(key);
      if (group) group.push({ passage, index });
      else groups.set(key, [{ passage, index }]);
    });
  }

  /** All sentences, in text order. */
  sentences(): FoldedSentence[] {
    return this.#article.paragraphs.flatMap(({ tokens }, i) =>
      this.#sentences(i, tokens, this.#inParagraph.get(i) ?? []),
    );
  }

  /** The sentences within the marks of one passage. */
  sentencesWithin(outer: number): FoldedSentence[] {
    const passage = this.#passages[outer];
    if (!passage) return [];
    const { tokens, paragraphs } = this.#article;
    const [start, end] = passage.span;
    const [first, last] = paragraphs[passage.paragraph]?.tokens ?? [0, 0];
    const from = first + firstIndex(last - first, (i) => (tokens[first + i]?.start ?? 0) > start);
    const to = from + firstIndex(last - from, (i) => (tokens[from + i]?.end ?? 0) >= end);
    return this.#sentences(passage.paragraph, [from, to], this.#inPassage.get(outer) ?? []);
  }

  /** @param passages in text order, none within another */
  #sentences(paragraph: number, [first, end]: Span, passages: readonly IndexedPassage[]): FoldedSentence[] {
    const { text, tokens } = this.#article;
    const items: TextItem[] = [];
    let next = 0;
    for (const token of tokens.slice(first, end)) {
      let at = passages[next];
      while (at && at.passage.span[1] <= token.start) {
        items.push(itemOfPassage(text, at.passage, at.index));
        at = passages[++next];
      }
      if (!at || token.end <= at.passage.span[0]) items.push(new TextItem(token, token.pos, null));
    }
    for (const { passage, index } of passages.slice(next)) items.push(itemOfPassage(text, passage, index));
    return splitSentences(items, this.#sentenceEnds).map((sentence) => ({ paragraph, items: sentence }));
  }
}
