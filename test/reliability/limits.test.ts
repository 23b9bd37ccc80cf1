import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, MAIN } from '../cli/program.ts';
import { ALL_ROUNDS, itLong } from '../rounds.ts';
import { BUILD, build, bytesOf, copyOf, outputOf, useNight } from './night.ts';

const tonight = useNight();

const NOBODY = 65534;
const AS_NOBODY = ['--reuid', String(NOBODY), '--regid', String(NOBODY), '--clear-groups', process.execPath];
const isRoot = process.getuid?.() === 0;

function shell(cwd: string, limit: string, args: readonly string[]) {
  const { status, stderr } = spawnSync('sh', ['-c', `${limit} && exec "$@"`, 'sh', process.execPath, MAIN, ...args], {
    cwd,
    encoding: 'utf8',
  });
  return { code: status, stderr };
}

/** As somebody who may not write everywhere: this user, or nobody where this is root. */
function withoutRights(cwd: string, args: readonly string[]) {
  const [command, ...rest] = isRoot ? ['setpriv', ...AS_NOBODY] : [process.execPath];
  const { status, stderr } = spawnSync(command ?? '', [...rest, MAIN, ...args], { cwd, encoding: 'utf8' });
  return { code: status, stderr };
}

const noOneElse = (): string | null =>
  isRoot && withoutRights('/', ['--version']).code !== 0
    ? 'root may write anywhere, and no other user can run this'
    : null;

describe.skipIf(process.platform === 'win32')('reliability 18: where not all can be written', () => {
  it.each(ALL_ROUNDS ? [4, 64] : [4])(
    'a limit of %i kilobytes a file ends the run with 3, and leaves all as it was',
    async (kilobytes) => {
      const { root, before, reference } = tonight();
      const here = copyOf(before, join(root, 'here'));
      const { code, stderr } = shell(here, `ulimit -f ${kilobytes * 2}`, BUILD);
      expect(stderr).toMatch(/^quotegraph: cannot (?:write|use) .*\n$/);
      expect(code).toBe(3);
      expect(bytesOf(here)).toEqual(bytesOf(before));
      expect((await build(here)).code).toBe(0);
      expect(outputOf(here)).toEqual(reference);
    },
  );

  it.each(ALL_ROUNDS ? ['out', '.'] : ['out'])('so does a folder that may only be read (%s)', async (locked) => {
    const why = noOneElse();
    if (why !== null) return console.warn(`reliability 18, a folder that may only be read: skipped, ${why}`);
    const { root, before, reference } = tonight();
    const here = copyOf(before, join(root, 'here'));
    if (isRoot) for (const path of [root, here, join(here, 'out')]) chownSync(path, NOBODY, NOBODY);
    const entries = readdirSync(join(here, locked));
    chmodSync(join(here, locked), 0o500);
    const { code, stderr } = withoutRights(here, BUILD);
    chmodSync(join(here, locked), 0o700);
    expect(stderr).toMatch(/^quotegraph: cannot write .*permission denied.*\n$/);
    expect(code).toBe(3);
    expect(bytesOf(here)).toEqual(bytesOf(before));
    expect(readdirSync(join(here, locked))).toEqual(entries);
    expect((await build(here)).code).toBe(0);
    expect(outputOf(here)).toEqual(reference);
  });
});

describe.skipIf(process.platform === 'win32')('reliability 28: 256 file handles', () => {
  const files = ALL_ROUNDS ? 600 : 300;
  itLong(`are enough for ${files} files in 40 folders`, { timeout: 120_000 }, () => {
    const root = folder();
    for (let i = 0; i < files; i++) {
      const place = join(root, 'in', String(i % 40));
      mkdirSync(place, { recursive: true });
      writeFileSync(
        join(place, `${i}.txt`),
        `“We will count to ${i} before the night is over,” said Tom Okafor, the clerk.\n`,
      );
    }
    const { code, stderr } = shell(root, 'ulimit -n 256', [
      'build',
      'in',
      '--tagger',
      'none',
      '--store',
      'all.quotes',
      '--quiet',
    ]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });
});
