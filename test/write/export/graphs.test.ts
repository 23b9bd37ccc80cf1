/** GEXF and GraphML, as graphology reads them. */
import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { beforeAll, describe, expect, it } from 'vitest';
import { edgeRow, labelOf, nodeRow, plainValue, type Row } from '../../../src/write/export/fields.ts';
import { gexf } from '../../../src/write/export/gexf.ts';
import { graphml } from '../../../src/write/export/graphml.ts';
import { nameToken, xmlText } from '../../../src/write/export/xml.ts';
import { exportable, fileOf, sample } from './sample.ts';

let collection: Awaited<ReturnType<typeof sample>>;
beforeAll(async () => {
  collection = await sample();
});

/** What is left out of the file is undefined when it is read. */
const plain = (row: Row) =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => (value === null ? [] : [[name, plainValue(value)]])),
  );

describe('the GEXF export, read by graphology', () => {
  it('has the nodes of the graph with all their fields, and its edges in their order', async () => {
    const read = parseGexf(MultiDirectedGraph, await fileOf(gexf.write(collection.full)));
    expect(read.order).toBe(collection.graph.nodes.length);
    expect(read.size).toBe(collection.graph.edges.length);
    for (const node of collection.graph.nodes) {
      expect(read.getNodeAttributes(node.id)).toEqual({
        type: node.type,
        label: labelOf(node),
        ...plain(nodeRow(node)),
      });
    }
    for (const [i, edge] of collection.graph.edges.entries()) {
      expect(read.extremities(`e${i}`)).toEqual([edge.source, edge.target]);
      expect(read.getEdgeAttributes(`e${i}`)).toMatchObject({ type: edge.type, ...plain(edgeRow(edge)) });
    }
  });
});

describe('the GraphML export, read by graphology', () => {
  it('has the nodes of the graph with all their fields, and its edges in their order', async () => {
    const read = parseGraphml(MultiDirectedGraph, await fileOf(graphml.write(collection.full)));
    expect(read.order).toBe(collection.graph.nodes.length);
    expect(read.size).toBe(collection.graph.edges.length);
    for (const node of collection.graph.nodes) {
      const token = nameToken(node.id);
      expect(read.getNodeAttributes(token)).toEqual({
        ...(token === node.id ? {} : { id: node.id }),
        type: node.type,
        label: labelOf(node),
        ...plain(nodeRow(node)),
      });
    }
    const ends = read.mapEdges((_edge, _attributes, source, target) => [source, target]);
    expect(ends).toEqual(collection.graph.edges.map(({ source, target }) => [nameToken(source), nameToken(target)]));
    const types = read.mapEdges((_, { type }) => type);
    expect(types).toEqual(collection.graph.edges.map(({ type }) => type));
  });
});

describe('nameToken', () => {
  it.each([
    ['q0a1b2c3', 'q0a1b2c3'],
    ['monday/wall 2.txt', 'monday_x002F_wall_x0020_2.txt'],
    ['https://herald.example/é🌊', 'https:_x002F__x002F_herald.example_x002F__x00E9__xD83C__xDF0A_'],
    ['a_x002F_b', 'a_x005F_x002F_b'],
    ['snake_case_x', 'snake_case_x'],
    ['_x002F/', '_x005F_x002F_x002F_'],
    ['/x002F_', '_x002F_x002F_'],
  ])('encodes %s as %s', (id, token) => {
    expect(nameToken(id)).toBe(token);
  });

  it('gives unique, valid tokens', () => {
    const ids = fc.array(fc.stringMatching(/^(?:_|x|002F|\/|a){1,6}$/), { minLength: 2 });
    fc.assert(
      fc.property(fc.oneof(ids, fc.array(fc.string({ unit: 'binary', minLength: 1 }))), (some) => {
        const tokens = some.map(nameToken);
        for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9._:-]+$/);
        expect(new Set(tokens).size).toBe(new Set(some).size);
      }),
    );
  });
});

describe('xmlText', () => {
  it('escapes markup, and replaces characters that XML does not allow', () => {
    expect(xmlText('a<b & "c"\td\r\ne 😀')).toBe('a&lt;b &amp; &quot;c&quot;&#9;d&#13;&#10;e 😀');
    expect(xmlText('\u0000\u001b\ufffe\ud83d')).toBe('\ufffd'.repeat(4));
  });

  it('prevents injected elements', async () => {
    const { graph, quotations } = collection;
    const nodes = graph.nodes.map((node) =>
      node.type === 'outlet' ? { ...node, name: '"/></node><node id="evil"><!-- ]]> \u0000' } : node,
    );
    const hostile = exportable({ graph: { ...graph, nodes }, quotations, corrections: [], doubts: [] });
    expect(parseGexf(MultiDirectedGraph, await fileOf(gexf.write(hostile))).hasNode('evil')).toBe(false);
    expect(parseGraphml(MultiDirectedGraph, await fileOf(graphml.write(hostile))).hasNode('evil')).toBe(false);
  });
});
