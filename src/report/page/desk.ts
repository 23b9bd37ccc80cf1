/** What a newsroom asks first: who is quoted most, what was reprinted, changed in its meaning, denied or disputed. */
import { compareReprints } from '../../write/cited-utterances.ts';
import { changesIn, changesMeaning, type TurningStep } from '../../write/meaning-changes.ts';
import type { QuotationRow, RowIndex, SpeakerRow, UtteranceRow } from '../rows.ts';
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

/** The changes that a print shows, with the print that made them. */
function changesOf(model: Model, print: Print): readonly Turned[] {
  const utterance = model.tables.utterances[print.row.utterance];
  if (!utterance) return [];
  const prints = model.printsOf(utterance);
  const first = prints.find(({ place }) => place === utterance.first.quotation);
  return changesIn(print.row, first?.row, fullestOf(prints)?.row).flatMap(({ print: changed, edits: [edit] }) => {
    const by = prints.find(({ row }) => row === changed);
    return by && edit ? [{ print: by, edit }] : [];
  });
}

const isTurned = (row: QuotationRow | undefined) => row !== undefined && changesMeaning(row);

function turnedPrints(model: Model): Desk['turned'] {
  const prints = sureOnes(model, (place) => isTurned(model.tables.quotations[place]));
  const changes = prints.flatMap((print) => changesOf(model, print));
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
