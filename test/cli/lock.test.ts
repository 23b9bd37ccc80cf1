import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { withLock } from '../../src/cli/lock.ts';
import { itLong } from '../rounds.ts';
import { type Finished, folder, MAIN, quotegraph } from './program.ts';

const DIST = new URL('../../dist/cli/lock.js', import.meta.url).href;
const ARTICLE = JSON.stringify({ id: 'one', text: '“The gates will stay shut until Monday,” said Ada Brandt.' });

/** A process that takes a lock, says so, and has it until its standard input ends. */
function holder(lock: string): ChildProcess {
  const script = `const { withLock } = await import(${JSON.stringify(DIST)});
    await withLock('news', ${JSON.stringify(lock)}, async () => { console.log('has it'); for await (const _ of process.stdin); })
      .catch((error) => console.log(error.message));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function firstWords(child: ChildProcess): Promise<string> {
  const [words]: unknown[] = child.stdout ? await once(child.stdout, 'data') : [];
  return String(words).trim();
}

/** The number of a process that is no more. */
const deadPid = () => spawnSync(process.execPath, ['--version']).pid;

/** A lock as a process of that number, birth and host leaves it. */
function lockOf(root: string, name: string): string {
  mkdirSync(join(root, '.lock'));
  writeFileSync(join(root, '.lock', name), '');
  return join(root, '.lock');
}

const HERE = hostname().replace(/[^a-z0-9.-]/giu, '_');

describe('a lock', () => {
  it('admits one holder at a time, and the next after its release', async () => {
    const root = folder();
    const lock = join(root, '.lock');
    await withLock('news', lock, async () => {
      await expect(withLock('news', lock, async () => 'second')).rejects.toThrow(
        `another run is writing news (process ${process.pid}); nothing was done`,
      );
    });
    expect(await withLock('news', lock, async () => 'third')).toBe('third');
    expect(readdirSync(root)).toEqual([]);
  });

  it('of a dead run is taken over by exactly one of many', async () => {
    const root = folder();
    const lock = lockOf(root, `${deadPid()}@-@${HERE}`);
    const words = await Promise.all(Array.from({ length: 6 }, () => firstWords(holder(lock))));
    expect(words.filter((said) => said === 'has it')).toHaveLength(1);
    expect(words.filter((said) => said.startsWith('another run is writing news'))).toHaveLength(5);
  });

  it('reliability 37: of a dead run is taken over although its process id is in use again', async () => {
    const root = folder();
    const dead = holder(join(root, '.lock'));
    await firstWords(dead);
    dead.kill('SIGKILL');
    await once(dead, 'close');
    const [name = ''] = readdirSync(join(root, '.lock'));
    renameSync(join(root, '.lock', name), join(root, '.lock', name.replace(/^\d+/u, String(process.ppid))));
    expect(await withLock('news', join(root, '.lock'), async () => 'mine')).toBe('mine');
    expect(readdirSync(root)).toEqual([]);
  });

  it('of another machine is not taken over; the message says what to do', async () => {
    const root = folder();
    const lock = lockOf(root, '12@-@far-away');
    await expect(withLock('news', lock, async () => 'mine')).rejects.toThrow(
      `news is locked by process 12 on far-away; if that process no longer runs, delete ${lock}`,
    );
    expect(readdirSync(lock)).toEqual(['12@-@far-away']);
  });

  it('that is half released or half taken is free', async () => {
    const root = folder();
    mkdirSync(join(root, '.lock'));
    mkdirSync(join(root, '.lock.0123abcd-0123456789abcdef.new'));
    expect(await withLock('news', join(root, '.lock'), async () => 'mine')).toBe('mine');
    expect(readdirSync(root)).toEqual([]);
  });
});

describe('reliability 20: two runs on one output', () => {
  /** A run that has begun and waits for an article. */
  async function waiting(root: string, args: readonly string[], lock: string) {
    const child = spawn(process.execPath, [MAIN, 'build', '-', '--tagger', 'none', '--quiet', ...args], { cwd: root });
    onTestFinished(() => void child.kill('SIGKILL'));
    while (!existsSync(join(root, lock))) await sleep(20);
    return child;
  }
  const second = (root: string, args: readonly string[]): Promise<Finished> =>
    quotegraph(['build', '-', '--tagger', 'none', '--quiet', ...args], { cwd: root, input: ARTICLE });

  it('one wins, the other exits at once with 3; after a kill the next takes over', async () => {
    const root = folder();
    const first = await waiting(root, ['-o', 'out'], 'out/.lock');
    expect(await second(root, ['-o', 'out'])).toMatchObject({
      code: 3,
      stderr: `quotegraph: another run is writing out (process ${first.pid}); nothing was done\n`,
    });
    first.kill('SIGKILL');
    await once(first, 'close');
    expect(existsSync(join(root, 'out/.lock'))).toBe(true);
    expect(await second(root, ['-o', 'out'])).toMatchObject({ code: 0, stderr: '' });
    expect(existsSync(join(root, 'out/.lock'))).toBe(false);
  });

  const UNSHARE = ['--pid', '--fork', '--mount-proc'];
  const canUnshare = spawnSync('unshare', [...UNSHARE, 'true']).status === 0;
  if (!canUnshare) console.warn('reliability 36: skipped, because this user cannot make a PID namespace');

  it.runIf(canUnshare)('reliability 36: the same for runs that do not see each other’s processes', async () => {
    const root = folder();
    const inNamespace = () =>
      spawn(
        'unshare',
        [...UNSHARE, process.execPath, MAIN, ...'build - --tagger none -q -o out --store s'.split(' ')],
        {
          cwd: root,
        },
      );
    const first = inNamespace();
    onTestFinished(() => void first.kill('SIGKILL'));
    while (!existsSync(join(root, 's.lock'))) await sleep(20);
    const other = inNamespace();
    other.stdin.end(ARTICLE);
    expect((await once(other, 'close'))[0]).toBe(3);
    first.stdin.end(ARTICLE);
    expect((await once(first, 'close'))[0]).toBe(0);
    expect(readdirSync(root).sort()).toEqual(['out', 's']);
    expect(readFileSync(join(root, 'out/quotations.ndjson'), 'utf8')).toContain('Ada Brandt');
  });

  itLong('the same for one store with different output folders', async () => {
    const root = folder();
    const first = await waiting(root, ['-o', 'one', '--store', 'all.quotes'], 'all.quotes.lock');
    const { code, stderr } = await second(root, ['-o', 'two', '--store', 'all.quotes']);
    expect([code, stderr]).toEqual([3, expect.stringMatching(/^quotegraph: another run is writing all\.quotes/)]);
    expect(existsSync(join(root, 'two'))).toBe(false);
    first.stdin?.end(ARTICLE);
    expect((await once(first, 'close'))[0]).toBe(0);
    expect(readdirSync(root).sort()).toEqual(['all.quotes', 'one']);
  });
});
