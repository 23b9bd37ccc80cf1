/**
 * Reliability 60: nights of a newsroom, drawn from a seed. What happens in them is a list of events; each draws its details from a
 * seed of its own, so that a list that fails can be shortened.
 */

import { join } from 'node:path';
import { Newsroom, type Served, type Spelling, type Written } from './newsroom.ts';
import { seeded } from './night.ts';

type Draw = (below: number) => number;
type Happening = (newsroom: Newsroom, draw: Draw) => Promise<void> | void;

const SPEAKERS = ['Ada Brandt', 'Tom Okafor', 'Mara Lund', 'Zoe Hale', 'Ines Alvarado'];
const OUTLETS = ['Coast Weekly', 'Lock Gazette', 'River Post'];
const WORDS =
  'lock quay mill bridge winter ferry council tide harbour pump school engine garden market river tower'.split(' ');
/** A run makes about as many requests of the file system. */
const REQUESTS = 60;

function drawFrom(seed: number): Draw {
  const draw = seeded(seed * 7919 + 1);
  draw(2);
  return draw;
}

const pick = <Item>(draw: Draw, items: readonly Item[]): Item | undefined => items[draw(items.length)];

const speaker = (draw: Draw) => pick(draw, SPEAKERS) ?? '';

/** Far enough from any other text that none is a near copy. */
function written(draw: Draw): Written {
  const words = (count: number) => Array.from({ length: count }, () => pick(draw, WORDS)).join(' ');
  const outlet = pick(draw, OUTLETS) ?? '';
  const quotation = `We will keep the ${words(12)} open`;
  const said = `The ${words(9)} was said to be late.\n\n“${quotation},” said ${speaker(draw)}, the mayor.\n`;
  return { outlet, quotation, text: `---\noutlet: ${outlet}\n---\n\n${said}` };
}

const someFolder = ({ folders }: Newsroom, draw: Draw) => pick(draw, folders) ?? '';

/** All folders in one to three groups, in any order. */
function groups({ folders }: Newsroom, draw: Draw): readonly string[][] {
  const drawn: string[][] = [[], [], []];
  for (const name of folders) drawn[draw(3)]?.unshift(name);
  return drawn.filter((group) => group.length > 0);
}

const someGroup = (newsroom: Newsroom, draw: Draw) => groups(newsroom, draw)[0] ?? [];

/** Once in four times, the run is killed. */
const perhapsKilled = (draw: Draw) => (draw(4) === 0 ? { kind: 'kill' as const, at: 1 + draw(REQUESTS) } : undefined);

/** An editor's decision about an article. */
const DECISIONS: readonly ((about: Written & { readonly name: string }, draw: Draw) => Record<string, unknown>)[] = [
  ({ quotation }, draw) => ({ decision: 'speaker', quotation: { text: quotation }, speaker: speaker(draw) }),
  ({ quotation, outlet }) => ({ decision: 'not-a-quotation', quotation: { text: quotation, outlet } }),
  ({ quotation }, draw) => ({ decision: 'via', quotation: { text: quotation }, via: pick(draw, OUTLETS) }),
  ({ quotation }) => ({ decision: 'stance', quotation: { text: quotation }, stance: 'denies' }),
  ({ name }, draw) => ({ decision: 'outlet', article: { article: name }, outlet: pick(draw, OUTLETS) }),
  (_, draw) => ({ decision: 'same-speaker', speakers: [speaker(draw), 'Mara Lindquist'] }),
  (_, draw) => ({ decision: 'not-same-speaker', speakers: [speaker(draw), speaker(draw)] }),
];

const SPELLINGS: readonly Spelling[] = [
  (path) => [path],
  (path) => [`./${path}`],
  (path, root) => [join(root, path)],
  (path, root) => [path, join(root, path)],
];

const EVENTS = {
  add: (newsroom, draw) => newsroom.add(someFolder(newsroom, draw), written(draw)),

  edit(newsroom, draw) {
    const filed = pick(draw, newsroom.here);
    if (filed) newsroom.edit(filed, written(draw));
  },

  async move(newsroom, draw) {
    const filed = pick(draw, newsroom.loose);
    if (filed) await newsroom.move(filed, someFolder(newsroom, draw));
  },

  copy(newsroom, draw) {
    const filed = pick(draw, newsroom.loose);
    if (filed) newsroom.copy(filed, someFolder(newsroom, draw));
  },

  rename(newsroom, draw) {
    const folder = someFolder(newsroom, draw);
    newsroom.rename(folder, `${folder}-${draw(1e6)}`);
  },

  async delete(newsroom, draw) {
    const filed = pick(draw, newsroom.loose);
    if (filed) await newsroom.delete(filed);
  },

  async remove(newsroom, draw) {
    const filed = pick(
      draw,
      newsroom.loose.filter((one) => !newsroom.isOut(one)),
    );
    if (filed) await newsroom.remove(filed, perhapsKilled(draw));
  },

  async restore(newsroom, draw) {
    const filed = pick(
      draw,
      newsroom.loose.filter((one) => newsroom.isOut(one)),
    );
    if (filed) await newsroom.restore(filed, perhapsKilled(draw));
  },

  correct(newsroom, draw) {
    const filed = pick(draw, newsroom.here);
    const decide = pick(draw, DECISIONS);
    if (filed && decide) newsroom.correct(decide({ ...filed.written, name: filed.name }, draw));
  },

  takeBack(newsroom, draw) {
    const correction = pick(draw, newsroom.corrections);
    if (correction) newsroom.takeBack(correction);
  },

  kill: (newsroom, draw) => newsroom.buildWith({ kind: 'kill', at: 1 + draw(REQUESTS) }, someGroup(newsroom, draw)),

  fillDisk: (newsroom, draw) =>
    newsroom.buildWith({ kind: 'full', at: 1 + draw(REQUESTS), always: true }, someGroup(newsroom, draw)),

  buildTwice: (newsroom, draw) => newsroom.buildTwice(someGroup(newsroom, draw), someGroup(newsroom, draw)),

  /** The builds at the end of a night, with folders in any grouping and spelling. */
  async build(newsroom, draw) {
    for (const group of groups(newsroom, draw)) await newsroom.build(group, pick(draw, SPELLINGS));
    await newsroom.expectAsOneRun();
  },
} satisfies Readonly<Record<string, Happening>>;

export interface Event {
  readonly kind: keyof typeof EVENTS;
  readonly seed: number;
}

const CHANGES: readonly Event['kind'][] = [
  ...(['add', 'add', 'edit', 'move', 'copy', 'rename', 'delete', 'remove', 'restore', 'correct', 'takeBack'] as const),
];
const DISTURBANCES: readonly Event['kind'][] = ['kill', 'kill', 'fillDisk', 'buildTwice'];

/** The events of some nights: in each some changes, perhaps a disturbance, and the builds. */
export function history(seed: number, nights: number): readonly Event[] {
  const draw = drawFrom(seed);
  const some = (kinds: readonly Event['kind'][], count: number): Event[] =>
    Array.from({ length: count }, () => ({ kind: pick(draw, kinds) ?? 'add', seed: draw(1e6) }));
  return Array.from({ length: nights }, () => [
    ...some(CHANGES, 1 + draw(3)),
    ...some(DISTURBANCES, draw(2)),
    ...some(['build'], 1),
  ]).flat();
}

interface Failure {
  /** The number of events up to that which failed. */
  readonly length: number;
  readonly error: unknown;
}

/** @returns what fails, or null */
async function play(events: readonly Event[], served: Served): Promise<Failure | null> {
  const newsroom = await Newsroom.with(
    [1, 2, 3].map((seed) => written(drawFrom(seed))),
    served,
  );
  let length = 0;
  try {
    for (const { kind, seed } of events) {
      length += 1;
      await EVENTS[kind](newsroom, drawFrom(seed));
    }
    await newsroom.end();
    return null;
  } catch (error) {
    return { length, error };
  } finally {
    await newsroom.close();
  }
}

/** Leaves out events, first many and then single ones, as long as the rest still fails. */
async function shortened(failing: readonly Event[], served: Served): Promise<readonly Event[]> {
  let events = failing;
  for (let size = events.length >> 1; size > 0; size >>= 1)
    for (let at = 0; at < events.length; ) {
      const rest = [...events.slice(0, at), ...events.slice(at + size)];
      const failure = await play(rest, served);
      if (failure) events = rest.slice(0, failure.length);
      else at += size;
    }
  return events;
}

/** @throws with the shortest list of events found that fails too; what fails only once is told as it is */
export async function expectToPass(events: readonly Event[], served: Served): Promise<void> {
  const failure = await play(events, served);
  if (!failure) return;
  const upTo = events.slice(0, failure.length);
  const again = await play(upTo, served);
  const shortest = again ? await shortened(upTo.slice(0, again.length), served) : upTo;
  throw new Error(`${JSON.stringify(shortest)} on ${served} fails${again ? '' : ' at times'}`, {
    cause: failure.error,
  });
}
