/** The utterance and record of each quotation after a run, for the next run and for audits. Only changed rows are written. */
import { fullestPrintId } from '../collection/graph/ids.ts';
import { byUnits } from '../util/order.ts';
import type { Engine, Row } from './engine.ts';
import type { FormerPlaces } from './quotation-tables.ts';
import { TABLES } from './tables.ts';

const FORMER_UTTERANCES = `
  SELECT DISTINCT placed.utterance AS utterance
  FROM placed
  JOIN removed ON placed.place = removed.place
  UNION
  SELECT former AS utterance
  FROM aliases`;

const GONE_UTTERANCES = `
  SELECT former_utterances.utterance AS utterance
  FROM former_utterances
  LEFT JOIN placed ON former_utterances.utterance = placed.utterance
  WHERE placed.utterance IS NULL
  ORDER BY utterance NULLS LAST`;

/** A quotation with its wording, context mark, utterance and the stamp of all that its record is made of. */
export interface Placed {
  readonly place: number;
  readonly id: string;
  readonly wording: number;
  readonly mark: number;
  readonly stamp: number;
  readonly utterance: string;
  /** The rest of the record, as a JSON list of objects, computed on demand. */
  around(): string;
}

/** Maps the id of each former utterance to the utterance that now has its fullest print. */
async function renewAliases(engine: Engine, placed: Iterable<Placed>): Promise<void> {
  const gone = new Map<string, string>();
  for (const [utterance] of await engine.rows(GONE_UTTERANCES))
    gone.set(fullestPrintId(String(utterance)), String(utterance));
  const aliases: (readonly [string, string])[] = [];
  for (const { id, utterance } of gone.size > 0 ? placed : []) {
    const former = gone.get(id);
    if (former !== undefined) aliases.push([former, utterance]);
  }
  await engine.load(
    'aliases',
    TABLES.aliases,
    aliases.sort(([a], [b]) => byUnits(a, b)),
  );
}

/** Removes changed rows. @returns 1 for each place whose row is unchanged */
async function removeChanged(engine: Engine, placed: Iterable<Placed>, former: FormerPlaces): Promise<Uint8Array> {
  const { stamps, wordings, marks } = former;
  const same = new Uint8Array(stamps.length);
  for (const { place, stamp, wording, mark } of placed)
    if (stamps[place] === stamp && wordings[place] === wording && marks[place] === mark) same[place] = 1;
  function* gone() {
    for (const [place, stamp] of stamps.entries())
      if (!Number.isNaN(stamp) && same[place] !== 1) yield [place] as const;
  }
  await engine.load('removed', { place: 'INTEGER' }, gone(), 'temporary');
  await engine.keep('former_utterances', FORMER_UTTERANCES, 'temporary');
  await engine.remove('placed', 'place', 'SELECT place FROM removed');
  return same;
}

/** Writes new and changed rows. `placed` is iterated several times. */
export async function renewPlaces(engine: Engine, placed: () => Iterable<Placed>, former: FormerPlaces): Promise<void> {
  const same = await removeChanged(engine, placed(), former);
  function* changed(): Generator<Row> {
    for (const one of placed()) {
      const { place, wording, mark, utterance, stamp } = one;
      if (same[place] !== 1) yield [place, wording, mark, utterance, one.around(), stamp];
    }
  }
  await engine.append('placed', TABLES.placed, changed());
  await renewAliases(engine, placed());
}
