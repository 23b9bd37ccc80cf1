/** What an audit looks up in a store. */
import { QuotationRecord } from '../../schema.ts';
import { byUnits } from '../ids.ts';
import type { Lookup } from '../types.ts';
import type { Engine, Row } from './engine.ts';
import { statement } from './statements.ts';

const recordsIn = (rows: readonly Row[]) => rows.map(([json]) => QuotationRecord.parse(JSON.parse(String(json))));

/** One key a statement: the engine then skips all blocks but one, where for a list it would read the whole table. */
export const lookupIn = (engine: Engine): Lookup => ({
  async count(key) {
    const [[count] = []] = await engine.rows(statement('key-count', { keys: [key] }));
    return Number(count ?? 0);
  },
  async places(key) {
    return (await engine.rows(statement('key-entries', { keys: [key] }))).map(([place]) => Number(place));
  },
  async at(place) {
    return recordsIn(await engine.rows(statement('quotations-at', { places: [place] })))[0];
  },
  async printsOf(utterance) {
    const prints = recordsIn(await engine.rows(statement('prints-of', { utterances: [utterance] })));
    return prints.sort((a, b) => byUnits(a.id, b.id));
  },
});
