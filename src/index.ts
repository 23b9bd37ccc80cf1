/**
 * quotegraph as a library; the README has an example.
 *
 * A source is one or several paths (files, folders, globs), or articles as records: `{ text, id?, title?, outlet?, … }`.
 * What cannot be read is no exception: both functions hand it to `onProblem`. Where `signal` says stop, they finish the articles
 * under way and throw its reason.
 */
import { CorrectionUse } from './corrections.ts';
import type { Diagnostic } from './model.ts';
import { build, type Collection, extractAll, type Manner, type Outcome, type Problem, problemsOf } from './pipeline.ts';
import { read } from './read/index.ts';
import type { ArticleRecord } from './schema.ts';
import type { ServeOptions, Server } from './serve/index.ts';
import { type Options, resolveSettings, type Settings } from './settings.ts';
import { jsonLine } from './write/lines.ts';

export type { Collection, Manner, Problem } from './pipeline.ts';
export type {
  AlignmentStep,
  ArticleRecord,
  AttributionGraph,
  Correction,
  GraphEdge,
  GraphNode,
  QuotationRecord,
  QuoteRecord,
  Relation,
} from './schema.ts';
export type { ServeOptions, Server } from './serve/index.ts';
export type { Limits, Options } from './settings.ts';
export { VERSION } from './version.ts';

/** An article that is handed in. Fields that are not named here pass through to its record. */
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

export type Source = string | readonly string[] | Iterable<ArticleInput> | AsyncIterable<ArticleInput>;

export interface ExtractOptions extends Options, Manner {
  /** Told of everything that is wrong with an input, or only worth knowing about it. */
  readonly onProblem?: ((problem: Problem) => void) | undefined;
}

function isPaths(source: Source): source is string | readonly string[] {
  return typeof source === 'string' || (Array.isArray(source) && source.every((item) => typeof item === 'string'));
}

async function* toLines(articles: Iterable<ArticleInput> | AsyncIterable<ArticleInput>): AsyncGenerator<Uint8Array> {
  for await (const article of articles) yield Buffer.from(jsonLine(article), 'utf8');
}

/** Records go in as the NDJSON that they would be, so that both ways in keep the same rules. */
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
    use.matched(outcome.corrections);
    yield outcome;
  }
  signal?.throwIfAborted();
}

function tell(diagnostics: readonly Diagnostic[], { onProblem }: ExtractOptions): void {
  for (const diagnostic of diagnostics) onProblem?.({ ...diagnostic, path: 'corrections', article: null });
}

/** One record per article, in order: its quotations, who said them, and what was noted on the way. */
export async function* extract(source: Source, options: ExtractOptions = {}): AsyncGenerator<ArticleRecord> {
  const settings = resolveSettings(options);
  const use = new CorrectionUse(settings.corrections);
  for await (const { record } of outcomesOf(source, settings, use, options)) if (record) yield record;
  tell(use.unmatched('each article'), options);
}

/** The attribution graph of all articles together, and the lines of quotations.ndjson. */
export async function buildGraph(source: Source, options: ExtractOptions = {}): Promise<Collection> {
  const settings = resolveSettings(options);
  const use = new CorrectionUse(settings.corrections);
  const collection = await build(outcomesOf(source, settings, use, options), settings);
  use.matched(collection.corrections);
  tell(use.unmatched('all articles'), options);
  return collection;
}

/**
 * The page and a JSON API over a store or a folder that `build` wrote; on this machine alone, unless `host` says otherwise.
 *
 * @throws (as a rejection) where there is nothing that can be served, or no place to serve it
 */
export async function serve(place: string, options: ServeOptions = {}): Promise<Server> {
  const server = await import('./serve/index.ts');
  return server.serve(place, options);
}
