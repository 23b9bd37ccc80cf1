import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { THREE_ARTICLES } from './articles.ts';
import { contentOf, folder, MAIN, quotegraph } from './program.ts';

describe('the output folder', () => {
  it('contains exactly the five files', async () => {
    const root = folder(THREE_ARTICLES);
    const { code } = await quotegraph(['build', 'harbour.txt', 'weekly', 'ferry.txt'], { cwd: root });
    expect(code).toBe(0);
    expect(readdirSync(join(root, 'output')).sort()).toEqual([
      'graph.json',
      'quotations.csv',
      'quotations.ndjson',
      'report.html',
      'run.json',
    ]);
  });

  it('reliability 18: keeps all earlier files if one cannot be written', async () => {
    const root = folder(THREE_ARTICLES);
    await quotegraph(['build', 'harbour.txt', '-o', 'out'], { cwd: root });
    const { 'quotations.csv': _, ...before } = contentOf(join(root, 'out'));
    const blocked = folder(Object.fromEntries(Object.entries(before)));
    mkdirSync(join(blocked, 'quotations.csv'));
    const { code, stderr } = await quotegraph(['build', 'ferry.txt', '-o', blocked], { cwd: root });
    expect(code).toBe(3);
    expect(stderr).toMatch(/cannot write .*quotations\.csv: .*; earlier output is unchanged/);
    expect(stderr).not.toMatch(/^\s+at /m);
    for (const [name, text] of Object.entries(before)) expect(readFileSync(join(blocked, name), 'utf8')).toBe(text);
    expect(readdirSync(blocked).sort()).toEqual(['graph.json', 'quotations.csv', 'quotations.ndjson', 'report.html']);
  });

  it('reliability 18: exits with 3 if its path is a file', async () => {
    const root = folder(THREE_ARTICLES);
    const { code, stderr } = await quotegraph(['build', 'harbour.txt', '-o', 'ferry.txt'], { cwd: root });
    expect(code).toBe(3);
    expect(stderr).toMatch(/^quotegraph: cannot write /m);
    expect(readFileSync(join(root, 'ferry.txt'), 'utf8')).toBe(THREE_ARTICLES['ferry.txt']);
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'reliability 18: exits with 3 if it is not writable (skipped as root)',
    async () => {
      const root = folder(THREE_ARTICLES);
      mkdirSync(join(root, 'locked'));
      chmodSync(join(root, 'locked'), 0o500);
      const { code } = await quotegraph(['build', 'harbour.txt', '-o', 'locked'], { cwd: root });
      expect(code).toBe(3);
    },
  );

  it.skipIf(process.platform === 'win32')('fails without hanging if the working folder is deleted', () => {
    const module = (name: string) => JSON.stringify(new URL(`../../dist/cli/${name}.js`, import.meta.url).href);
    const script = `
      import { rmSync } from 'node:fs';
      import { writeFileAtomically } from ${module('files')};
      import { OutputFolder } from ${module('output-folder')};
      rmSync(process.cwd(), { recursive: true });
      for (const write of [() => OutputFolder.use('a/b', async () => {}), () => writeFileAtomically('./a/b.json', ['{}'])])
        await write().catch(({ exitCode, message }) => console.log(exitCode, message));`;
    const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: folder(),
      encoding: 'utf8',
      timeout: 60_000,
    });
    expect(status).toBe(0);
    expect(stdout.trim().split('\n')).toEqual([
      expect.stringMatching(/^3 cannot write a\/b: /),
      expect.stringMatching(/^3 cannot write \.\/a\/b\.json: /),
    ]);
  });

  it.each([
    ['half a list', '[{"name":"graph.json","repl'],
    ['no list', '{"name": "graph.json"}'],
    ['nothing', ''],
    ['other things', '[{"name": "graph.json", "replaces": true}, 7]'],
    ['names outside the folder', '[{"name": "..", "replaces": false}]'],
    ['no text', new Uint8Array([0xff, 0, 0xfe])],
  ])('reliability 58: names a list of moved files that holds %s, and says what to do', async (_, list) => {
    const root = folder(THREE_ARTICLES);
    await quotegraph(['build', 'harbour.txt', '-o', 'out'], { cwd: root });
    const before = contentOf(join(root, 'out'));
    writeFileSync(join(root, 'out/.moving.json'), list);
    const refused = await quotegraph(['build', 'ferry.txt', '-o', 'out'], { cwd: root });
    expect(refused.code).toBe(3);
    expect(refused.stderr).toMatch(/out\/\.moving\.json.* is damaged; delete it and run the command again/);
    rmSync(join(root, 'out/.moving.json'));
    expect(contentOf(join(root, 'out'))).toEqual(before);
    expect((await quotegraph(['build', 'harbour.txt', '-o', 'out'], { cwd: root })).code).toBe(0);
    expect(contentOf(join(root, 'out'))).toEqual(before);
  });

  it('reliability 26: takes no file name from an article', async () => {
    const root = folder({ 'in/ok.txt': 'Nothing happened on Monday, and nobody was there to see it.' });
    const ids = ['../../escape', '/tmp/quotegraph-escape', 'CON', 'x'.repeat(300), '__proto__', 'constructor'];
    const input = ids
      .map((id) => JSON.stringify({ id, text: `“This is ${id.slice(0, 9)},” said Ann Lee.` }))
      .join('\n');
    const { code } = await quotegraph(['build', '-', '-o', 'a/b/out'], { cwd: root, input });
    expect(code).toBe(0);
    expect(readdirSync(root).sort()).toEqual(['a', 'in']);
    expect(readdirSync(join(root, 'a/b'))).toEqual(['out']);
    expect(existsSync('/tmp/quotegraph-escape')).toBe(false);
  });
});

describe.skipIf(process.platform === 'win32')('reliability 57: the permissions of files', () => {
  it('stay through build and remove', async () => {
    const root = folder(THREE_ARTICLES);
    const modes = () =>
      ['output/graph.json', 'summary', 'all.quotes'].map((path) => statSync(join(root, path)).mode & 0o777);
    const build = (...inputs: readonly string[]) =>
      quotegraph(['build', ...inputs, '--store', 'all.quotes', '--summary', 'summary', '--tagger', 'none', '-q'], {
        cwd: root,
      });
    await build('ferry.txt');
    for (const path of ['output/graph.json', 'summary', 'all.quotes']) chmodSync(join(root, path), 0o600);
    await build('ferry.txt', 'harbour.txt');
    expect(modes()).toEqual([0o600, 0o600, 0o600]);
    await quotegraph(['remove', 'all.quotes', 'ferry.txt', '-o', 'output', '-q'], { cwd: root });
    expect(modes()).toEqual([0o600, 0o600, 0o600]);
  });
});

describe('standard output and standard error', () => {
  it('carry only the run report with --json --quiet', async () => {
    const root = folder(THREE_ARTICLES);
    const { stdout, stderr } = await quotegraph(['build', 'ferry.txt', '--json', '--quiet'], { cwd: root });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({
      command: 'build',
      inputs: 1,
      ok: 1,
      skipped: 0,
      failed: 0,
      problems: [],
    });
  });

  it('carry only the run report with --json', async () => {
    const root = folder(THREE_ARTICLES);
    const { stdout, stderr } = await quotegraph(['build', 'ferry.txt', '--json'], { cwd: root });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ command: 'build', ok: 1 });
  });

  it('show the summary on standard output only, in 80 columns, without colours unless on a terminal', async () => {
    const root = folder(THREE_ARTICLES);
    const { stdout, stderr } = await quotegraph(['build', 'harbour.txt', 'weekly', 'ferry.txt'], { cwd: root });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/articles +quotations +speakers +outlets +printed more than once\n +3 /);
    expect(stdout).toMatch(/Coast Weekly +2021-03-06 +cut +0\.\d\d {3}Maria Lindqvist \(/);
    expect(stdout).toMatch(/output\/graph\.json/);
    expect(stdout).not.toContain('\u001b');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('show problems on standard error beside the summary', async () => {
    const root = folder({ ...THREE_ARTICLES, 'empty.txt': '' });
    const { stdout, stderr } = await quotegraph(['build', 'ferry.txt', 'empty.txt'], { cwd: root });
    expect(stdout).toContain('Files');
    expect(stdout).not.toContain('empty.txt');
    expect(stderr).toMatch(/^skipped empty\.txt: .*\n1 skipped, 0 failed, 1 problem in total: see output/);
  });

  it('count one article in the singular, and say nothing of files where none are written', async () => {
    const root = folder({ ...THREE_ARTICLES, 'empty.txt': '' });
    const { stderr } = await quotegraph(['extract', 'ferry.txt'], { cwd: root });
    expect(stderr).toMatch(/^1 article, \d+ quotations?\n$/);
    const nothing = await quotegraph(['extract', 'empty.txt'], { cwd: root });
    expect(nothing.stderr).toMatch(/none of the inputs could be read\n$/);
  });

  it.skipIf(process.platform === 'win32').each([
    ['standard output closes', ''],
    ['standard error closes', ' 2>&1 >/dev/null'],
  ])('reliability 56: leave the exit code to the work if the reader of %s', async (_, redirected) => {
    const root = folder({ ...THREE_ARTICLES, 'empty.txt': '' });
    const build = `"${process.execPath}" "${MAIN}" build ferry.txt empty.txt --tagger none${redirected}`;
    spawnSync('sh', ['-c', `{ ${build}; echo $? > code; } | true`], { cwd: root });
    expect(readFileSync(join(root, 'code'), 'utf8')).toBe('1\n');
    expect(existsSync(join(root, 'output/graph.json'))).toBe(true);
  });

  it('end silently if the reader closes the pipe', async () => {
    const { spawnSync } = await import('node:child_process');
    const { CORPUS, MAIN } = await import('./program.ts');
    const line = `"${process.execPath}" "${MAIN}" extract "${CORPUS}" --quiet | head -c 1 > /dev/null`;
    if (process.platform === 'win32') return;
    const { stderr } = spawnSync('sh', ['-c', line], { encoding: 'utf8' });
    expect(stderr).toBe('');
  });
});
