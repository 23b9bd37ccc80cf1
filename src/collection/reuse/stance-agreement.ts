/** A denial of words states their negation: "they have not met" is faithful to "he denied that they had met". */
import { NEGATIVE_WORDS } from '../../lexicon/en/meaning-words.ts';
import type { StanceValue } from '../../model.ts';
import type { AlignmentStep } from '../../schema.ts';
import { STATED } from '../../util/affirms.ts';
import type { PrintComparison } from './compare-print.ts';
import { normalWords } from './words.ts';

export interface Stanced {
  readonly stance: StanceValue;
  readonly stanceWords: { readonly text: string } | null;
}

/** True for words that state the negation of the content: `denied`, but not `did not say`. */
const isDenial = ({ stance, stanceWords }: Stanced) =>
  stance === 'denies' && !normalWords(stanceWords?.text ?? '').some((word) => NEGATIVE_WORDS.has(word));

/** True if one states what the other denies. */
export function areOpposed(one: Stanced, other: Stanced): boolean {
  const [stated, others] = [STATED[one.stance], STATED[other.stance]];
  return stated !== null && others !== null && stated !== others;
}

/** True if one denies what the other states with a negation. */
export const agree = (asked: Stanced, print: Stanced, { alignment }: PrintComparison) =>
  areOpposed(asked, print) &&
  (isDenial(asked) || isDenial(print)) &&
  alignment.filter(({ turns }) => turns === 'negation').length === 1;

/** A comparison in which a negation that stands for a denial changes no meaning, and is a retelling of the words. */
export function withDenialRetold(comparison: PrintComparison, asked: Stanced, print: Stanced): PrintComparison {
  if (!agree(asked, print, comparison)) return comparison;
  const alignment = comparison.alignment.map(({ turns, ...step }): AlignmentStep => {
    if (turns === 'negation') return { ...step, agrees: true };
    return turns ? { ...step, turns } : step;
  });
  const turned = alignment.some(({ turns }) => turns !== undefined);
  return { ...comparison, relation: turned ? comparison.relation : 'retold', alignment };
}
