/** Splits a byte stream into lines. A line over the limit is measured but not buffered, so memory is bounded. */
import { joined } from './bytes.ts';

export type InputLine =
  | { readonly number: number; readonly bytes: Uint8Array }
  | { readonly number: number; readonly tooLong: number };

const NEWLINE = 0x0a;

export async function* splitLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<InputLine> {
  let number = 1;
  let pieces: Uint8Array[] = [];
  let length = 0;

  const take = (piece: Uint8Array): void => {
    length += piece.length;
    if (length <= limit) pieces.push(piece);
    else pieces = [];
  };
  const finish = (): InputLine => {
    const line = length > limit ? { number, tooLong: length } : { number, bytes: joined(pieces, length) };
    number++;
    pieces = [];
    length = 0;
    return line;
  };

  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      take(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    // Copied, because the producer may reuse the memory.
    if (start < chunk.length) take(chunk.slice(start));
  }
  if (length > 0) yield finish();
}
