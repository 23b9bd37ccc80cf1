/** What an audit says of words, for a person: on the terminal and in a page alike. */
import type { AlignmentStep, AuditFinding, Relation } from '../schema.ts';

/** How the words that were asked about stand to the fullest print. */
export const VERDICT_WORDS: Readonly<Record<Relation, string>> = {
  only: 'printed before, whole',
  fullest: 'printed before, whole',
  verbatim: 'printed before, whole',
  partial: 'printed before, cut here',
  altered: 'printed before, changed here',
  retold: 'printed before, retold here',
};

/** What an edit does that turns the meaning. */
export const TURN_WORDS: Readonly<Record<NonNullable<AlignmentStep['turns']>, string>> = {
  negation: 'a negation',
  number: 'a number',
  modal: 'how sure or how binding it is',
  name: 'a name',
};

/** Who printed the words first. `placeOf` calls the print by its outlet; null where it is not among the prints. */
export function firstWords(
  { firstPrint: { quotation, article, date, certain } }: Pick<AuditFinding, 'firstPrint'>,
  placeOf: (quotation: string) => string | null,
): string {
  const place = placeOf(quotation) ?? article;
  if (date === null) return `no print has a date; the fullest is in ${place}`;
  return `first on ${date}, ${place}${certain ? '' : ', as far as dates tell'}`;
}
