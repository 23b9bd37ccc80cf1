/**
 * Drops standard labels between paragraphs and the times of posts.
 *
 * Example: `<div><span>Advertisement</span></div>`; `<time datetime="…">10:00 GMT</time>` above a post.
 */
import { BOILERPLATE } from '../../../lexicon/en/boilerplate.ts';
import type { Block } from '../blocks.ts';
import { find, lineOf } from '../tree.ts';
import type { Choice } from './choice.ts';

const LINES: ReadonlySet<string> = new Set(BOILERPLATE.flatMap(({ lines = [] }) => lines));
const LONGEST = Math.max(...[...LINES].map((line) => line.length)) + 2;

function isLabel({ text, host }: Block): boolean {
  if (text.length > LONGEST) return false;
  const line = text.toLowerCase().replaceAll('’', "'").replace(/[.:]$/, '');
  return LINES.has(line) || find(host, (one) => one.tag === 'time' && lineOf(one) === text) !== null;
}

export function label({ blocks, kept }: Choice): ReadonlySet<number> {
  return new Set([...kept].filter((i) => blocks[i] && !isLabel(blocks[i])));
}
