/**
 * quotegraph as a library; the README has an example.
 *
 * A source is one or several paths (files, folders, globs), or articles as records: `{ text, id?, title?, outlet?, … }`.
 * What cannot be read is no exception: both functions hand it to `onProblem`.
 */
import { build, type Collection, extractAll, type Outcome, type Problem, problemsOf } from './pipeline.ts';
import { read } from './read/index.ts';
import type { ArticleRecord } from './schema.ts';
import { type Options, resolveSettings } from './settings.ts';
import { jsonLine } from './write/lines.ts';

export type { Collection, Problem } from './pipeline.ts';
export type {
  AlignmentStep,
  ArticleRecord,
  AttributionGraph,
  GraphEdge,
  GraphNode,
  QuotationRecord,
  QuoteRecord,
  Relation,
} from './schema.ts';
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

export interface ExtractOptions extends Options {
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
async function* outcomesOf(source: Source, options: ExtractOptions): AsyncGenerator<Outcome> {
  const settings = resolveSettings(options);
  const { limits } = settings;
  const results = isPaths(source) ? read([source].flat(), { limits }) : read(['-'], { limits, stdin: toLines(source) });
  for await (const outcome of extractAll(results, settings)) {
    if (options.onProblem) problemsOf(outcome).forEach(options.onProblem);
    yield outcome;
  }
}

/** One record per article, in order: its quotations, who said them, and what was noted on the way. */
export async function* extract(source: Source, options: ExtractOptions = {}): AsyncGenerator<ArticleRecord> {
  for await (const { record } of outcomesOf(source, options)) if (record) yield record;
}

/** The attribution graph of all articles together, and the lines of quotations.ndjson. */
export function buildGraph(source: Source, options: ExtractOptions = {}): Promise<Collection> {
  return build(outcomesOf(source, options));
}
