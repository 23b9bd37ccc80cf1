/** A reporting frame: a cue, its source and the content that its sentence gives it, all as ranges of items. */

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
  /** True where the cue ends in a colon at the end of its sentence: what follows is its content. */
  readonly introduces: boolean;
}

/** A reporting verb in its sentence, as the rules see it. */
export interface VerbSite {
  readonly items: readonly SentenceItem[];
  readonly group: VerbGroup;
  /** The subject before the verb, or one borrowed from the clause before (`… and said`, `…, adding`). */
  readonly subject: ItemRange | null;
  /** True where the subject was borrowed and does not stand right before the verb. */
  readonly borrowed: boolean;
  /** True where the subject is taken up by a relative pronoun: `the mayor, who said`. */
  readonly relative: boolean;
  /** Index of the first item behind the verb, particle and adverbials (`in a statement`, `on Monday`) skipped. */
  readonly next: number;
  /** End of the cue: the verb, or the adverbial of communication behind it. */
  readonly cueEnd: number;
}

/** Reads one construction at a reporting verb; null where it does not apply. */
export type ReportingRule = (site: VerbSite) => ReportingFrame | null;
