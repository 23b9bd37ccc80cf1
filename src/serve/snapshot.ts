/** One state of what is served, for as long as somebody reads it. */
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ServedTables } from '../database/index.ts';
import { RequestQueue } from './request-queue.ts';
import type { Counts } from './resources.ts';
import { type Done, PAGE_FILE, TABLES_FILE } from './snapshot-protocol.ts';

/** Questions that are answered at once, and how many more may wait. */
const CONNECTIONS = 4;
const MOST_WAITING = 512;
/** Bytes of the page that are read at once. */
const CHUNK = 64 * 1024;

export class Snapshot {
  readonly digest: string;
  readonly counts: Counts;
  readonly pageDigest: string;
  readonly pageBytes: number;
  readonly #page: FileHandle;
  readonly #folder: string;
  readonly #tables: ServedTables;
  readonly #connections: readonly ServedTables[];
  readonly #turns: RequestQueue<ServedTables>;
  #leases = 0;
  #gone: (() => void) | null = null;
  #closing: Promise<void> | null = null;

  private constructor(
    folder: string,
    done: Extract<Done, { ok: true }>,
    page: { readonly file: FileHandle; readonly bytes: number },
    tables: ServedTables,
    connections: readonly ServedTables[],
  ) {
    this.digest = done.digest;
    this.counts = done.counts;
    this.pageDigest = done.page;
    this.#page = page.file;
    this.pageBytes = page.bytes;
    this.#folder = folder;
    this.#tables = tables;
    this.#connections = connections;
    this.#turns = new RequestQueue(connections, MOST_WAITING);
  }

  /** What was prepared in a folder, which is gone when the snapshot is. */
  static async in(folder: string, done: Extract<Done, { ok: true }>): Promise<Snapshot> {
    const tables = await ServedTables.at(join(folder, TABLES_FILE));
    const connections = await Promise.all(Array.from({ length: CONNECTIONS }, () => tables.beside()));
    const file = await open(join(folder, PAGE_FILE), 'r');
    const { size } = await file.stat();
    return new Snapshot(folder, done, { file, bytes: size }, tables, connections);
  }

  /** Asks the tables, once it is one's turn. @throws BusyError where too many wait */
  ask<Answer>(signal: AbortSignal, question: (tables: ServedTables) => Promise<Answer>): Promise<Answer> {
    return this.#turns.take(signal, question);
  }

  /** The page from its beginning, for as long as the snapshot is leased. */
  readPage(): ReadableStream<Uint8Array> {
    let at = 0;
    return new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        const { bytesRead, buffer } = await this.#page.read(new Uint8Array(CHUNK), 0, CHUNK, at);
        at += bytesRead;
        if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead));
        if (at >= this.pageBytes || bytesRead === 0) controller.close();
      },
    });
  }

  /** From now on it is read, until what this returns is called. */
  lease(): () => void {
    this.#leases += 1;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.#leases -= 1;
      this.#closeUnread();
    };
  }

  /** Another one stands in its place: nobody will begin to read it. @param gone is called once it is closed */
  replace(gone: () => void): void {
    this.#gone = gone;
    this.#closeUnread();
  }

  /** Once nobody reads it any more. */
  async closed(): Promise<void> {
    await this.#closing;
  }

  #closeUnread(): void {
    if (this.#gone && this.#leases === 0) this.#closing ??= this.#close().finally(this.#gone);
  }

  async #close(): Promise<void> {
    for (const connection of this.#connections) connection.close();
    this.#tables.close();
    await this.#page.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
