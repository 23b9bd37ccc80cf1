/**
 * A paragraph that consists of a link leads to another article.
 *
 * Example: `<p><strong>Read more: <a href="…">‘We were lucky’, says captain</a></strong></p>` between two paragraphs.
 */
import type { Block } from '../blocks.ts';
import type { Choice } from './choice.ts';

const NOTHING_BUT = 0.85;
/** Words that introduce a link. */
const POINTER =
  /^(?:read|see|also|more|related|watch|listen|recommended|don.t miss|in pictures|analysis|explainer|opinion|from the archive)\b[^.!?“"]{0,40}(?::|—|–|-|\||>|»|→)/i;
const POINTED = 0.4;

function leads({ text, linked }: Block): boolean {
  if (linked === 0) return false;
  return linked >= text.length * NOTHING_BUT || (linked >= text.length * POINTED && POINTER.test(text));
}

export function leadsElsewhere({ blocks, kept }: Choice): ReadonlySet<number> {
  return new Set([...kept].filter((i) => blocks[i] && !leads(blocks[i])));
}
