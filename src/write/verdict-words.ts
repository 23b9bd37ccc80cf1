/** Audit results in words, for the terminal and the page. */
import type { AlignmentStep, AuditFinding, Relation } from '../schema.ts';
import { dayOf } from './layout.ts';

type FirstPrint = AuditFinding['firstPrint'];

interface FoundPrints {
  readonly firstPrint: FirstPrint;
  readonly prints: readonly { readonly date: string | null }[];
}

/** Relation of the audited words to the fullest print. */
export const VERDICT_WORDS: Readonly<Record<Relation, string>> = {
  only: 'printed before, whole',
  fullest: 'printed before, whole',
  verbatim: 'printed before, whole',
  partial: 'printed before, cut here',
  altered: 'printed before, changed here',
  retold: 'printed before, retold here',
};

/** Words that are not proved to be the same utterance. */
export const SIMILAR_WORDS = 'only similar';

/** The share of the audited words that the fullest print has; empty if it has all. */
export const shareText = ({ score }: Pick<AuditFinding, 'score'>): string =>
  score === 100 ? '' : `has ${score}% of these words; `;

/** Kinds of edits that change the meaning. */
export const TURN_WORDS: Readonly<Record<NonNullable<AlignmentStep['turns']>, string>> = {
  negation: 'a negation',
  number: 'a number',
  modal: 'certainty or obligation',
  extent: 'how much or how often',
  opposite: 'an opposite',
  name: 'a name',
};

/** How sure it is that the first print is the first: empty if it is certain. */
export function firstPrintCaveat({ certain }: FirstPrint, prints: Iterable<{ readonly date: string | null }>): string {
  if (certain) return '';
  const dated = Array.from(prints).filter(({ date }) => date !== null).length;
  return dated > 1 ? ', as far as the dates show' : ', the only print with a date';
}

/** Date and place of the first print. `placeOf` returns the outlet of a print, or null if it is not listed. */
export function firstPrintText(
  { firstPrint, prints }: FoundPrints,
  placeOf: (quotation: string) => string | null,
): string {
  const { quotation, article, date } = firstPrint;
  const place = placeOf(quotation) ?? article;
  if (date === null) return `no print has a date; the fullest is in ${place}`;
  return `first on ${dayOf(date)}, ${place}${firstPrintCaveat(firstPrint, prints)}`;
}
