/**
 * The files that builds have read: recognised by their path, and by their folder if that has moved. Paths and folders are kept
 * as hashes. `docs/identity.md` has the contract.
 */
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Engine } from '../database/engine.ts';
import { TABLES } from '../database/tables.ts';
import type { Source } from '../read/index.ts';
import { contentId } from '../util/content-id.ts';
import { byUnits } from '../util/order.ts';

/** Where a file is: hashes of its path, and of its folder with its name; the folder is null if the system cannot tell it apart. */
interface Place {
  readonly path: string;
  readonly folder: string | null;
}

/** A file, with all names that builds gave it: its id, then its aliases. */
interface KnownFile extends Place {
  readonly key: string;
  readonly names: readonly string[];
}

/** A file of this run. `former` are the keys of files that it replaces. */
export interface FoundFile {
  readonly key: string;
  readonly former: readonly string[];
  readonly names: readonly string[];
}

/** Identity of a folder that survives moving it; null if the system does not record when folders were made. */
async function folderMark(folder: string): Promise<string | null> {
  const there = await stat(folder, { bigint: true }).catch(() => null);
  return there && there.birthtimeNs > 0n ? `${there.dev} ${there.ino} ${there.birthtimeNs}` : null;
}

/** The names of a file from several builds. The first of their ids in order of UTF-16 units is the id. */
function merged(builds: readonly (readonly string[])[]): readonly string[] {
  const [id] = builds.flatMap(([first]) => first ?? []).sort(byUnits);
  const others = new Set(builds.flat().filter((name) => name !== id));
  return id === undefined ? [] : [id, ...[...others].sort(byUnits)];
}

const pathHash = (real: string): string => contentId('', ['path', real]);

export class KnownFiles {
  readonly #engine: Engine;
  #files: Map<string, KnownFile> | null = null;
  readonly #byPath = new Map<string, KnownFile>();
  readonly #byFolder = new Map<string, KnownFile>();
  readonly #folders = new Map<string, Promise<string | null>>();
  readonly #found = new Map<string, FoundFile>();
  #changed = false;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** True if a file was found at another path or under another name than before. */
  get changed(): boolean {
    return this.#changed;
  }

  /** The file of an article, which may have been read before under another path. */
  async find({ real, id, aliases }: Pick<Source, 'real' | 'id' | 'aliases'>): Promise<FoundFile> {
    const before = this.#found.get(real);
    if (before) return before;
    const file = await this.#identify(real, [id, ...aliases]);
    this.#found.set(real, file);
    return file;
  }

  /** The keys of a file that a user names by its path. */
  async keysOf(real: string): Promise<readonly string[]> {
    await this.#all();
    const { path, folder } = await this.#placeOf(real);
    return [this.#byPath.get(path), folder === null ? undefined : this.#byFolder.get(folder)].flatMap(
      (file) => file?.key ?? [],
    );
  }

  /** Saves the files; those whose articles were all removed lose their names. */
  async save(isHeld: (key: string) => boolean): Promise<void> {
    const files = [...(await this.#all()).values()].sort((a, b) => byUnits(a.key, b.key));
    const rows = files.map(({ key, path, folder, names }) => [
      key,
      path,
      folder ?? '',
      JSON.stringify(isHeld(key) ? names : []),
    ]);
    await this.#engine.load('files', TABLES.files, rows);
  }

  async #identify(real: string, given: readonly string[]): Promise<FoundFile> {
    const files = await this.#all();
    const place = await this.#placeOf(real);
    const atPath = this.#byPath.get(place.path);
    const moved = place.folder === null ? undefined : this.#byFolder.get(place.folder);
    const known = [atPath, moved].filter((file) => file !== undefined);
    const [first] = known;
    const key = first?.key ?? (files.has(place.path) ? contentId('', [place]) : place.path);
    const names = merged([...known.map((file) => file.names), given]);
    if (moved && moved.path !== place.path) this.#changed = true;
    for (const file of known) this.#forget(file);
    this.#add({ key, ...place, names });
    return { key, names, former: known.map((file) => file.key).filter((other) => other !== key) };
  }

  async #placeOf(real: string): Promise<Place> {
    const folder = dirname(real);
    let mark = this.#folders.get(folder);
    if (!mark) {
      mark = folderMark(folder);
      this.#folders.set(folder, mark);
    }
    const made = await mark;
    return { path: pathHash(real), folder: made === null ? null : contentId('', ['folder', made, basename(real)]) };
  }

  #add(file: KnownFile): void {
    this.#files?.set(file.key, file);
    this.#byPath.set(file.path, file);
    if (file.folder !== null) this.#byFolder.set(file.folder, file);
  }

  #forget({ key, path, folder }: KnownFile): void {
    this.#files?.delete(key);
    this.#byPath.delete(path);
    if (folder !== null) this.#byFolder.delete(folder);
  }

  async #all(): Promise<Map<string, KnownFile>> {
    if (this.#files) return this.#files;
    this.#files = new Map();
    for await (const batch of this.#engine.stream('SELECT file_key, path, folder, names FROM files'))
      for (const [key, path, folder, names] of batch)
        this.#add({
          key: String(key),
          path: String(path),
          folder: folder === '' ? null : String(folder),
          names: JSON.parse(String(names)),
        });
    return this.#files;
  }
}
