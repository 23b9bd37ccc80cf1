/** Writes graph.json: valid JSON with one node or edge per line, for `grep` and `diff`. */
import type { Part } from '../util/ranked.ts';
import { asText, type FilePart } from './file-parts.ts';
import { jsonText, safeJson } from './lines.ts';

/** A graph with its nodes and edges as JSON. Those of quotations follow others. */
export interface GraphInParts {
  readonly head: object;
  readonly nodes: readonly Part<string>[];
  readonly edges: readonly Part<string>[];
}

const text = (chunk: string): FilePart =>
  async function* () {
    yield chunk;
  };

/** A list under a name. An item of a quotation is never the first, so that its text depends on nothing else. */
function list(name: string, items: readonly Part<string>[]): readonly FilePart[] {
  let separator = '';
  const opening = async function* () {
    separator = '\n';
    yield `${jsonText(name)}: [`;
  };
  const next = (item: string) => {
    const line = separator + safeJson(item);
    separator = ',\n';
    return line;
  };
  const following = (item: string) => `,\n${safeJson(item)}`;
  return [opening, ...items.map((part) => asText(part, typeof part === 'function' ? next : following)), text('\n]')];
}

export function graphJson({ head, nodes, edges }: GraphInParts): readonly FilePart[] {
  const members = Object.entries(head).map(([name, value]) => `${jsonText(name)}: ${jsonText(value)},\n`);
  return [text(`{\n${members.join('')}`), ...list('nodes', nodes), text(',\n'), ...list('edges', edges), text('\n}\n')];
}
