/**
 * The store as a file. A run works on a copy next to it and renames the copy at the end: readers see either state, and a run
 * that crashes leaves the last one.
 */
import { existsSync } from 'node:fs';
import { chmod, copyFile, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { REUSE_VERSION } from '../collection/reuse/version.ts';
import { STORE_SIGNATURE } from '../util/store-signature.ts';
import { type Engine, openDuckDb } from './engine.ts';
import { addTables, createTables } from './migrate.ts';
import { TABLES } from './tables.ts';

/** Increment this when the tables change. */
const FORMAT = 3;
/** The first format, which kept the record of each article but not its reading. */
export const FORMAT_1 = 1;

export class StoreError extends Error {
  override readonly name = 'StoreError';
}

const cannotWrite = (path: string) => (cause: unknown) => {
  throw new StoreError(`cannot write ${path}`, { cause });
};

type About = ReadonlyMap<string, string>;

/** The version that filled stores of releases that recorded none. */
const UNRECORDED_VERSION = '1';

/** True if another version of the reuse logic filled the store. */
export const hasOtherReuse = (about: About): boolean =>
  about.size > 0 && (about.get('reuse') ?? UNRECORDED_VERSION) !== REUSE_VERSION;

async function aboutOf(engine: Engine): Promise<About> {
  const rows = await engine.rows('SELECT name, value FROM about ORDER BY name NULLS LAST');
  return new Map(rows.map(([name, value]) => [String(name), String(value)]));
}

/** Metadata of a store. */
const describeStore = (engine: Engine, about: About): Promise<void> =>
  engine.load('about', TABLES.about, new Map([...about, ['format', String(FORMAT)], ['reuse', REUSE_VERSION]]));

/** A file that is not a store has no such table; a damaged store has one that cannot be read. */
async function aboutIn(engine: Engine): Promise<About> {
  try {
    return await aboutOf(engine);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('Catalog Error')) return new Map();
    throw error;
  }
}

/** Views and macros, which a foreign file may have: they would run with the queries, and could read other files. */
const CODE = `SELECT view_name FROM duckdb_views() WHERE NOT internal
  UNION ALL SELECT function_name FROM duckdb_functions() WHERE NOT internal`;

/** A store has tables only. */
const hasCode = async (engine: Engine): Promise<boolean> => (await engine.rows(CODE)).length > 0;

/** @param called the path to name in messages */
async function opened(
  path: string,
  access: 'read' | 'write',
  called = path,
): Promise<{ engine: Engine; about: About }> {
  let engine: Engine | null = null;
  try {
    engine = await openDuckDb({ path, access });
    return { engine, about: (await hasCode(engine)) ? new Map() : await aboutIn(engine) };
  } catch (cause) {
    engine?.close();
    throw new StoreError(`${called} cannot be read as a store`, { cause: renamed(cause, path, called) });
  }
}

/** An error of the engine that names the store instead of the copy it was opened from. */
const renamed = (error: unknown, copy: string, store: string): unknown =>
  error instanceof Error ? new Error(error.message.replaceAll(copy, store), { cause: error }) : error;

const isReadable = (format: number): boolean => format >= FORMAT_1 && format <= FORMAT;

function refuse(path: string, format: number): never {
  if (format > FORMAT)
    throw new StoreError(`${path} was written by a newer version of the program, in format ${format}`);
  throw new StoreError(`${path} is not a store of this program`);
}

/** Opens a store for reading. */
export async function openStore(path: string): Promise<Engine> {
  if (!existsSync(path)) throw new StoreError(`${path}: there is no such store`);
  const { engine, about } = await opened(path, 'read');
  const format = Number(about.get('format') ?? 0);
  if (format === FORMAT && !hasOtherReuse(about)) return engine;
  engine.close();
  if (isReadable(format)) throw new StoreError(`${path} was written by an older version; build --store updates it`);
  return refuse(path, format);
}

/** Tables in memory; closing the engine drops them. */
export async function storeInMemory(): Promise<Engine> {
  const engine = await openDuckDb();
  await createTables(engine);
  return engine;
}

/** True if a path leads to a store rather than an article. */
export async function isStore(path: string): Promise<boolean> {
  // Opening a pipe would wait for its writer.
  if (!(await stat(path).catch(() => null))?.isFile()) return false;
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return false;
  try {
    const bytes = new Uint8Array(STORE_SIGNATURE.text.length);
    await file.read(bytes, 0, bytes.length, STORE_SIGNATURE.at);
    return Buffer.from(bytes).toString('latin1') === STORE_SIGNATURE.text;
  } catch {
    return false;
  } finally {
    await file.close();
  }
}

/** The next state of a store during writing, next to the last one. */
export class StoreDraft {
  readonly path: string;
  /** Format of the last state; the caller migrates an older one. */
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
   * Opens a copy of the store at a path, or an empty one if there is none.
   *
   * @throws StoreError if it cannot be read, or a newer program wrote it
   */
  static async on(path: string): Promise<StoreDraft> {
    const temporary = `${path}.${process.pid}.tmp`;
    await sweepStore(path);
    try {
      const isNew = !existsSync(path);
      if (!isNew) await copyFile(path, temporary).catch(cannotWrite(path));
      const { engine, about } = await opened(temporary, 'write', path);
      if (isNew) await createTables(engine);
      const format = isNew ? FORMAT : Number(about.get('format') ?? 0);
      if (!isReadable(format)) {
        engine.close();
        refuse(path, format);
      }
      if (format > FORMAT_1) await addTables(engine);
      return new StoreDraft(path, format, temporary, engine, about);
    } catch (error) {
      await sweepStore(path);
      throw error;
    }
  }

  /**
   * Completes the file. `anew` copies it, so that no removed text stays in it.
   *
   * @returns a function that moves it to the path of the store
   * @throws StoreError if it cannot be written; the last state is unchanged
   */
  async stage(about: About, { anew = false } = {}): Promise<() => Promise<void>> {
    const whole = anew ? `${this.path}.whole.${process.pid}.tmp` : this.#temporary;
    try {
      await describeStore(this.engine, about);
      if (anew) await this.engine.copyTo(whole);
      if (anew) await chmod(whole, (await stat(this.path)).mode & 0o777);
      this.#close();
      if (existsSync(`${whole}.wal`)) throw new Error('the file is incomplete');
      const file = await open(whole, 'r+');
      await file.sync();
      await file.close();
    } catch (cause) {
      await this.discard();
      throw new StoreError(`cannot write ${this.path}`, { cause });
    }
    return async () => {
      await rename(whole, this.path).catch(cannotWrite(this.path));
      if (anew) await rm(this.#temporary, { force: true });
    };
  }

  /** Discards the next state. */
  async discard(): Promise<void> {
    this.#close();
    await sweepStore(this.path);
  }

  #close(): void {
    if (this.#isOpen) this.engine.close();
    this.#isOpen = false;
  }
}

const LEFTOVER = /^(?:\.journal|\.whole)?\.\d+\.tmp(?:\.wal|\.spill)?$/u;

/** Removes leftovers of a crashed run next to a store. Assumes that no other run writes the store. */
export async function sweepStore(path: string): Promise<void> {
  const [folder, name] = [dirname(path), basename(path)];
  for (const other of await readdir(folder).catch(() => [])) {
    const rest = other.startsWith(name) ? other.slice(name.length) : '';
    if (LEFTOVER.test(rest)) await rm(join(folder, other), { force: true, recursive: true });
  }
}
