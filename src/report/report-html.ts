/**
 * report.html: the built page with its data. The data is compressed inside script elements that browsers do not run, so text of
 * articles is never parsed as HTML. The data of the first paint comes first.
 */
import type { AttributionGraph, QuotationRecord } from '../schema.ts';
import { toColumns } from './columns.ts';
import { mostReprinted, selectUtterances, totalsOf } from './first-paint.ts';
import { pack } from './pack.ts';
import { toTables } from './page-tables.ts';
import type { PageHead, PageText, RowIndex, Tables, TextRow } from './rows.ts';

export interface ReportOptions {
  readonly pageText: PageText;
  /** The text of an article by its `textHash`; null if unknown. */
  readonly textOf: (hash: string) => string | null;
  /** The compressed reader of articles. Default: none. */
  readonly reader?: string | null;
}

/** Placeholders in the built page. */
const FIRST = '<!--first-->';
const REST = '<!--rest-->';

/** Utterances of the first paint. */
const SHOWN_FIRST = 12;
/** Rows per part; each part is decompressed in one task, so larger ones would block the page. */
const ROWS_A_PART = 2000;
/** Characters of article text per part. */
const TEXT_A_PART = 200_000;

const part = (table: string, value: unknown, more = '') =>
  `<script type="text/plain" data-table="${table}"${more}>${pack(value)}</script>\n`;

function* tableParts(name: string, rows: readonly object[]): Generator<string> {
  for (let at = 0; at < rows.length; at += ROWS_A_PART) {
    yield part(name, toColumns(rows.slice(at, at + ROWS_A_PART)));
  }
}

function* textParts(texts: Iterable<TextRow>): Generator<string> {
  let waiting: TextRow[] = [];
  let size = 0;
  const flush = () => part('texts', waiting, ` data-first="${waiting[0]?.article ?? 0}"`);
  for (const row of texts) {
    waiting.push(row);
    size += row.text.length;
    if (size < TEXT_A_PART) continue;
    yield flush();
    [waiting, size] = [[], 0];
  }
  if (waiting.length > 0) yield flush();
}

/** Texts in the order of the article table, without unknown ones. */
function* textRows({ nodes }: AttributionGraph, { pageText, textOf }: ReportOptions): Generator<TextRow> {
  if (pageText !== 'full') return;
  let article: RowIndex = 0;
  for (const node of nodes) {
    if (node.type !== 'article') continue;
    const text = textOf(node.textHash);
    if (text !== null) yield { article, text };
    article += 1;
  }
}

const TABLES: readonly (keyof Tables)[] = ['outlets', 'speakers', 'articles', 'quotations', 'utterances'];

/**
 * @param template the built page
 * @throws RangeError if the graph and the quotations belong to different collections, or the template has no placeholders
 */
export function* report(
  template: string,
  graph: AttributionGraph,
  quotations: readonly QuotationRecord[],
  options: ReportOptions,
): Generator<string> {
  const [before, between, after] = splitAt(template, FIRST, REST);
  const tables = toTables(graph, quotations, options.pageText);
  const { generator } = graph;
  const head: PageHead = { version: 4, generator, pageText: options.pageText, totals: totalsOf(tables) };

  yield before;
  yield part('first', {
    head,
    tables: selectUtterances(tables, mostReprinted(tables.utterances).slice(0, SHOWN_FIRST)),
  });
  yield between;
  for (const name of TABLES) yield* tableParts(name, tables[name]);
  yield* textParts(textRows(graph, options));
  if (options.reader) yield `<script type="text/plain" data-code="reader">${options.reader}</script>\n`;
  yield after;
}

function splitAt(template: string, first: string, rest: string): readonly [string, string, string] {
  const [before, more, ...others] = template.split(first);
  const [between, after, ...none] = (more ?? '').split(rest);
  if (before === undefined || between === undefined || after === undefined || others.length + none.length > 0) {
    throw new RangeError('The template must contain each placeholder once.');
  }
  return [before, between, after];
}

/** A page with more quotations opens and responds too slowly. */
const MAX_QUOTATIONS = 100_000;

/** The reason why a collection of this size gets no page; null if it gets one. */
export const pageSizeProblem = (quotations: number): string | null =>
  quotations > MAX_QUOTATIONS
    ? `${quotations} quotations exceed the limit of ${MAX_QUOTATIONS} for a page; the other files contain all of them`
    : null;

/** The file that replaces the report for a collection that is too large. */
export const emptyPage = (reason: string): string =>
  `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>quotegraph</title>\n<p>${reason}.</p>\n</html>\n`;
