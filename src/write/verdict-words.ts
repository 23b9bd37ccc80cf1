/** Audit results in words, for the terminal and the page. */
import type { AlignmentStep, AuditFinding, Relation } from '../schema.ts';

/** Relation of the audited words to the fullest print. */
export const VERDICT_WORDS: Readonly<Record<Relation, string>> = {
  only: 'printed before, whole',
  fullest: 'printed before, whole',
  verbatim: 'printed before, whole',
  partial: 'printed before, cut here',
  altered: 'printed before, changed here',
  retold: 'printed before, retold here',
};

/** Kinds of edits that change the meaning. */
export const TURN_WORDS: Readonly<Record<NonNullable<AlignmentStep['turns']>, string>> = {
  negation: 'a negation',
  number: 'a number',
  modal: 'certainty or obligation',
  name: 'a name',
};

/** Date and place of the first print. `placeOf` returns the outlet of a print, or null if it is not listed. */
export function firstPrintText(
  { firstPrint: { quotation, article, date, certain } }: Pick<AuditFinding, 'firstPrint'>,
  placeOf: (quotation: string) => string | null,
): string {
  const place = placeOf(quotation) ?? article;
  if (date === null) return `no print has a date; the fullest is in ${place}`;
  return `first on ${date}, ${place}${certain ? '' : ', as far as the dates show'}`;
}
