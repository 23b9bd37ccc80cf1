/** What a newsroom asks first: who is quoted most, what was reprinted, changed in its meaning, denied or disputed. */
import { compareReprints } from '../../write/reprints.ts';
import type { RowIndex, SpeakerRow, UtteranceRow } from '../rows.ts';
import { isDoubtful, placesBySureness } from './confidence.ts';
import { isTurning, type TurningStep } from './edit-words.ts';
import type { Model, Print } from './model.ts';

/** A print that changes the meaning of the fullest one, with its first such edit. */
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

export function deskOf(model: Model): Desk {
  const { quotations, utterances } = model.tables;
  const reprinted = utterances.filter(({ prints }) => prints.length > 1).sort(compareReprints);
  return {
    quoted: mostQuoted(model),
    reprinted,
    turned: sureOnes(model, (place) => quotations[place]?.alignment.some(isTurning) ?? false).flatMap((print) => {
      const edit = print.row.alignment.find(isTurning);
      return edit ? [{ print, edit }] : [];
    }),
    denied: sureOnes(model, (place) => quotations[place]?.stance === 'denies'),
    disputed: reprinted.filter(({ disagreements }) => disagreements.some(({ about }) => about === 'speaker')),
  };
}
