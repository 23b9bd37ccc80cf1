/** What a newsroom asks first: who is quoted most, what was reprinted, changed in its meaning, denied or disputed. */
import type { AlignmentStep } from '../../schema.ts';
import { compareReprints } from '../../write/reprints.ts';
import type { RowIndex, SpeakerRow, UtteranceRow } from '../rows.ts';
import { isDoubtful, placesBySureness } from './confidence.ts';
import { fullestOf, type Model, type Print } from './model.ts';

/** A print that changes the meaning of the others, with its first such edit. */
export interface Turned {
  readonly print: Print;
  readonly edit: TurningStep;
}

export interface Desk {
  readonly quoted: readonly { readonly speaker: SpeakerRow; readonly count: number }[];
  readonly reprinted: readonly UtteranceRow[];
  readonly turned: readonly Turned[];
  readonly denied: readonly Print[];
  readonly disputed: readonly UtteranceRow[];
}

function mostQuoted(model: Model): Desk['quoted'] {
  const counts = model.tables.speakers.map((speaker, place) => ({ speaker, count: 0, place }));
  for (const { speaker } of model.tables.quotations) {
    const counted = speaker === null ? undefined : counts[speaker];
    if (counted) counted.count += 1;
  }
  return counts.sort((a, b) => b.count - a.count || a.place - b.place);
}

/** Quotations that a reader can rely on, the surest first. */
function sureOnes(model: Model, wanted: (place: RowIndex) => boolean): readonly Print[] {
  const places = placesBySureness(model).filter((place) => {
    const row = model.tables.quotations[place];
    return row !== undefined && !isDoubtful(row) && wanted(place);
  });
  return model.prints(places);
}

/** An edit that changes the meaning. */
type TurningStep = AlignmentStep & { readonly turns: NonNullable<AlignmentStep['turns']> };

const isTurning = (step: AlignmentStep): step is TurningStep => step.turns !== undefined;

const OPPOSITE_OPS = { kept: 'kept', cut: 'added', added: 'cut', changed: 'changed' } as const;

const backwards = ({ op, print, fullest, turns }: TurningStep): TurningStep => ({
  op: OPPOSITE_OPS[op],
  print: fullest,
  fullest: print,
  turns,
});

const isSameEdit = (one: TurningStep, other: TurningStep) =>
  one.turns === other.turns && one.print.trim() === other.print.trim() && one.fullest.trim() === other.fullest.trim();

/** If the first print has the same edit, the fullest one, which all are compared with, is the one that changed the words. */
function changeIn(model: Model, print: Print): Turned | null {
  const edit = print.row.alignment.find(isTurning);
  const utterance = model.tables.utterances[print.row.utterance];
  if (!edit || !utterance) return null;
  const first = model.tables.quotations[utterance.first.quotation];
  const fullest = fullestOf(model.printsOf(utterance));
  const isFirsts = first?.alignment.filter(isTurning).some((one) => isSameEdit(one, edit)) ?? false;
  return isFirsts && fullest ? { print: fullest, edit: backwards(edit) } : { print, edit };
}

function turnedPrints(model: Model): Desk['turned'] {
  const prints = sureOnes(model, (place) => model.tables.quotations[place]?.alignment.some(isTurning) ?? false);
  const changes = prints.flatMap((print) => changeIn(model, print) ?? []);
  return [...new Map(changes.map((change) => [change.print.place, change])).values()];
}

export function deskOf(model: Model): Desk {
  const { quotations, utterances } = model.tables;
  const reprinted = utterances.filter(({ prints }) => prints.length > 1).sort(compareReprints);
  return {
    quoted: mostQuoted(model),
    reprinted,
    turned: turnedPrints(model),
    denied: sureOnes(model, (place) => quotations[place]?.stance === 'denies'),
    disputed: reprinted.filter(({ disagreements }) => disagreements.some(({ about }) => about === 'speaker')),
  };
}
