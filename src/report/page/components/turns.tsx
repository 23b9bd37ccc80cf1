/** The edits of a finding that change the meaning, in words. */
import type { Finding } from '../audit-queries.ts';
import { isTurning, turnWords } from '../edit-words.ts';

type Alignment = Finding['alignment'];

export const turnsMeaning = (alignment: Alignment): boolean => alignment.some(isTurning);

export const Turns = ({ alignment }: { readonly alignment: Alignment }) => (
  <>
    {alignment.filter(isTurning).map((step, i) => (
      <p key={i} class="turns">
        Changes the meaning: {turnWords(step)}
      </p>
    ))}
  </>
);
