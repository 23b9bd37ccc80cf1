/** Compares the stance of a draft with that of its prints: "Okafor said that they had met" for "Okafor denied that they had met". */
import type { AuditFinding } from '../../schema.ts';
import { namedSpeaker, nameTokensOf, sameNameTokens } from '../name-tokens.ts';
import { agree, areOpposed, comparePrint, type Stanced, type TokenizedText, textOfRecord } from '../reuse/index.ts';
import type { AuditablePrint } from '../types.ts';

/**
 * Words to look up. `drafted` is true if a draft or the asker gives them to a speaker; a bare text counts as a statement of nobody
 * in particular.
 */
export interface AskedQuotation extends Stanced {
  readonly passage: TokenizedText;
  readonly drafted: boolean;
  readonly speaker: string | null;
}

/** False for two different names. */
function maySpeak(speaker: string | null, { speaker: printed }: AuditablePrint): boolean {
  const [one, other] = [namedSpeaker(speaker), namedSpeaker(printed)];
  return one === null || other === null || sameNameTokens(nameTokensOf(one), nameTokensOf(other));
}

const isOpposed = (asked: AskedQuotation, print: AuditablePrint) =>
  areOpposed(asked, print) && !agree(asked, print, comparePrint(asked.passage, textOfRecord(print)));

/**
 * A print of the draft's speaker whose stance the draft turns round, the fullest if it can be; null if there is none, or if as many
 * prints of the speaker agree with the draft.
 */
export function stanceChangeOf(
  asked: AskedQuotation,
  prints: readonly AuditablePrint[],
  fullest: AuditablePrint,
): AuditFinding['stanceChange'] {
  if (!asked.drafted) return null;
  const own = prints.filter((print) => maySpeak(asked.speaker, print));
  const opposed = own.filter((print) => isOpposed(asked, print));
  const print = opposed.find((one) => one === fullest) ?? opposed[0];
  if (!print || 2 * opposed.length <= own.length) return null;
  return { quotation: print.id, from: print.stance, to: asked.stance };
}

/**
 * The speakers who deny in prints what the asked words state, or state what they deny; each once, by name. The asked speaker is one
 * of them only if other prints agree with the draft: otherwise it is the draft that turns the stance round.
 */
export function contradictorsOf(
  asked: AskedQuotation,
  prints: readonly AuditablePrint[],
  stanceChange: AuditFinding['stanceChange'],
): string[] {
  const opposed = prints.filter(
    (print) => isOpposed(asked, print) && !(stanceChange !== null && maySpeak(asked.speaker, print)),
  );
  return [...new Set(opposed.flatMap(({ speaker }) => speaker ?? []))].sort();
}
