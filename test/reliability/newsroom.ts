/** A newsroom: what it has filed, removed and corrected, on disk and as one clean run would find it; and its runs of the program. */
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { contentOf, type Finished, folder, OUTPUT, quotegraph } from '../cli/program.ts';
import type { Fault } from './night.ts';
import { Reader } from './reader.ts';

const FAULT = fileURLToPath(new URL('fault.mjs', import.meta.url));
const CORRECTIONS = 'corrections.ndjson';
/** Of a run by hand, beside that of the night. */
const OTHER_OUTPUT = 'by-hand';

/** Folders by the names that they have at first. */
const FOLDERS = ['monday', 'tuesday', 'wire'];

export interface Written {
  readonly outlet: string;
  readonly quotation: string;
  readonly text: string;
}

/** An article at a place. */
export interface Filed {
  readonly folder: string;
  readonly name: string;
  written: Written;
  /** False once the file is gone, which leaves its article in the store. */
  here: boolean;
}

/** What a removal keeps out: articles at some places, and of some texts in an outlet. */
interface Removal {
  readonly places: ReadonlySet<string>;
  readonly texts: ReadonlySet<string>;
}

const placeOf = ({ folder, name }: Pick<Filed, 'folder' | 'name'>) => `${folder}/${name}`;

/** A way to give a folder, perhaps more than once; runs begin in `root`. */
export type Spelling = (path: string, root: string) => readonly string[];

/** What is served to the reader. */
export type Served = 's' | 'out';

export class Newsroom {
  readonly #root = folder();
  /** The present names of folders. */
  readonly #folders = new Map(FOLDERS.map((name) => [name, name]));
  readonly #reader = new Reader();
  #filed: Filed[] = [];
  #removals: Removal[] = [];
  #corrections: Readonly<Record<string, unknown>>[] = [];
  #names = 0;

  /** One article in each folder, which stays there, so that no folder is ever empty. */
  static async with(first: readonly Written[], served: Served): Promise<Newsroom> {
    const newsroom = new Newsroom();
    for (const name of FOLDERS) mkdirSync(join(newsroom.#root, name));
    newsroom.#writeCorrections();
    FOLDERS.forEach((name, i) => {
      const written = first[i];
      if (written) newsroom.add(name, written);
    });
    await newsroom.build(FOLDERS);
    await newsroom.#reader.begin(join(newsroom.#root, served), join(newsroom.#root, CORRECTIONS));
    return newsroom;
  }

  get folders(): readonly string[] {
    return FOLDERS;
  }

  /** The articles whose files are there. */
  get here(): readonly Filed[] {
    return this.#filed.filter(({ here }) => here);
  }

  /** Those that may also be moved, deleted or removed. */
  get loose(): readonly Filed[] {
    return this.#filed.slice(FOLDERS.length).filter(({ here }) => here);
  }

  get corrections(): readonly Readonly<Record<string, unknown>>[] {
    return this.#corrections;
  }

  add(folder: string, written: Written): void {
    this.#write(this.#fileAt(folder, `${this.#names++}.txt`), written);
  }

  edit(filed: Filed, written: Written): void {
    this.#write(filed, written);
  }

  rename(folder: string, next: string): void {
    renameSync(join(this.#root, this.#path(folder)), join(this.#root, next));
    this.#folders.set(folder, next);
  }

  /** Does nothing if the folder has a file of that name. */
  copy({ name, written }: Filed, folder: string): void {
    const filed = this.#fileAt(folder, name);
    if (!filed.here) this.#write(filed, written);
  }

  async move(filed: Filed, folder: string): Promise<void> {
    if (folder === filed.folder) return;
    this.copy(filed, folder);
    await this.delete(filed);
  }

  async delete(filed: Filed): Promise<void> {
    // The store keeps what it has read: the file as it is now.
    if (!this.isOut(filed)) await this.build([filed.folder]);
    rmSync(this.#pathOf(filed));
    filed.here = false;
    this.#forgetGone();
  }

  /** Removes the article with its copies. A killed run is run again. */
  async remove(filed: Filed, fault?: Fault): Promise<void> {
    await this.build(FOLDERS);
    const same = this.#filed.filter((other) => this.#textOf(other) === this.#textOf(filed));
    await this.#removeOrRestore([this.#pathOf(filed)], fault);
    this.#removals.push({ places: new Set(same.map(placeOf)), texts: new Set([this.#textOf(filed)]) });
    this.#forgetGone();
  }

  /** A removal deletes the text: the store has it again only once it has read the file, which may be gone tomorrow. */
  async restore(filed: Filed, fault?: Fault): Promise<void> {
    const isMeant = ({ places }: Removal) => places.has(placeOf(filed));
    if (!this.#removals.some(isMeant)) return;
    await this.build(FOLDERS);
    await this.#removeOrRestore(['--restore', this.#pathOf(filed)], fault);
    this.#removals = this.#removals.filter((removal) => !isMeant(removal));
    await this.build(FOLDERS);
  }

  correct(correction: Readonly<Record<string, unknown>>): void {
    this.#corrections.push(correction);
    this.#writeCorrections();
  }

  takeBack(correction: Readonly<Record<string, unknown>>): void {
    this.#corrections = this.#corrections.filter((other) => other !== correction);
    this.#writeCorrections();
  }

  isOut(filed: Filed): boolean {
    return this.#removals.some(({ places, texts }) => places.has(placeOf(filed)) || texts.has(this.#textOf(filed)));
  }

  /** A build over some folders. */
  async build(folders: readonly string[], spell: Spelling = (path) => [path]): Promise<void> {
    const finished = await this.#build(
      folders.flatMap((name) => spell(this.#path(name), this.#root)),
      'out',
    );
    this.#expectDone(folders, finished);
  }

  /** A build that is killed or finds no room, unless it ends before that. */
  async buildWith(fault: Fault, folders: readonly string[]): Promise<void> {
    const before = contentOf(join(this.#root, 'out'));
    const finished = await this.#build(
      folders.map((name) => this.#path(name)),
      'out',
      faulty(fault),
    );
    if (finished.code === 3) expect(contentOf(join(this.#root, 'out'))).toEqual(before);
    else if (finished.code !== null) this.#expectDone(folders, finished);
  }

  /** Two builds on one store at the same time, each in a process of its own: at least one does its work, and the other ends with 3. */
  async buildTwice(some: readonly string[], others: readonly string[]): Promise<void> {
    const apart = { env: {} };
    const builds = await Promise.all([
      this.#build(
        some.map((name) => this.#path(name)),
        'out',
        apart,
      ),
      this.#build(
        others.map((name) => this.#path(name)),
        OTHER_OUTPUT,
        apart,
      ),
    ]);
    [some, others].forEach((folders, i) => {
      const finished = builds[i];
      if (finished && finished.code !== 3) this.#expectDone(folders, finished);
      else expect(finished?.stderr).toMatch(/^quotegraph: another run is writing .*\n$/);
    });
    expect(builds.map(({ code }) => code)).not.toEqual([3, 3]);
    rmSync(join(this.#root, OTHER_OUTPUT), { recursive: true, force: true });
  }

  /** The output is that of one clean run, nothing is left behind, and each answer to the reader was whole. */
  async expectAsOneRun(): Promise<void> {
    expect(contentOf(join(this.#root, 'out'))).toEqual(await this.#atOnce());
    expect(readdirSync(this.#root).sort()).toEqual([...this.#folders.values(), CORRECTIONS, 'out', 's'].sort());
    expect(readdirSync(join(this.#root, 'out')).sort()).toEqual(OUTPUT);
    this.#reader.expectWholeAnswers();
  }

  /** The reader sees the last state. */
  async end(): Promise<void> {
    await this.#reader.end();
  }

  async close(): Promise<void> {
    await this.#reader.close();
  }

  #path(folder: string): string {
    return this.#folders.get(folder) ?? folder;
  }

  #pathOf({ folder, name }: Filed): string {
    return join(this.#root, this.#path(folder), name);
  }

  #fileAt(folder: string, name: string): Filed {
    const known = this.#filed.find((filed) => filed.folder === folder && filed.name === name);
    if (known) return known;
    const filed = { folder, name, written: { outlet: '', quotation: '', text: '' }, here: false };
    this.#filed.push(filed);
    return filed;
  }

  #write(filed: Filed, written: Written): void {
    filed.written = written;
    filed.here = true;
    writeFileSync(this.#pathOf(filed), written.text);
  }

  #writeCorrections(): void {
    const lines = this.#corrections.map((correction) => `${JSON.stringify(correction)}\n`);
    writeFileSync(join(this.#root, CORRECTIONS), lines.join(''));
  }

  /** The text with its outlet, which an editor may have corrected. */
  #textOf({ name, written: { outlet, text } }: Filed): string {
    const decided = this.#corrections.findLast(
      ({ decision, article }) => decision === 'outlet' && Object(article).article === name,
    );
    return JSON.stringify([decided?.['outlet'] ?? outlet, text]);
  }

  /** What was removed and is gone has nothing left to be read. */
  #forgetGone(): void {
    this.#filed = this.#filed.filter((filed) => filed.here || !this.isOut(filed));
  }

  #expectDone(folders: readonly string[], { code, stderr }: Finished): void {
    const skips = this.here.some((filed) => folders.includes(filed.folder) && this.isOut(filed));
    expect(code, stderr).toBe(skips ? 1 : 0);
  }

  async #removeOrRestore(asked: readonly string[], fault?: Fault): Promise<void> {
    const args = ['remove', 's', ...asked, '--corrections', CORRECTIONS, '--quiet', '-o', 'out'];
    const killed = fault && (await this.#program(args, faulty(fault))).code !== 0;
    const { code, stderr } = await this.#program(args);
    // One that was killed may have done its work.
    expect(fault && !killed ? [1] : killed ? [0, 1] : [0], stderr).toContain(code);
  }

  #build(inputs: readonly string[], output: string, setting = {}): Promise<Finished> {
    const args = ['build', ...inputs, '--corrections', CORRECTIONS, '--tagger', 'none', '--quiet', '--store', 's'];
    return this.#program([...args, '-o', output], setting);
  }

  async #program(args: readonly string[], setting = {}): Promise<Finished> {
    const finished = await quotegraph(args, { cwd: this.#root, ...setting });
    for (const output of ['out', OTHER_OUTPUT]) this.#reader.note(join(this.#root, output));
    return finished;
  }

  /** One run over all files as they were last, those that are gone too. */
  async #atOnce(): Promise<Record<string, string>> {
    const clean = join(this.#root, 'clean');
    const filed = this.#filed.filter((one) => !this.isOut(one));
    for (const name of FOLDERS) mkdirSync(join(clean, name), { recursive: true });
    for (const one of filed) writeFileSync(join(clean, placeOf(one)), one.written.text);
    const args = ['build', ...FOLDERS, '--corrections', join('..', CORRECTIONS), '--tagger', 'none', '--quiet'];
    const { code, stderr } = await quotegraph([...args, '-o', 'out'], { cwd: clean });
    expect(code, stderr).toBe(0);
    const output = contentOf(join(clean, 'out'));
    rmSync(clean, { recursive: true });
    return output;
  }
}

const faulty = (fault: Fault) => ({ node: ['--import', FAULT], env: { FAULT: JSON.stringify(fault) } });
