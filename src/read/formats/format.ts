/** The contract of an input format. A format is one object in a file of its own; `index.ts` lists all of them. */
import type { Diagnostic } from '../../model.ts';
import type { Limits } from '../../settings.ts';
import type { Pieces } from '../bytes.ts';
import type { ReadResult } from '../result.ts';

export interface InputSource {
  /** Null for standard input. */
  readonly file: string | null;
  readonly id: string;
  readonly aliases: readonly string[];
}

/** A whole input within the size limit of an article. */
export interface WholeInput extends InputSource {
  readonly bytes: Uint8Array;
}

/** A decoded input, with the diagnostics of its decoding. */
export interface DecodedInput extends InputSource {
  readonly text: string;
  readonly noted: readonly Diagnostic[];
}

/** The first 64 KiB of an input. */
export interface Beginning {
  /** The first bytes as Latin-1, for the signature of a binary format; empty if only the text is known. */
  readonly signature: string;
  readonly text: string;
  /** `text` without leading white space, XML declaration and comments. */
  readonly start: string;
}

/**
 * A format is recognised by its content, and has one of the readers below. A reader yields one result per article, and reports
 * what it cannot read as a diagnostic. A format without a reader is recognised only to be refused by name.
 */
export interface InputFormat {
  /** As shown in messages. */
  readonly name: string;
  readonly recognises: (beginning: Beginning) => boolean;
  /** Reads a decoded text. */
  readonly readText?: (input: DecodedInput, limits: Limits) => AsyncGenerator<ReadResult>;
  /** Reads a binary format, or one whose parts have encodings of their own. */
  readonly readBytes?: (input: WholeInput, limits: Limits) => AsyncGenerator<ReadResult>;
  /** Reads an input of any size as it arrives. */
  readonly readStream?: (pieces: Pieces, id: string, limits: Limits) => AsyncGenerator<ReadResult>;
  /** Unpacks a container; its content is recognised again. */
  readonly unpack?: (pieces: Pieces, limits: Limits) => Pieces;
  /** True if the first bytes are enough to start `readStream`. Default: always. */
  readonly canStream?: (head: Uint8Array, limits: Limits) => boolean;
  /** The encoding that the content of a text format declares. */
  readonly declaredEncoding?: (bytes: Uint8Array) => string | null;
}
