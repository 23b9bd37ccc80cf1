/**
 * Locks: one run at a time writes an output. A lock is a folder with one empty file, whose name identifies the holder. Beside it is
 * a file that the holder keeps open, so that the operating system tells whether it still runs. A free lock is taken by renaming a
 * folder to its path, which only one of several runs can do; the name of a dead holder is removed first, and never used again.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { holdFile, isHeld } from '../database/held-file.ts';
import { systemCode } from '../read/diagnostic.ts';
import { EXIT, ExitError, systemMessage } from './exit.ts';

/** A run that holds a lock, as it appears in the file name. `id` begins with the boot of its system. */
interface LockHolder {
  readonly pid: number;
  readonly id: string;
  readonly host: string;
}

/** This boot of the system, known only on Linux. All containers of a system share it. */
function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').slice(0, 8);
  } catch {
    return '';
  }
}

const THIS_HOST = hostname().replace(/[^a-z0-9.-]/giu, '_');
const THIS_BOOT = bootId();

const newHolder = (): LockHolder => ({
  pid: process.pid,
  id: `${THIS_BOOT}-${randomBytes(8).toString('hex')}`,
  host: THIS_HOST,
});

const nameOf = ({ pid, id, host }: LockHolder) => `${pid}@${id}@${host}`;

function holderOf(name: string): LockHolder | null {
  const [, pid, id, host] = /^(\d+)@([^@]+)@([^@]+)$/u.exec(name) ?? [];
  return pid && id && host ? { pid: Number(pid), id, host } : null;
}

/** True for a run on this system, which can tell whether it still runs. */
const isHere = ({ id, host }: LockHolder): boolean =>
  host === THIS_HOST || (THIS_BOOT !== '' && id.startsWith(`${THIS_BOOT}-`));

/** The file that a holder keeps open. */
const heldFile = (lock: string, { id }: LockHolder): string => `${lock}.${id}`;

/** Locks held by this process, with their holders. */
const ownLocks = new Map<string, LockHolder>();

function refusal(what: string, lock: string, holder: LockHolder | null): ExitError {
  if (holder && isHere(holder)) {
    return new ExitError(EXIT.output, `another run is writing ${what} (process ${holder.pid}); nothing was done`);
  }
  const who = holder ? `process ${holder.pid} on ${holder.host}` : 'an unknown process';
  const message = `${what} is locked by ${who}; if that process no longer runs, delete ${lock}`;
  return new ExitError(EXIT.output, message);
}

/** Takes a lock that does not exist or is an empty folder, by moving a folder there; false if another run holds it. */
async function takeFree(lock: string, mine: string): Promise<boolean> {
  try {
    // Windows cannot rename a folder to an empty one.
    await rmdir(lock).catch(() => {});
    await rename(mine, lock);
    return true;
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST'].includes(systemCode(error))) return false;
    const there = await readdir(lock).catch(() => []);
    if (there.length > 0) return false;
    throw error;
  }
}

/** Frees the lock of a dead run. @throws ExitError if the run is alive */
async function freeDead(what: string, lock: string): Promise<void> {
  const [name] = await readdir(lock).catch(() => []);
  if (name === undefined) return;
  const holder = holderOf(name);
  if (!holder || !isHere(holder) || (await isHeld(heldFile(lock, holder))) === true) throw refusal(what, lock, holder);
  await rm(join(lock, name), { force: true });
}

/** Removes what runs left that were killed while they took the lock or held it. */
async function removeLeftovers(lock: string, self: LockHolder): Promise<void> {
  const [folder, prefix] = [dirname(lock), `${basename(lock)}.`];
  for (const name of await readdir(folder)) {
    const id = name.startsWith(prefix) ? name.slice(prefix.length) : '';
    if (!LEFTOVER.test(id) || id === self.id) continue;
    const path = join(folder, name);
    const isFree = id.endsWith('.new')
      ? !(await isHeld(path.slice(0, -'.new'.length)))
      : (await isHeld(path)) === false;
    if (isFree) await rm(path, { recursive: true, force: true });
  }
}

const LEFTOVER = /^[0-9a-f]{0,8}-[0-9a-f]{16}(?:\.new)?$/u;

/** Attempts while other runs take and release the lock. */
const ATTEMPTS = 20;

/**
 * Does the work while holding the lock of `what`. The lock of a dead run is taken over.
 *
 * @throws ExitError immediately if another run holds the lock, or may hold it on another machine
 */
export async function withLock<Result>(what: string, lock: string, work: () => Promise<Result>): Promise<Result> {
  const key = resolve(lock);
  const holder = ownLocks.get(key);
  if (holder) throw refusal(what, lock, holder);
  const self = newHolder();
  ownLocks.set(key, self);
  const held = heldFile(lock, self);
  let release: (() => void) | null = null;
  try {
    release = await acquire(what, lock, self);
    return await work();
  } finally {
    if (release) await rm(join(lock, nameOf(self)), { force: true });
    if (release) await rmdir(lock).catch(() => {});
    release?.();
    await rm(held, { force: true });
    ownLocks.delete(key);
  }
}

/** Takes the lock. @returns a function that stops holding its file */
async function acquire(what: string, lock: string, self: LockHolder): Promise<() => void> {
  const mine = `${heldFile(lock, self)}.new`;
  let release: (() => void) | null = null;
  try {
    await freeDead(what, lock);
    await mkdir(mine);
    await writeFile(join(mine, nameOf(self)), '');
    release = await holdFile(heldFile(lock, self));
    for (let attempts = 1; !(await takeFree(lock, mine)); attempts++) {
      if (attempts === ATTEMPTS) throw refusal(what, lock, null);
      await freeDead(what, lock);
    }
    await removeLeftovers(lock, self);
    return release;
  } catch (error) {
    release?.();
    await rm(mine, { recursive: true, force: true });
    if (error instanceof ExitError) throw error;
    throw new ExitError(
      EXIT.output,
      `cannot write ${what}: ${systemMessage(error)}; earlier output is unchanged`,
      error,
    );
  }
}
