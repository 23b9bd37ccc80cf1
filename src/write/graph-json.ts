/** graph.json in pieces, one node or edge a line: valid JSON as a whole, and still something for `grep` and `diff`. */
import type { AttributionGraph } from '../schema.ts';
import { jsonText } from './lines.ts';

function* list(items: Iterable<object>): Generator<string> {
  let separator = '\n';
  for (const item of items) {
    yield `${separator}${jsonText(item)}`;
    separator = ',\n';
  }
}

export function* graphJson({ nodes, edges, ...head }: AttributionGraph): Generator<string> {
  yield '{\n';
  for (const [name, value] of Object.entries(head)) yield `${jsonText(name)}: ${jsonText(value)},\n`;
  yield '"nodes": [';
  yield* list(nodes);
  yield '\n],\n"edges": [';
  yield* list(edges);
  yield '\n]\n}\n';
}
