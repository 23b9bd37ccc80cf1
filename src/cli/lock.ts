/**
 * Locks: one run at a time writes an output. A lock is a folder with one empty file, whose name identifies the process that
 * holds it. A free lock is taken by renaming a folder to its path, the lock of a dead run by renaming the file. Both are
 * atomic, so that only one of several runs succeeds.
 */
import { readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { systemCode } from '../read/diagnostic.ts';
import { EXIT, ExitError, systemMessage } from './exit.ts';

/** A process, as it appears in the file name. `startTime` distinguishes it from earlier ones with its id; `-` if unknown. */
interface LockHolder {
  readonly pid: number;
  readonly startTime: string;
  readonly host: string;
}

/** Start of a process, in clock ticks of this boot; known only on Linux. */
function startTimeOf(pid: number): string {
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

const THIS_HOST = hostname().replace(/[^a-z0-9.-]/giu, '_');
const self = (): LockHolder => ({ pid: process.pid, startTime: startTimeOf(process.pid), host: THIS_HOST });

const nameOf = ({ pid, startTime, host }: LockHolder) => `${pid}@${startTime}@${host}`;

function holderOf(name: string): LockHolder | null {
  const [, pid, startTime, host] = /^(\d+)@([^@]+)@([^@]+)$/u.exec(name) ?? [];
  return pid && startTime && host ? { pid: Number(pid), startTime, host } : null;
}

/** Locks held by this process. */
const ownLocks = new Set<string>();

function isAlive({ pid, startTime }: LockHolder, lock: string): boolean {
  // Unless this process holds the lock, an earlier one had the same id.
  if (pid === process.pid) return ownLocks.has(lock);
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (systemCode(error) === 'ESRCH') return false;
  }
  const now = startTimeOf(pid);
  return startTime === '-' || now === '-' || now === startTime;
}

function refusal(what: string, lock: string, holder: LockHolder | null): ExitError {
  if (holder?.host === THIS_HOST) {
    return new ExitError(EXIT.output, `another run is writing ${what} (process ${holder.pid}); nothing was done`);
  }
  const who = holder ? `process ${holder.pid} on ${holder.host}` : 'an unknown process';
  const message = `${what} is locked by ${who}; if that process no longer runs, delete ${lock}`;
  return new ExitError(EXIT.output, message);
}

/** Takes a lock that does not exist or is an empty folder; false if another run holds it. */
async function takeFree(lock: string, own: string): Promise<boolean> {
  const mine = `${lock}.${process.pid}`;
  await rm(mine, { recursive: true, force: true });
  await mkdir(mine);
  try {
    await writeFile(join(mine, own), '');
    // Windows cannot rename a folder to an empty one.
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

/** Takes the lock of a dead run by renaming its file; false if another run was faster. @throws ExitError if the run is alive */
async function takeOver(what: string, lock: string, own: string): Promise<boolean> {
  try {
    const [name] = await readdir(lock);
    if (name === undefined) return false;
    const holder = holderOf(name);
    if (holder?.host !== THIS_HOST || isAlive(holder, lock)) throw refusal(what, lock, holder);
    await rename(join(lock, name), join(lock, own));
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Removes the folders of runs that were killed while they took the lock. */
async function removeLeftovers(lock: string): Promise<void> {
  for (const name of await readdir(dirname(lock))) {
    const pid = name.startsWith(`${basename(lock)}.`) ? Number(name.slice(basename(lock).length + 1)) : Number.NaN;
    if (pid > 0 && !isAlive({ pid, startTime: '-', host: THIS_HOST }, lock))
      await rm(join(dirname(lock), name), { recursive: true, force: true });
  }
}

/** Attempts while other runs take and release the lock. */
const ATTEMPTS = 20;

/**
 * Does the work while holding the lock of `what`. The lock of a dead run is taken over.
 *
 * @throws ExitError immediately if another run holds the lock, or may hold it on another machine
 */
export async function withLock<Result>(what: string, lock: string, work: () => Promise<Result>): Promise<Result> {
  const own = nameOf(self());
  try {
    let attempts = 0;
    while (!((await takeFree(lock, own)) || (await takeOver(what, lock, own)))) {
      attempts += 1;
      if (attempts === ATTEMPTS) throw refusal(what, lock, null);
    }
    ownLocks.add(lock);
    await removeLeftovers(lock);
  } catch (error) {
    if (error instanceof ExitError) throw error;
    throw new ExitError(
      EXIT.output,
      `cannot write ${what}: ${systemMessage(error)}; earlier output is unchanged`,
      error,
    );
  }
  try {
    return await work();
  } finally {
    ownLocks.delete(lock);
    await rm(join(lock, own), { force: true });
    await rmdir(lock).catch(() => {});
  }
}
