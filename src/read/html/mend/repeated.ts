/**
 * Words that stand in a frame of their own and again in a paragraph are set there for the eye: they are printed once.
 *
 * Example: `<blockquote>“We will not wait for another storm”<cite>Maria Lindqvist</cite></blockquote>` beside the paragraph
 * in which she says it.
 */
import type { Block } from '../blocks.ts';
import { type Element, textOf, upwards } from '../tree.ts';
import { type Choice, lettersOf } from './choice.ts';

/** As many letters are no coincidence: in a frame, and in a paragraph like any other. */
const FEWEST = { framed: 15, plain: 40 };
const FRAMES: ReadonlySet<string> = new Set(['blockquote', 'figure', 'aside']);
const LONGEST_FRAME = 1_000;
const SHORTEST_PART = 8;

/** The outermost frame around a block, with the name below the words; what is longer is no frame for a quotation. */
function frameOf({ host }: Block): Element | null {
  let frame: Element | null = null;
  for (const element of upwards(host)) {
    if (FRAMES.has(element.tag) && textOf(element).length <= LONGEST_FRAME) frame = element;
  }
  return frame;
}

/** The words between the outermost marks, or all of them. */
const saidIn = (text: string): string => /["“‘'«](.{1,2000})["”’'»]/s.exec(text)?.[1] ?? text;

/** The letters of what is said, at each cut a new part. */
function partsOf(text: string): readonly string[] {
  return text
    .split(/\.\.\.|…|\[[^\]]{0,40}\]/)
    .map(lettersOf)
    .filter((part) => part.length >= SHORTEST_PART);
}

/** True where other blocks before or after say it all. */
function isSaidIn(parts: readonly string[], others: readonly string[]): boolean {
  return parts.length > 0 && others.some((other) => parts.every((part) => other.includes(part)));
}

/** True where another block, longer or before this one, has all its words. */
function isPrintedElsewhere(own: string, i: number, blocks: ReadonlyMap<number, string>): boolean {
  for (const [k, other] of blocks) {
    const fuller = other.length > own.length || (other.length === own.length && k < i);
    if (k !== i && fuller && other.includes(own)) return true;
  }
  return false;
}

export function repeated({ blocks, kept }: Choice): ReadonlySet<number> {
  const order = [...kept].sort((a, b) => a - b).flatMap((i) => (blocks[i] ? [{ i, block: blocks[i] }] : []));
  const framed = order.flatMap(({ i, block }) => {
    const frame = frameOf(block);
    return frame ? [{ i, frame, parts: partsOf(saidIn(block.text)) }] : [];
  });
  const inFrame = new Set(framed.map(({ i }) => i));
  const plain = new Map(order.filter(({ i }) => !inFrame.has(i)).map(({ i, block }) => [i, lettersOf(block.text)]));

  const twice = new Set<Element>();
  for (const { frame, parts } of framed) {
    if (parts.join('').length >= FEWEST.framed && isSaidIn(parts, [...plain.values()])) twice.add(frame);
  }
  const gone = new Set(framed.flatMap(({ i, frame }) => (twice.has(frame) ? [i] : [])));
  for (const [i, own] of plain) if (own.length >= FEWEST.plain && isPrintedElsewhere(own, i, plain)) gone.add(i);
  return new Set([...kept].filter((i) => !gone.has(i)));
}
