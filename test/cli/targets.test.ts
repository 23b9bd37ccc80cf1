import { spawn, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { ExitError } from '../../src/cli/exit.ts';
import { writeFileAtomically } from '../../src/cli/files.ts';
import { OutputFolder } from '../../src/cli/output-folder.ts';
import { THREE_ARTICLES } from './articles.ts';
import { contentOf, folder, quotegraph } from './program.ts';

const FAST = ['--quiet', '--tagger', 'none'];
const build = (root: string, args: readonly string[]) =>
  quotegraph(['build', 'harbour.txt', ...FAST, ...args], { cwd: root });

function articlesAnd(make: (root: string) => void): string {
  const root = folder(THREE_ARTICLES);
  make(root);
  return root;
}

async function listening(path: string): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(path, resolve);
  });
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
}

describe.skipIf(process.platform !== 'linux')('an output where no output can be', () => {
  it.each([
    [['-o', '/proc/x'], 'cannot write /proc/x: no such file or directory'],
    [['-o', '/proc/x/y/z'], 'cannot write /proc/x/y/z: no such file or directory'],
    [['--summary', '/proc/y/z'], 'cannot write /proc/y/z: no such file or directory'],
    [['--store', '/proc/x'], 'cannot write /proc/x: no such file or directory'],
    [['-o', '/dev/full'], 'cannot write /dev/full: it is not a folder'],
    [['--store', '/dev/full'], '/dev/full cannot be a store: it is a device or a pipe'],
    [['--summary', '/dev/full'], 'cannot write /dev/full: no space left on device'],
  ])('reliability 38, 39: %s exits with 3 at once', async (args, message) => {
    const root = folder(THREE_ARTICLES);
    const { code, stderr } = await build(root, args);
    expect([code, stderr]).toEqual([3, expect.stringContaining(message)]);
    expect(lstatSync('/dev/full').isCharacterDevice()).toBe(true);
  });

  it('reliability 38: a link to nothing is called one, and stays', async () => {
    const root = articlesAnd((place) => symlinkSync('nowhere', join(place, 'link')));
    for (const option of ['-o', '--summary', '--store']) {
      const { code, stderr } = await build(root, [option, 'link']);
      expect([code, stderr]).toEqual([3, expect.stringContaining('it is a link to nowhere and nothing is there')]);
    }
    expect(lstatSync(join(root, 'link')).isSymbolicLink()).toBe(true);
    expect(existsSync(join(root, 'nowhere'))).toBe(false);
  });

  it('reliability 38: a link to a file stays a link, and the file is replaced', async () => {
    const root = articlesAnd((place) => {
      mkdirSync(join(place, 'elsewhere'));
      symlinkSync('elsewhere/run', join(place, 'link'));
    });
    await writeFileAtomically(join(root, 'elsewhere/run'), ['old']);
    expect((await build(root, ['--summary', 'link'])).code).toBe(0);
    expect(lstatSync(join(root, 'link')).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(join(root, 'elsewhere/run'), 'utf8'))).toMatchObject({ inputs: 1 });
  });

  it('reliability 38: a device takes the bytes and stays a device', async () => {
    expect(await writeFileAtomically('/dev/null', ['some ', 'bytes'])).toBe(10);
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('reliability 38: a pipe takes the bytes to a reader that stops at the first end, and stays a pipe', async () => {
    const pipe = join(folder(), 'pipe');
    spawnSync('mkfifo', [pipe]);
    const reader = spawn('cat', [pipe], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => {
      reader.kill();
    });
    const received = text(reader.stdout);
    // The reader may not have opened the pipe yet.
    const bytes = await vi.waitFor(() => writeFileAtomically(pipe, ['some ', 'bytes']), { timeout: 20_000 });
    expect([bytes, await received]).toEqual([10, 'some bytes']);
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  it('reliability 38, 40: a pipe that nobody reads, and a socket, are refused at once', async () => {
    const root = articlesAnd((place) => spawnSync('mkfifo', [join(place, 'pipe')]));
    await listening(join(root, 'socket'));
    for (const [args, message] of [
      [['--summary', 'pipe'], 'cannot write pipe: nothing reads from this pipe'],
      [['--store', 'pipe'], 'pipe cannot be a store: it is a device or a pipe'],
      [['-o', 'pipe'], 'cannot write pipe: it is not a folder'],
      [['--summary', 'socket'], 'cannot write socket: it is a socket'],
      [['--store', 'socket'], 'socket cannot be a store: it is a socket'],
    ] as const) {
      const { code, stderr } = await build(root, args);
      expect([code, stderr]).toEqual([3, expect.stringContaining(message)]);
    }
    for (const args of [
      ['audit', 'pipe', '--text', 'words'],
      ['serve', 'pipe'],
      ['export', 'pipe', '--format', 'gexf'],
    ])
      expect((await quotegraph(args, { cwd: root })).code).toBe(2);
    expect(lstatSync(join(root, 'pipe')).isFIFO()).toBe(true);
  });

  it('reliability 39: an output in a deleted folder exits with 3', async () => {
    const root = folder();
    const gone = join(root, 'gone');
    mkdirSync(gone);
    const home = process.cwd();
    process.chdir(gone);
    rmSync(gone, { recursive: true });
    try {
      for (const path of ['x', './x/y', '../gone/../x']) {
        const error = await OutputFolder.use(path, async () => {}).catch((thrown: unknown) => thrown);
        expect(error instanceof ExitError ? [error.exitCode, error.message] : error).toEqual([
          3,
          expect.stringContaining(`cannot write ${path}: `),
        ]);
      }
    } finally {
      process.chdir(home);
    }
  });

  it('leaves the earlier output if a later run has nowhere to put its summary', async () => {
    const root = folder(THREE_ARTICLES);
    await build(root, []);
    const before = contentOf(join(root, 'output'));
    expect((await build(root, ['--summary', '/proc/y/z'])).code).toBe(3);
    expect(contentOf(join(root, 'output'))).toEqual(before);
  });
});
