/**
 * Removes pull quotes: framed words that also occur in a paragraph.
 *
 * Example: `<blockquote>“We will not wait for another storm”<cite>Maria Lindqvist</cite></blockquote>` beside the paragraph
 * in which she says it.
 */
import { type Element, once, textOf, upwards } from '../tree.ts';
import { type Choice, lettersOf } from './choice.ts';
import { foundWithin, SHORTEST } from './found-within.ts';

/** Minimum letters that are no coincidence, for a frame and for an ordinary paragraph. */
const FEWEST = { framed: 15, plain: 40 };
const FRAMES: ReadonlySet<string> = new Set(['blockquote', 'figure', 'aside']);
const LONGEST_FRAME = 1_000;

const isFrame = (element: Element): boolean => FRAMES.has(element.tag) && textOf(element).length <= LONGEST_FRAME;

/** The text between the outermost quotation marks, or all of it. */
function saidIn(text: string): string {
  const start = text.search(/["“‘'«]/);
  const end = Math.max(...['"', '”', '’', "'", '»'].map((mark) => text.lastIndexOf(mark)));
  return start >= 0 && end > start + 1 ? text.slice(start + 1, end) : text;
}

/** The letters of the text, split at each ellipsis or bracketed insertion. */
function partsOf(text: string): readonly string[] {
  return text
    .split(/\.\.\.|…|\[[^[\]]{0,40}\]/)
    .map(lettersOf)
    .filter((part) => part.length >= SHORTEST);
}

/** The outermost frame around each block, including the speaker's name below the words. */
function framesOf(choice: Choice): ReadonlyMap<number, Element> {
  const framed = once(isFrame);
  const frames = new Map<number, Element>();
  for (const i of choice.kept) {
    const { host } = choice.blocks[i] ?? {};
    for (const element of upwards(host ?? null)) if (framed(element)) frames.set(i, element);
  }
  return frames;
}

/** Frames whose words, or quoted words, all occur in a paragraph. */
function printedTwice(
  { blocks }: Choice,
  frames: ReadonlyMap<number, Element>,
  plain: readonly string[],
): ReadonlySet<Element> {
  const said = [...frames].map(([i, frame]) => ({ frame, parts: partsOf(saidIn(blocks[i]?.text ?? '')) }));
  const found = foundWithin(
    plain,
    said.flatMap(({ parts }) => parts),
  );
  const enough = said.filter(
    ({ parts }) => parts.join('').length >= FEWEST.framed && parts.every((part) => found.has(part)),
  );
  return new Set(enough.map(({ frame }) => frame));
}

/** Paragraphs in a row that longer ones repeat are a text that repeats itself, not pull quotes. */
const SHORTEST_RUN = 3;

/** Sets every run of `SHORTEST_RUN` or more true values to false. */
function withoutRuns(flags: readonly boolean[]): readonly boolean[] {
  const cleared = [...flags];
  for (let start = 0; start < flags.length; start++) {
    if (!flags[start]) continue;
    let end = start;
    while (flags[end]) end++;
    if (end - start >= SHORTEST_RUN) cleared.fill(false, start, end);
    start = end;
  }
  return cleared;
}

export function repeated(choice: Choice): ReadonlySet<number> {
  const { blocks, kept } = choice;
  const frames = framesOf(choice);
  const plain = [...kept]
    .filter((i) => !frames.has(i))
    .sort((a, b) => a - b)
    .map((i) => ({ i, letters: lettersOf(blocks[i]?.text ?? '') }));
  const texts = plain.map(({ letters }) => letters);
  const twice = printedTwice(choice, frames, texts);
  const long = texts.filter((text) => text.length >= FEWEST.plain);
  const found = foundWithin(texts, long, true);
  const inLonger = withoutRuns(texts.map((text) => found.has(text)));

  const seen = new Set<string>();
  const gone = new Set([...frames].flatMap(([i, frame]) => (twice.has(frame) ? [i] : [])));
  for (const [at, { i, letters }] of plain.entries()) {
    if (inLonger[at] || (letters.length >= FEWEST.plain && seen.has(letters))) gone.add(i);
    seen.add(letters);
  }
  return new Set([...kept].filter((i) => !gone.has(i)));
}
