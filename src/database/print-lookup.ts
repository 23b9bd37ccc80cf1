/** Looks up prints for audits in a store. */

import type { PrintLookup } from '../collection/types.ts';
import { QuotationRecord } from '../schema.ts';
import { byUnits } from '../util/order.ts';
import type { Engine, Row } from './engine.ts';
import { withValues } from './statements.ts';

const PRINTS_OF = `
  SELECT placed.around AS around, quotations.line AS line
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
    const prints = (await engine.rows(withValues(PRINTS_OF, { utterances: [utterance] }))).map(recordOf);
    return prints.sort((a, b) => byUnits(a.id, b.id));
  },
});
