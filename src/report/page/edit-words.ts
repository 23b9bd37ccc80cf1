/** An edit in words, as the terminal tells it. */
import type { AlignmentStep } from '../../schema.ts';
import { TURN_WORDS } from '../../write/verdict-words.ts';
import { oneLine } from './one-line.ts';

/** `“not” cut`, `“never” added`, `“eleven” → “twelve”`. */
function editWords({ print, fullest }: Pick<AlignmentStep, 'print' | 'fullest'>): string {
  const [now, before] = [oneLine(print).trim(), oneLine(fullest).trim()];
  if (now === '') return `“${before}” cut`;
  return before === '' ? `“${now}” added` : `“${before}” → “${now}”`;
}

/** An edit that changes the meaning. */
export type TurningStep = AlignmentStep & { readonly turns: NonNullable<AlignmentStep['turns']> };

export const isTurning = (step: AlignmentStep): step is TurningStep => Boolean(step.turns);

/** `a negation, “not” cut`. */
export const turnWords = (step: TurningStep): string => `${TURN_WORDS[step.turns]}, ${editWords(step)}`;
