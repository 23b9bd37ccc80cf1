import { describe, expect, it } from 'vitest';
import { graphJson } from '../../src/write/graph-json.ts';
import { jsonLine, jsonLines } from '../../src/write/lines.ts';
import { inTurn, joined } from './in-turn.ts';

describe('a JSON line', () => {
  it('has no line end in it that some reader could see, and reads back as it was', () => {
    const record = { text: 'a\u2028b\u2029c\u0085d\ne' };
    expect(jsonLine(record)).toBe('{"text":"a\\u2028b\\u2029c\\u0085d\\ne"}\n');
    expect(JSON.parse(jsonLine(record))).toEqual(record);
  });

  it('4: is well-formed where the text is not', () => {
    const line = jsonLine({ text: '\ud800' });
    expect(Buffer.from(line, 'utf8').toString('utf8')).toBe(line);
    expect(JSON.parse(line)).toEqual({ text: '\ud800' });
  });

  it('27: carries names that mean something to JavaScript', () => {
    expect(jsonLine(JSON.parse('{"__proto__":1,"constructor":2}'))).toBe('{"__proto__":1,"constructor":2}\n');
  });
});

describe('records that are JSON already', () => {
  it('are a line each, with no other line end in them', async () => {
    const records = ['{"a":1,"c":"\u2028"}', '{"b":2}'];
    expect(await joined(jsonLines(inTurn(...records)))).toBe('{"a":1,"c":"\\u2028"}\n{"b":2}\n');
  });
});

describe('graph.json', () => {
  const outlet = (id: string) => ({ id, type: 'outlet' as const, name: id, aliases: [] });
  const head = { schema: 's', generator: 'g', directed: true as const, multigraph: true as const };
  const inPieces = (nodes: readonly object[], edges: readonly object[]) => ({
    head,
    nodes: () => inTurn(...nodes.map((node) => JSON.stringify(node))),
    edges: () => inTurn(...edges.map((edge) => JSON.stringify(edge))),
  });

  it('is one JSON value with a node or an edge a line', async () => {
    const nodes = [outlet('o1'), outlet('o2')];
    const edges = [{ source: 'a', target: 'o1', type: 'published' as const }];
    const text = await joined(graphJson(inPieces(nodes, edges)));
    expect(JSON.parse(text)).toEqual({ ...head, nodes, edges });
    expect(text.split('\n')).toContain('{"id":"o2","type":"outlet","name":"o2","aliases":[]}');
  });

  it('is valid without any', async () => {
    expect(JSON.parse(await joined(graphJson(inPieces([], []))))).toEqual({ ...head, nodes: [], edges: [] });
  });
});
