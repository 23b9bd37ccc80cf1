import { describe, expect, it } from 'vitest';
import { graphJson } from '../../src/write/graph-json.ts';
import { jsonLines } from '../../src/write/json-lines.ts';
import { jsonLine } from '../../src/write/lines.ts';
import { inTurn, textOf } from './in-turn.ts';

describe('a JSON line', () => {
  it('contains no Unicode line separator, and parses to the same value', () => {
    const record = { text: 'a\u2028b\u2029c\u0085d\ne' };
    expect(jsonLine(record)).toBe('{"text":"a\\u2028b\\u2029c\\u0085d\\ne"}\n');
    expect(JSON.parse(jsonLine(record))).toEqual(record);
  });

  it('contains nothing that commands a terminal or turns its text', () => {
    const record = { text: '\u001b[2J \u009b2J \u007f \u202e \u2066', '\u0090': 1 };
    const escapes = '"\\u001b[2J \\u009b2J \\u007f \\u202e \\u2066","\\u0090":1';
    expect(jsonLine(record)).toBe(`{"text":${escapes}}\n`);
    expect(JSON.parse(jsonLine(record))).toEqual(record);
  });

  it('replaces lone surrogates', () => {
    const line = jsonLine({ text: '\ud800' });
    expect(Buffer.from(line, 'utf8').toString('utf8')).toBe(line);
    expect(JSON.parse(line)).toEqual({ text: '\ud800' });
  });

  it('keeps names of JavaScript properties', () => {
    expect(jsonLine(JSON.parse('{"__proto__":1,"constructor":2}'))).toBe('{"__proto__":1,"constructor":2}\n');
  });
});

describe('records that are already JSON', () => {
  it('are one line each, without other line separators', async () => {
    const records = ['{"a":1,"c":"\u2028"}', '{"b":2}'];
    expect(await textOf(jsonLines([() => inTurn(...records)]))).toBe('{"a":1,"c":"\\u2028"}\n{"b":2}\n');
  });
});

describe('graph.json', () => {
  const outlet = (id: string) => ({ id, type: 'outlet' as const, name: id, aliases: [] });
  const head = { schema: 's', generator: 'g', directed: true as const, multigraph: true as const };
  const inPieces = (nodes: readonly object[], edges: readonly object[]) => ({
    head,
    nodes: [() => inTurn(...nodes.map((node) => JSON.stringify(node)))],
    edges: [() => inTurn(...edges.map((edge) => JSON.stringify(edge)))],
  });

  it('is one JSON value with one node or edge per line', async () => {
    const nodes = [outlet('o1'), outlet('o2')];
    const edges = [{ source: 'a', target: 'o1', type: 'published' as const }];
    const text = await textOf(graphJson(inPieces(nodes, edges)));
    expect(JSON.parse(text)).toEqual({ ...head, nodes, edges });
    expect(text.split('\n')).toContain('{"id":"o2","type":"outlet","name":"o2","aliases":[]}');
  });

  it('is valid without nodes and edges', async () => {
    expect(JSON.parse(await textOf(graphJson(inPieces([], []))))).toEqual({ ...head, nodes: [], edges: [] });
  });
});
