/** What an audit looks up in a store. */

import type { PrintLookup } from '../collection/types.ts';
import { QuotationRecord } from '../schema.ts';
import { byUnits } from '../util/order.ts';
import type { Engine, Row } from './engine.ts';
import { statement } from './statements.ts';

/** Of its pieces one record. */
const recordOf = ([around, line]: Row): QuotationRecord =>
  QuotationRecord.parse(Object.assign({}, ...JSON.parse(String(around)), JSON.parse(String(line))));

/** One key a statement: the engine then skips all blocks but one, where for a list it would read the whole table. */
export const lookupIn = (engine: Engine): PrintLookup => ({
  async count(key) {
    const [[count] = []] = await engine.rows(statement('entry-count', { keys: [key] }));
    return Number(count ?? 0);
  },
  async places(key) {
    return (await engine.rows(statement('entries-of', { keys: [key] }))).map(([place]) => Number(place));
  },
  async at(place) {
    return (await engine.rows(statement('records-at', { places: [place] }))).map(recordOf)[0];
  },
  async printsOf(utterance) {
    const prints = (await engine.rows(statement('prints-of', { utterances: [utterance] }))).map(recordOf);
    return prints.sort((a, b) => byUnits(a.id, b.id));
  },
});
