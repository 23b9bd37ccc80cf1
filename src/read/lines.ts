/** Splits a byte stream into lines. A line over the limit is measured but not buffered, so memory is bounded. */
import { BoundedBytes } from './bytes.ts';

export type InputLine =
  | { readonly number: number; readonly bytes: Uint8Array }
  | { readonly number: number; readonly tooLong: number };

const NEWLINE = 0x0a;

export async function* splitLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<InputLine> {
  let number = 1;
  const line = new BoundedBytes(limit);

  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      line.add(chunk.subarray(start, end));
      yield { number: number++, ...line.take() };
      start = end + 1;
    }
    // Copied, because the producer may reuse the memory.
    if (start < chunk.length) line.add(chunk.slice(start));
  }
  if (line.length > 0) yield { number, ...line.take() };
}
