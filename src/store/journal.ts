/**
 * What a run has read, beside the store until that holds it: where the run dies, the next one goes on from there. A record
 * a line, each with a checksum, so that a line that was cut off or damaged is known as such and read again from its article.
 */
import { hash } from 'node:crypto';
import { closeSync, existsSync, fdatasyncSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import type { StoredReading } from '../database/article-tables.ts';
import { StoreError } from '../database/file.ts';
import { ArticleRecord } from '../schema.ts';

/** Changes when the lines do. */
const FORMAT = 1;

/** What may be lost when the power goes, in characters; where the program alone dies, nothing is. */
const SYNC_AFTER = 1024 * 1024;

const CHUNK = 256 * 1024;

const checksumOf = (body: string) => hash('sha256', body, 'hex').slice(0, 32);

/** One line; the body stands in it letter by letter. */
const BEFORE_SUM = '{"sum":"';
const BEFORE_BODY = '","body":';
const AFTER_BODY = '}\n';
const HEAD = BEFORE_SUM.length + 32 + BEFORE_BODY.length;
const lineOf = (body: string) => `${BEFORE_SUM}${checksumOf(body)}${BEFORE_BODY}${body}${AFTER_BODY}`;

/** The body of a line, or null where it is not as it was written. */
function bodyOf(line: string): string | null {
  const body = line.slice(HEAD, -AFTER_BODY.length);
  return line === lineOf(body) ? body : null;
}

const headOf = (fingerprint: string) => JSON.stringify({ journal: FORMAT, fingerprint });

const keyOf = (origin: string, content: string) => JSON.stringify([origin, content]);

/** An article as it was read, and what a store is to keep of it. */
export interface Journaled extends StoredReading {
  readonly record: ArticleRecord;
}

/** What stands in a line, not looked at yet. */
function fieldsOf(body: string | null): readonly unknown[] | null {
  const fields: unknown = body === null ? null : JSON.parse(body);
  return Array.isArray(fields) ? fields : null;
}

function entryOf(body: string | null): Journaled | null {
  const fields = fieldsOf(body);
  if (!fields) return null;
  const [origin, content, record, kept] = fields;
  return {
    origin: String(origin),
    content: String(content),
    record: ArticleRecord.parse(record),
    kept: Buffer.from(String(kept), 'base64'),
  };
}

const bodyFrom = ({ origin, content, record, kept }: Journaled) =>
  JSON.stringify([origin, content, record, Buffer.from(kept).toString('base64')]);

interface Place {
  readonly at: number;
  readonly bytes: number;
}

/** The whole lines of a file, each with its place. */
async function* linesOf(path: string): AsyncGenerator<Place & { readonly line: string }> {
  const file = await open(path, 'r');
  try {
    let [at, rest] = [0, Buffer.alloc(0)];
    for await (const chunk of file.createReadStream({ highWaterMark: CHUNK, autoClose: false })) {
      rest = Buffer.concat([rest, chunk]);
      let start = 0;
      for (let end = rest.indexOf(10) + 1; end > 0; end = rest.indexOf(10, start) + 1) {
        yield { at: at + start, bytes: end - start, line: rest.toString('utf8', start, end) };
        start = end;
      }
      at += start;
      rest = rest.subarray(start);
    }
  } finally {
    await file.close();
  }
}

const journalOf = (store: string) => `${store}.journal`;

export class Journal {
  readonly #path: string;
  readonly #head: string;
  /** Where each record lies in the file, which stays there: a journal may be as large as the store. */
  readonly #places = new Map<string, Place>();
  /** Of another format, or with other rules: what lies there is of no use. */
  #foreign = false;
  #end = 0;
  #file: number | null = null;
  #unsynced = 0;

  private constructor(path: string, fingerprint: string) {
    this.#path = path;
    this.#head = lineOf(headOf(fingerprint));
  }

  /** The journal beside a store; an empty one where there is none, or one that was written with other rules or settings. */
  static async open(store: string, fingerprint: string): Promise<Journal> {
    const journal = new Journal(journalOf(store), fingerprint);
    try {
      await journal.#read();
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw journal.#error(error);
    }
    return journal;
  }

  async #read(): Promise<void> {
    for await (const { at, bytes, line } of linesOf(this.#path)) {
      if (at === 0 && line !== this.#head) {
        this.#foreign = true;
        return;
      }
      this.#end = at + bytes;
      // Records are looked at when they are asked for: there may be as many as in a store.
      const fields = at === 0 ? null : fieldsOf(bodyOf(line));
      if (fields) this.#places.set(keyOf(String(fields[0]), String(fields[1])), { at, bytes });
    }
  }

  /** How many articles it has from earlier runs. */
  get size(): number {
    return this.#places.size;
  }

  /** Whether there was one that is of no use, since other rules or settings made it. */
  get wasForeign(): boolean {
    return this.#foreign;
  }

  /** What was read there, where an earlier run got so far. */
  recall(origin: string, content: string): Journaled | null {
    const place = this.#places.get(keyOf(origin, content));
    if (!place) return null;
    const bytes = Buffer.alloc(place.bytes);
    try {
      readSync(this.#opened(), bytes, 0, place.bytes, place.at);
    } catch (error) {
      throw this.#error(error);
    }
    return entryOf(bodyOf(bytes.toString('utf8')));
  }

  /** @throws StoreError where the disk is full, say: what is on the journal stays there */
  add(entry: Journaled): void {
    try {
      const file = this.#opened();
      if (this.#end === 0) this.#append(file, this.#head);
      this.#append(file, lineOf(bodyFrom(entry)));
      if (this.#unsynced >= SYNC_AFTER) this.#sync(file);
    } catch (error) {
      throw this.#error(error);
    }
  }

  #append(file: number, line: string): void {
    const bytes = Buffer.from(line, 'utf8');
    for (let done = 0; done < bytes.length; )
      done += writeSync(file, bytes, done, bytes.length - done, this.#end + done);
    this.#end += bytes.length;
    this.#unsynced += bytes.length;
  }

  #sync(file: number): void {
    fdatasyncSync(file);
    this.#unsynced = 0;
  }

  /** The file, cut after its last whole line. */
  #opened(): number {
    if (this.#file === null) {
      this.#file = openSync(this.#path, this.#end === 0 ? 'w+' : 'r+');
      ftruncateSync(this.#file, this.#end);
    }
    return this.#file;
  }

  /** Ends the run with it; what is there waits for the next. */
  close(): void {
    if (this.#file === null) return;
    try {
      if (this.#unsynced > 0) this.#sync(this.#file);
    } catch (error) {
      throw this.#error(error);
    } finally {
      this.#release();
    }
  }

  /** The store has all of it. */
  async remove(): Promise<void> {
    this.#release();
    await rm(this.#path, { force: true });
  }

  #release(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }

  #error(cause: unknown): StoreError {
    return new StoreError(`cannot use ${this.#path}`, { cause });
  }
}

/** What lies on the journal beside a store, whatever rules and settings made it. */
export async function* journaled(store: string): AsyncGenerator<Journaled> {
  if (!existsSync(journalOf(store))) return;
  for await (const { line } of linesOf(journalOf(store))) {
    const entry = entryOf(bodyOf(line));
    if (entry) yield entry;
  }
}

/** Writes the journal beside a store anew without some of its entries, and without what cannot be read in it. */
export async function forget(store: string, isKept: (entry: Journaled) => boolean): Promise<void> {
  const path = journalOf(store);
  if (!existsSync(path)) return;
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(temporary, 'w');
    try {
      for await (const { at, line } of linesOf(path)) {
        const body = bodyOf(line);
        const entry = at === 0 ? null : entryOf(body);
        if (entry ? isKept(entry) : at === 0 && body !== null) await file.writeFile(line);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw new StoreError(`cannot write ${path}`, { cause });
  }
}
