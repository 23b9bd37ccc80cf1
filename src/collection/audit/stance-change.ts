/**
 * Compares the stance of a draft with that of its prints: "Okafor said that they had met" for "Okafor denied that they had met". A
 * denial of words states their negation, so "they have not met" is faithful to it.
 */
import { NEGATIVE_WORDS } from '../../lexicon/en/meaning-words.ts';
import type { AuditFinding, QuotationRecord } from '../../schema.ts';
import { nameTokensOf, sameNameTokens } from '../name-tokens.ts';
import { comparePrint, normalWords, type PrintComparison, type TokenizedText, textOfRecord } from '../reuse/index.ts';
import type { AuditablePrint } from '../types.ts';

type Stanced = Readonly<Pick<AuditablePrint, 'stance' | 'stanceWords'>>;

/** Words to look up. `drafted`: in a draft; a text without a context counts as a statement of nobody. */
export interface AskedQuotation extends Stanced {
  readonly passage: TokenizedText;
  readonly drafted: boolean;
  readonly speaker: string | null;
}

/** Whether a speaker states the words as true; null for stances that state nothing. */
const STATED: Readonly<Record<QuotationRecord['stance'], boolean | null>> = {
  asserts: true,
  promises: true,
  denies: false,
  asks: null,
  demands: null,
};

/** True for words that state the negation of the content: `denied`, but not `did not say`. */
const isDenial = ({ stance, stanceWords }: Stanced) =>
  stance === 'denies' && !normalWords(stanceWords?.text ?? '').some((word) => NEGATIVE_WORDS.has(word));

function areOpposed(one: Stanced, other: Stanced): boolean {
  const [stated, others] = [STATED[one.stance], STATED[other.stance]];
  return stated !== null && others !== null && stated !== others;
}

/** True if one denies what the other states with a negation. */
const agree = (asked: Stanced, print: Stanced, { alignment }: PrintComparison) =>
  areOpposed(asked, print) &&
  (isDenial(asked) || isDenial(print)) &&
  alignment.filter(({ turns }) => turns === 'negation').length === 1;

/** A comparison in which a negation that stands for a denial changes no meaning, and is a retelling of the words. */
export function withDenialRetold(comparison: PrintComparison, asked: Stanced, print: Stanced): PrintComparison {
  if (!agree(asked, print, comparison)) return comparison;
  const alignment = comparison.alignment.map(({ turns, ...step }) =>
    turns && turns !== 'negation' ? { ...step, turns } : step,
  );
  const turned = alignment.some((step) => 'turns' in step);
  return { ...comparison, relation: turned ? comparison.relation : 'retold', alignment };
}

const nameOf = (speaker: string | null) =>
  speaker !== null && /^\p{Lu}/u.test(speaker) ? nameTokensOf(speaker) : null;

/** False for two different names. */
function maySpeak(speaker: string | null, { speaker: printed }: AuditablePrint): boolean {
  const [one, other] = [nameOf(speaker), nameOf(printed)];
  return one === null || other === null || sameNameTokens(one, other);
}

/** The print of the draft's speaker whose stance the draft turns round, the fullest if it can be; null if there is none. */
export function stanceChangeOf(
  asked: AskedQuotation,
  prints: readonly AuditablePrint[],
  fullest: AuditablePrint,
): AuditFinding['stanceChange'] {
  const print = [fullest, ...prints].find((one) => maySpeak(asked.speaker, one));
  if (!asked.drafted || !print || !areOpposed(asked, print)) return null;
  if (agree(asked, print, comparePrint(asked.passage, textOfRecord(print)))) return null;
  return { quotation: print.id, from: print.stance, to: asked.stance };
}
