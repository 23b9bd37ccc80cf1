/** graph.json in pieces, one node or edge a line: valid JSON as a whole, and still something for `grep` and `diff`. */
import type { Pieced } from '../schema.ts';
import { chunked, jsonText, piecedText } from './lines.ts';

/** A graph of which nodes and edges come some at a time. */
export interface GraphInPieces {
  readonly head: object;
  nodes(): AsyncIterable<Iterable<Pieced>>;
  edges(): AsyncIterable<Iterable<Pieced>>;
}

async function* list(items: AsyncIterable<Iterable<Pieced>>): AsyncGenerator<string> {
  let separator = '\n';
  yield* chunked(items, (item) => {
    const text = `${separator}${piecedText(item)}`;
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
