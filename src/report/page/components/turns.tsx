/** The edits of a finding that change the meaning, in words. */
import { TURN_WORDS } from '../../../write/verdict-words.ts';
import type { Finding } from '../audit-queries.ts';
import { oneLine } from '../one-line.ts';

type Alignment = Finding['alignment'];

export const turnsMeaning = (alignment: Alignment): boolean => alignment.some(({ turns }) => turns !== null);

/** `“not” cut`, `“never” added`, `“eleven” → “twelve”`. */
function editWords(print: string, fullest: string): string {
  if (print === '') return `“${fullest}” cut`;
  return fullest === '' ? `“${print}” added` : `“${fullest}” → “${print}”`;
}

export const Turns = ({ alignment }: { readonly alignment: Alignment }) => (
  <>
    {alignment.map(
      ({ turns, fullest, print }, i) =>
        turns && (
          <p key={i} class="turns">
            Changes the meaning: {TURN_WORDS[turns]}, {editWords(oneLine(print).trim(), oneLine(fullest).trim())}
          </p>
        ),
    )}
  </>
);
