import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addEdges, clusterWordings, type Engine, storeInMemory } from '../../src/database/index.ts';
import { statement } from '../../src/database/statements.ts';
import { itLong } from '../rounds.ts';
import { CORPUS, folder, ndjson, quotegraph } from './program.ts';

type Line = Readonly<Record<string, unknown>> & { readonly line?: string };

const lines = async (args: readonly string[], input?: string) => {
  const { stdout } = await quotegraph(args, input === undefined ? {} : { input });
  return ndjson(stdout) as Line[];
};
const text = (records: Iterable<object>) => [...records].map((record) => `${JSON.stringify(record)}\n`).join('');
const only = (records: readonly Line[], kind: string) => records.filter(({ line }) => line === kind);

const ARTICLES = [
  { id: 'one', text: '“The dyke will hold until the last boat is in,” said Ada Brandt.' },
  { id: 'two', text: 'Ada Brandt promised: “The dyke will hold until the last boat is in, and not a day longer.”' },
  { id: 'none', text: 'It rained all day, and nobody said a word about it.' },
];

describe('the line filters', () => {
  it('map: end each article with exactly one status line with a fingerprint', async () => {
    const mapped = await lines(['engine', 'map'], text(ARTICLES));
    const status = only(mapped, 'status');
    expect(status.map(({ article, quotations }) => [article, quotations])).toEqual([
      ['one', 1],
      ['two', 1],
      ['none', 0],
    ]);
    expect(new Set(status.map(({ fingerprint }) => fingerprint)).size).toBe(1);
    expect(mapped.at(-1)?.line).toBe('status');
  });

  it('map: give the same lines for an article after any others', async () => {
    const [forward, backward] = await Promise.all([
      lines(['engine', 'map'], text(ARTICLES)),
      lines(['engine', 'map'], text([...ARTICLES].reverse())),
    ]);
    const sorted = (mapped: readonly Line[]) => mapped.map((line) => JSON.stringify(line)).sort();
    expect(sorted(forward ?? [])).toEqual(sorted(backward ?? []));
  });

  it('print an error record for a bad line and exit with 0', async () => {
    const mapped = await quotegraph(['engine', 'map'], { input: `not json\n${text(ARTICLES.slice(0, 1))}` });
    expect(mapped.code).toBe(0);
    expect(only(ndjson(mapped.stdout) as Line[], 'status').map(({ status }) => status)).toEqual(['failed', 'ok']);
    const verified = await quotegraph(['engine', 'verify'], { input: 'not json\n{"one": 1}\n\n' });
    expect(verified.code).toBe(0);
    expect(only(ndjson(verified.stdout) as Line[], 'error')).toHaveLength(2);
  });

  it('pack: include the whole article', async () => {
    const root = folder({ 'news/a.txt': `---\ntitle: Dyke holds\ndate: 2022-05-01\n---\n${ARTICLES[0]?.text}` });
    const { stdout } = await quotegraph(['engine', 'pack', 'news'], { cwd: root });
    expect(ndjson(stdout)).toMatchObject([
      { id: 'a.txt', title: 'Dyke holds', date: '2022-05-01', text: ARTICLES[0]?.text },
    ]);
  });
});

const byId = (wordings: readonly Line[]) => {
  const groups = new Map<string, Line[]>();
  for (const wording of wordings) {
    const id = String(wording['id']);
    groups.set(id, [...(groups.get(id) ?? []), wording]);
  }
  return groups;
};

/** The wordings that the statements bring together, for keys and edges that came over lines. */
async function rootsOver(engine: Engine, mapped: readonly Line[]) {
  const wordings = byId(only(mapped, 'wording'));
  // Repeated records collapse: two prints of one wording have the same keys.
  const keys = new Map(
    only(mapped, 'key').map(({ wording, shared_key, size }) => [
      `${wording} ${shared_key}`,
      [String(wording), Number(shared_key), Number(size)] as const,
    ]),
  );
  await engine.load('keys', { wording: 'VARCHAR', shared_key: 'BIGINT', size: 'INTEGER' }, keys.values());
  await engine.keep('informative_keys', statement('informative-keys'));
  const pairs = await engine.rows(statement('candidates'));
  const wanted = pairs.map(([one, other]) => ({ one: wordings.get(String(one)), other: wordings.get(String(other)) }));
  const places = [...wordings.keys()].sort();
  const edges = (await lines(['engine', 'verify'], text(wanted))).map((edge) => ({
    child: places.indexOf(String(edge['child'])),
    parent: places.indexOf(String(edge['parent'])),
    score: Number(edge['score']),
    words: Number(edge['words']),
    proof: edge['proof'] as 'words',
    close: edge['close'] === true,
  }));
  const articles = places.map((id) => (wordings.get(id) ?? []).flatMap((wording) => wording['articles'] as string[]));
  await addEdges(engine, edges);
  const { roots } = await clusterWordings(
    engine,
    places.map((_, place) => place),
    articles,
  );
  const rootOf = (id: unknown) => places[roots.get(places.indexOf(String(id))) ?? places.indexOf(String(id))];
  return new Map(only(mapped, 'wording').map(({ quotation, id }) => [String(quotation), rootOf(id)]));
}

describe('the pipeline of line filters', () => {
  itLong('finds the same utterances as build', async () => {
    const root = folder();
    await quotegraph(['build', CORPUS, '--quiet'], { cwd: root });
    const built = ndjson(readFileSync(join(root, 'output/quotations.ndjson'), 'utf8')) as Record<string, string>[];
    const packed = await quotegraph(['engine', 'pack', CORPUS]);
    const engine = await storeInMemory();
    const roots = await rootsOver(engine, await lines(['engine', 'map'], packed.stdout));
    engine.close();
    const inOneUtterance = new Map<string, Set<string | undefined>>();
    for (const { id = '', utterance = '', relation } of built) {
      if (relation === 'only') continue;
      const known = inOneUtterance.get(utterance) ?? new Set();
      inOneUtterance.set(utterance, known.add(roots.get(id)));
    }
    expect(inOneUtterance.size).toBeGreaterThan(3);
    for (const found of inOneUtterance.values()) expect([...found]).toEqual([expect.any(String)]);
  });
});
