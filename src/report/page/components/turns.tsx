/** The edits of a finding that change the meaning, in words. */
import type { AlignmentStep } from '../../../schema.ts';
import { isTurning, turnWords } from '../edit-words.ts';

type Alignment = readonly AlignmentStep[];

export const turnsMeaning = (alignment: Alignment): boolean => alignment.some(isTurning);

interface TurnsProps {
  readonly alignment: Alignment;
  /** What the edits do. */
  readonly label: string;
}

export const Turns = ({ alignment, label }: TurnsProps) => (
  <>
    {alignment.filter(isTurning).map((step, i) => (
      <p key={i} class="turns">
        {label}: {turnWords(step)}
      </p>
    ))}
  </>
);
