/** An immutable state of the served collection, reference-counted by its readers. */
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { ServedTables } from '../database/index.ts';
import { RequestQueue } from './request-queue.ts';
import type { CollectionSize } from './resources.ts';
import { SNAPSHOT_PAGE, SNAPSHOT_TABLES, type SnapshotResult } from './snapshot-protocol.ts';

/** Concurrent queries, and the length of their queue. */
const CONNECTIONS = 4;
const MOST_WAITING = 512;
/** Chunk size for the page. */
const CHUNK = 64 * 1024;
/** Chunks of the page that stay in memory: all of most pages. */
const CHUNKS_KEPT = 128;
/**
 * Turns of the event loop before each chunk. A turn accepts a single connection, so that a crowd of clients of the page would keep
 * others waiting for as many chunks as connections came before theirs. Without a crowd, a turn takes microseconds.
 */
const TURNS_BEFORE_CHUNK = 4;

export class Snapshot {
  readonly digest: string;
  readonly counts: CollectionSize;
  readonly pageDigest: string;
  readonly pageBytes: number;
  readonly #page: FileHandle;
  readonly #folder: string;
  readonly #tables: ServedTables;
  /** Chunks of the page by their positions, which clients share. */
  readonly #chunks = new Map<number, Uint8Array>();
  readonly #connections: readonly ServedTables[];
  readonly #turns: RequestQueue<ServedTables>;
  readonly #chunkTurns = new RequestQueue(['the turn'], Number.POSITIVE_INFINITY);
  #leases = 0;
  #gone: (() => void) | null = null;
  #closing: Promise<void> | null = null;

  private constructor(
    folder: string,
    done: Extract<SnapshotResult, { ok: true }>,
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

  /** Opens a prepared folder, which is deleted with the snapshot. */
  static async in(folder: string, done: Extract<SnapshotResult, { ok: true }>): Promise<Snapshot> {
    const tables = await ServedTables.at(join(folder, SNAPSHOT_TABLES));
    const connections = await Promise.all(Array.from({ length: CONNECTIONS }, () => tables.beside()));
    const file = await open(join(folder, SNAPSHOT_PAGE), 'r');
    const { size } = await file.stat();
    return new Snapshot(folder, done, { file, bytes: size }, tables, connections);
  }

  /** Queries the tables. @throws BusyError if the queue is full */
  ask<Answer>(signal: AbortSignal, question: (tables: ServedTables) => Promise<Answer>): Promise<Answer> {
    return this.#turns.take(signal, question);
  }

  /**
   * Streams the page; the caller must hold a lease on the snapshot.
   *
   * @param rank those with a lower one receive their next chunk first
   */
  readPage(rank = () => 0): ReadableStream<Uint8Array> {
    let at = 0;
    const left = new AbortController();
    return new ReadableStream<Uint8Array>({
      cancel: () => left.abort(),
      pull: async (controller) => {
        const chunk = await this.#chunkTurns.take(left.signal, () => this.#chunkAt(at), rank());
        at += chunk.length;
        if (chunk.length > 0) controller.enqueue(chunk);
        if (at >= this.pageBytes || chunk.length === 0) controller.close();
      },
    });
  }

  async #chunkAt(at: number): Promise<Uint8Array> {
    for (let turn = 0; turn < TURNS_BEFORE_CHUNK; turn++) await setImmediate();
    const known = this.#chunks.get(at);
    if (known) return known;
    const { bytesRead, buffer } = await this.#page.read(new Uint8Array(CHUNK), 0, CHUNK, at);
    const chunk = buffer.subarray(0, bytesRead);
    if (this.#chunks.size < CHUNKS_KEPT) this.#chunks.set(at, chunk);
    return chunk;
  }

  /** Starts a lease. @returns its release */
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

  /** Marks the snapshot as replaced: it closes after its last lease. @param gone is called once it is closed */
  replace(gone: () => void): void {
    this.#gone = gone;
    this.#closeUnread();
  }

  /** Closes after the last lease. */
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
