/** Writes graph.json in chunks: valid JSON with one node or edge per line, for `grep` and `diff`. */
import { jsonChunks, jsonText } from './lines.ts';

/** A graph with batches of nodes and edges, each item as JSON. */
export interface GraphInPieces {
  readonly head: object;
  nodes(): AsyncIterable<Iterable<string>>;
  edges(): AsyncIterable<Iterable<string>>;
}

async function* list(items: AsyncIterable<Iterable<string>>): AsyncGenerator<string> {
  let separator = '\n';
  yield* jsonChunks(items, (item) => {
    const text = separator + item;
    separator = ',\n';
    return text;
  });
}

export async function* graphJson({ head, nodes, edges }: GraphInPieces): AsyncGenerator<string> {
  yield '{\n';
  for (const [name, value] of Object.entries(head)) yield `${jsonText(name)}: ${jsonText(value)},\n`;
  yield '"nodes": [';
  yield* list(nodes());
  yield '\n],\n"edges": [';
  yield* list(edges());
  yield '\n]\n}\n';
}
