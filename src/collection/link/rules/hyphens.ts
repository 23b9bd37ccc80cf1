/** A hyphen, a space or nothing between the parts of a name makes no other name: "Jean-Luc Hale", "Jean Luc Hale", "Jeanluc Hale". */
import type { LinkRule } from './rule.ts';
import { respelt } from './spelling.ts';

const wordsOf = (tokens: readonly string[]) => tokens.flatMap((token) => token.split('-')).map(respelt);

/** After how many letters a word ends. */
function endsOf(words: readonly string[]): ReadonlySet<number> {
  let at = 0;
  return new Set(words.map((word) => (at += word.length)));
}

export const hyphens: LinkRule = {
  id: 'hyphens',
  of: 'anybody',
  wantsSupport: false,
  keysOf: ({ named, speakerType, tokens }) => {
    const words = wordsOf(tokens);
    return named && words.length > 1 ? [`${speakerType} ${words.join('')}`] : [];
  },
  /** The one only parts what the other joins: "Ann Eliot" is not Anne Liot. */
  fits: ({ tokens: one }, { tokens: other }) => {
    const [few, many] = [endsOf(wordsOf(one)), endsOf(wordsOf(other))].sort((a, b) => a.size - b.size);
    return few !== undefined && many !== undefined && [...few].every((end) => many.has(end));
  },
};
