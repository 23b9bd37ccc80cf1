/** Audit results in words, for the terminal and the page. */
import type { AlignmentStep, AuditAnswer, AuditFinding, Relation } from '../schema.ts';
import { listed } from '../util/listed.ts';
import { dayOf, printable } from './printable.ts';

type FirstPrint = AuditFinding['firstPrint'];

interface FoundPrints {
  readonly firstPrint: FirstPrint;
  readonly prints: readonly DatedPrint[];
}

/** Relation of the audited words to the fullest print. */
const VERDICT_WORDS: Readonly<Record<Relation, string>> = {
  only: 'printed before, whole',
  fullest: 'printed before, whole',
  verbatim: 'printed before, whole',
  partial: 'printed before, cut here',
  altered: 'printed before in other words',
  retold: 'printed before, retold here',
};

/** The relation of the audited words to the fullest print, and whether their stance or an edit changes the meaning. */
export function verdictText({
  relation,
  stanceChange,
  alignment,
}: Readonly<Pick<AuditFinding, 'relation' | 'stanceChange' | 'alignment'>>): string {
  if (stanceChange) return 'printed before with the opposite stance';
  return alignment.some(({ turns }) => turns) ? 'printed before with another meaning' : VERDICT_WORDS[relation];
}

interface StanceChanged {
  readonly stanceChange: AuditFinding['stanceChange'];
  readonly prints: readonly Readonly<Pick<AuditFinding['prints'][number], 'id' | 'speaker'>>[];
}

/** `Ada Brandt denied these words; here Ada Brandt says them`; null if the draft keeps the stance. */
function stanceChangeText(
  { speaker }: Readonly<Pick<AuditAnswer, 'speaker'>>,
  { stanceChange, prints }: StanceChanged,
): string | null {
  if (!stanceChange) return null;
  const before = prints.find(({ id }) => id === stanceChange.quotation)?.speaker ?? 'the speaker';
  const [was, is] = stanceChange.from === 'denies' ? ['denied', 'says'] : ['said', 'denies'];
  return printable(`${before} ${was} these words; here ${speaker ?? 'the speaker'} ${is} them`);
}

/** `denied elsewhere by Ada Brandt`; null if no other speaker contradicts the words. */
export function contradictionText({
  stance,
  contradictedBy,
}: Readonly<Pick<AuditAnswer, 'stance' | 'contradictedBy'>>): string | null {
  if (contradictedBy.length === 0) return null;
  return printable(`${stance === 'denies' ? 'stated' : 'denied'} elsewhere by ${listed(contradictedBy)}`);
}

const quoted = (words: string) => `“${printable(words)}”`;

/** `“not” was left out`, `“never” was added`, `“eleven” became “twelve”`. */
export function editText({ print, fullest }: Readonly<Pick<AlignmentStep, 'print' | 'fullest'>>): string {
  if (print.trim() === '') return `${quoted(fullest)} was left out`;
  return fullest.trim() === '' ? `${quoted(print)} was added` : `${quoted(fullest)} became ${quoted(print)}`;
}

/** The edits of an alignment that change the meaning, each once: `“not” was left out (3 times)`. */
export function turnTexts(alignment: readonly AlignmentStep[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const step of alignment) {
    if (step.turns) counts.set(editText(step), (counts.get(editText(step)) ?? 0) + 1);
  }
  return [...counts].map(([edit, count]) => (count === 1 ? edit : `${edit} (${count} times)`));
}

/** How a draft changes the meaning of a finding: in its stance and by edits. */
export function meaningChangeTexts(
  answer: Readonly<Pick<AuditAnswer, 'speaker'>>,
  finding: StanceChanged & Readonly<Pick<AuditFinding, 'alignment'>>,
): readonly string[] {
  const stance = stanceChangeText(answer, finding);
  return [...(stance === null ? [] : [stance]), ...turnTexts(finding.alignment)];
}

/** Words that are not proved to be the same utterance. */
export const SIMILAR_WORDS = 'only similar';

/** The share of the audited words that the fullest print has; empty if it has all. */
export const shareText = ({ score }: Pick<AuditFinding, 'score'>): string =>
  score === 100 ? '' : `${score}% of your words match; `;

/** Kinds of edits that change the meaning. */
export const TURN_WORDS: Readonly<Record<NonNullable<AlignmentStep['turns']>, string>> = {
  negation: 'a negation',
  number: 'a number',
  modal: 'certainty or obligation',
  extent: 'how much or how often',
  opposite: 'an opposite',
  name: 'a name',
};

/** How sure a first print is if another may be earlier. */
export const AS_DATED = 'as far as the dates show';

/** A print as far as it may be the first. */
type DatedPrint = Readonly<Pick<AuditFinding['prints'][number], 'article' | 'date'>>;

/** Why the first print may not be the first; null if it is certain, or if no print has a date. */
export function doubtAboutFirst(
  { certain, article, date: first }: FirstPrint,
  prints: Iterable<DatedPrint>,
): string | null {
  if (certain || first === null) return null;
  const dated = Array.from(prints).filter(({ date }) => date !== null);
  const isThatDay = (print: DatedPrint) => print.article !== article && dayOf(print.date ?? '') === dayOf(first);
  if (dated.some(isThatDay)) return 'elsewhere on the same day';
  return dated.length > 1 ? AS_DATED : 'the only print with a date';
}

/** That doubt as the end of a sentence; empty if there is none. */
export function firstPrintCaveat(first: FirstPrint, prints: Iterable<DatedPrint>): string {
  const doubt = doubtAboutFirst(first, prints);
  return doubt === null ? '' : `, ${doubt}`;
}

/** `printed in exactly these words: Bay Tribune, 2026-03-04`; null if no print has them, or the fullest print has. */
export function sameWordsText<Print extends Readonly<Pick<AuditFinding['prints'][number], 'id' | 'date'>>>(
  { sameWords, prints }: { readonly sameWords: readonly string[]; readonly prints: readonly Print[] },
  placeOf: (print: Print) => string,
  dateText: (date: string) => string = dayOf,
): string | null {
  const places = prints
    .filter(({ id }) => sameWords.includes(id))
    .map((print) => `${placeOf(print)}, ${print.date === null ? 'no date' : dateText(print.date)}`);
  return places.length === 0 ? null : `printed in exactly these words: ${places.join('; ')}`;
}

/** Date and place of the first print. `placeOf` returns the outlet of a print, or null if it is not listed. */
export function firstPrintText(
  { firstPrint, prints }: FoundPrints,
  placeOf: (quotation: string) => string | null,
  dateText: (date: string) => string = dayOf,
): string {
  const { quotation, article, date } = firstPrint;
  const place = placeOf(quotation) ?? article;
  if (date === null) return `no print has a date; the fullest is in ${place}`;
  return `first on ${dateText(date)}, ${place}${firstPrintCaveat(firstPrint, prints)}`;
}
