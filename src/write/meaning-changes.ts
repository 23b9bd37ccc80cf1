/** Who changed the meaning of words: prints are compared with the fullest one, and it may be that one which differs from the first. */
import type { AlignmentStep } from '../schema.ts';

interface Printed {
  readonly alignment: readonly AlignmentStep[];
}

/** An edit that changes the meaning. */
export type TurningStep = AlignmentStep & { readonly turns: NonNullable<AlignmentStep['turns']> };

/** A print that changed the meaning, with its edits. */
export interface MeaningChange<Print> {
  readonly print: Print;
  readonly edits: readonly TurningStep[];
}

const isTurning = (step: AlignmentStep): step is TurningStep => step.turns !== undefined;

export const changesMeaning = ({ alignment }: Printed): boolean => alignment.some(isTurning);

const OPPOSITE_OPS = { kept: 'kept', cut: 'added', added: 'cut', changed: 'changed' } as const;

const backwards = ({ op, print, fullest, turns }: TurningStep): TurningStep => ({
  op: OPPOSITE_OPS[op],
  print: fullest,
  fullest: print,
  turns,
});

const isSameEdit = (one: TurningStep, other: TurningStep) =>
  one.turns === other.turns && one.print.trim() === other.print.trim() && one.fullest.trim() === other.fullest.trim();

/** The changes that a print shows. An edit that the first print has too is one of the fullest print, the other way round. */
export function changesIn<Print extends Printed>(
  print: Print,
  first: Print | undefined,
  fullest: Print | undefined,
): readonly MeaningChange<Print>[] {
  const before = first?.alignment.filter(isTurning) ?? [];
  const edits = print.alignment.filter(isTurning);
  const isOfFirst = (edit: TurningStep) => before.some((one) => isSameEdit(one, edit));
  const own = fullest ? edits.filter((edit) => !isOfFirst(edit)) : edits;
  const ofFullest = edits.filter(isOfFirst).map(backwards);
  return [
    ...(own.length > 0 ? [{ print, edits: own }] : []),
    ...(fullest && ofFullest.length > 0 ? [{ print: fullest, edits: ofFullest }] : []),
  ];
}

/** All changes with one entry per print and each edit once. */
export function mergedChanges<Print>(changes: Iterable<MeaningChange<Print>>): readonly MeaningChange<Print>[] {
  const merged = new Map<Print, TurningStep[]>();
  for (const { print, edits } of changes) {
    const known = merged.get(print) ?? [];
    known.push(...edits.filter((edit) => !known.some((one) => isSameEdit(one, edit))));
    merged.set(print, known);
  }
  return Array.from(merged, ([print, edits]) => ({ print, edits }));
}
