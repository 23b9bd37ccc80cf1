/** GEXF and GraphML, as graphology reads them. */
import { MultiDirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { beforeAll, describe, expect, it } from 'vitest';
import { edgeRow, labelOf, nodeRow, plainValue, type Row } from '../../../src/write/export/fields.ts';
import { gexf } from '../../../src/write/export/gexf.ts';
import { graphml } from '../../../src/write/export/graphml.ts';
import { xmlText } from '../../../src/write/export/xml.ts';
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
    const read = parseGexf(MultiDirectedGraph, await fileOf(gexf(collection.full)));
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
    const read = parseGraphml(MultiDirectedGraph, await fileOf(graphml(collection.full)));
    expect(read.order).toBe(collection.graph.nodes.length);
    expect(read.size).toBe(collection.graph.edges.length);
    for (const node of collection.graph.nodes) {
      expect(read.getNodeAttributes(node.id)).toEqual({
        type: node.type,
        label: labelOf(node),
        ...plain(nodeRow(node)),
      });
    }
    const types = read.mapEdges((_, { type }) => type);
    expect(types).toEqual(collection.graph.edges.map(({ type }) => type));
  });
});

describe('text in XML', () => {
  it('loses nothing that XML can hold, and nothing else stays', () => {
    expect(xmlText('a<b & "c"\td\r\ne 😀')).toBe('a&lt;b &amp; &quot;c&quot;&#9;d&#13;&#10;e 😀');
    expect(xmlText('\u0000\u001b\ufffe\ud83d')).toBe('\ufffd'.repeat(4));
  });

  it('opens no element of its own', async () => {
    const { graph, quotations } = collection;
    const nodes = graph.nodes.map((node) =>
      node.type === 'outlet' ? { ...node, name: '"/></node><node id="evil"><!-- ]]> \u0000' } : node,
    );
    const hostile = exportable({ graph: { ...graph, nodes }, quotations, corrections: [], doubts: [] });
    expect(parseGexf(MultiDirectedGraph, await fileOf(gexf(hostile))).hasNode('evil')).toBe(false);
    expect(parseGraphml(MultiDirectedGraph, await fileOf(graphml(hostile))).hasNode('evil')).toBe(false);
  });
});
