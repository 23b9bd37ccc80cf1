/** Who changed the meaning of words: by an edit, or by a stance that the speaker did not have before. */
import type { AlignmentStep, QuotationRecord, Relation } from '../schema.ts';
import { affirms, negationsIn, STATED } from '../util/affirms.ts';
import { byUnits } from '../util/order.ts';
import { editText } from './verdict-words.ts';

/** A print as far as it can change a meaning. */
export interface Told {
  /** Under the name that all articles share. */
  readonly linked: string | null;
  readonly stance: QuotationRecord['stance'];
  readonly date: string | null;
  readonly relation: Relation;
  readonly alignment: readonly AlignmentStep[];
}

/** A print that changed the meaning, and how, in words. */
export interface MeaningChange<Print> {
  readonly print: Print;
  readonly texts: readonly string[];
}

/** An edit that changes the meaning. */
type TurningStep = AlignmentStep & { readonly turns: NonNullable<AlignmentStep['turns']> };

const isTurning = (step: AlignmentStep): step is TurningStep => step.turns !== undefined;

const backwards = ({ print, fullest, ...step }: TurningStep): TurningStep => ({
  ...step,
  print: fullest,
  fullest: print,
});

const isSameEdit = (one: TurningStep, other: TurningStep) =>
  one.turns === other.turns && one.print.trim() === other.print.trim() && one.fullest.trim() === other.fullest.trim();

/**
 * The edits that a print shows. Prints are compared with the fullest one, so an edit that the first print has too is one of the
 * fullest print, the other way round.
 */
function editsIn<Print extends Told>(print: Print, first: Print | undefined, fullest: Print | undefined) {
  const before = first?.alignment.filter(isTurning) ?? [];
  return print.alignment.filter(isTurning).flatMap((edit) => {
    if (!before.some((one) => isSameEdit(one, edit))) return [{ print, text: editText(edit) }];
    return fullest ? [{ print: fullest, text: editText(backwards(edit)) }] : [];
  });
}

const affirmsIn = ({ stance, alignment }: Told) => affirms(stance, negationsIn(alignment));

/** The prints whose speakers state what is denied in another. */
export const statementsOf = <Print extends Told>(denial: Told, prints: readonly Print[]): readonly Print[] =>
  prints.filter(
    (print) => print.linked !== null && STATED[print.stance] === true && affirmsIn(print) === !affirmsIn(denial),
  );

/** The prints whose speakers deny what a print states. */
export const denialsOf = <Print extends Told>(statement: Told, prints: readonly Print[]): readonly Print[] =>
  STATED[statement.stance] === true
    ? prints.filter((print) => print.stance === 'denies' && affirmsIn(print) === !affirmsIn(statement))
    : [];

/** True if both prints are of one speaker, who denies in one what the other has as a statement. */
const isTurnedRound = (one: Told, other: Told) =>
  one.linked !== null &&
  one.linked === other.linked &&
  (one.stance === 'denies') !== (other.stance === 'denies') &&
  affirmsIn(one) === !affirmsIn(other);

const byDate = (one: Told, other: Told) => byUnits(one.date ?? '\uffff', other.date ?? '\uffff');

/** The prints whose stance differs from the first print of their speaker. */
function stancesIn<Print extends Told>(prints: readonly Print[]) {
  const inOrder = [...prints].sort(byDate);
  return inOrder.flatMap((print) => {
    const before = inOrder.find(({ linked }) => linked === print.linked);
    if (!before || !isTurnedRound(before, print)) return [];
    const [elsewhere, here] = print.stance === 'denies' ? ['says', 'denies'] : ['denies', 'says'];
    return [{ print, text: `${print.linked} ${here} what ${print.linked} ${elsewhere} elsewhere` }];
  });
}

/** The changes of meaning among the prints of an utterance, each print and each text once. `first` is the first print, if it is known. */
export function meaningChanges<Print extends Told>(
  prints: readonly Print[],
  first: Print | undefined,
): readonly MeaningChange<Print>[] {
  const fullest = prints.find(({ relation }) => relation === 'fullest');
  const merged = new Map<Print, Set<string>>();
  for (const { print, text } of [...prints.flatMap((one) => editsIn(one, first, fullest)), ...stancesIn(prints)])
    merged.set(print, (merged.get(print) ?? new Set()).add(text));
  return Array.from(merged, ([print, texts]) => ({ print, texts: [...texts] }));
}
