import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { THREE_ARTICLES } from './articles.ts';
import { folder, MAIN, ndjson, quotegraph } from './program.ts';

const STATEMENT = 'The bridge is closed until further notice. “We had no choice,” said Ana Ruiz, the engineer.\n';

/** The marks “ and ” as the code page of old Windows has them. */
const windows1252 = (text: string) =>
  Uint8Array.from(text, (character) => ({ '“': 0x93, '”': 0x94 })[character] ?? character.charCodeAt(0));

const BAD = {
  'empty.txt': '',
  'binary.txt': Uint8Array.from({ length: 4096 }, (_, i) => (i * 131 + (i >> 3)) % 256),
  'utf16.txt': Buffer.from(`\ufeff${STATEMENT}`, 'utf16le'),
  'windows.txt': windows1252(STATEMENT.repeat(3)),
  'lone-mark.txt': `The gate was locked, the guard said.\n\nHe had a "key.\n\n${STATEMENT}`,
};

const NO_STACK = /^\s+at .+:\d+/m;

describe('bad inputs among good ones', () => {
  it('are reported one by one; the others are processed, and the exit code is 1', async () => {
    const root = folder({ ...THREE_ARTICLES, ...BAD });
    const { code, stderr } = await quotegraph(['build', '.', 'nowhere.txt', '-o', 'out'], { cwd: root });
    expect(code).toBe(1);
    expect(stderr).not.toMatch(NO_STACK);
    const run = JSON.parse(readFileSync(join(root, 'out/run.json'), 'utf8'));
    expect(run.inputs).toBe(run.ok + run.skipped + run.failed);
    expect(run.inputs).toBe(9);
    const codes: string[] = run.problems.map(({ path, code: why }: Record<string, string>) => `${path} ${why}`);
    expect(codes).toContainEqual(expect.stringMatching(/empty\.txt input-empty$/));
    expect(codes).toContainEqual(expect.stringMatching(/binary\.txt input-binary$/));
    expect(codes).toContainEqual(expect.stringMatching(/windows\.txt encoding-guessed$/));
    expect(codes).toContainEqual(expect.stringMatching(/lone-mark\.txt mark-un(closed|opened)$/));
    expect(codes).toContainEqual(expect.stringMatching(/nowhere\.txt path-missing$/));
    const graph = JSON.parse(readFileSync(join(root, 'out/graph.json'), 'utf8'));
    const articles = graph.nodes.filter(({ type }: { type: string }) => type === 'article');
    expect(articles).toHaveLength(run.ok);
  });

  it('give the same quotation in UTF-8, UTF-16 and Windows-1252', async () => {
    const root = folder({ 'utf8.txt': STATEMENT.repeat(3), ...BAD });
    const { stdout } = await quotegraph(['extract', 'utf8.txt', 'utf16.txt', 'windows.txt'], { cwd: root });
    const said = ndjson(stdout).map((record) => JSON.stringify(record).includes('“We had no choice,”'));
    expect(said).toEqual([true, true, true]);
  });

  it('are recorded with path, code, offset and message', async () => {
    const root = folder({ ...THREE_ARTICLES, ...BAD });
    await quotegraph(['extract', '.', '--summary', 'summary.json'], { cwd: root });
    const { problems } = JSON.parse(readFileSync(join(root, 'summary.json'), 'utf8'));
    for (const problem of problems) {
      expect(Object.keys(problem).sort()).toEqual(['article', 'code', 'message', 'offset', 'path']);
    }
  });

  it('exit with 2 and write nothing if no input can be read', async () => {
    const root = folder({ 'empty.txt': '' });
    const { code, stderr } = await quotegraph(['build', 'empty.txt', 'nowhere', '-o', 'out'], { cwd: root });
    expect(code).toBe(2);
    expect(stderr).toMatch(/none of the inputs could be read/);
    expect(() => readFileSync(join(root, 'out/graph.json'))).toThrow(/ENOENT/);
  });

  it('give exactly one line per record on standard input, in order, even without quotations', async () => {
    const records = ['b', 'a', 'c'].map((id) => ({ id, text: `Nothing is quoted in the article called ${id}.` }));
    const { code, stdout } = await quotegraph(['extract', '-'], {
      input: records.map((r) => JSON.stringify(r)).join('\n'),
    });
    expect(code).toBe(0);
    expect(ndjson(stdout)).toMatchObject([{ id: 'b' }, { id: 'a' }, { id: 'c' }]);
  });

  it.skipIf(process.platform === 'win32')('are looked for in no folder that was deleted', () => {
    const inDeleted = `mkdir gone && cd gone && rmdir ../gone && "${process.execPath}" "${MAIN}" extract news.txt`;
    const { status, stderr } = spawnSync('sh', ['-c', inDeleted], { cwd: folder({}), encoding: 'utf8' });
    expect([status, stderr]).toEqual([3, 'quotegraph: the current folder no longer exists\n']);
  });

  it('lose only the bad line of NDJSON', async () => {
    const input = `{"id":"one","text":"It rained on Monday in the north."}\n{"id":\n{"id":"two","text":"It was dry on Tuesday in the south."}\n`;
    const { code, stdout, stderr } = await quotegraph(['extract', '-'], { input });
    expect(code).toBe(1);
    expect(ndjson(stdout)).toMatchObject([{ id: 'one' }, { id: 'two' }]);
    expect(stderr).toMatch(/stdin#2/);
    expect(stderr).not.toMatch(NO_STACK);
  });

  it('are rejected only if they exceed the size limits', async () => {
    const lines = [STATEMENT, STATEMENT.repeat(40)].map((text, i) => JSON.stringify({ id: `day ${i}`, text }));
    const root = folder({ 'news.ndjson': lines.join('\n'), 'news.gz': gzipSync(lines.join('\n')) });
    const extract = async (...args: string[]) => {
      const { code, stdout, stderr } = await quotegraph(['extract', ...args], { cwd: root });
      return { code, lines: ndjson(stdout).length, why: /\(([^()]*)\)\n/.exec(stderr)?.[1] };
    };
    expect(await extract('news.ndjson', '--article-mb', '0.003')).toEqual({
      code: 1,
      lines: 1,
      why: 'input-too-large',
    });
    expect(await extract('news.gz', '--unpacked-gb', '0.000003')).toMatchObject({ code: 2, why: 'gzip-limit' });
    expect(await extract('news.gz', 'news.ndjson')).toEqual({ code: 0, lines: 4, why: undefined });
  });

  it('reliability 26: write nothing outside the output folder, whatever their ids and names', async () => {
    const long = 'n'.repeat(251);
    const names = [
      '../../up',
      '/etc/evil',
      '..\\..\\up',
      'CON',
      'nul.txt',
      'a\u0000b',
      'x'.repeat(300),
      '__proto__',
      '.',
      '',
    ];
    const records = names.map((id, i) =>
      JSON.stringify({ id, outlet: id, title: id, text: `${STATEMENT} It is day ${i}.` }),
    );
    const root = folder({
      'in/all.ndjson': records.join('\n'),
      'in/CON': STATEMENT,
      [`in/${long}.txt`]: STATEMENT.repeat(2),
    });
    const { code } = await quotegraph(['build', 'in', '-o', 'deep/down/out'], { cwd: root });
    expect(code).toBe(0);
    expect(readdirSync(root).sort()).toEqual(['deep', 'in']);
    expect([readdirSync(join(root, 'deep')), readdirSync(join(root, 'deep/down'))]).toEqual([['down'], ['out']]);
    expect(readdirSync(join(root, 'deep/down/out')).sort()).toEqual([
      'graph.json',
      'quotations.csv',
      'quotations.ndjson',
      'report.html',
      'run.json',
    ]);
  });
});
