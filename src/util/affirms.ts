/** Whether prints of one utterance state the same: "he denied it" and "it is not so" do. */
import type { StanceValue } from '../model.ts';

/** Whether a speaker states the words as true; null for stances that state nothing. */
export const STATED: Readonly<Record<StanceValue, boolean | null>> = {
  asserts: true,
  promises: true,
  denies: false,
  asks: null,
  demands: null,
};

interface Edit {
  readonly turns?: string | undefined;
  readonly agrees?: true | undefined;
}

/** Negations that only the print or only the fullest print has. */
export const negationsIn = (alignment: readonly Edit[]): number =>
  alignment.filter(({ turns, agrees }) => turns === 'negation' || agrees).length;

/** True if a print states what the words of the fullest print say, false for their negation; null if it states nothing. */
export function affirms(stance: StanceValue, negations: number): boolean | null {
  const stated = STATED[stance];
  return stated === null ? null : stated === (negations % 2 === 0);
}
