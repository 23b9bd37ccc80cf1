/**
 * Words that stand in a frame of their own and again in a paragraph are set there for the eye: they are printed once.
 *
 * Example: `<blockquote>“We will not wait for another storm”<cite>Maria Lindqvist</cite></blockquote>` beside the paragraph
 * in which she says it.
 */
import type { Block } from '../blocks.ts';
import { type Element, upwards } from '../tree.ts';
import { type Choice, isHeading, lettersOf } from './choice.ts';

/** As many letters are no coincidence: in a frame, and in a paragraph like any other. */
const FEWEST = { framed: 15, plain: 40 };
const FRAMES: ReadonlySet<string> = new Set(['blockquote', 'figure', 'aside']);
const SHORTEST_PART = 8;

function frameOf({ host }: Block): Element | null {
  for (const element of upwards(host)) if (FRAMES.has(element.tag)) return element;
  return null;
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

export function repeated({ blocks, kept }: Choice): ReadonlySet<number> {
  const order = [...kept].sort((a, b) => a - b);
  const letters = new Map(order.map((i) => [i, lettersOf(blocks[i]?.text ?? '')]));
  const frames = new Map(order.map((i) => [i, blocks[i] ? frameOf(blocks[i]) : null]));
  const plain = order.filter((i) => frames.get(i) === null);
  const gone = new Set<number>();
  const twice = new Set<Element>();

  for (const i of order) {
    const block = blocks[i];
    const own = letters.get(i) ?? '';
    const frame = frames.get(i);
    if (!block) continue;
    if (frame) {
      const parts = partsOf(saidIn(block.text));
      const others = plain.map((k) => letters.get(k) ?? '');
      if (parts.join('').length >= FEWEST.framed && isSaidIn(parts, others)) twice.add(frame);
    } else if (own.length >= FEWEST.plain) {
      const elsewhere = plain.some((k) => {
        const other = k === i || gone.has(k) ? '' : (letters.get(k) ?? '');
        const longer = other.length > own.length || (other.length === own.length && (k < i || isHeading(block)));
        return longer && other.includes(own);
      });
      if (elsewhere) gone.add(i);
    }
  }
  return new Set(order.filter((i) => !gone.has(i) && !twice.has(frames.get(i) ?? NO_FRAME)));
}

const NO_FRAME: Element = { tag: '', attributes: new Map(), children: [], parent: null };
