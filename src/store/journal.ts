/**
 * Keeps the readings of a run that are not in the store yet, in a file next to it, so that the next run can resume after a crash.
 * Each line is a record with a checksum; articles of damaged lines are read again.
 */
import { hash } from 'node:crypto';
import { closeSync, existsSync, fdatasyncSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import type { StoredReading } from '../database/article-tables.ts';
import { StoreError } from '../database/file.ts';
import { ArticleRecord } from '../schema.ts';

/** Version of the line format. */
const FORMAT = 1;

/** Bytes written between two syncs: a power failure loses at most these. */
const SYNC_AFTER = 1024 * 1024;

const CHUNK = 256 * 1024;

const checksumOf = (body: string) => hash('sha256', body, 'hex').slice(0, 32);

const BEFORE_SUM = '{"sum":"';
const BEFORE_BODY = '","body":';
const AFTER_BODY = '}\n';
const HEAD = BEFORE_SUM.length + 32 + BEFORE_BODY.length;
const lineOf = (body: string) => `${BEFORE_SUM}${checksumOf(body)}${BEFORE_BODY}${body}${AFTER_BODY}`;

/** The body of a line; null if the checksum does not match. */
function bodyOf(line: string): string | null {
  const body = line.slice(HEAD, -AFTER_BODY.length);
  return line === lineOf(body) ? body : null;
}

const headOf = (fingerprint: string) => JSON.stringify({ journal: FORMAT, fingerprint });

const keyOf = (origin: string, content: string) => JSON.stringify([origin, content]);

/** A reading with the record of its article. */
export interface Journaled extends StoredReading {
  readonly record: ArticleRecord;
}

/** The fields of a line, unchecked. */
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

interface LinePosition {
  readonly at: number;
  readonly bytes: number;
}

/** The complete lines of a file with their byte positions. */
async function* linesOf(path: string): AsyncGenerator<LinePosition & { readonly line: string }> {
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
  /** Positions of the records. The records stay on disk: a journal may be as large as the store. */
  readonly #positions = new Map<string, LinePosition>();
  /** The file has another format, or other rules or settings wrote it. */
  #foreign = false;
  #end = 0;
  #file: number | null = null;
  #unsynced = 0;

  private constructor(path: string, fingerprint: string) {
    this.#path = path;
    this.#head = lineOf(headOf(fingerprint));
  }

  /** Opens the journal of a store; it is empty without a usable file. */
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
      // Records are parsed on demand: there may be as many as in a store.
      const fields = at === 0 ? null : fieldsOf(bodyOf(line));
      if (fields) this.#positions.set(keyOf(String(fields[0]), String(fields[1])), { at, bytes });
    }
  }

  /** Number of articles from earlier runs. */
  get size(): number {
    return this.#positions.size;
  }

  /** True if other rules or settings wrote the existing file, which is then ignored. */
  get wasForeign(): boolean {
    return this.#foreign;
  }

  /** The reading of an article by an earlier run; null if there is none. */
  recall(origin: string, content: string): Journaled | null {
    const place = this.#positions.get(keyOf(origin, content));
    if (!place) return null;
    const bytes = Buffer.alloc(place.bytes);
    try {
      readSync(this.#opened(), bytes, 0, place.bytes, place.at);
    } catch (error) {
      throw this.#error(error);
    }
    return entryOf(bodyOf(bytes.toString('utf8')));
  }

  /** @throws StoreError if the file cannot be written; earlier records remain */
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

  /** The open file, truncated after its last complete line. */
  #opened(): number {
    if (this.#file === null) {
      this.#file = openSync(this.#path, this.#end === 0 ? 'w+' : 'r+');
      ftruncateSync(this.#file, this.#end);
    }
    return this.#file;
  }

  /** Closes the file, which remains for the next run. */
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

  /** Deletes the file once the store has all of its records. */
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

/** All readable records in the journal of a store, of any rules and settings. */
export async function* journaled(store: string): AsyncGenerator<Journaled> {
  if (!existsSync(journalOf(store))) return;
  for await (const { line } of linesOf(journalOf(store))) {
    const entry = entryOf(bodyOf(line));
    if (entry) yield entry;
  }
}

/** Rewrites the journal of a store without some entries and without damaged lines. */
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
