/** Reliability 60: nights of a newsroom, drawn from a seed, onto one store; each must end as one clean run over the same files does. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { contentOf, quotegraph } from '../cli/program.ts';
import { seeded } from './night.ts';

const FAULT = fileURLToPath(new URL('fault.mjs', import.meta.url));
const NAMES = ['Ada Brandt', 'Tom Okafor', 'Mara Lund', 'Zoe Hale', 'Ines Alvarado'];
const OUTLETS = ['Coast Weekly', 'Lock Gazette', 'River Post'];
const WORDS =
  'lock quay mill bridge winter ferry council tide harbour pump school engine garden market river tower'.split(' ');
/** A run makes about as many requests of the file system. */
const REQUESTS = 60;

type Draw = (below: number) => number;

const pick = <Item>(draw: Draw, items: readonly Item[], otherwise: Item): Item =>
  items[draw(items.length)] ?? otherwise;

/** Far enough from any other text that none is a near copy. */
function textOf(draw: Draw): string {
  const words = (count: number) => Array.from({ length: count }, () => pick(draw, WORDS, 'lock')).join(' ');
  const [outlet, name] = [pick(draw, OUTLETS, ''), pick(draw, NAMES, '')];
  return `---\noutlet: ${outlet}\n---\n\nThe ${words(9)} was said to be late.\n\n“We will keep the ${words(12)} open,” said ${name}, the mayor.\n`;
}

interface Filed {
  /** False once it is deleted, which leaves its article in the store. */
  here: boolean;
  /** By its first name. */
  readonly folder: string;
  text: string;
  removed: boolean;
}

export class Newsroom {
  readonly #root: string;
  readonly #draw: Draw;
  /** The present names of folders by their first ones. */
  readonly #folders = new Map([
    ['monday', 'monday'],
    ['tuesday', 'tuesday'],
    ['wire', 'wire'],
  ]);
  readonly #files = new Map<string, Filed>();

  constructor(root: string, seed: number) {
    this.#root = root;
    this.#draw = seeded(seed * 7919 + 1);
    this.#draw(2);
    for (const name of this.#folders.values()) mkdirSync(join(root, name));
    for (const folder of this.#folders.keys()) this.#add(folder);
  }

  /** Some changes, then the builds of a night, some of which are killed or find no room; and what one clean run makes of the same. */
  async night(): Promise<void> {
    for (let changes = 1 + this.#draw(3); changes > 0; changes--) await this.#change();
    for (const folders of this.#groups()) {
      if (this.#draw(4) === 0) await this.#build(folders, { kind: 'kill', at: 1 + this.#draw(REQUESTS) });
      if (this.#draw(8) === 0) await this.#build(folders, { kind: 'full', at: 1 + this.#draw(REQUESTS), always: true });
      const { code, stderr } = await this.#build(folders);
      const skips = folders.some((folder) => this.#in(folder).some(([, { removed, here }]) => removed && here));
      expect(code, stderr).toBe(skips ? 1 : 0);
    }
    expect(contentOf(join(this.#root, 'out'))).toEqual(await this.#atOnce());
  }

  #in(folder: string): [string, Filed][] {
    return [...this.#files].filter(([, file]) => file.folder === folder);
  }

  #write(name: string, file: Filed): void {
    writeFileSync(join(this.#root, this.#folders.get(file.folder) ?? '', name), file.text);
  }

  #add(folder: string): void {
    const name = `${this.#files.size}.txt`;
    const file = { here: true, folder, text: textOf(this.#draw), removed: false };
    this.#files.set(name, file);
    this.#write(name, file);
  }

  async #change(): Promise<void> {
    const draw = this.#draw;
    const folder = pick(draw, [...this.#folders.keys()], 'monday');
    const kind = pick(draw, ['add', 'add', 'edit', 'rename', 'delete', 'remove', 'restore'], 'add');
    // The first file of each folder stays, so that no folder is empty.
    const least = kind === 'edit' ? 0 : this.#folders.size;
    const found = pick(
      draw,
      [...this.#files].slice(least).filter(([, { here }]) => here),
      null,
    );
    if (kind === 'rename') this.#rename(folder);
    else if (kind === 'add' || !found) this.#add(folder);
    else if (kind === 'edit') this.#edit(...found);
    else if (kind === 'delete') await this.#delete(...found);
    else await this.#removeOrRestore(...found, kind === 'remove');
  }

  #edit(name: string, file: Filed): void {
    file.text = textOf(this.#draw);
    this.#write(name, file);
  }

  #rename(folder: string): void {
    const [now, next] = [this.#folders.get(folder) ?? '', `${folder}-${this.#draw(1e6)}`];
    renameSync(join(this.#root, now), join(this.#root, next));
    this.#folders.set(folder, next);
  }

  async #delete(name: string, file: Filed): Promise<void> {
    // What was removed and is gone has nothing left to compare.
    if (file.removed) return;
    // The store keeps what it has read: the file as it is now.
    await this.#build([file.folder]);
    file.here = false;
    rmSync(join(this.#root, this.#folders.get(file.folder) ?? '', name));
  }

  /** The store must know the file first. */
  async #removeOrRestore(name: string, file: Filed, wanted: boolean): Promise<void> {
    if (file.removed === wanted) return;
    await this.#build([file.folder]);
    const place = join(this.#folders.get(file.folder) ?? '', name);
    const args = wanted ? [place] : ['--restore', place];
    const { code, stderr } = await quotegraph(['remove', 's', ...args, '--quiet'], { cwd: this.#root });
    expect(code, stderr).toBe(0);
    file.removed = wanted;
    // A removal deletes the text: the store has it again only once it has read the file, which may be gone tomorrow.
    if (!wanted) await this.#build([file.folder]);
  }

  /** All folders in one to three builds, in any order. */
  #groups(): string[][] {
    const groups: string[][] = [[], [], []];
    for (const folder of this.#folders.keys()) groups[this.#draw(3)]?.unshift(folder);
    return groups.filter((group) => group.length > 0);
  }

  #build(folders: readonly string[], fault?: object) {
    const spelled = folders.map((folder) => {
      const name = this.#folders.get(folder) ?? '';
      return pick(this.#draw, [name, `./${name}`, join(this.#root, name)], name);
    });
    const args = ['build', ...spelled, '--tagger', 'none', '--quiet', '--store', 's', '-o', 'out'];
    const disturbed = fault && { node: ['--import', FAULT], env: { FAULT: JSON.stringify(fault) } };
    return quotegraph(args, { cwd: this.#root, ...disturbed });
  }

  /** One run over all files as they were last, those that are gone too. */
  async #atOnce(): Promise<Record<string, string>> {
    const clean = join(this.#root, 'clean');
    rmSync(clean, { recursive: true, force: true });
    for (const folder of this.#folders.keys()) mkdirSync(join(clean, folder), { recursive: true });
    for (const [name, { folder, text, removed }] of this.#files)
      if (!removed) writeFileSync(join(clean, folder, name), text);
    const folders = [...this.#folders.keys()].filter((folder) => this.#in(folder).some(([, { removed }]) => !removed));
    const args = ['build', ...folders, '--tagger', 'none', '--quiet', '-o', 'out'];
    const { code, stderr } = await quotegraph(args, { cwd: clean });
    expect(code, stderr).toBe(0);
    return contentOf(join(clean, 'out'));
  }
}
