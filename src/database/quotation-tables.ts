/** Quotations in a store: their texts, their places in the last run and their comparisons with the fullest print. */

import type { ComparedText } from '../collection/types.ts';
import type { QuotationRecord, Relation } from '../schema.ts';
import type { Engine, Row } from './engine.ts';
import { TABLES } from './tables.ts';

const ALIGNMENTS = `
  SELECT ordered.rank AS rank, compared.alignment AS piece
  FROM compared
  JOIN ordered ON compared.place = ordered.place
  ORDER BY rank NULLS LAST`;

const LINES_IN_ORDER = `
  SELECT ordered.rank AS rank, quotations.line AS line, COALESCE(compared.alignment, '') AS alignment
  FROM quotations
  JOIN ordered ON quotations.place = ordered.place
  LEFT JOIN compared ON quotations.place = compared.place
  ORDER BY rank NULLS LAST`;

const LINES_AT = `
  SELECT quotations.place AS place, quotations.line AS line, COALESCE(compared.alignment, '') AS alignment
  FROM quotations
  JOIN wanted ON quotations.place = wanted.place
  LEFT JOIN compared ON quotations.place = compared.place`;

const PLACE = { place: 'INTEGER' } as const;

function* inRows(places: Iterable<number>) {
  for (const place of places) yield [place] as const;
}

/** A column of the quotations at some places, as batches of JSON. A second connection lets other statements run at the same time. */
async function* jsonAt(
  engine: Engine,
  column: 'passage' | 'node',
  places: Iterable<number>,
): AsyncGenerator<readonly (readonly [place: number, json: string])[]> {
  const beside = await engine.beside();
  try {
    await beside.load('wanted', PLACE, inRows(places), 'temporary');
    const select = `SELECT quotations.place, quotations.${column} FROM quotations JOIN wanted ON quotations.place = wanted.place`;
    for await (const rows of beside.stream(select)) yield rows.map(([place, json]) => [Number(place), String(json)]);
  } finally {
    beside.close();
  }
}

/** The compared texts of the quotations at some places, in batches. */
export async function* passagesOf(
  engine: Engine,
  places: Iterable<number>,
): AsyncGenerator<readonly (readonly [place: number, passage: ComparedText])[]> {
  for await (const some of jsonAt(engine, 'passage', places))
    yield some.map(([place, json]) => [place, JSON.parse(json)]);
}

/** The compared texts of the quotations at some places. */
export async function passagesAt(engine: Engine, places: Iterable<number>): Promise<ReadonlyMap<number, ComparedText>> {
  const found = new Map<number, ComparedText>();
  for await (const some of passagesOf(engine, places)) for (const [place, passage] of some) found.set(place, passage);
  return found;
}

/** The words of a quotation as they are printed, and their stance. */
export type PrintedWords = Pick<QuotationRecord, 'text' | 'stance' | 'stanceWords'>;

/** The words of the quotations at some places. */
export async function wordsAt(engine: Engine, places: Iterable<number>): Promise<ReadonlyMap<number, PrintedWords>> {
  const words = new Map<number, PrintedWords>();
  for await (const some of jsonAt(engine, 'node', places)) {
    for (const [place, node] of some) {
      const { text, stance, stanceWords }: PrintedWords = JSON.parse(node);
      words.set(place, { text, stance, stanceWords });
    }
  }
  return words;
}

/** The wording, context mark and stamp of each row of a quotation in the last run; -1 and NaN for rows that it did not have. */
export interface FormerPlaces {
  readonly wordings: Int32Array;
  readonly marks: Float64Array;
  readonly stamps: Float64Array;
}

export async function formerPlaces(engine: Engine): Promise<FormerPlaces> {
  const [last] = await engine.rows('SELECT COALESCE(MAX(place), -1) AS place FROM placed');
  const length = Number(last?.[0] ?? -1) + 1;
  const wordings = new Int32Array(length).fill(-1);
  const [marks, stamps] = [new Float64Array(length), new Float64Array(length).fill(Number.NaN)];
  for await (const rows of engine.stream('SELECT place, wording, mark, checksum FROM placed')) {
    for (const [place, wording, mark, stamp] of rows) {
      wordings[Number(place)] = Number(wording);
      marks[Number(place)] = Number(mark);
      stamps[Number(place)] = Number(stamp);
    }
  }
  return { wordings, marks, stamps };
}

/** The relation of a print to the one at the place `fullest`, and the percentage of words that they share. */
export interface Comparison {
  readonly fullest: number;
  readonly relation: Relation;
  readonly score: number;
}

const RELATIONS: readonly Relation[] = ['verbatim', 'partial', 'altered', 'retold'];

export async function formerComparisons(engine: Engine): Promise<ReadonlyMap<number, Comparison>> {
  const found = new Map<number, Comparison>();
  for await (const rows of engine.stream('SELECT place, fullest, relation, score FROM compared')) {
    for (const [place, fullest, name, score] of rows) {
      const relation = RELATIONS.find((one) => one === name);
      if (relation) found.set(Number(place), { fullest: Number(fullest), relation, score: Number(score) });
    }
  }
  return found;
}

/** Removes outdated comparisons. */
export async function dropComparisons(engine: Engine, places: readonly number[]): Promise<void> {
  if (places.length === 0) return;
  await engine.load('wanted', PLACE, inRows(places), 'temporary');
  await engine.remove('compared', 'place', 'SELECT place FROM wanted');
}

export const addComparisons = (engine: Engine, rows: Iterable<Row>): Promise<void> =>
  engine.append('compared', TABLES.compared, rows);

/** Loads quotations with their ranks, which `piecesInOrder`, `linesInOrder` and `alignmentsInOrder` sort by. */
export const loadOrder = (engine: Engine, rows: Iterable<readonly [place: number, rank: number]>): Promise<void> =>
  engine.load('ordered', { place: 'INTEGER', rank: 'INTEGER' }, rows, 'temporary');

/** The line of a quotation and its alignment with the fullest print, both as JSON; the alignment is empty without a comparison. */
export interface StoredLine {
  readonly line: string;
  readonly alignment: string;
}

/** The lines of the quotations at some places. */
export async function linesAt(engine: Engine, places: readonly number[]): Promise<ReadonlyMap<number, StoredLine>> {
  if (places.length === 0) return new Map();
  await engine.load('wanted', PLACE, inRows(places), 'temporary');
  const rows = await engine.rows(LINES_AT);
  return new Map(
    rows.map(([place, line, alignment]) => [Number(place), { line: String(line), alignment: String(alignment) }]),
  );
}

/** A piece of a quotation with its rank. */
type RankedPiece<Piece> = readonly [rank: number, piece: Piece];

/** A piece of each loaded quotation. */
export async function* piecesInOrder(
  engine: Engine,
  column: 'node' | 'attributed' | 'passage' | 'line',
): AsyncGenerator<readonly RankedPiece<string>[]> {
  const select = `SELECT ordered.rank AS rank, quotations.${column} FROM quotations JOIN ordered ON quotations.place = ordered.place ORDER BY rank NULLS LAST`;
  for await (const rows of engine.stream(select)) yield rows.map(([rank, piece]) => [Number(rank), String(piece)]);
}

/** The line of each loaded quotation with its alignment. */
export async function* linesInOrder(engine: Engine): AsyncGenerator<readonly RankedPiece<StoredLine>[]> {
  for await (const rows of engine.stream(LINES_IN_ORDER))
    yield rows.map(([rank, line, alignment]) => [Number(rank), { line: String(line), alignment: String(alignment) }]);
}

/** Alignments as JSON of the loaded quotations that have one. */
export async function* alignmentsInOrder(engine: Engine): AsyncGenerator<readonly RankedPiece<string>[]> {
  for await (const rows of engine.stream(ALIGNMENTS)) yield rows.map(([rank, json]) => [Number(rank), String(json)]);
}

/** Alignments as JSON with edits that change the meaning or agree with a denial, with the places of their quotations. */
export async function telltaleAlignments(engine: Engine): Promise<readonly (readonly [place: number, json: string])[]> {
  const rows = await engine.rows(
    `SELECT place, alignment FROM compared WHERE alignment LIKE '%"turns":%' OR alignment LIKE '%"agrees":%'`,
  );
  return rows.map(([place, json]) => [Number(place), String(json)]);
}

/** The stances by place; a quotation that is not there asserts its words. */
export type Stances = ReadonlyMap<number, Pick<PrintedWords, 'stance' | 'stanceWords'>>;

export async function stancesIn(engine: Engine): Promise<Stances> {
  const rows = await engine.rows(`SELECT place, node FROM quotations WHERE node NOT LIKE '%"stance":"asserts"%'`);
  return new Map(
    rows.map(([place, node]) => {
      const { stance, stanceWords }: PrintedWords = JSON.parse(String(node));
      return [Number(place), { stance, stanceWords }];
    }),
  );
}
