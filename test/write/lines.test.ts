import { describe, expect, it } from 'vitest';
import { graphJson } from '../../src/write/graph-json.ts';
import { jsonLine } from '../../src/write/lines.ts';

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

describe('graph.json', () => {
  const outlet = (id: string) => ({ id, type: 'outlet' as const, name: id, aliases: [] });
  const head = { schema: 's', generator: 'g', directed: true as const, multigraph: true as const };

  it('is one JSON value with a node or an edge a line', () => {
    const graph = {
      ...head,
      nodes: [outlet('o1'), outlet('o2')],
      edges: [{ source: 'a', target: 'o1', type: 'published' as const }],
    };
    const text = [...graphJson(graph)].join('');
    expect(JSON.parse(text)).toEqual(graph);
    expect(text.split('\n')).toContain('{"id":"o2","type":"outlet","name":"o2","aliases":[]}');
  });

  it('is valid without any', () => {
    const graph = { ...head, nodes: [], edges: [] };
    expect(JSON.parse([...graphJson(graph)].join(''))).toEqual(graph);
  });
});
