/** Draws the network. A separate bundle, loaded when the graph view is opened. */
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import Sigma from 'sigma';
import type { Settings } from 'sigma/settings';
import type { Network, NetworkNode, NodeKind } from './network.ts';

/** CSS colours and font. */
export interface Ink {
  readonly kinds: Readonly<Record<NodeKind, string>>;
  readonly disputed: string;
  readonly line: string;
  readonly text: string;
  readonly paper: string;
  readonly font: string;
}

export interface Drawing {
  /** Applies other colours when the scheme changes. */
  readonly paint: (ink: Ink) => void;
  readonly close: () => void;
}

const ROUNDS = 600;
/** Rounds that move overlapping nodes apart. */
const ROUNDS_APART = 60;
const SIZES: Readonly<Record<NodeKind, number>> = { outlet: 9, speaker: 6, utterance: 3.5 };
/** Maximum size of a node; nodes grow with the square root of their degree. */
const LARGEST = 20;
/** The golden angle in radians. A sunflower spiral gives each node its own starting position without random numbers. */
const GOLDEN_TURN = Math.PI * (3 - Math.sqrt(5));
/** Horizontal stretch, which makes room for labels. */
const STRETCH = 1.6;
const LABEL_SIZE = 13;
/** Maximum length of a label in characters. */
const LABEL_LENGTH = 40;

const shortened = (text: string) =>
  text.length > LABEL_LENGTH ? `${text.slice(0, LABEL_LENGTH - 1).trimEnd()}…` : text;

interface NodeLook {
  x: number;
  y: number;
  size: number;
  label: string;
  color: string;
  forceLabel: boolean;
  node: NetworkNode;
}
type Drawn = Graph<NodeLook, { size: number; color: string; weight: number }>;

const colorOf = ({ kind, disputed }: NetworkNode, ink: Ink) => (disputed ? ink.disputed : ink.kinds[kind]);

function graphOf({ nodes, edges }: Network, ink: Ink): Drawn {
  const graph: Drawn = new Graph();
  nodes.forEach((node, i) => {
    graph.addNode(node.key, {
      x: Math.sqrt(i) * Math.cos(i * GOLDEN_TURN),
      y: Math.sqrt(i) * Math.sin(i * GOLDEN_TURN),
      size: 1,
      label: shortened(node.label),
      color: colorOf(node, ink),
      forceLabel: node.kind === 'outlet',
      node,
    });
  });
  for (const { from, to, weight } of edges)
    graph.addEdge(from, to, { size: Math.min(4, weight), color: ink.line, weight });
  graph.updateEachNodeAttributes((key, look) => ({
    ...look,
    size: Math.min(LARGEST, SIZES[look.node.kind] + Math.sqrt(graph.degree(key))),
  }));
  return graph;
}

/** Deterministic layout: neither the starting positions nor the forces are random. */
function lay(graph: Drawn) {
  const settings = { ...forceAtlas2.inferSettings(graph), gravity: 0.06, scalingRatio: 12, strongGravityMode: true };
  forceAtlas2.assign(graph, { iterations: ROUNDS, settings });
  forceAtlas2.assign(graph, { iterations: ROUNDS_APART, settings: { ...settings, adjustSizes: true } });
  graph.updateEachNodeAttributes((_, look) => ({ ...look, x: look.x * STRETCH }));
}

/** Labels have an outline in the background colour, to be readable over edges; outlets are bold. */
const label =
  (ink: Ink): Settings['defaultDrawNodeLabel'] =>
  (context, { x, y, size, label: text, forceLabel }, { labelFont }) => {
    if (!text) return;
    context.font = `${forceLabel ? 700 : 400} ${LABEL_SIZE}px ${labelFont}`;
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.strokeStyle = ink.paper;
    context.strokeText(text, x + size + 4, y + LABEL_SIZE / 3);
    context.fillStyle = ink.text;
    context.fillText(text, x + size + 4, y + LABEL_SIZE / 3);
  };

type HoverLabel = Settings['defaultDrawNodeHover'];

/** The hover label of sigma in the page's colours; its own is always white. */
const hoverLabel =
  (ink: Ink): HoverLabel =>
  (context, { x, y, size, label }, { labelFont }) => {
    if (!label) return;
    context.font = `600 ${LABEL_SIZE}px ${labelFont}`;
    const width = context.measureText(label).width;
    context.fillStyle = ink.paper;
    context.strokeStyle = ink.text;
    context.lineWidth = 1;
    context.beginPath();
    context.roundRect(x + size + 1, y - LABEL_SIZE, width + 12, 2 * LABEL_SIZE, 4);
    context.fill();
    context.stroke();
    context.fillStyle = ink.text;
    context.fillText(label, x + size + 7, y + LABEL_SIZE / 3);
  };

const settingsOf = (ink: Ink): Partial<Settings> => ({
  labelColor: { color: ink.text },
  labelFont: ink.font,
  labelSize: LABEL_SIZE,
  labelRenderedSizeThreshold: 7,
  labelGridCellSize: 70,
  stagePadding: 60,
  defaultEdgeColor: ink.line,
  defaultDrawNodeHover: hoverLabel(ink),
  defaultDrawNodeLabel: label(ink),
  zIndex: true,
});

/** @throws if the browser has no WebGL */
export function draw(box: HTMLElement, network: Network, ink: Ink, choose: (node: NetworkNode) => void): Drawing {
  const graph = graphOf(network, ink);
  lay(graph);
  const sigma = new Sigma(graph, box, settingsOf(ink));
  let near: ReadonlySet<string> | null = null;
  sigma.setSetting('nodeReducer', (key, look) =>
    near && !near.has(key) ? { ...look, color: ink.line, label: '' } : look,
  );
  sigma.setSetting('edgeReducer', (edge, look) =>
    near && !graph.extremities(edge).every((end) => near?.has(end)) ? { ...look, hidden: true } : look,
  );
  const point = (key: string | null) => {
    near = key === null ? null : new Set([key, ...graph.neighbors(key)]);
    sigma.refresh({ skipIndexation: true });
  };
  sigma.on('enterNode', ({ node }) => point(node));
  sigma.on('leaveNode', () => point(null));
  sigma.on('clickNode', ({ node }) => choose(graph.getNodeAttribute(node, 'node')));
  const paint = (other: Ink) => {
    graph.updateEachNodeAttributes((_, look) => ({ ...look, color: colorOf(look.node, other) }));
    graph.updateEachEdgeAttributes((_, look) => ({ ...look, color: other.line }));
    sigma.setSettings(settingsOf(other));
  };
  return { paint, close: () => sigma.kill() };
}
