/**
 * Extracts quotations with their speakers from news articles, and links them in an attribution graph.
 *
 * A source is one or several paths (files, folders, globs), or articles as records: `{ text, id?, title?, outlet?, … }`.
 * An unreadable input is not an exception: it is reported to `onProblem`. When `signal` aborts, `extract` and
 * `buildGraph` finish the articles in progress and throw its reason.
 *
 * @module quotegraph
 */
import { CorrectionUse } from './lists/corrections.ts';
import type { Diagnostic } from './model.ts';
import {
  build,
  type Collection,
  extractAll,
  type Outcome,
  type Problem,
  problemsOf,
  type RunOptions,
} from './pipeline.ts';
import { read } from './read/index.ts';
import type { ArticleRecord } from './schema.ts';
import type { ServeOptions, Server } from './serve/index.ts';
import { type Options, resolveSettings, type Settings } from './settings.ts';
import { jsonLine } from './write/lines.ts';

export type { Diagnostic, DiagnosticCode } from './model.ts';
export type { Collection, Problem, RunOptions } from './pipeline.ts';
export type {
  AlignmentStep,
  ArticleRecord,
  AttributionGraph,
  Correction,
  GraphEdge,
  GraphNode,
  KnownEntry,
  QuotationRecord,
  QuoteRecord,
  Relation,
} from './schema.ts';
export type { ServeOptions, Server } from './serve/index.ts';
export type { Limits, Options } from './settings.ts';
export { VERSION } from './version.ts';

/** An article as a record. Further fields are copied to the output. */
export interface ArticleInput {
  readonly text: string;
  readonly id?: string | undefined;
  readonly title?: string | null | undefined;
  readonly outlet?: string | null | undefined;
  readonly author?: string | null | undefined;
  readonly date?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly [field: string]: unknown;
}

/** One or several paths (files, folders, globs), or an iterable or async iterable of records. */
export type Source = string | readonly string[] | Iterable<ArticleInput> | AsyncIterable<ArticleInput>;

/** Options of `extract` and `buildGraph`. */
export interface ExtractOptions extends Options, RunOptions {
  /** Receives every error, warning and remark about an input. */
  readonly onProblem?: ((problem: Problem) => void) | undefined;
}

function isPaths(source: Source): source is string | readonly string[] {
  return typeof source === 'string' || (Array.isArray(source) && source.every((item) => typeof item === 'string'));
}

async function* toLines(articles: Iterable<ArticleInput> | AsyncIterable<ArticleInput>): AsyncGenerator<Uint8Array> {
  for await (const article of articles) yield Buffer.from(jsonLine(article), 'utf8');
}

/** Records are read as NDJSON, so that both kinds of source follow the same rules. */
async function* outcomesOf(
  source: Source,
  settings: Settings,
  use: CorrectionUse,
  { onProblem, workers, signal }: ExtractOptions,
): AsyncGenerator<Outcome> {
  const { limits } = settings;
  const results = isPaths(source) ? read([source].flat(), { limits }) : read(['-'], { limits, stdin: toLines(source) });
  for await (const outcome of extractAll(results, settings, { workers, signal })) {
    if (onProblem) problemsOf(outcome).forEach(onProblem);
    use.markMatched(outcome.corrections);
    yield outcome;
  }
  signal?.throwIfAborted();
}

function tell(diagnostics: readonly Diagnostic[], path: 'corrections' | 'known', { onProblem }: ExtractOptions): void {
  for (const diagnostic of diagnostics) onProblem?.({ ...diagnostic, path, article: null });
}

/**
 * Yields one record per article, in input order: its quotations with their speakers, and diagnostics.
 *
 * Articles are read on demand, and none is kept in memory after its record.
 *
 * @example Articles as records, or as paths
 * ```js
 * import { extract } from 'quotegraph';
 *
 * const articles = [{ id: 'gazette', text: '“The pumps will hold through the night,” said Ada Brandt, the engineer.' }];
 * for await (const { id, quotes } of extract(articles)) {
 *   for (const { speaker, role, text } of quotes) console.log(id, '|', speaker, '|', role?.text, '|', text);
 * }
 * // → gazette | Ada Brandt | the engineer | “The pumps will hold through the night,”
 * ```
 *
 * @example A stream of records
 * ```js
 * import { extract } from 'quotegraph';
 *
 * async function* wire() {
 *   yield { id: 'first', text: '“The lock is open again,” said Ines Alvarado.' };
 *   yield { id: 'second', text: 'Nobody spoke, and it rained.' };
 * }
 *
 * for await (const { id, quotes } of extract(wire())) console.log(id, quotes.length);
 * // → first 1
 * // → second 0
 * ```
 *
 * @example Stopping with an AbortSignal
 * ```js
 * import { extract } from 'quotegraph';
 *
 * const controller = new AbortController();
 * const articles = ['one', 'two', 'three'].map((id) => ({ id, text: '“It rained all week,” said Tom Okafor.' }));
 * try {
 *   for await (const { id } of extract(articles, { signal: controller.signal })) {
 *     console.log(id);
 *     controller.abort(new Error('that is enough'));
 *   }
 * } catch (error) {
 *   console.log(error.message);
 * }
 * // → one
 * // → that is enough
 * ```
 *
 * @example Unreadable inputs are reported and skipped
 * ```js
 * import { extract } from 'quotegraph';
 *
 * const onProblem = ({ path, code }) => console.log(path, code);
 * for await (const { id } of extract(['no-such-folder'], { onProblem })) console.log(id);
 * // → no-such-folder path-missing
 * ```
 *
 * @param source paths, or articles as records
 * @param options settings, limits and callbacks
 * @throws RangeError or TypeError for an invalid option
 */
export async function* extract(source: Source, options: ExtractOptions = {}): AsyncGenerator<ArticleRecord> {
  const settings = resolveSettings(options);
  const use = new CorrectionUse(settings.corrections);
  for await (const { record } of outcomesOf(source, settings, use, options)) if (record) yield record;
  tell(use.unmatched('each article'), 'corrections', options);
}

/**
 * Builds the attribution graph of all articles, and the records of quotations.ndjson.
 *
 * @example Finding the same words in several outlets
 * ```js
 * import { buildGraph } from 'quotegraph';
 *
 * const { graph, quotations } = await buildGraph([
 *   { outlet: 'Lock Gazette', text: '“The pumps will hold through the night, whatever the river does,” said Ada Brandt.' },
 *   { outlet: 'River Post', text: '“The pumps will hold through the night,” Ada Brandt said.' },
 * ]);
 * for (const { outlet, relation } of quotations) console.log(outlet, relation);
 * console.log(graph.nodes.filter(({ type }) => type === 'speaker').map(({ name }) => name));
 * // → Lock Gazette fullest
 * // → River Post partial
 * // → [ 'Ada Brandt' ]
 * ```
 *
 * @example With an editor’s corrections and known entities
 * ```js
 * import { buildGraph } from 'quotegraph';
 *
 * const { graph } = await buildGraph([{ text: '“The pumps will hold,” said Ada Brandt.' }], {
 *   corrections: [{ decision: 'speaker', quotation: { text: 'The pumps will hold' }, speaker: 'Ida Brandt' }],
 *   known: [{ name: 'Ida Brandt', type: 'person', ids: { crm: '17' } }],
 * });
 * for (const node of graph.nodes) if (node.type === 'speaker') console.log(node.name, node.ids);
 * // → Ida Brandt { crm: '17' }
 * ```
 *
 * @example From CommonJS, with Node 20.19 or newer
 * ```cjs
 * const { buildGraph } = require('quotegraph');
 *
 * buildGraph([{ text: '“It rained all week,” said Tom Okafor.' }]).then(({ quotations }) => {
 *   console.log(quotations[0].speaker);
 * });
 * // → Tom Okafor
 * ```
 *
 * @param source paths, or articles as records
 * @param options settings, limits and callbacks
 * @throws RangeError or TypeError for an invalid option
 */
export async function buildGraph(source: Source, options: ExtractOptions = {}): Promise<Collection> {
  const settings = resolveSettings(options);
  const use = new CorrectionUse(settings.corrections);
  const collection = await build(outcomesOf(source, settings, use, options), settings);
  use.markMatched(collection.corrections);
  tell(use.unmatched('all articles'), 'corrections', options);
  tell(collection.doubts, 'known', options);
  return collection;
}

/**
 * Serves the report page and a JSON API over a store or an output folder of `build`; on loopback, unless `host` is set.
 *
 * @example Serving an output folder on a free port
 * ```js
 * import { execFileSync } from 'node:child_process';
 * import { mkdtempSync, rmSync } from 'node:fs';
 * import { tmpdir } from 'node:os';
 * import { join } from 'node:path';
 * import { fileURLToPath } from 'node:url';
 * import { serve } from 'quotegraph';
 *
 * const program = fileURLToPath(new URL('cli/main.js', import.meta.resolve('quotegraph')));
 * const folder = mkdtempSync(join(tmpdir(), 'served-'));
 * const input = '{"id": "gazette", "text": "“The pumps will hold,” said Ada Brandt, the engineer."}';
 * execFileSync(process.execPath, [program, 'build', '-', '--output', folder, '--quiet'], { input });
 *
 * const server = await serve(folder, { port: 0 });
 * const answer = await (await fetch(`${server.url}speakers`)).json();
 * console.log(answer.items.map(({ name }) => name).join(', '));
 * // → Ada Brandt
 * await server.close();
 * rmSync(folder, { recursive: true });
 * ```
 *
 * @throws (as a rejection) if the path cannot be served, or the address is not available
 */
export async function serve(place: string, options: ServeOptions = {}): Promise<Server> {
  const server = await import('./serve/index.ts');
  return server.serve(place, options);
}
