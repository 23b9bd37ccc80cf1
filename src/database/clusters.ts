/** Clusters wordings along their edges: each wording gets one parent, then the root of its parents. */
import type { Engine } from './engine.ts';
import { statement } from './statements.ts';

function* printRows(articles: Iterable<readonly string[]>) {
  let wording = 0;
  for (const own of articles) {
    for (const article of own) yield [wording, article] as const;
    wording += 1;
  }
}

/** Writes the root of every child of `links` to the table `into`. Each round doubles the length of the paths. */
async function keepRoots(engine: Engine, into: string): Promise<void> {
  await engine.keep('hops', statement('parents'), 'temporary');
  while (Number((await engine.rows(statement('count-unfinished')))[0]?.[0] ?? 0) > 0) {
    await engine.keep('hops', statement('next-hops'), 'temporary');
  }
  await engine.keep(into, statement('roots'), 'temporary');
}

/** `roots` maps each wording to the fullest one of its cluster; `formulaic` are slogans and idioms that belong to no speaker. */
export interface WordingClusters {
  readonly roots: ReadonlyMap<number, number>;
  readonly formulaic: ReadonlySet<number>;
}

/**
 * Clusters first along the edges proved by words, then along all accepted edges. Wordings are indices in the order of ids; `numbers`
 * has the number of each in the tables, `articles` the articles that print it, both in this order.
 */
export async function clusterWordings(
  engine: Engine,
  numbers: readonly number[],
  articles: Iterable<readonly string[]>,
): Promise<WordingClusters> {
  await engine.load('numbers', { place: 'INTEGER', wording: 'INTEGER' }, numbers.entries(), 'temporary');
  await engine.keep('verified', statement('verified'), 'temporary');
  await engine.load('prints', { wording: 'INTEGER', article: 'VARCHAR' }, printRows(articles), 'temporary');
  await engine.keep('links', statement('textual-edges'), 'temporary');
  await keepRoots(engine, 'textual_roots');
  await engine.keep('stories', statement('stories'), 'temporary');
  await engine.keep('formulaic', statement('formulaic'), 'temporary');
  await engine.keep('distinctive', statement('distinctive'), 'temporary');
  await engine.keep('links', statement('accepted-edges'), 'temporary');
  await keepRoots(engine, 'roots');
  const roots = await engine.rows('SELECT child, root FROM roots ORDER BY child NULLS LAST');
  const formulaic = await engine.rows('SELECT wording FROM formulaic ORDER BY wording NULLS LAST');
  return {
    roots: new Map(roots.map(([child, root]) => [Number(child), Number(root)])),
    formulaic: new Set(formulaic.map(([wording]) => Number(wording))),
  };
}
