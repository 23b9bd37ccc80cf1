/** Reads the output of `build` line by line: graph.json has one node or edge per line, quotations.ndjson one quotation. */
import { createReadStream, existsSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { GRAPH_FILE, holdsOutput, QUOTATIONS_FILE } from '../file-names.ts';
import { GraphEdge, GraphNode, QuotationRecord } from '../schema.ts';
import type { Limits } from '../settings.ts';
import { parseJson } from './json.ts';
import { splitLines } from './lines.ts';

/** A file in the folder does not have the format that `build` writes. */
export class OutputFolderError extends Error {
  override readonly name = 'OutputFolderError';
}

export const isOutputFolder = (folder: string): boolean => holdsOutput((name) => existsSync(path.join(folder, name)));

interface OutputLine {
  readonly number: number;
  readonly text: string;
}

async function* outputLines(file: string, { articleBytes }: Limits): AsyncGenerator<OutputLine> {
  for await (const line of splitLines(createReadStream(file), articleBytes)) {
    if ('tooLong' in line) throw new OutputFolderError(`${file}: line ${line.number} exceeds the size limit`);
    yield { number: line.number, text: new TextDecoder().decode(line.bytes).trim() };
  }
}

function parsed<Item>(file: string, { number, text }: OutputLine, shape: z.ZodType<Item>, { jsonDepth }: Limits): Item {
  const json = parseJson(text, jsonDepth);
  const item = json.ok ? shape.safeParse(json.value) : null;
  if (item?.success) return item.data;
  throw new OutputFolderError(`${file}: line ${number} does not match the format of this version`);
}

/** The items of one array of graph.json. */
async function* listed<Item>(file: string, name: string, shape: z.ZodType<Item>, limits: Limits): AsyncGenerator<Item> {
  let within = false;
  for await (const line of outputLines(file, limits)) {
    if (!within) within = line.text === `"${name}": [`;
    else if (/^\],?$/.test(line.text)) return;
    else yield parsed(file, { ...line, text: line.text.replace(/,$/, '') }, shape, limits);
  }
  throw new OutputFolderError(`${file} ${within ? 'ends too early' : `has no list of ${name} in the expected format`}`);
}

async function* quotationsIn(file: string, limits: Limits): AsyncGenerator<QuotationRecord> {
  for await (const line of outputLines(file, limits)) {
    if (line.text !== '') yield parsed(file, line, QuotationRecord, limits);
  }
}

/** Each call reads from the start and validates every item. */
export function readOutputFolder(folder: string, limits: Limits) {
  const [graph, quotations] = [path.join(folder, GRAPH_FILE), path.join(folder, QUOTATIONS_FILE)];
  return {
    nodes: () => listed(graph, 'nodes', GraphNode, limits),
    edges: () => listed(graph, 'edges', GraphEdge, limits),
    quotations: () => quotationsIn(quotations, limits),
  };
}
