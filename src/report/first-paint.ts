/**
 * The data of the first paint: the utterances printed most often and the table rows that they need, so that a page can show them
 * before it has read the rest.
 */
import { compareReprints } from '../write/cited-utterances.ts';
import type { QuotationRow, RowIndex, Tables, Totals, UtteranceRow } from './rows.ts';

const disputesSpeaker = ({ disagreements }: UtteranceRow) => disagreements.some(({ about }) => about === 'speaker');

/** Indices of the utterances with several prints: those whose speaker is disputed, then the others; most reprinted first. */
export function mostReprinted(utterances: readonly UtteranceRow[]): RowIndex[] {
  return [...utterances.entries()]
    .filter(([, { prints }]) => prints.length > 1)
    .sort(
      ([, one], [, other]) =>
        Number(disputesSpeaker(other)) - Number(disputesSpeaker(one)) || compareReprints(one, other),
    )
    .map(([place]) => place);
}

export function totalsOf({ articles, quotations, speakers, outlets, utterances }: Tables): Totals {
  const reprinted = utterances.filter(({ prints }) => prints.length > 1);
  const having = (relation: QuotationRow['relation']) =>
    reprinted.filter(({ prints }) => prints.some((print) => quotations[print]?.relation === relation)).length;
  return {
    articles: articles.length,
    quotations: quotations.length,
    speakers: speakers.length,
    outlets: outlets.length,
    reprinted: reprinted.length,
    cut: having('partial'),
    changed: having('altered'),
    disputed: reprinted.filter(disputesSpeaker).length,
  };
}

/** Rows under new indices; each requested row is added. */
class Picked<Row> {
  readonly places: RowIndex[] = [];
  readonly #rows: readonly Row[];
  readonly #moved = new Map<RowIndex, RowIndex>();

  constructor(rows: readonly Row[]) {
    this.#rows = rows;
  }

  take(place: RowIndex): RowIndex {
    const known = this.#moved.get(place);
    if (known !== undefined) return known;
    const moved = this.places.push(place) - 1;
    this.#moved.set(place, moved);
    return moved;
  }

  takeIf(place: RowIndex | null): RowIndex | null {
    return place === null ? null : this.take(place);
  }

  /** Includes the rows added during the move. */
  map(move: (row: Row) => Row): Row[] {
    const moved: Row[] = [];
    for (const place of this.places) {
      const row = this.#rows[place];
      if (row !== undefined) moved.push(move(row));
    }
    return moved;
  }
}

/** The tables reduced to these utterances and the rows that they refer to. */
export function selectUtterances(tables: Tables, wanted: readonly RowIndex[]): Tables {
  const outlets = new Picked(tables.outlets);
  const speakers = new Picked(tables.speakers);
  const articles = new Picked(tables.articles);
  const quotations = new Picked(tables.quotations);
  const utterances = new Picked(tables.utterances);
  for (const place of wanted) utterances.take(place);

  const moved = utterances.map((row) => ({
    ...row,
    prints: row.prints.map((print) => quotations.take(print)),
    first: { ...row.first, quotation: quotations.take(row.first.quotation) },
    disagreements: row.disagreements.map(({ about, values }) => ({
      about,
      values: values.map((said) => ({ ...said, quotations: said.quotations.map((one) => quotations.take(one)) })),
    })),
  }));
  return {
    utterances: moved,
    quotations: quotations.map((row) => ({
      ...row,
      article: articles.take(row.article),
      utterance: utterances.take(row.utterance),
      speaker: speakers.takeIf(row.speaker),
      via: outlets.takeIf(row.via),
      through: quotations.takeIf(row.through),
    })),
    articles: articles.map((row) => ({
      ...row,
      outlet: outlets.takeIf(row.outlet),
      origin: articles.take(row.origin),
    })),
    speakers: speakers.map((row) => ({ ...row, issuer: null, distinctions: [] })),
    outlets: outlets.map((row) => row),
  };
}
