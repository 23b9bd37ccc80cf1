/**
 * Words in marks that name what somebody is charged with, convicted of or punished for are not speech.
 *
 * Examples: `Doe is charged with “fraud”`; `was sacked for “bullying”`; `pleaded guilty to “theft”`; but the union speaks in `he
 * was accused of “treason” by the union`.
 */
import { ACCUSATIONS, CHARGE_LINKS, CHARGES, GUILT, PLEAS } from '../../../lexicon/en/words-before-marks.ts';
import type { Token } from '../../../model.ts';
import { hasFiniteVerb } from '../finite-verb.ts';
import type { MarkedContent } from './marked-content.ts';

const isPleaded = (cue: readonly Token[], lead: readonly Token[]) =>
  cue.some(({ lower }) => PLEAS.has(lower)) && lead.some(({ lower }) => lower === GUILT);

export function isCharge({ cue, lead, after }: MarkedContent): boolean {
  const verb = cue.findIndex(({ lower }) => CHARGES.has(lower));
  if (verb < 0) return isPleaded(cue, lead);
  const [charge, link] = [...cue, ...lead].slice(verb).map(({ lower }) => lower);
  const hasAgent = ACCUSATIONS.has(charge ?? '') && after.some(({ lower }) => lower === 'by');
  return CHARGE_LINKS.has(link ?? '') && !hasAgent && !hasFiniteVerb(lead);
}
