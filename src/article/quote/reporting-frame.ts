/** A reporting frame: a cue with its source and its content in the same sentence, as ranges of items. */

import type { QuotationAct } from '../../model.ts';
import type { QuotationRuleId } from '../rules.ts';
import type { ItemRange, SentenceItem } from './items.ts';
import type { VerbGroup } from './verb-group.ts';

export interface ReportingFrame {
  readonly rule: QuotationRuleId;
  readonly act: QuotationAct;
  readonly cue: ItemRange;
  readonly source: ItemRange | null;
  readonly content: readonly ItemRange[];
  /** Whether a colon after the cue ends the sentence, so that the content follows. */
  readonly awaitsContent?: true;
}

/** A reporting verb in its sentence: the input of a rule. */
export interface VerbSite {
  readonly items: readonly SentenceItem[];
  readonly group: VerbGroup;
  /** The subject before the verb, or the one of the clause before (`… and said`, `…, adding`). */
  readonly subject: ItemRange | null;
  /** Whether the subject is that of the clause before. */
  readonly borrowed: boolean;
  /** Whether a relative pronoun stands for the subject: `the mayor, who said`. */
  readonly relative: boolean;
  /** Index of the first item after the verb, its particle and adverbials (`in a statement`, `on Monday`). */
  readonly next: number;
  /** End of the cue: the verb, or the adverbial of communication after it. */
  readonly cueEnd: number;
}

/** Reads one construction at a reporting verb; null where it does not apply. */
export type ReportingRule = (site: VerbSite) => ReportingFrame | null;
