/** The part of an engine that groups and joins elsewhere: lines from one filter to the next, the statements of the store between them. */
import { addEdges, clusterWordings, storeInMemory } from '../../src/database/index.ts';
import { statement } from '../../src/database/statements.ts';
import { type Finished, ndjson, quotegraph } from './program.ts';

type Line = Readonly<Record<string, unknown>> & { readonly line?: string };

const textOf = (records: Iterable<object>) => [...records].map((record) => `${JSON.stringify(record)}\n`).join('');
const only = (lines: readonly Line[], kind: string) => lines.filter(({ line }) => line === kind);

async function filtered(filter: string, lines: Iterable<object>, flags: readonly string[] = []): Promise<Line[]> {
  const { stdout } = await quotegraph(['engine', filter, ...flags], { input: textOf(lines) });
  return ndjson(stdout) as Line[];
}

function grouped(lines: readonly Line[], field: string): ReadonlyMap<string, readonly Line[]> {
  const groups = new Map<string, Line[]>();
  for (const line of lines) groups.set(String(line[field]), [...(groups.get(String(line[field])) ?? []), line]);
  return groups;
}

const firstArticle = ({ articles }: Line) => String(Array.isArray(articles) ? articles[0] : '');

/** All wordings with their keys; an article that was read more than once counts once. */
async function united(mapped: readonly Line[]): Promise<readonly Line[]> {
  const copied = new Map([...grouped(only(mapped, 'record'), 'article')].filter(([, same]) => same.length > 1));
  const settled = await filtered(
    'copies',
    [...copied.values()].map((records) => ({ records })),
  );
  const alone = only(mapped, 'wording').filter((wording) => !copied.has(firstArticle(wording)));
  const prints = grouped([...alone, ...settled], 'id');
  return filtered(
    'unite',
    [...prints.values()].map((same) => ({ prints: same })),
  );
}

/** Which wording is a print of another's words, and which are stock phrases, as the lines that `assemble` reads. */
async function joined(lines: readonly Line[]): Promise<readonly Line[]> {
  const wordings = grouped(only(lines, 'wording'), 'id');
  const ids = [...wordings.keys()].sort();
  const places = new Map(ids.map((id, place) => [id, place]));
  const placeOf = (id: unknown) => places.get(String(id)) ?? -1;
  const engine = await storeInMemory();
  try {
    const keys = only(lines, 'key').map((key) => [
      placeOf(key['wording']),
      Number(key['shared_key']),
      Number(key['size']),
    ]);
    await engine.load('keys', { wording: 'INTEGER', shared_key: 'BIGINT', size: 'INTEGER' }, keys);
    await engine.keep('informative_keys', statement('informative-keys'));
    const pairs = (await engine.rows(statement('candidates'))).map(([one, other]) => ({
      one: wordings.get(ids[Number(one)] ?? ''),
      other: wordings.get(ids[Number(other)] ?? ''),
    }));
    const edges = (await filtered('verify', pairs)).map((edge) => ({
      child: placeOf(edge['child']),
      parent: placeOf(edge['parent']),
      score: Number(edge['score']),
      words: Number(edge['words']),
      proof: edge['proof'] as 'words',
      close: edge['close'] === true,
    }));
    await addEdges(engine, edges);
    const articles = ids.map((id) => (wordings.get(id) ?? []).flatMap((wording) => wording['articles'] as string[]));
    const { roots, formulaic } = await clusterWordings(engine, [...ids.keys()], articles);
    return [
      ...[...roots].map(([child, root]) => ({ line: 'root', child: ids[child], root: ids[root] })),
      ...[...formulaic].map((place) => ({ line: 'stock', wording: ids[place] })),
    ];
  } finally {
    engine.close();
  }
}

/** Packed articles, in some order and perhaps in several parts → an output folder, as `build` would write it. */
export async function overLines(parts: readonly string[], output: string): Promise<Finished> {
  const mapped: Line[] = [];
  for (const packed of parts) {
    const { stdout } = await quotegraph(['engine', 'map', '--records'], { input: packed });
    mapped.push(...(ndjson(stdout) as Line[]));
  }
  const found = await joined(await united(mapped));
  const lines = [...found, ...mapped.filter(({ line }) => line !== 'wording')];
  return quotegraph(['engine', 'assemble', '-o', output, '--quiet'], { input: textOf(lines) });
}
