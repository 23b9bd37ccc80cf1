/**
 * The sentences of a paragraph as they read when every passage in marks is one word: what the reporting rules work on.
 *
 * Example: `“I came. I saw,” he said. “I won.”` has two outer sentences, `QUOTE he said .` and `QUOTE`.
 */
import { reportingForm } from '../../lexicon/reporting-verbs.ts';
import type { Paragraph, SegmentedArticle, Token } from '../../model.ts';
import type { Item, OuterSentence, Passage } from './passage.ts';
import { isTitleInMarks } from './scare.ts';

const FARTHEST_CUE = 12;
/** Text without any full stop is cut here, so that no rule ever looks further. */
const LONGEST_SENTENCE = 400;

const itemOfToken = ({ start, end, text, lower, pos }: Token): Item => ({
  span: [start, end],
  text,
  lower,
  pos,
  passage: null,
});

/** A title in marks reads as a name: `told “Morning Call”` has an addressee, not a quotation. */
const itemOfPassage = (text: string, passage: Passage, index: number): Item => ({
  span: passage.span,
  text: text.slice(...passage.span),
  lower: '',
  pos: isTitleInMarks(text.slice(...passage.span)) ? 'PROPN' : 'QUOTE',
  passage: index,
});

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

function splitSentences(items: readonly Item[], ends: ReadonlySet<number>): Item[][] {
  const sentences: Item[][] = [];
  let current: Item[] = [];
  items.forEach((item, i) => {
    current.push(item);
    const over = item.pos === 'QUOTE' ? passageEndsSentence(items, i) : ends.has(item.span[1]);
    if (over || current.length >= LONGEST_SENTENCE) {
      sentences.push(current);
      current = [];
    }
  });
  if (current.length) sentences.push(current);
  return sentences;
}

/** The outer sentences of one paragraph; `passages` are those of this paragraph that stand in no other. */
function outerSentencesOf(
  article: SegmentedArticle,
  paragraph: Paragraph,
  index: number,
  passages: readonly { passage: Passage; index: number }[],
): OuterSentence[] {
  const items: Item[] = [];
  let next = 0;
  for (const token of article.tokens.slice(...paragraph.tokens)) {
    let at = passages[next];
    while (at && at.passage.span[1] <= token.start) {
      items.push(itemOfPassage(article.text, at.passage, at.index));
      at = passages[++next];
    }
    if (!at || token.end <= at.passage.span[0]) items.push(itemOfToken(token));
  }
  for (const { passage, index: passageIndex } of passages.slice(next)) {
    items.push(itemOfPassage(article.text, passage, passageIndex));
  }
  const ends = new Set(article.sentences.slice(...paragraph.sentences).map(({ span }) => span[1]));
  return splitSentences(items, ends).map((sentence) => ({ paragraph: index, items: sentence }));
}

/** All outer sentences of the article, in order. */
export function outerSentences(article: SegmentedArticle, passages: readonly Passage[]): OuterSentence[] {
  const byParagraph = new Map<number, { passage: Passage; index: number }[]>();
  passages.forEach((passage, index) => {
    if (passage.inside !== null) return;
    const list = byParagraph.get(passage.paragraph) ?? [];
    list.push({ passage, index });
    byParagraph.set(passage.paragraph, list);
  });
  return article.paragraphs.flatMap((paragraph, i) =>
    outerSentencesOf(article, paragraph, i, byParagraph.get(i) ?? []),
  );
}
