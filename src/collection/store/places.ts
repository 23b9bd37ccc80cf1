/** Where each quotation stands after a run, for the next run and for whoever asks: brought up to date where it changed. */
import { hash } from 'node:crypto';
import { byUnits, printOf } from '../ids.ts';
import type { Engine, Row } from './engine.ts';
import { statement } from './statements.ts';
import { TABLES } from './tables.ts';

/** A quotation by its place and its id; its wording, and under which mark; its utterance, and the rest of its record, as a list of objects in JSON. */
export interface Placed {
  readonly place: number;
  readonly id: string;
  readonly wording: number;
  readonly mark: number;
  readonly utterance: string;
  readonly around: string;
}

const HEX = 16;
const DIGITS = 13;

/** 52 bits of a hash of all that a row says. */
const checkOf = ({ wording, mark, around }: Placed): number =>
  Number.parseInt(hash('sha256', `${wording} ${mark} ${around}`, 'hex').slice(0, DIGITS), HEX);

async function formerChecks(engine: Engine): Promise<Map<number, number>> {
  const checks = new Map<number, number>();
  for await (const rows of engine.stream(statement('former-checks')))
    for (const [place, check] of rows) checks.set(Number(place), Number(check));
  return checks;
}

/** Who asks for an utterance that is no more is led to the one with its fullest print. */
async function renewAliases(engine: Engine, placed: Iterable<Placed>): Promise<void> {
  const gone = new Map<string, string>();
  for (const [utterance] of await engine.rows(statement('gone-utterances')))
    gone.set(printOf(String(utterance)), String(utterance));
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

/** Rows that are as they were stay as they are. `placed` is gone through more than once. */
export async function renewPlaces(engine: Engine, placed: () => Iterable<Placed>): Promise<void> {
  const former = await formerChecks(engine);
  const changed: Row[] = [];
  const gone = new Set(former.keys());
  for (const one of placed()) {
    const { place, wording, mark, utterance, around } = one;
    const check = checkOf(one);
    if (former.get(place) === check) gone.delete(place);
    else changed.push([place, wording, mark, utterance, around, check]);
  }
  await engine.keep('former_utterances', statement('former-utterances'), 'passing');
  await engine.load(
    'removed',
    { place: 'INTEGER' },
    [...gone].map((place) => [place] as const),
    'passing',
  );
  if (gone.size > 0) await engine.remove('placed', 'place', 'SELECT place FROM removed');
  await engine.append('placed', TABLES.placed, changed);
  await renewAliases(engine, placed());
}
