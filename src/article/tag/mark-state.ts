/**
 * The state of each token with respect to the quotation marks around it.
 *
 * Example: in `“We can’t,” he said` the tokens are: opening, inside, inside, inside, closing, outside, outside.
 */
import type { Passage, ProposedArticle } from '../../model.ts';
import { wordsIn } from '../letters.ts';

const OUTSIDE = 1;
const SHORTEST_SENTENCE = 4;

/** 0 for few words, 1 for a title, 2 for a sentence. */
function lookOf(text: string): number {
  const words = wordsIn(text);
  const capitals = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length;
  if (words.length > 1 && 2 * capitals > words.length + 1) return 1;
  return words.length < SHORTEST_SENTENCE ? 0 : 2;
}

/** 2 to 28: by kind of mark, look, and position (opening, inside, closing, inside an unclosed passage). */
function stateOf({ marks, closed }: Passage, look: number, place: 'first' | 'inside' | 'last'): number {
  const at = place === 'first' ? 0 : place === 'last' && closed ? 1 : closed ? 2 : 3;
  return 2 + ((marks === 'single' ? 1 : 0) * 3 + look) * 4 + at;
}

/** One state per token, never 0. Nested passages are ignored. */
export function markStates({ text, tokens, passages }: ProposedArticle): Uint8Array {
  const states = new Uint8Array(tokens.length).fill(OUTSIDE);
  let next = 0;
  for (const passage of passages) {
    if (passage.inside !== null) continue;
    const look = lookOf(text.slice(...passage.span));
    while ((tokens[next]?.end ?? Number.POSITIVE_INFINITY) <= passage.span[0]) next++;
    const first = next;
    for (; next < tokens.length; next++) {
      const token = tokens[next];
      if (!token || token.start >= passage.span[1]) break;
      const last = token.end >= passage.span[1];
      const place = next === first ? 'first' : last ? 'last' : 'inside';
      states[next] = stateOf(passage, look, place);
    }
  }
  return states;
}
