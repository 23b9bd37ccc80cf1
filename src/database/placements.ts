/** Where each quotation stands after a run, for the next run and for whoever asks: brought up to date where it changed. */
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

/** A quotation by its place and its id; its wording, and under which mark; its utterance, and the rest of its record, as a list of objects in JSON, made when it is asked for. */
export interface Placed {
  readonly place: number;
  readonly id: string;
  readonly wording: number;
  readonly mark: number;
  readonly utterance: string;
  around(): string;
}

const HEX = 16;
const DIGITS = 13;

/** 52 bits of a hash of all that a row says. */
const checkOf = ({ wording, mark }: Placed, around: string): number =>
  Number.parseInt(hash('sha256', `${wording} ${mark} ${around}`, 'hex').slice(0, DIGITS), HEX);

/** By place; NaN where nothing was. */
async function formerChecks(engine: Engine): Promise<Float64Array> {
  const [last] = await engine.rows('SELECT COALESCE(MAX(place), -1) AS place FROM placed');
  const checks = new Float64Array(Number(last?.[0] ?? -1) + 1).fill(Number.NaN);
  for await (const rows of engine.stream('SELECT place, checksum FROM placed'))
    for (const [place, check] of rows) checks[Number(place)] = Number(check);
  return checks;
}

/** Who asks for an utterance that is no more is led to the one with its fullest print. */
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

/** Which places have what they had; all others of those that were there are taken out. */
async function removeChanged(engine: Engine, placed: Iterable<Placed>): Promise<Uint8Array> {
  const former = await formerChecks(engine);
  const same = new Uint8Array(former.length);
  if (former.length > 0)
    for (const one of placed) if (former[one.place] === checkOf(one, one.around())) same[one.place] = 1;
  function* gone() {
    for (const [place, check] of former.entries())
      if (!Number.isNaN(check) && same[place] !== 1) yield [place] as const;
  }
  await engine.load('removed', { place: 'INTEGER' }, gone(), 'passing');
  await engine.keep('former_utterances', FORMER_UTTERANCES, 'passing');
  await engine.remove('placed', 'place', 'SELECT place FROM removed');
  return same;
}

/** Rows that are as they were stay as they are. `placed` is gone through more than once. */
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
