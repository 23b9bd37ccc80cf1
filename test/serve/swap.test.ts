import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Server } from '../../src/serve/index.ts';
import { Snapshots } from '../../src/serve/snapshots.ts';
import { quotegraph } from '../cli/program.ts';
import { ALL_ROUNDS, itLong } from '../rounds.ts';
import { ask, askJson, build, MORE, NEWS, placeBuilt, started, until } from './started.ts';

async function home() {
  const { root, remove } = await placeBuilt();
  onTestFinished(remove);
  return root;
}

/** A night's build: one more article than there was. */
async function buildMore(root: string): Promise<void> {
  writeFileSync(join(root, 'news.ndjson'), NEWS + MORE);
  await build(root);
}

const IDS = ['50% off', 'gazette/fares.txt', 'https://post.example/fares?page=1#top'];

describe.each(ALL_ROUNDS ? ['news.quotes', 'output'] : ['output'])('a build while %s is served', (served) => {
  it('appears shortly after as a whole: no response mixes two states, none fails', async () => {
    const root = await home();
    const told: string[] = [];
    const server = await started(join(root, served), { onProblem: (sentence) => told.push(sentence) });
    onTestFinished(() => server.close());
    const before = await askJson(server, '/health');
    const tag = String((await ask(server, '/articles')).headers['etag']);
    const building = buildMore(root);
    const answers: { ids: string[]; speakers: number }[] = [];
    await until(async () => {
      const [articles, speakers, health] = await Promise.all(
        ['/articles', '/speakers', '/health'].map((path) => askJson(server, path)),
      );
      answers.push({ ids: articles.items.map(({ id }: { id: string }) => id), speakers: speakers.items.length });
      return health.snapshot !== before.snapshot;
    });
    await building;
    expect(answers[0]?.ids).toEqual(IDS);
    for (const { ids } of answers) expect([IDS, [...IDS, 'more'].sort()]).toContainEqual(ids);
    const { items } = await askJson(server, '/quotations?speaker=alvarado');
    expect(items).toMatchObject([{ article: 'more', text: '“The tide waits for no ferry,”' }]);
    expect((await ask(server, '/articles', { headers: { 'if-none-match': tag } })).status).toBe(200);
    expect((await ask(server, '/')).text.length).toBeGreaterThan(0);
    expect(told).toEqual([]);
  });
});

/** Numbers of the snapshot folders of this process. */
const partsOfSnapshots = () =>
  readdirSync(tmpdir())
    .filter((name) => name.startsWith(`quotegraph-serve-${process.pid}-`))
    .flatMap((name) => readdirSync(join(tmpdir(), name)));

describe('a snapshot', () => {
  const source = (path: string) => ({ kind: 'store', path, corrections: null, pageText: 'full' }) as const;
  const patience = new AbortController().signal;

  itLong('stays until its last reader has finished, and is then deleted', async () => {
    const root = await home();
    const snapshots = await Snapshots.open(source(join(root, 'news.quotes')), () => {});
    onTestFinished(() => snapshots.close());
    const { snapshot: old, release } = snapshots.lease();
    await buildMore(root);
    await until(() => {
      const { snapshot, release: releaseNew } = snapshots.lease();
      releaseNew();
      return snapshot !== old;
    });
    const articles = await old.ask(patience, (tables) =>
      tables.things('article', { after: '', words: [], most: 9 }, 0),
    );
    expect(articles.map(({ at }) => at)).toEqual(IDS);
    let page = 0;
    for await (const chunk of old.readPage()) page += chunk.length;
    expect(page).toBe(old.pageBytes);
    expect(partsOfSnapshots()).toHaveLength(2);
    release();
    release();
    await until(() => partsOfSnapshots().length === 1);
  });

  itLong('is unchanged by a build without news', async () => {
    const root = await home();
    const snapshots = await Snapshots.open(source(join(root, 'news.quotes')), () => {});
    onTestFinished(() => snapshots.close());
    const { snapshot, release } = snapshots.lease();
    release();
    writeFileSync(join(root, 'news.quotes'), readFileSync(join(root, 'news.quotes')));
    // The next one is made, found to be the same, and removed.
    await until(() => partsOfSnapshots().includes('1'));
    await until(() => !partsOfSnapshots().includes('1'));
    const { snapshot: next, release: releaseNext } = snapshots.lease();
    releaseNext();
    expect(next).toBe(snapshot);
  });

  itLong('is served until a readable state replaces an unreadable one', async () => {
    const root = await home();
    const path = join(root, 'news.quotes');
    const told: string[] = [];
    const server = await started(path, { onProblem: (sentence) => told.push(sentence) });
    onTestFinished(() => server.close());
    const sound = readFileSync(path);
    writeFileSync(path, 'no store at all');
    await until(() => told.length > 0);
    expect(told[0]).toMatch(/news\.quotes cannot be read as a store.*; the previous state is still served/);
    expect(await askJson(server, '/health')).toMatchObject({ status: 'ok', stale: true, articles: 3 });
    writeFileSync(path, sound);
    await until(async () => (await askJson(server, '/health')).stale === false);
    expect(existsSync(path)).toBe(true);
  });

  const hasMore = async (server: Pick<Server, 'url'>) => (await askJson(server, '/health')).articles === 4;

  it('is replaced even if the working folder of the server is gone', async () => {
    const root = await home();
    const before = process.cwd();
    const folder = join(root, 'here');
    mkdirSync(folder);
    process.chdir(folder);
    onTestFinished(() => process.chdir(before));
    const server = await started('../news.quotes');
    onTestFinished(() => server.close());
    process.chdir(before);
    await buildMore(root);
    process.chdir(folder);
    rmdirSync(folder);
    await until(() => hasMore(server));
  });

  itLong('is replaced after what an attempt lacked is back, and tells one problem once', async () => {
    const root = await home();
    const told: string[] = [];
    const server = await started(join(root, 'news.quotes'), { onProblem: (sentence) => told.push(sentence) });
    onTestFinished(() => server.close());
    const { execPath } = process;
    onTestFinished(() => {
      process.execPath = execPath;
    });
    await buildMore(root);
    process.execPath = join(root, 'nothing-there');
    await until(() => told.length > 0);
    // The second attempt.
    await new Promise((resolve) => setTimeout(resolve, 3500));
    expect(told).toEqual([expect.stringMatching(/ENOENT; the previous state is still served$/)]);
    process.execPath = execPath;
    await until(() => hasMore(server));
  });

  it('is replaced once the corrections of the build are there, without another build', async () => {
    const root = await home();
    const corrections = join(root, 'corrections.ndjson');
    writeFileSync(corrections, '');
    const server = await started(join(root, 'news.quotes'), { corrections });
    onTestFinished(() => server.close());
    const decided =
      '{"decision": "not-a-quotation", "quotation": {"text": "Nobody on the quay believes a word of it"}}\n';
    writeFileSync(join(root, 'tonight.ndjson'), decided);
    const args = ['build', 'news.ndjson', '--store', 'news.quotes', '--quiet', '--corrections', 'tonight.ndjson'];
    await quotegraph(args, { cwd: root });
    await until(async () => (await askJson(server, '/health')).stale === true);
    writeFileSync(corrections, decided);
    await until(async () => (await askJson(server, '/quotations?text=quay')).items.length === 0);
    expect(await askJson(server, '/health')).toMatchObject({ stale: false });
  });
});
