/** From wordings and the edges between them to the fullest wording of each: one parent each, then the root. */
import type { Engine } from './engine.ts';
import { statement } from './statements.ts';

function* printRows(articles: Iterable<readonly string[]>) {
  let wording = 0;
  for (const own of articles) {
    for (const article of own) yield [wording, article] as const;
    wording += 1;
  }
}

/** The root of every child of the table `links`, kept as the table `into`. Paths double in length at each round. */
async function keepRoots(engine: Engine, into: string): Promise<void> {
  await engine.keep('hops', statement('parents'), 'passing');
  while (Number((await engine.rows(statement('unfinished')))[0]?.[0] ?? 0) > 0) {
    await engine.keep('further', statement('hops'), 'passing');
    await engine.keep('hops', statement('finished'), 'passing');
  }
  await engine.keep(into, statement('roots'), 'passing');
}

/** `roots` leads from each wording that is a print of another's words to the fullest; `stock` are slogans and the like. */
export interface WordingClusters {
  readonly roots: ReadonlyMap<number, number>;
  readonly formulaic: ReadonlySet<number>;
}

/**
 * One parent each, then the root: first over the edges that the words alone prove, then with those that these back.
 * Wordings are places in the order of ids; `numbers` has the number of each, by which the edges know it, and `articles` the
 * articles that print it, both in turn.
 */
export async function clusterWordings(
  engine: Engine,
  numbers: readonly number[],
  articles: Iterable<readonly string[]>,
): Promise<WordingClusters> {
  await engine.load('numbers', { place: 'INTEGER', wording: 'INTEGER' }, numbers.entries(), 'passing');
  await engine.keep('verified', statement('verified'), 'passing');
  await engine.load('prints', { wording: 'INTEGER', article: 'VARCHAR' }, printRows(articles), 'passing');
  await engine.keep('links', statement('firm'), 'passing');
  await keepRoots(engine, 'firm_roots');
  await engine.keep('stories', statement('stories'), 'passing');
  await engine.keep('stock', statement('stock'), 'passing');
  await engine.keep('rare', statement('rare'), 'passing');
  await engine.keep('links', statement('backed'), 'passing');
  await keepRoots(engine, 'roots');
  const roots = await engine.rows(statement('rooted'));
  const stock = await engine.rows(statement('stocked'));
  return {
    roots: new Map(roots.map(([child, root]) => [Number(child), Number(root)])),
    formulaic: new Set(stock.map(([wording]) => Number(wording))),
  };
}
