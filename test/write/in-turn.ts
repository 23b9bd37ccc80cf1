/** What comes a piece at a time, from a list and back to a text. */
export async function* inTurn<T>(...items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

export async function joined(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}
