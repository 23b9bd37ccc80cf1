/**
 * Features of the words that govern a passage in marks: a charge, a command, a supposition, a saying, a work.
 *
 * Example: nobody speaks in `charged with “fraud”`, in `to go on, say “yes”` and in `would never say “sorry”`.
 */
import { reportingForm } from '../../lexicon/en/reporting-verbs.ts';
import {
  CHARGE_AUXILIARIES,
  CHARGES,
  COMMAND_OPENERS,
  ENTRY_VERBS,
  MAKING_VERBS,
  SAYINGS,
  SUPPOSITIONS,
} from '../../lexicon/en/words-before-marks.ts';
import type { Token } from '../../model.ts';
import { type FeatureValues, yes } from './feature-values.ts';

/** Number of tokens before the marks that may hold their verb. */
const REACH = 4;

/** Whether a verb of entering or saying in its base form opens its clause. */
function isCommand(before: readonly Token[]): boolean {
  const verb = before.findLastIndex(({ lower }) => ENTRY_VERBS.has(lower));
  if (verb < 0 || before.length - verb > REACH) return false;
  const opener = before[verb - 1];
  return !opener || COMMAND_OPENERS.has(opener.lower);
}

/** Whether somebody is charged rather than charging others, as a passive or a noun for the charge shows. */
function isCharged(before: readonly Token[]): boolean {
  const charge = before.findLastIndex(({ lower }) => CHARGES.has(lower));
  if (charge < 0 || before.length - charge > REACH) return false;
  const isPassive = before.slice(Math.max(0, charge - 3), charge).some(({ lower }) => CHARGE_AUXILIARIES.has(lower));
  return isPassive || /^(?:guilty|suspicion)$/.test(before[charge]?.lower ?? '');
}

/** Whether people in general use the term: `doctors call it “glassblower's cheek”`. */
function isUsage(before: readonly Token[]): boolean {
  const near = before.slice(-2 * REACH);
  return near.some(({ lower }, i) => {
    const form = reportingForm(lower);
    return form?.tense === 'base' && form.takes.has('name') && /^(?:NOUN|PROPN)$/.test(near[i - 1]?.pos ?? '');
  });
}

/** @param before tokens of the sentence before the marks */
export function governingFeatures(before: readonly Token[]): FeatureValues {
  const near = before.slice(-REACH);
  const last = before.at(-1);
  const has = (words: ReadonlySet<string>) => near.some(({ lower }) => words.has(lower));
  return {
    command: yes(isCommand(before)),
    charged: yes(isCharged(before)),
    made: yes(has(MAKING_VERBS)),
    supposed: yes(has(SUPPOSITIONS)),
    conditional: yes(before[0]?.lower === 'if'),
    asked: yes(before[0]?.pos === 'AUX'),
    proverb: yes(before.some(({ lower }) => SAYINGS.has(lower))),
    governed: yes(last?.pos === 'ADP'),
    open: yes(before.length === 0),
    usage: yes(isUsage(before)),
  };
}
