/** What a newsroom asks first: who is quoted most, what was reprinted, changed in its meaning, denied or disputed. */
import { compareReprints } from '../../write/cited-utterances.ts';
import { meaningChanges, statementsOf } from '../../write/meaning-changes.ts';
import type { RowIndex, SpeakerRow, UtteranceRow } from '../rows.ts';
import type { Model, Print } from './model.ts';
import { confidenceOf, isDoubtful, placesBySureness } from './row-confidence.ts';

/** A print that changes the meaning of the others, with its changes in words. */
export interface Turned {
  readonly print: Print;
  readonly texts: readonly string[];
}

/** A print whose speaker denies the words, and the prints that state them. */
export interface Denied {
  readonly print: Print;
  readonly statements: readonly Print[];
}

export interface Desk {
  /** Numbers of quotations without a speaker, and of those that are more likely wrong than right. */
  readonly withoutSpeaker: number;
  readonly doubtful: number;
  readonly quoted: readonly { readonly speaker: SpeakerRow; readonly count: number }[];
  readonly reprinted: readonly UtteranceRow[];
  readonly turned: readonly Turned[];
  readonly denied: readonly Denied[];
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

/** The prints of an utterance as far as they can change its meaning. */
const toldIn = (model: Model, utterance: UtteranceRow) =>
  model.printsOf(utterance).map((print) => {
    const { stance, relation, alignment } = print.row;
    return { print, linked: print.speaker?.name ?? null, stance, date: print.article.date, relation, alignment };
  });

/** Who changed the meaning of an utterance, without what is more likely wrong than right. */
export function changesOf(model: Model, utterance: UtteranceRow): readonly Turned[] {
  const prints = toldIn(model, utterance);
  const first = prints.find(({ print }) => print.place === utterance.first.quotation);
  const told = prints.filter((one) => one === first || one.relation === 'fullest' || !isDoubtful(one.print.row));
  return meaningChanges(told, first).map(({ print: { print }, texts }) => ({ print, texts }));
}

function deniedIn(model: Model, denial: Print): Denied {
  const utterance = model.tables.utterances[denial.row.utterance];
  const prints = utterance ? toldIn(model, utterance) : [];
  const told = prints.find(({ print }) => print.place === denial.place);
  const statements = told ? statementsOf(told, prints).map(({ print }) => print) : [];
  return { print: denial, statements: statements.filter(({ row }) => !isDoubtful(row)) };
}

/** The surest first. */
function turnedPrints(model: Model, reprinted: readonly UtteranceRow[]): Desk['turned'] {
  return reprinted
    .flatMap((utterance) => changesOf(model, utterance))
    .sort(
      ({ print: one }, { print: other }) => confidenceOf(other.row) - confidenceOf(one.row) || one.place - other.place,
    );
}

export function deskOf(model: Model): Desk {
  const { quotations, utterances } = model.tables;
  const reprinted = utterances.filter(({ prints }) => prints.length > 1).sort(compareReprints);
  return {
    withoutSpeaker: quotations.filter(({ named }) => named === null).length,
    doubtful: quotations.filter(isDoubtful).length,
    quoted: mostQuoted(model),
    reprinted,
    turned: turnedPrints(model, reprinted),
    denied: sureOnes(model, (place) => quotations[place]?.stance === 'denies').map((print) => deniedIn(model, print)),
    disputed: reprinted.filter(({ disagreements }) => disagreements.some(({ about }) => about === 'speaker')),
  };
}
