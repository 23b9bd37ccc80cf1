import { type FilePart, wholeText } from '../../src/write/file-parts.ts';

/** What comes some at a time, from a list and back to a text. */
export async function* inTurn<T>(...items: readonly T[]): AsyncGenerator<readonly T[]> {
  for (const item of items) yield [item];
}

async function joined(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

/** The text of a file in parts. */
export const textOf = (parts: readonly FilePart[]): Promise<string> => joined(wholeText(parts));
