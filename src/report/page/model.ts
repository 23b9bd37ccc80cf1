/** Queries of the views over the tables of the page. Independent of the browser. */
import { indexBy } from '../../util/group-by.ts';
import { byUnits } from '../../util/order.ts';
import type {
  ArticleRow,
  OutletRow,
  PageHead,
  QuotationRow,
  RowIndex,
  SpeakerRow,
  Tables,
  UtteranceRow,
} from '../rows.ts';

/** Places of rows by the place that they refer to. */
function grouped<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => RowIndex | null,
): ReadonlyMap<RowIndex, readonly RowIndex[]> {
  return indexBy(rows.keys(), (place) => {
    const row = rows[place];
    const key = row === undefined ? null : keyOf(row);
    return key === null ? [] : [key];
  });
}

/** Computes a value on first use. */
function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A quotation with the rows that it refers to. */
export interface Print {
  readonly place: RowIndex;
  readonly row: QuotationRow;
  readonly article: ArticleRow;
  readonly outlet: OutletRow | null;
  readonly speaker: SpeakerRow | null;
  readonly via: OutletRow | null;
}

export class Model {
  readonly head: PageHead;
  readonly tables: Tables;
  /** False until all tables are loaded. */
  readonly complete: boolean;
  /** Null if the page does not include the text of the article. */
  readonly textOf: (article: RowIndex) => Promise<string | null>;
  readonly #bySpeaker: () => ReadonlyMap<RowIndex, readonly RowIndex[]>;
  readonly #byArticle: () => ReadonlyMap<RowIndex, readonly RowIndex[]>;
  readonly #byVia: () => ReadonlyMap<RowIndex, readonly RowIndex[]>;
  readonly #articlesByOutlet: () => ReadonlyMap<RowIndex, readonly RowIndex[]>;

  constructor(
    head: PageHead,
    tables: Tables,
    complete: boolean,
    textOf: (article: RowIndex) => Promise<string | null>,
  ) {
    this.head = head;
    this.tables = tables;
    this.complete = complete;
    this.textOf = textOf;
    this.#bySpeaker = lazy(() => grouped(tables.quotations, ({ speaker }) => speaker));
    this.#byArticle = lazy(() => grouped(tables.quotations, ({ article }) => article));
    this.#byVia = lazy(() => grouped(tables.quotations, ({ via }) => via));
    this.#articlesByOutlet = lazy(() => grouped(tables.articles, ({ outlet }) => outlet));
  }

  /** Null if no row has the id, as in an outdated link. */
  find(table: keyof Tables, id: string | null): RowIndex | null {
    const place = this.tables[table].findIndex((row) => row.id === id);
    return place < 0 ? null : place;
  }

  print(place: RowIndex): Print | null {
    const { quotations, articles, outlets, speakers } = this.tables;
    const row = quotations[place];
    const article = row && articles[row.article];
    if (!row || !article) return null;
    const at = <Row>(rows: readonly Row[], index: RowIndex | null) => (index === null ? null : (rows[index] ?? null));
    return {
      place,
      row,
      article,
      outlet: at(outlets, article.outlet),
      speaker: at(speakers, row.speaker),
      via: at(outlets, row.via),
    };
  }

  prints(places: readonly RowIndex[]): Print[] {
    return places.flatMap((place) => this.print(place) ?? []);
  }

  /** The prints of an utterance in chronological order; those without a date come last, the fullest of them first. */
  printsOf({ prints }: UtteranceRow): Print[] {
    return this.prints(prints).sort(byTime);
  }

  quotationsOfSpeaker = (speaker: RowIndex) => this.prints(this.#bySpeaker().get(speaker) ?? []);
  quotationsOfArticle = (article: RowIndex) => this.prints(this.#byArticle().get(article) ?? []);
  quotationsVia = (outlet: RowIndex) => this.prints(this.#byVia().get(outlet) ?? []);
  articlesOf = (outlet: RowIndex) => this.#articlesByOutlet().get(outlet) ?? [];
  quotationsOfOutlet = (outlet: RowIndex) =>
    this.articlesOf(outlet).flatMap((article) => this.quotationsOfArticle(article));
}

/** Sort key: the fullest print first, then by the number of edits. */
const lossOf = ({ row }: Print) => Number(row.relation !== 'fullest' && row.relation !== 'only') + row.alignment.length;

function byTime(one: Print, other: Print): number {
  return (
    byUnits(one.article.date ?? '\uffff', other.article.date ?? '\uffff') ||
    lossOf(one) - lossOf(other) ||
    byUnits(one.article.id, other.article.id)
  );
}

/** The print whose words an utterance shows, if it is among these. */
export const fullestOf = (prints: readonly Print[]): Print | undefined =>
  prints.find(({ row }) => row.relation === 'fullest' || row.relation === 'only');

/** The outlets of prints, without articles whose outlet is unknown. */
export const outletsOf = (prints: readonly Print[]): ReadonlySet<OutletRow> =>
  new Set(prints.flatMap(({ outlet }) => outlet ?? []));

/** The title of an article, or its id. */
export const titleOf = ({ title, id }: ArticleRow): string => title ?? id;

/** The outlet of a print, or the title of its article. */
export const placeOf = ({ outlet, article }: Pick<Print, 'outlet' | 'article'>): string =>
  outlet?.name ?? titleOf(article);
