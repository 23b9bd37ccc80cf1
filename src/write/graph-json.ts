/** graph.json in pieces, one node or edge a line: valid JSON as a whole, and still something for `grep` and `diff`. */
import type { Pieced } from '../schema.ts';
import { jsonText, piecedText } from './lines.ts';

/** A graph of which nodes and edges come one after the other. */
export interface GraphInPieces {
  readonly head: object;
  nodes(): AsyncIterable<Pieced>;
  edges(): AsyncIterable<Pieced>;
}

async function* list(items: AsyncIterable<Pieced>): AsyncGenerator<string> {
  let separator = '\n';
  for await (const item of items) {
    yield `${separator}${piecedText(item)}`;
    separator = ',\n';
  }
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
