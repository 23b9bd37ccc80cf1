/**
 * Words that stand in a frame of their own and again in a paragraph are set there for the eye: they are printed once.
 *
 * Example: `<blockquote>“We will not wait for another storm”<cite>Maria Lindqvist</cite></blockquote>` beside the paragraph
 * in which she says it.
 */
import { type Element, once, textOf, upwards } from '../tree.ts';
import { type Choice, lettersOf } from './choice.ts';
import { foundWithin, SHORTEST } from './found-within.ts';

/** As many letters are no coincidence: in a frame, and in a paragraph like any other. */
const FEWEST = { framed: 15, plain: 40 };
const FRAMES: ReadonlySet<string> = new Set(['blockquote', 'figure', 'aside']);
const LONGEST_FRAME = 1_000;

const isFrame = (element: Element): boolean => FRAMES.has(element.tag) && textOf(element).length <= LONGEST_FRAME;

/** The words between the outermost marks, or all of them. */
function saidIn(text: string): string {
  const start = text.search(/["“‘'«]/);
  const end = Math.max(...['"', '”', '’', "'", '»'].map((mark) => text.lastIndexOf(mark)));
  return start >= 0 && end > start + 1 ? text.slice(start + 1, end) : text;
}

/** The letters of what is said, at each cut a new part. */
function partsOf(text: string): readonly string[] {
  return text
    .split(/\.\.\.|…|\[[^[\]]{0,40}\]/)
    .map(lettersOf)
    .filter((part) => part.length >= SHORTEST);
}

/** The outermost frame around each block, with the name below the words; what is longer is no frame for a quotation. */
function framesOf(choice: Choice): ReadonlyMap<number, Element> {
  const framed = once(isFrame);
  const frames = new Map<number, Element>();
  for (const i of choice.kept) {
    const { host } = choice.blocks[i] ?? {};
    for (const element of upwards(host ?? null)) if (framed(element)) frames.set(i, element);
  }
  return frames;
}

/** The frames all of whose words, or those in marks, are in a paragraph. */
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
  const inLonger = foundWithin(texts, long, true);

  const seen = new Set<string>();
  const gone = new Set([...frames].flatMap(([i, frame]) => (twice.has(frame) ? [i] : [])));
  for (const { i, letters } of plain) {
    if (inLonger.has(letters) || (letters.length >= FEWEST.plain && seen.has(letters))) gone.add(i);
    seen.add(letters);
  }
  return new Set([...kept].filter((i) => !gone.has(i)));
}
