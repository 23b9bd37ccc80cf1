import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, link, mkdir, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { codes, ids, makeFolder, readAll, STORY } from './helpers.ts';

const windows = process.platform === 'win32';
const summary = (results: Awaited<ReturnType<typeof readAll>>) =>
  results.map((result) => [result.path, result.status, ...codes(result)]);

describe('ids are paths from the folder that was given, or that holds the file', () => {
  it.each([
    [['a/one.txt'], ['one.txt']],
    [['a'], ['b/two.txt', 'one.txt']],
    [['a/b'], ['two.txt']],
    [
      ['a/b', 'a/one.txt'],
      ['two.txt', 'one.txt'],
    ],
    [
      ['a/one.txt', 'c/three.txt'],
      ['one.txt', 'three.txt'],
    ],
    [['a/**/*.txt'], ['b/two.txt', 'one.txt']],
    [['a/b/*.txt'], ['two.txt']],
    [
      ['./a/', 'a/../a/one.txt'],
      ['b/two.txt', 'one.txt'],
    ],
  ])('%j', async (inputs, expected) => {
    const cwd = await makeFolder({ 'a/one.txt': STORY, 'a/b/two.txt': STORY, 'c/three.txt': STORY });
    expect(ids(await readAll(inputs, { cwd }))).toEqual(expected);
    expect(
      ids(
        await readAll(
          inputs.map((input) => path.join(cwd, input)),
          { cwd: path.parse(cwd).root },
        ),
      ),
    ).toEqual(expected);
  });

  it('reports a missing path as typed, without an effect on ids', async () => {
    const cwd = await makeFolder({ 'a/one.txt': STORY });
    expect(summary(await readAll(['a', 'missing/b.txt'], { cwd }))).toEqual([
      ['one.txt', 'ok'],
      ['missing/b.txt', 'failed', 'path-missing'],
    ]);
  });

  it('names a URL as typed, and says that nothing is fetched', async () => {
    const cwd = await makeFolder({ 'a/one.txt': STORY });
    const [, result] = await readAll(['a', 'https://herald.example/wall?id=1'], { cwd });
    expect(result).toMatchObject({ path: 'https://herald.example/wall?id=1', status: 'failed' });
    expect(result?.diagnostics.map(({ message }) => message)).toEqual([
      'nothing is fetched: save the page, and give the file',
    ]);
  });

  it('takes a file name that looks like a pattern literally', async () => {
    const cwd = await makeFolder({ 'a[1].txt': STORY, 'a1.txt': STORY });
    expect(ids(await readAll(['a[1].txt'], { cwd }))).toEqual(['a[1].txt']);
  });
});

describe('order', () => {
  it('follows the arguments, and UTF-16 units within a folder', async () => {
    const cwd = await makeFolder({
      'd/b.txt': STORY,
      'd/a.txt': STORY,
      'd/B.txt': STORY,
      'z.txt': STORY,
      'y.txt': STORY,
    });
    expect(ids(await readAll(['z.txt', 'd', 'y.txt'], { cwd }))).toEqual(['z.txt', 'B.txt', 'a.txt', 'b.txt', 'y.txt']);
  });

  it('reliability 21: reads a file given several times once, at its first position, with its other names as aliases', async () => {
    const cwd = await makeFolder({ 'd/a.txt': STORY, 'd/b.txt': STORY });
    expect(ids(await readAll(['d/b.txt', 'd', 'd/b.txt'], { cwd }))).toEqual(['b.txt', 'a.txt']);
    if (windows) return;
    await symlink('b.txt', path.join(cwd, 'd/c.txt'));
    const articles = (await readAll(['d/c.txt', 'd/b.txt', 'd'], { cwd })).map(({ article }) => article);
    expect(articles).toMatchObject([
      { id: 'b.txt', aliases: ['c.txt'] },
      { id: 'a.txt', aliases: [] },
    ]);
  });
});

describe('in a folder', () => {
  it('skips files about the folder, hidden files and sidecars', async () => {
    const cwd = await makeFolder({
      ...{ 'README.md': 'About.', LICENSE: 'MIT', '.hidden': STORY, '.git/config': STORY, 'a.txt': STORY },
      ...{ 'a.json': '{"outlet": "Herald"}', 'readme-not.txt': STORY, 'readmission.txt': STORY },
    });
    expect(ids(await readAll(['.'], { cwd }))).toEqual(['a.txt', 'readmission.txt']);
  });

  it.skipIf(process.platform !== 'linux')('reliability 44: names each file whose name is not UTF-8', async () => {
    const cwd = await makeFolder({ 'ok.txt': STORY, 'caf\u00e9.txt': STORY, '\ufffd-.txt': STORY });
    for (const byte of [0xe9, 0xe8])
      await writeFile(Buffer.concat([Buffer.from(`${cwd}/`), Buffer.from([byte]), Buffer.from('.txt')]), STORY);
    expect(summary(await readAll(['.'], { cwd }))).toEqual([
      ['\\xe8.txt', 'failed', 'path-unreadable'],
      ['\\xe9.txt', 'failed', 'path-unreadable'],
      ['caf\u00e9.txt', 'ok'],
      ['ok.txt', 'ok'],
      ['\ufffd-.txt', 'ok'],
    ]);
  });

  it('reads any file given by name', async () => {
    const cwd = await makeFolder({ 'README.md': STORY });
    expect(ids(await readAll(['README.md'], { cwd }))).toEqual(['README.md']);
  });

  it('reports a folder without files', async () => {
    const cwd = await makeFolder({});
    expect(summary(await readAll(['.'], { cwd }))).toMatchObject([[expect.any(String), 'skipped', 'input-empty']]);
  });
});

it.each([['nothing.txt'], ['*.nothing'], [''], ['a.txt/b.txt'], ['x'.repeat(400)], ['nul\0byte']])(
  'reports a missing path (%j) as a diagnostic',
  async (input) => {
    const cwd = await makeFolder({ 'a.txt': STORY });
    expect(summary(await readAll([input, 'a.txt'], { cwd }))).toMatchObject([
      [expect.any(String), 'failed', 'path-missing'],
      ['a.txt', 'ok'],
    ]);
  },
);

it('returns no absolute path but the internal one of the file', async () => {
  const cwd = await makeFolder({ 'a.txt': STORY, 'b.txt': 'x\0', 'c.ndjson': '{"id": 1}\n{"text": "Yes."}\n' });
  const results = await readAll([cwd, path.join(cwd, 'missing'), path.join(cwd, '*.no')], {
    cwd: path.parse(cwd).root,
  });
  expect(results.length).toBe(6);
  for (const { from, ...result } of results) {
    expect(JSON.stringify(result)).not.toContain(`"${cwd}`);
    if (result.article) expect(from?.file).toContain(cwd);
  }
});

describe.skipIf(windows)('reliability 12: links', () => {
  it('are reported in a cycle, and every file is read once', async () => {
    const cwd = await makeFolder({ 'in/a.txt': STORY, 'in/sub/b.txt': STORY });
    await symlink('..', path.join(cwd, 'in/sub/up'));
    await symlink('.', path.join(cwd, 'in/self'));
    expect(summary(await readAll(['in'], { cwd }))).toEqual([
      ['a.txt', 'ok'],
      ['self', 'skipped', 'link-loop'],
      ['sub/b.txt', 'ok'],
      ['sub/up', 'skipped', 'link-loop'],
    ]);
  });

  it('are reported if two link to each other', async () => {
    const cwd = await makeFolder({ 'in/a/1.txt': STORY, 'in/b/2.txt': STORY });
    await symlink('../b', path.join(cwd, 'in/a/to-b'));
    await symlink('../a', path.join(cwd, 'in/b/to-a'));
    expect(summary(await readAll(['in'], { cwd }))).toEqual([
      ['a/1.txt', 'ok'],
      ['a/to-b', 'skipped', 'link-loop'],
      ['b/2.txt', 'ok'],
      ['b/to-a', 'skipped', 'link-loop'],
    ]);
  });

  it('are reported if they link to themselves or to nothing', async () => {
    const cwd = await makeFolder({ 'in/a.txt': STORY });
    await symlink('loop', path.join(cwd, 'in/loop'));
    await symlink('gone', path.join(cwd, 'in/dangling'));
    expect(summary(await readAll(['in'], { cwd }))).toEqual([
      ['a.txt', 'ok'],
      ['dangling', 'failed', 'path-missing'],
      ['loop', 'skipped', 'link-loop'],
    ]);
  });

  it('are followed out of the folder, to each real file once', async () => {
    const cwd = await makeFolder({ 'in/a.txt': STORY, 'out/b.txt': STORY, 'out/deep/c.txt': STORY });
    await symlink('../out', path.join(cwd, 'in/one'));
    await symlink('../out', path.join(cwd, 'in/two'));
    await symlink('../out/deep/c.txt', path.join(cwd, 'in/c.txt'));
    const results = await readAll(['in'], { cwd });
    expect(results.map(({ status }) => status)).toEqual(['ok', 'ok', 'ok']);
    expect(new Set(ids(results))).toEqual(new Set(['a.txt', 'c.txt', 'one/b.txt']));
  });

  it('give way to the file’s own name in any order', async () => {
    const cwd = await makeFolder({ 'z.txt': STORY });
    await symlink('z.txt', path.join(cwd, 'a.txt'));
    const articles = (await readAll(['a.txt', 'z.txt'], { cwd })).map(({ article }) => article);
    expect(articles).toMatchObject([{ id: 'z.txt', aliases: ['a.txt'] }]);
    expect((await readAll(['z.txt', 'a.txt'], { cwd })).map(({ article }) => article)).toEqual(articles);
  });

  it('reliability 21: hard links are separate files; the collection handles copies of a text', async () => {
    const cwd = await makeFolder({ 'a.txt': STORY });
    await link(path.join(cwd, 'a.txt'), path.join(cwd, 'b.txt'));
    expect(ids(await readAll(['.'], { cwd }))).toEqual(['a.txt', 'b.txt']);
  });
});

describe.skipIf(windows)('reliability 13: missing permissions', () => {
  /** As a user without rights: tests may run as root, whom nothing stops. */
  function dropRights(): void {
    const { geteuid, seteuid } = process;
    if (geteuid?.() !== 0 || !seteuid) return;
    seteuid(65534);
    onTestFinished(() => seteuid(0));
  }

  it('reports a file and a folder without permission and reads the rest', async () => {
    const cwd = await makeFolder({ 'in/a.txt': STORY, 'in/closed.txt': STORY, 'in/shut/b.txt': STORY });
    await chmod(cwd, 0o755);
    await chmod(path.join(cwd, 'in/closed.txt'), 0);
    await chmod(path.join(cwd, 'in/shut'), 0);
    onTestFinished(() => chmod(path.join(cwd, 'in/shut'), 0o755));
    dropRights();
    expect(summary(await readAll(['in'], { cwd }))).toEqual([
      ['a.txt', 'ok'],
      ['closed.txt', 'failed', 'path-unreadable'],
      ['shut', 'failed', 'path-unreadable'],
    ]);
    expect(summary(await readAll(['in/shut'], { cwd }))).toMatchObject([
      [expect.any(String), 'failed', 'path-unreadable'],
    ]);
  });
});

describe.skipIf(windows)('reliability 14: pipes and devices are skipped at once', () => {
  it('are reported by name and within a folder', async () => {
    const cwd = await makeFolder({ 'in/a.txt': STORY });
    await mkdir(path.join(cwd, 'in/sub'));
    execFileSync('sh', ['-c', 'mkfifo "$0"', path.join(cwd, 'in/sub/pipe')]);
    const expected = [
      ['a.txt', 'ok'],
      ['sub/pipe', 'skipped', 'path-not-regular'],
    ];
    expect(summary(await readAll(['in'], { cwd }))).toEqual(expected);
    expect(summary(await readAll(['in/a.txt', 'in/sub/pipe'], { cwd }))).toMatchObject([
      [expect.any(String), 'ok'],
      [expect.any(String), 'skipped', 'path-not-regular'],
    ]);
    expect(summary(await readAll(['/dev/zero'], { cwd }))).toMatchObject([
      [expect.any(String), 'skipped', 'path-not-regular'],
    ]);
  });

  it('include sockets', async () => {
    const cwd = await makeFolder({ 'in/a.txt': STORY });
    const server = createServer().listen(path.join(cwd, 'in/socket'));
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    expect(summary(await readAll(['in'], { cwd }))).toEqual([
      ['a.txt', 'ok'],
      ['socket', 'skipped', 'path-not-regular'],
    ]);
  });
});
