/** Shows the stance of a quotation next to its words or speaker. */
import { bareCue, stanceHead, stanceText } from '../../../write/stance-text.ts';
import type { Print } from '../model.ts';

type Stanced = Pick<Print['row'], 'stance' | 'stanceWords'>;

const withWords = ({ stance, stanceWords }: Stanced) => ({
  stance,
  stanceWords: stanceWords === null ? null : { text: stanceWords },
});

/** The words that show the stance of a quotation; null for one that asserts. */
export const stanceOf = (row: Stanced): string | null => stanceText(withWords(row));

/** `denied: ` before words in a list that shows their speaker elsewhere; nothing before what a speaker asserts. */
export function StanceLead({ row }: { readonly row: Stanced }) {
  const stance = stanceText(withWords(row));
  return stance === null ? null : <span class="stance">{stance}: </span>;
}

/** `Ortel Foods denied: ` before words that stand alone. */
export function StanceHead({ print }: { readonly print: Print | undefined }) {
  const head = print ? stanceHead({ ...withWords(print.row), speaker: print.row.named }) : null;
  return head === null ? null : <span class="stance">{head}: </span>;
}

/** ` (denied)` or ` (said)` after a speaker whose words stand elsewhere, as in the terminal. */
export function CueTail({ row }: { readonly row: Stanced & { readonly cueText: string | null } }) {
  const stance = stanceText(withWords(row));
  const cue = stance ?? row.cueText;
  return cue === null ? null : <span class={stance === null ? 'cue-words' : 'stance'}> ({bareCue(cue)})</span>;
}
