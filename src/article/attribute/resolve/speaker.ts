/** The resolved speaker of a quotation. */
import type { Evidence, Role, Span, SpeakerType } from '../../../model.ts';
import type { SpeakerRuleId } from '../../rules.ts';
import type { Referent } from '../discourse.ts';
import type { Choice, Ranked } from '../rank/index.ts';

export interface Speaker {
  readonly name: string;
  readonly type: SpeakerType;
  readonly referent: Referent;
  readonly role: Role | null;
  /** In [0, 1]. */
  readonly confidence: number;
  readonly evidence: Evidence<SpeakerRuleId>;
  /** All candidates, best first; empty if there was no choice. */
  readonly candidates: readonly Ranked[];
}

/** Precision of unnamed speakers, measured by `bench/rules.mjs`. */
export const UNNAMED = 0.57;

export const speakerOf = (
  referent: Referent,
  rule: SpeakerRuleId,
  span: Span,
  confidence: number,
  role: Role | null = null,
): Speaker => ({
  name: referent.name,
  type: referent.type,
  referent,
  role,
  confidence,
  evidence: { rule, span },
  candidates: [],
});

/** The best candidate as the speaker, with all candidates. */
export function chosenSpeaker(choice: Choice, rule: SpeakerRuleId, span: Span, role: Role | null = null): Speaker {
  const [best] = choice;
  return { ...speakerOf(best.referent, rule, span, best.probability, role), candidates: choice };
}
