/**
 * The store as a file. A run works on a copy of it, beside its place, and moves that there when it is done: whoever reads sees one
 * state of it or the next, and a run that dies leaves the last.
 */
import { existsSync } from 'node:fs';
import { copyFile, open, rename, rm } from 'node:fs/promises';
import { type Engine, openDuckDb } from './engine.ts';
import { createTables } from './migrate.ts';
import { statement } from './statements.ts';
import { TABLES } from './tables.ts';

/** Changes when the tables do. */
export const FORMAT = 2;

export class StoreError extends Error {
  override readonly name = 'StoreError';
}

type About = ReadonlyMap<string, string>;

async function aboutOf(engine: Engine): Promise<About> {
  const rows = await engine.rows(statement('about'));
  return new Map(rows.map(([name, value]) => [String(name), String(value)]));
}

/** What a store says of itself. */
const describeStore = (engine: Engine, about: About): Promise<void> =>
  engine.load('about', TABLES.about, new Map([...about, ['format', String(FORMAT)]]));

async function opened(path: string, access: 'read' | 'write'): Promise<{ engine: Engine; about: About }> {
  const engine = await openDuckDb({ path, access }).catch((cause: unknown) => {
    throw new StoreError(`${path} cannot be read as a store`, { cause });
  });
  return { engine, about: await aboutOf(engine).catch(() => new Map<string, string>()) };
}

function refuse(path: string, format: number): never {
  if (format > FORMAT)
    throw new StoreError(`${path} was written by a newer version of the program, in format ${format}`);
  throw new StoreError(`${path} is not a store of this program`);
}

/** A store that is open to be read. */
export async function openStore(path: string): Promise<Engine> {
  if (!existsSync(path)) throw new StoreError(`${path}: there is no such store`);
  const { engine, about } = await opened(path, 'read');
  const format = Number(about.get('format') ?? 0);
  if (format === FORMAT) return engine;
  engine.close();
  if (format === FORMAT - 1)
    throw new StoreError(`${path} is of an older version of the program; build --store renews it`);
  return refuse(path, format);
}

/** Tables in memory, for as long as the engine is open. */
export async function storeInMemory(): Promise<Engine> {
  const engine = await openDuckDb();
  await createTables(engine);
  return engine;
}

/** DuckDB's files say so after eight bytes of checksum. */
const MAGIC = { at: 8, text: 'DUCK' } as const;

/** Whether a path leads to a store, as against an article. */
export async function isStore(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return false;
  try {
    const bytes = new Uint8Array(MAGIC.text.length);
    await file.read(bytes, 0, bytes.length, MAGIC.at);
    return Buffer.from(bytes).toString('latin1') === MAGIC.text;
  } catch {
    return false;
  } finally {
    await file.close();
  }
}

/** A store that is being written: its next state, beside the last. */
export class StoreDraft {
  readonly path: string;
  /** Of the last state; it is for the caller to leave one that is not today's. */
  readonly format: number;
  readonly engine: Engine;
  readonly about: About;
  readonly #temporary: string;
  #isOpen = true;

  private constructor(path: string, format: number, temporary: string, engine: Engine, about: About) {
    this.path = path;
    this.format = format;
    this.engine = engine;
    this.about = about;
    this.#temporary = temporary;
  }

  /**
   * On a copy of the store at a path, or on an empty one where there is none.
   *
   * @throws StoreError where it cannot be read, or a newer program wrote it
   */
  static async on(path: string): Promise<StoreDraft> {
    const temporary = `${path}.${process.pid}.tmp`;
    await discard(temporary);
    try {
      const isNew = !existsSync(path);
      if (!isNew) await copyFile(path, temporary);
      const { engine, about } = await opened(temporary, 'write').catch(() => {
        throw new StoreError(`${path} cannot be read as a store`);
      });
      if (isNew) await createTables(engine);
      const format = isNew ? FORMAT : Number(about.get('format') ?? 0);
      if (format !== FORMAT && format !== FORMAT - 1) {
        engine.close();
        refuse(path, format);
      }
      return new StoreDraft(path, format, temporary, engine, about);
    } catch (error) {
      await discard(temporary);
      throw error;
    }
  }

  /** Puts it in the place of the last state. */
  async commit(about: About): Promise<void> {
    try {
      await describeStore(this.engine, about);
      this.#close();
      const file = await open(this.#temporary, 'r+');
      await file.sync();
      await file.close();
      await rename(this.#temporary, this.path);
    } catch (cause) {
      await discard(this.#temporary);
      throw new StoreError(`cannot write ${this.path}`, { cause });
    }
  }

  /** Leaves the last state as it is. Does nothing where it is in its place already. */
  async discard(): Promise<void> {
    this.#close();
    await discard(this.#temporary);
  }

  #close(): void {
    if (this.#isOpen) this.engine.close();
    this.#isOpen = false;
  }
}

async function discard(temporary: string): Promise<void> {
  for (const leftover of [temporary, `${temporary}.wal`]) await rm(leftover, { force: true });
  await rm(`${temporary}.spill`, { force: true, recursive: true });
}
