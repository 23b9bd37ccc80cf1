/**
 * The sentences of a paragraph as they read when every passage in marks is one word: what the reporting rules work on.
 *
 * Example: `“I came. I saw,” he said. “I won.”` has two outer sentences, `QUOTE he said .` and `QUOTE`.
 */
import { reportingForm } from '../../lexicon/reporting-verbs.ts';
import type { SegmentedArticle, Span, Token } from '../../model.ts';
import type { Item, OuterSentence, Passage } from './passage.ts';
import { isTitleInMarks } from './scare.ts';

const FARTHEST_CUE = 12;
/** Text without any full stop is cut here, so that no rule ever looks further. */
const LONGEST_SENTENCE = 400;

/** There is one for nearly every word of an article, and few are ever asked for their span: it is made then. */
class TextItem implements Item {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly pos: Item['pos'];
  readonly passage: number | null;

  constructor({ start, end, text, lower }: Omit<Token, 'pos'>, pos: Item['pos'], passage: number | null) {
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

/** Does the passage end its sentence? `“…!” she cried` does not, `“….” The law` does. */
function passageEndsSentence(items: readonly Item[], at: number): boolean {
  const passage = items[at];
  const next = items[at + 1];
  if (!passage || !next) return true;
  if (!/[.?!…][^\p{L}\p{N}]*$/u.test(passage.text)) return false;
  if (next.pos === 'QUOTE') return true;
  if (!/^[\p{Lu}\p{N}]/u.test(next.text)) return false;
  return !isBareCue(items, at + 1);
}

/** True where the words from `from` to the end of their clause are nothing but a cue and its source: `Trump said .` */
function isBareCue(items: readonly Item[], from: number): boolean {
  for (let i = from; i < Math.min(items.length, from + FARTHEST_CUE); i++) {
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

interface Indexed {
  readonly passage: Passage;
  readonly index: number;
}

/** Sentences of the tokens in a range, each of the passages (in order, none within another) folded into one item. */
function sentencesOf(
  article: SegmentedArticle,
  paragraph: number,
  [first, end]: Span,
  passages: readonly Indexed[],
): OuterSentence[] {
  const items: TextItem[] = [];
  let next = 0;
  for (const token of article.tokens.slice(first, end)) {
    let at = passages[next];
    while (at && at.passage.span[1] <= token.start) {
      items.push(itemOfPassage(article.text, at.passage, at.index));
      at = passages[++next];
    }
    if (!at || token.end <= at.passage.span[0]) items.push(new TextItem(token, token.pos, null));
  }
  for (const { passage, index } of passages.slice(next)) items.push(itemOfPassage(article.text, passage, index));
  const { sentences = [0, 0] } = article.paragraphs[paragraph] ?? {};
  const ends = new Set(article.sentences.slice(...sentences).map(({ span }) => span[1]));
  return splitSentences(items, ends).map((sentence) => ({ paragraph, items: sentence }));
}

/** All outer sentences of the article, in order. */
export function outerSentences(article: SegmentedArticle, passages: readonly Passage[]): OuterSentence[] {
  const byParagraph = new Map<number, Indexed[]>();
  passages.forEach((passage, index) => {
    if (passage.inside !== null) return;
    const list = byParagraph.get(passage.paragraph) ?? [];
    list.push({ passage, index });
    byParagraph.set(passage.paragraph, list);
  });
  return article.paragraphs.flatMap(({ tokens }, i) => sentencesOf(article, i, tokens, byParagraph.get(i) ?? []));
}

/** The sentences within the marks of one passage, as if they stood alone. */
export function innerSentences(
  article: SegmentedArticle,
  passages: readonly Passage[],
  outer: number,
): OuterSentence[] {
  const passage = passages[outer];
  if (!passage) return [];
  const [start, end] = passage.span;
  const [first, last] = article.paragraphs[passage.paragraph]?.tokens ?? [0, 0];
  let from = first;
  while (from < last && (article.tokens[from]?.start ?? end) <= start) from++;
  let to = from;
  while (to < last && (article.tokens[to]?.end ?? end) < end) to++;
  const within = passages.flatMap((inner, index) => (inner.inside === outer ? [{ passage: inner, index }] : []));
  return sentencesOf(article, passage.paragraph, [from, to], within);
}
