/**
 * Splits a WARC file into records. A truncated record, or one with a wrong length, is reported with its byte offset, and reading
 * resumes at the next record. Records longer than an article are not buffered.
 */
import type { Diagnostic } from '../../../model.ts';
import type { Limits } from '../../../settings.ts';
import { ByteReader, latin1, type Pieces } from '../../bytes.ts';
import { diagnostic } from '../../diagnostic.ts';
import { tooLarge } from '../../open.ts';
import { readHeaders } from './headers.ts';

export type WarcRecord =
  | {
      readonly ok: true;
      readonly number: number;
      /** Offset of the record, in bytes. */
      readonly start: number;
      readonly headers: ReadonlyMap<string, string>;
      readonly block: Uint8Array;
    }
  | { readonly ok: false; readonly number: number; readonly why: Diagnostic };

const LONGEST_HEADER = 64 * 1024;
/** Bytes of a block that are enough to tell whether it holds an article. */
const BEGINNING = 32 * 1024;
const VERSION = /^WARC\/\d\.\d\r?\n/;
/** Start of a record amid other bytes. */
const BEGINNING_OF_RECORD = /(?<=\n)WARC\/\d\.\d\r?\nWARC-[A-Z]|(?<=\n)WARC\/\d\.\d\r?\nContent-/;
/** Bytes that a search retains, so that it does not miss a start across two chunks. */
const HELD_BACK = 64;
const STEP = 64 * 1024;

export const invalid = (what: string, offset: number): Diagnostic =>
  diagnostic('warc-invalid', `the record at byte ${offset} ${what}`, offset);

export interface WarcOptions {
  /** True if a record that is too long must be reported. */
  readonly isWanted: (headers: ReadonlyMap<string, string>, beginning: Uint8Array) => boolean;
}

class WarcReader {
  readonly #reader: ByteReader;
  readonly #limits: Limits;
  readonly #options: WarcOptions;
  #number = 0;

  constructor(pieces: Pieces, limits: Limits, options: WarcOptions) {
    this.#reader = new ByteReader(pieces);
    this.#limits = limits;
    this.#options = options;
  }

  async *all(): AsyncGenerator<WarcRecord> {
    while (true) {
      await this.#skipLineEnds();
      const { fault } = this.#reader;
      if (this.#reader.length > 0) yield* this.#record();
      else if (fault) yield this.#afterFault();
      else return;
    }
  }

  #failed(why: Diagnostic): WarcRecord {
    return { ok: false, number: this.#number, why };
  }

  /** Drops the record interrupted by a fault; the next one starts after it. */
  #afterFault(): WarcRecord {
    const reader = this.#reader;
    reader.take(reader.length);
    this.#number++;
    return this.#failed(reader.takeFault() ?? invalid('is truncated', reader.offset));
  }

  async #skipLineEnds(): Promise<void> {
    const reader = this.#reader;
    while (await reader.fill(1)) {
      const bytes = reader.peek();
      let end = 0;
      while (bytes[end] === 0x0a || bytes[end] === 0x0d) end++;
      reader.take(end);
      if (reader.length > 0) return;
    }
  }

  /** The header including the empty line at its end, or null. */
  async #header(): Promise<string | null> {
    for (let size = 1024; size <= LONGEST_HEADER; size *= 4) {
      const enough = await this.#reader.fill(size);
      const text = latin1(this.#reader.peek(Math.min(size, this.#reader.length)));
      if (!VERSION.test(text)) return null;
      const end = /\r?\n\r?\n/.exec(text);
      if (end) return text.slice(0, end.index + end[0].length);
      if (!enough) return null;
    }
    return null;
  }

  async *#record(): AsyncGenerator<WarcRecord> {
    const reader = this.#reader;
    const start = reader.offset;
    const header = await this.#header();
    const headers = header === null ? null : readHeaders(header);
    const length = headers?.get('content-length') ?? '';
    if (header === null || !headers || !/^\d{1,15}$/.test(length)) {
      if (reader.fault) return;
      this.#number++;
      yield this.#failed(invalid(header === null ? 'has an invalid start' : 'has no length', start));
      reader.take(1);
      await this.#findRecord();
      return;
    }
    reader.take(header.length);
    this.#number++;
    if (Number(length) > this.#limits.articleBytes) yield* this.#longRecord(headers, Number(length), start);
    else yield* this.#block(headers, Number(length), start);
  }

  async *#block(headers: ReadonlyMap<string, string>, length: number, start: number): AsyncGenerator<WarcRecord> {
    const reader = this.#reader;
    const whole = await reader.fill(length);
    const block = reader.take(Math.min(length, reader.length));
    if (whole && (await this.#endsHere())) {
      yield { ok: true, number: this.#number, start, headers, block };
      return;
    }
    const fault = reader.takeFault();
    const what = whole ? 'has a wrong length' : 'is truncated or has a wrong length';
    yield this.#failed(fault ?? invalid(what, start));
    // A fault ends this run of bytes; otherwise the next record may start inside the wrongly measured block.
    if (fault) reader.take(reader.length);
    else {
      reader.putBack(block);
      await this.#findRecord();
    }
  }

  /** True if the block is followed by empty lines, a record, or the end. */
  async #endsHere(): Promise<boolean> {
    const reader = this.#reader;
    await reader.fill(16);
    const after = latin1(reader.peek(Math.min(16, reader.length)));
    return /^\r?\n\r?\n/.test(after) || (!reader.fault && /^[\r\n]{0,2}(?:$|WARC\/)/.test(after));
  }

  /** Skips a record that is too long to buffer, up to its length or, if that is wrong, the next record. */
  async *#longRecord(headers: ReadonlyMap<string, string>, length: number, start: number): AsyncGenerator<WarcRecord> {
    const reader = this.#reader;
    await reader.fill(BEGINNING);
    const wanted = this.#options.isWanted(headers, reader.peek(Math.min(BEGINNING, reader.length)));
    const from = reader.offset;
    const found = await this.#findRecord(length);
    if (found || reader.offset - from < length) {
      if (!reader.fault) yield this.#failed(invalid('has a wrong length', start));
    } else if (wanted) yield this.#failed(tooLarge(length, this.#limits.articleBytes));
  }

  /** Drops all bytes before the next start of a record, at most `most`. */
  async #findRecord(most = Number.POSITIVE_INFINITY): Promise<boolean> {
    const reader = this.#reader;
    for (let left = most; left > 0; ) {
      const more = await reader.fill(Math.min(STEP, left));
      const bytes = reader.peek(Math.min(reader.length, left));
      const found = BEGINNING_OF_RECORD.exec(latin1(bytes));
      if (found) {
        reader.take(found.index);
        return true;
      }
      const taken = more && bytes.length < left ? bytes.length - HELD_BACK : bytes.length;
      reader.take(taken);
      left -= taken;
      if (!more) return false;
    }
    return false;
  }
}

export const recordsIn = (pieces: Pieces, limits: Limits, options: WarcOptions): AsyncGenerator<WarcRecord> =>
  new WarcReader(pieces, limits, options).all();
