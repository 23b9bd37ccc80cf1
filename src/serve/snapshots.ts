/**
 * The current snapshot. After a build has changed the store or folder, a new snapshot is prepared and replaces the old
 * one as a whole; requests in progress finish on the old one.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isStore } from '../database/index.ts';
import { GRAPH_FILE, MOVES_FILE, PAGE_FILE, QUOTATIONS_FILE } from '../file-names.ts';
import { isOutputFolder } from '../read/built-output.ts';
import { systemCode } from '../read/diagnostic.ts';
import { Snapshot } from './snapshot.ts';
import { type ServedSource, SnapshotResult } from './snapshot-protocol.ts';

/** The path is neither a store nor an output folder, or cannot be read. */
export class ServeError extends Error {
  override readonly name = 'ServeError';
}

/** The built entry; the path holds for the sources and for dist. */
const ENTRY = new URL('../../dist/serve/snapshot-process.js', import.meta.url);
const LOOK_EVERY = 1000;
/** A build may be writing the folder during the first attempt. */
const ATTEMPTS = 5;
/** After a failed update, and twice as long after each further one: what it lacked, such as room on the disk, may come back. */
const RETRY_AFTER = 2000;
const RETRY_AFTER_AT_MOST = 300_000;

export async function sourceKind(path: string): Promise<ServedSource['kind']> {
  if (isOutputFolder(path)) return 'folder';
  if (await isStore(path)) return 'store';
  throw new ServeError(`${path} is neither a store nor an output folder of build`);
}

/** Fingerprint of the files; null where they are missing or being moved into place. */
async function sourceState({ kind, path, corrections }: ServedSource): Promise<string | null> {
  const names = kind === 'store' ? [''] : [GRAPH_FILE, QUOTATIONS_FILE, PAGE_FILE];
  if (kind === 'folder' && existsSync(join(path, MOVES_FILE))) return null;
  const files = [...names.map((name) => join(path, name)), ...(corrections === null ? [] : [corrections])];
  const found = await Promise.all(files.map((file) => stat(file, { bigint: true }).catch(() => null)));
  if (!found[0]) return null;
  return found.map((one) => (one ? `${one.dev} ${one.ino} ${one.size} ${one.mtimeNs}` : '-')).join(', ');
}

const PREFIX = 'quotegraph-serve-';

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
};

/** Removes the folders of killed servers. */
async function removeAbandonedFolders(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const [, pid] = /^quotegraph-serve-(\d+)-/.exec(name) ?? [];
    if (pid && !isRunning(Number(pid)))
      await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => {});
  }
}

export class Snapshots {
  readonly #source: ServedSource;
  readonly #folder: string;
  readonly #onProblem: (sentence: string) => void;
  #current: Snapshot | null = null;
  #state: string | null = null;
  #stale = false;
  #failure = { why: '', retryAt: 0, retryAfter: 0 };
  #next = 0;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | null = null;
  readonly #stopped = new AbortController();
  readonly #replaced = new Set<Snapshot>();

  private constructor(source: ServedSource, folder: string, onProblem: (sentence: string) => void) {
    this.#source = source;
    this.#folder = folder;
    this.#onProblem = onProblem;
  }

  /**
   * @param onProblem receives a sentence for each failed update
   * @param signal aborts the opening
   * @throws ServeError if the source cannot be served
   */
  static async open(
    source: ServedSource,
    onProblem: (sentence: string) => void,
    signal?: AbortSignal,
  ): Promise<Snapshots> {
    await removeAbandonedFolders();
    const folder = await mkdtemp(resolve(tmpdir(), `${PREFIX}${process.pid}-`));
    const snapshots = new Snapshots(source, folder, onProblem);
    const giveUp = () => snapshots.#stopped.abort();
    signal?.addEventListener('abort', giveUp, { once: true });
    try {
      await snapshots.#begin();
      signal?.throwIfAborted();
    } catch (error) {
      await snapshots.close();
      throw error;
    } finally {
      signal?.removeEventListener('abort', giveUp);
    }
    return snapshots;
  }

  async #begin(): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS && !this.#current; attempt++) {
      const state = await sourceState(this.#source);
      const why = state === null ? `${this.#source.path} is being written` : await this.#renew(state);
      if (this.#current) break;
      if (attempt === ATTEMPTS - 1) throw new ServeError(why ?? `${this.#source.path} keeps changing while it is read`);
      if (why !== null && state === (await sourceState(this.#source))) throw new ServeError(why);
    }
    this.#timer = setInterval(() => this.#look(), LOOK_EVERY);
    this.#timer.unref();
  }

  get stale(): boolean {
    return this.#stale;
  }

  /** Leases the current snapshot. */
  lease(): { readonly snapshot: Snapshot; release(): void } {
    if (!this.#current) throw new ServeError('the server is closed');
    return { snapshot: this.#current, release: this.#current.lease() };
  }

  /** Resolves after the last lease. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#stopped.abort();
    await this.#looking;
    if (this.#current) this.#retire(this.#current);
    this.#current = null;
    await Promise.all([...this.#replaced].map((snapshot) => snapshot.closed()));
    await rm(this.#folder, { recursive: true, force: true });
  }

  #look(): void {
    this.#looking ??= this.#renewIfChanged()
      .catch((error: unknown) => this.#fail(error instanceof Error ? error.message : String(error)))
      .finally(() => {
        this.#looking = null;
      });
  }

  async #renewIfChanged(): Promise<void> {
    const state = await sourceState(this.#source);
    const isDue = this.#stale && performance.now() >= this.#failure.retryAt;
    if (state === null || (state === this.#state && !isDue)) return;
    const why = await this.#renew(state);
    if (why !== null) this.#fail(why);
  }

  #fail(why: string): void {
    if (this.#stopped.signal.aborted) return;
    const retryAfter = this.#stale ? Math.min(2 * this.#failure.retryAfter, RETRY_AFTER_AT_MOST) : RETRY_AFTER;
    if (!this.#stale || why !== this.#failure.why) this.#onProblem(`${why}; the previous state is still served`);
    this.#failure = { why, retryAt: performance.now() + retryAfter, retryAfter };
    this.#stale = true;
  }

  /** Replaces the snapshot. @returns why it cannot be read; null if it was read, or if the files changed during the read */
  async #renew(state: string): Promise<string | null> {
    const into = join(this.#folder, String(this.#next++));
    await mkdir(into, { recursive: true });
    const done = await this.#prepare(into);
    const changed = this.#source.kind === 'folder' && (await sourceState(this.#source)) !== state;
    const same = done.ok && done.digest === this.#current?.digest && done.page === this.#current.pageDigest;
    if (!changed) this.#state = state;
    if (!changed && done.ok) this.#stale = false;
    if (changed || same || !done.ok || this.#stopped.signal.aborted) {
      await rm(into, { recursive: true, force: true });
      return changed || done.ok ? null : done.why;
    }
    const former = this.#current;
    this.#current = await Snapshot.in(into, done);
    if (former) this.#retire(former);
    return null;
  }

  #retire(snapshot: Snapshot): void {
    this.#replaced.add(snapshot);
    snapshot.replace(() => this.#replaced.delete(snapshot));
  }

  #prepare(into: string): Promise<SnapshotResult> {
    const job = JSON.stringify({ ...this.#source, into });
    return new Promise((resolve) => {
      const child = spawn(process.execPath, [fileURLToPath(ENTRY), job], {
        // The working folder of the server may be gone.
        cwd: this.#folder,
        stdio: ['ignore', 'pipe', 'ignore'],
        signal: this.#stopped.signal,
      });
      let said = '';
      const fail = (why: string) => resolve({ ok: false, why: `cannot index ${this.#source.path}: ${why}` });
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
      child.on('error', (error) => fail(error.message));
      child.on('close', (code, signal) => {
        const done = SnapshotResult.safeParse(parsed(said));
        if (done.success) resolve(done.data);
        else fail(`the process ended with ${signal ?? code}`);
      });
    });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
