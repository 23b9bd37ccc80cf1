/**
 * A reporting verb with its auxiliaries, adverbs, negation and a leading "went on to".
 *
 * Example: `has repeatedly denied` is one group, active, of `deny`; `was told` is passive; `declined to say` is negated.
 */

import { type ReportingForm, reportingForm } from '../../lexicon/en/reporting-verbs.ts';
import {
  ALWAYS_VERBS,
  BE_FORMS,
  CATENATIVE_VERBS,
  DO_FORMS,
  HAVE_FORMS,
  MODAL_FORMS,
  SHORT_ADVERBS,
  VERB_NEGATIONS,
} from '../../lexicon/en/verb-words.ts';
import type { ItemRange, SentenceItem } from './items.ts';

export interface VerbGroup {
  readonly range: ItemRange;
  /** Index of the verb itself. */
  readonly verb: number;
  readonly form: ReportingForm;
  /** `finite` has a subject before or after it, `participle` (-ing) shares one, `passive` has it after `by`. */
  readonly voice: 'finite' | 'participle' | 'passive' | 'infinitive';
  readonly negated: boolean;
  readonly modal: boolean;
}

/** Whether the verb is active: not `was told`, not `to say`. */
export const isActive = ({ voice }: VerbGroup): boolean => voice === 'finite' || voice === 'participle';

/** Whether somebody did say it: active, neither `did not say` nor `may say`. */
export const isPlainlySaid = (group: VerbGroup): boolean => isActive(group) && !group.negated && !group.modal;

const NOT_VERBS = new Set(['DET', 'ADP']);

const isAuxiliary = (word: string) =>
  BE_FORMS.has(word) || HAVE_FORMS.has(word) || DO_FORMS.has(word) || MODAL_FORMS.has(word);

/** Whether the context makes a verb of a word tagged as a noun: `The report notes that …`, `…, Doe notes, …`. */
function isMistakenForNoun(items: readonly SentenceItem[], at: number): boolean {
  const before = items[at - 1]?.pos ?? '';
  const next = items[at + 1];
  if (next?.lower === 'that') return before === 'NOUN' || before === 'PROPN';
  return (
    before === 'PROPN' && next?.text === ',' && items.slice(Math.max(0, at - 4), at).some(({ text }) => text === ',')
  );
}

/** `“…,” Doe alleged.`: a past form between a name or pronoun and the end of the clause is a verb, whatever its tag. */
const isBareAnswer = (items: readonly SentenceItem[], at: number) =>
  /ed$/.test(items[at]?.lower ?? '') &&
  /^(?:PROPN|PRON)$/.test(items[at - 1]?.pos ?? '') &&
  (items[at + 1] === undefined || /^[.,]$/.test(items[at + 1]?.text ?? '')) &&
  items.slice(Math.max(0, at - 5), at).some(({ pos }) => pos === 'QUOTE');

/** `it was alleged`: a participle after an impersonal “it is”, whatever its tag. */
const isImpersonal = (items: readonly SentenceItem[], at: number) =>
  /ed$/.test(items[at]?.lower ?? '') && BE_FORMS.has(items[at - 1]?.lower ?? '') && items[at - 2]?.lower === 'it';

/** Forms that may be nouns too (claims, reports) count only if tagged as verbs. */
function isVerb(items: readonly SentenceItem[], at: number): boolean {
  const item = items[at];
  if (!item || item.pos === 'QUOTE') return false;
  if (ALWAYS_VERBS.has(item.lower)) return item.pos !== 'PROPN';
  if (isBareAnswer(items, at) || isImpersonal(items, at)) return true;
  if (item.pos === 'NOUN') return /[^s]s$/.test(item.lower) && isMistakenForNoun(items, at);
  if (item.pos === 'VERB' || item.pos === 'AUX')
    return !NOT_VERBS.has(items[at - 1]?.pos ?? '') || items[at - 1]?.lower === 'by';
  return false;
}

/** The words before a verb that belong to its group. */
interface VerbLead {
  /** Index of the first of them; that of the verb if there are none. */
  readonly start: number;
  readonly auxiliaries: readonly string[];
  readonly negated: boolean;
  /** Whether a `to` precedes the verb that no catenative verb governs: `declined to say`, but not `went on to say`. */
  readonly infinitive: boolean;
}

/** Reads back from the verb at `at` over its auxiliaries, adverbs and negations, and over `went on to`. */
function leadBefore(items: readonly SentenceItem[], at: number): VerbLead {
  let start = at;
  const auxiliaries: string[] = [];
  let negated = false;
  let infinitive = false;
  for (let i = at - 1; i >= 0; i--) {
    const item = items[i];
    if (!item || item.pos === 'QUOTE') break;
    if (VERB_NEGATIONS.has(item.lower)) negated = true;
    else if (
      isAuxiliary(item.lower) &&
      (item.pos === 'AUX' || item.pos === 'VERB' || auxiliaries.length > 0 || item.lower.length > 2)
    )
      auxiliaries.push(item.lower);
    else if (item.lower === 'to' && i === start - 1 && auxiliaries.length === 0) {
      const governor = items[i - 1]?.lower ?? '';
      if (!CATENATIVE_VERBS.has(governor)) {
        infinitive = true;
        negated ||= /^(?:declin|refus|fail)/.test(governor);
        break;
      }
      start = governor === 'on' ? i - 2 : i - 1;
      i = start;
      continue;
    } else if (item.pos !== 'ADV' || (!/ly$/.test(item.lower) && !SHORT_ADVERBS.has(item.lower))) break;
    start = i;
  }
  return { start: Math.max(0, start), auxiliaries, negated, infinitive };
}

function voiceOf({ tense }: ReportingForm, { auxiliaries, infinitive }: VerbLead): VerbGroup['voice'] {
  if (infinitive) return 'infinitive';
  const hasBe = auxiliaries.some((word) => BE_FORMS.has(word));
  if (hasBe && /participle/.test(tense)) return 'passive';
  return tense === 'gerund' && !hasBe ? 'participle' : 'finite';
}

/** The verb group around the reporting verb at `at`; null if the word is no reporting verb. */
export function verbGroupAt(items: readonly SentenceItem[], at: number): VerbGroup | null {
  const form = reportingForm(items[at]?.lower ?? '');
  if (!form || !isVerb(items, at)) return null;
  const lead = leadBefore(items, at);
  const { start, auxiliaries, negated } = lead;
  const modal = auxiliaries.some((word) => MODAL_FORMS.has(word));
  return { range: [start, at + 1], verb: at, form, voice: voiceOf(form, lead), negated, modal };
}
