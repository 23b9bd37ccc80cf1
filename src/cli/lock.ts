/**
 * One run at a time where something is written. The lock is a folder with one empty file in it, whose name says which
 * process holds it. Moving a full folder into its place takes a lock that is free, and renaming the file one that a dead run
 * left: the system lets each succeed once, so that of any number of runs one wins.
 */
import { readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { systemCode } from '../read/diagnostic.ts';
import { EXIT, ExitError, reason } from './exit.ts';

/** A process in words that may be the name of a file. `birth` tells it from an earlier one of its number; `-` where unknown. */
interface Holder {
  readonly pid: number;
  readonly birth: string;
  readonly host: string;
}

/** When a process started, in clock ticks of this boot; only Linux tells. */
function birthOf(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').slice(0, 8);
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /su, '')
      .split(' ');
    return `${boot}-${fields[19]}`;
  } catch {
    return '-';
  }
}

const HERE = hostname().replace(/[^a-z0-9.-]/giu, '_');
const self = (): Holder => ({ pid: process.pid, birth: birthOf(process.pid), host: HERE });

const nameOf = ({ pid, birth, host }: Holder) => `${pid}@${birth}@${host}`;

function holderOf(name: string): Holder | null {
  const [, pid, birth, host] = /^(\d+)@([^@]+)@([^@]+)$/u.exec(name) ?? [];
  return pid && birth && host ? { pid: Number(pid), birth, host } : null;
}

/** The locks that this process has. */
const held = new Set<string>();

function isAlive({ pid, birth }: Holder, lock: string): boolean {
  // With this number, and yet not this process: a number that came round again.
  if (pid === process.pid) return held.has(lock);
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (systemCode(error) === 'ESRCH') return false;
  }
  const now = birthOf(pid);
  return birth === '-' || now === '-' || now === birth;
}

function refusal(what: string, lock: string, holder: Holder | null): ExitError {
  if (holder?.host === HERE) {
    return new ExitError(EXIT.output, `another run is writing ${what} (process ${holder.pid}); nothing was done`);
  }
  const who = holder ? `process ${holder.pid} on ${holder.host}` : 'an unknown process';
  const message = `${what} is locked by ${who}; if that process no longer runs, delete ${lock}`;
  return new ExitError(EXIT.output, message);
}

/** Moves a folder with the name of this process in it to where nothing, or an empty folder, is; false where there is more. */
async function takeFree(lock: string, own: string): Promise<boolean> {
  const mine = `${lock}.${process.pid}`;
  await rm(mine, { recursive: true, force: true });
  await mkdir(mine);
  try {
    await writeFile(join(mine, own), '');
    // Windows moves no folder over an empty one.
    await rmdir(lock).catch(() => {});
    await rename(mine, lock);
    return true;
  } catch (error) {
    await rm(mine, { recursive: true, force: true });
    if (['ENOTEMPTY', 'EEXIST'].includes(systemCode(error))) return false;
    const there = await readdir(lock).catch(() => []);
    if (there.length > 0) return false;
    throw error;
  }
}

/** Whoever takes a dead run's lock renames its file; who comes second finds it gone, and looks again. */
async function takeFromTheDead(what: string, lock: string, own: string): Promise<boolean> {
  try {
    const [name] = await readdir(lock);
    if (name === undefined) return false;
    const holder = holderOf(name);
    if (holder?.host !== HERE || isAlive(holder, lock)) throw refusal(what, lock, holder);
    await rename(join(lock, name), join(lock, own));
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** What a run that was killed while it took the lock left beside it. */
async function sweep(lock: string): Promise<void> {
  for (const name of await readdir(dirname(lock))) {
    const pid = name.startsWith(`${basename(lock)}.`) ? Number(name.slice(basename(lock).length + 1)) : Number.NaN;
    if (pid > 0 && !isAlive({ pid, birth: '-', host: HERE }, lock))
      await rm(join(dirname(lock), name), { recursive: true, force: true });
  }
}

/** Times that a lock may change hands while this run looks at it. */
const ATTEMPTS = 20;

/**
 * Does the work while no other run may write `what`. A lock of a run that is dead is taken over.
 *
 * @throws ExitError at once where another run has the lock, or may have it on another machine
 */
export async function alone<Result>(what: string, lock: string, work: () => Promise<Result>): Promise<Result> {
  const own = nameOf(self());
  try {
    let attempts = 0;
    while (!((await takeFree(lock, own)) || (await takeFromTheDead(what, lock, own)))) {
      attempts += 1;
      if (attempts === ATTEMPTS) throw refusal(what, lock, null);
    }
    held.add(lock);
    await sweep(lock);
  } catch (error) {
    if (error instanceof ExitError) throw error;
    throw new ExitError(EXIT.output, `cannot write ${what}: ${reason(error)}; earlier output is unchanged`, error);
  }
  try {
    return await work();
  } finally {
    held.delete(lock);
    await rm(join(lock, own), { force: true });
    await rmdir(lock).catch(() => {});
  }
}
