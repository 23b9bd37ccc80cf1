/** The utterance and record of each quotation after a run, for the next run and for audits. Only changed rows are written. */
import { hash } from 'node:crypto';
import { fullestPrintId } from '../collection/graph/ids.ts';
import { byUnits } from '../util/order.ts';
import type { Engine, Row } from './engine.ts';
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

/** A quotation with its wording, context mark and utterance. */
export interface Placed {
  readonly place: number;
  readonly id: string;
  readonly wording: number;
  readonly mark: number;
  readonly utterance: string;
  /** The rest of the record, as a JSON list of objects, computed on demand. */
  around(): string;
}

const HEX = 16;
const DIGITS = 13;

/** 52 bits of a hash of a row. */
const checkOf = ({ wording, mark }: Placed, around: string): number =>
  Number.parseInt(hash('sha256', `${wording} ${mark} ${around}`, 'hex').slice(0, DIGITS), HEX);

/** The stored checksums by place; NaN without one. */
async function formerChecks(engine: Engine): Promise<Float64Array> {
  const [last] = await engine.rows('SELECT COALESCE(MAX(place), -1) AS place FROM placed');
  const checks = new Float64Array(Number(last?.[0] ?? -1) + 1).fill(Number.NaN);
  for await (const rows of engine.stream('SELECT place, checksum FROM placed'))
    for (const [place, check] of rows) checks[Number(place)] = Number(check);
  return checks;
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
async function removeChanged(engine: Engine, placed: Iterable<Placed>): Promise<Uint8Array> {
  const former = await formerChecks(engine);
  const same = new Uint8Array(former.length);
  if (former.length > 0)
    for (const one of placed) if (former[one.place] === checkOf(one, one.around())) same[one.place] = 1;
  function* gone() {
    for (const [place, check] of former.entries())
      if (!Number.isNaN(check) && same[place] !== 1) yield [place] as const;
  }
  await engine.load('removed', { place: 'INTEGER' }, gone(), 'temporary');
  await engine.keep('former_utterances', FORMER_UTTERANCES, 'temporary');
  await engine.remove('placed', 'place', 'SELECT place FROM removed');
  return same;
}

/** Writes new and changed rows. `placed` is iterated several times. */
export async function renewPlaces(engine: Engine, placed: () => Iterable<Placed>): Promise<void> {
  const same = await removeChanged(engine, placed());
  function* changed(): Generator<Row> {
    for (const one of placed()) {
      const { place, wording, mark, utterance } = one;
      if (same[place] === 1) continue;
      const around = one.around();
      yield [place, wording, mark, utterance, around, checkOf(one, around)];
    }
  }
  await engine.append('placed', TABLES.placed, changed());
  await renewAliases(engine, placed());
}
