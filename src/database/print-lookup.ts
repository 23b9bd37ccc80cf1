/** Looks up prints for audits in a store. */

import type { PrintLookup } from '../collection/types.ts';
import { type CitableRecord, QuotationRecord } from '../schema.ts';
import { byUnits } from '../util/order.ts';
import type { Engine, Row } from './engine.ts';
import { withValues } from './statements.ts';

const PRINTS_OF = `
  SELECT placed.around AS around, quotations.line AS line, quotations.article AS article
  FROM placed
  JOIN quotations ON placed.place = quotations.place
  WHERE placed.utterance IN ({utterances})`;

const RECORDS_AT = `
  SELECT placed.around AS around, quotations.line AS line
  FROM placed
  JOIN quotations ON placed.place = quotations.place
  WHERE placed.place IN ({places})`;

/** Joins the pieces of a record. */
const recordOf = ([around, line]: Row): QuotationRecord =>
  QuotationRecord.parse(Object.assign({}, ...JSON.parse(String(around)), JSON.parse(String(line))));

type Article = Pick<CitableRecord, 'title' | 'url'>;

/** Titles and links by the numbers of the articles. */
async function articlesAt(engine: Engine, numbers: readonly number[]): Promise<ReadonlyMap<number, Article>> {
  if (numbers.length === 0) return new Map();
  const select = 'SELECT article, facts FROM articles WHERE article IN ({articles})';
  const rows = await engine.rows(withValues(select, { articles: numbers }));
  return new Map(
    rows.map(([number, facts]) => {
      const { title, url }: Article = JSON.parse(String(facts));
      return [Number(number), { title, url }];
    }),
  );
}

async function citable(engine: Engine, rows: readonly Row[]): Promise<CitableRecord[]> {
  const numbers = rows.map(([, , article]) => Number(article));
  const articles = await articlesAt(engine, [...new Set(numbers)]);
  return rows.map((row, i) => {
    const { title, url } = articles.get(numbers[i] ?? -1) ?? { title: null, url: null };
    return { ...recordOf(row), title, url };
  });
}

/** One key per statement: the engine then skips all blocks but one. For a list of keys, it would read the whole table. */
export const printLookupIn = (engine: Engine): PrintLookup => ({
  async size() {
    const [[size] = []] = await engine.rows('SELECT COUNT(*) AS quotations FROM placed');
    return Number(size ?? 0);
  },
  async count(key) {
    const [[count] = []] = await engine.rows(
      withValues('SELECT COUNT(*) AS entries FROM entries WHERE shared_key IN ({keys})', { keys: [key] }),
    );
    return Number(count ?? 0);
  },
  async places(key) {
    return (
      await engine.rows(withValues('SELECT place FROM entries WHERE shared_key IN ({keys})', { keys: [key] }))
    ).map(([place]) => Number(place));
  },
  async at(place) {
    return (await engine.rows(withValues(RECORDS_AT, { places: [place] }))).map(recordOf)[0];
  },
  async printsOf(utterance) {
    const prints = await citable(engine, await engine.rows(withValues(PRINTS_OF, { utterances: [utterance] })));
    return prints.sort((a, b) => byUnits(a.id, b.id));
  },
});
