/** The contract of an input format. `input-formats.ts` lists all of them. */
import type { Diagnostic } from '../model.ts';
import type { Limits } from '../settings.ts';
import type { Pieces } from './bytes.ts';
import type { ReadResult } from './result.ts';

export interface InputSource {
  /** Null for standard input. */
  readonly file: string | null;
  readonly id: string;
  readonly aliases: readonly string[];
}

/** A decoded input, with the diagnostics of its decoding. */
export interface DecodedInput extends InputSource {
  readonly text: string;
  readonly noted: readonly Diagnostic[];
}

/** A format without any reader is recognised only to be refused by name. */
export interface InputFormat {
  /** As shown in messages. */
  readonly name: string;
  /** First bytes of a binary format, as Latin-1. */
  readonly signatures?: readonly string[];
  /** Recognises a text format. `start` is `text` without leading white space, XML declaration and comments. */
  readonly matches?: (start: string, text: string) => boolean;
  /** Unpacks a container; its content is recognised again. */
  readonly unpack?: (pieces: Pieces, limits: Limits) => Pieces;
  /** Reads an input of any size as it arrives. */
  readonly readStream?: (pieces: Pieces, id: string, limits: Limits) => AsyncGenerator<ReadResult>;
  /** True if the first bytes are enough to start `readStream`. Default: always. */
  readonly canStream?: (head: Uint8Array, limits: Limits) => boolean;
  /** The encoding that the content declares. */
  readonly declaredEncoding?: (bytes: Uint8Array) => string | null;
  /** Reads a whole input within the size limit of an article. */
  readonly readText?: (input: DecodedInput, limits: Limits) => AsyncGenerator<ReadResult>;
}
