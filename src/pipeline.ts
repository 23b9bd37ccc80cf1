/**
 * The flow, one call a stage:
 *
 *   path ──read──▶ Article ──segment──▶ SegmentedArticle ──propose──▶ ProposedArticle ──tag──▶ TaggedArticle
 *        ──join──▶ QuotedArticle ──attribute──▶ AttributedArticle ──correct──▶ CorrectedArticle
 *        ──toRecord──▶ ArticleRecord[] ──collect──▶ graph and quotations
 */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { attribute } from './article/attribute/index.ts';
import { type Corrector, correct, createCorrector } from './article/correct/index.ts';
import { join } from './article/join/index.ts';
import { propose } from './article/quote/index.ts';
import { toRecord } from './article/record.ts';
import { segment } from './article/segment/index.ts';
import { createSmallTagger, tag } from './article/tag/index.ts';
import { type Collection, collect, Shelf, saveShelf, speakersOf } from './collection/index.ts';
import { contentOf } from './collection/store/index.ts';
import type { Article, CorrectedArticle, Diagnostic, Tagger } from './model.ts';
import { type ReadResult, readTaggerFiles } from './read/index.ts';
import { ArticleRecord, type SpeakerNode } from './schema.ts';
import type { Settings } from './settings.ts';
import { VERSION } from './version.ts';

export type { Collection } from './collection/index.ts';

/** What became of one input: its article and the record of it where there is one, and what there is to say about it. */
export interface Outcome {
  readonly status: ReadResult['status'];
  readonly path: string;
  readonly article: CorrectedArticle | null;
  readonly record: ArticleRecord | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Something that is wrong with an input, or only worth knowing about it: where, and one sentence for a person. */
export interface Problem extends Diagnostic {
  readonly path: string;
  readonly article: string | null;
}

export function problemsOf({ path, article, diagnostics }: Outcome): Problem[] {
  const id = article?.id ?? null;
  return diagnostics.map(({ code, offset, message }) => ({ code, path, article: id, offset, message }));
}

/** The tagger that the settings name, ready to label; null where the rules are to read alone. */
export async function loadTagger({ tagger }: Settings): Promise<Tagger | null> {
  return tagger === 'none' ? null : createSmallTagger(await readTaggerFiles(tagger));
}

const NO_CORRECTIONS = createCorrector([]);

/** One article read: pure, and blind to every other article. */
export function readArticle(article: Article, tagger: Tagger | null, corrector = NO_CORRECTIONS): CorrectedArticle {
  const segmented = segment(article);
  const proposed = propose(segmented);
  const tagged = tag(proposed, tagger);
  const quoted = join(tagged);
  const attributed = attribute(quoted);
  return correct(attributed, corrector);
}

function withoutQuotations(article: Article, why: readonly Diagnostic[]): CorrectedArticle {
  const nothing = {
    paragraphs: [],
    sentences: [],
    tokens: [],
    passages: [],
    proposals: [],
    nested: [],
    labels: null,
    quotations: [],
    corrections: [],
  };
  return { ...article, ...nothing, diagnostics: why };
}

/** A bug that one article brings out costs that article alone. */
function analyse(result: ReadResult, tagger: Tagger | null, corrector: Corrector): Omit<Outcome, 'record'> {
  const { status, path, article, diagnostics } = result;
  if (article === null) return { status, path, article, diagnostics };
  if (status !== 'ok') return { status, path, article: withoutQuotations(article, diagnostics), diagnostics };
  try {
    const read = readArticle(article, tagger, corrector);
    return { status, path, article: read, diagnostics: read.diagnostics };
  } catch (error) {
    const message = `could not be analysed: ${error instanceof Error ? error.message : String(error)}`;
    const why: Diagnostic[] = [...diagnostics, { code: 'article-failed', offset: null, message }];
    return { status: 'failed', path, article: withoutQuotations(article, why), diagnostics: why };
  }
}

/** Everything left of the line: what was read in, one outcome each, in order. */
export async function* extractAll(results: AsyncIterable<ReadResult>, settings: Settings): AsyncGenerator<Outcome> {
  const tagger = await loadTagger(settings);
  const corrector = createCorrector(settings.corrections);
  for await (const result of results) yield extractOne(result, tagger, corrector, settings);
}

function extractOne(result: ReadResult, tagger: Tagger | null, corrector: Corrector, settings: Settings): Outcome {
  const outcome = analyse(result, tagger, corrector);
  return { ...outcome, record: outcome.article && toRecord(outcome.article, settings) };
}

/** The corrections that an article or one of its quotations answered to. */
export const correctionsIn = ({ article }: Outcome): readonly string[] =>
  article ? [article, ...article.quotations].flatMap(({ corrections }) => corrections.map(({ id }) => id)) : [];

/** Everything right of it: the records of all articles in, the graph out. */
export async function build(outcomes: AsyncIterable<Outcome>, settings: Settings): Promise<Collection> {
  const records: ArticleRecord[] = [];
  for await (const { status, record } of outcomes) if (status === 'ok' && record) records.push(record);
  return collect(records, settings.corrections);
}

/** Who speaks in the articles of these records, and why several names are one's. */
export const speakersIn = (records: readonly ArticleRecord[], settings: Settings): readonly SpeakerNode[] =>
  speakersOf(records, settings.corrections);

/** What the records of a store have in common: whoever made them, with which rules, model and settings. */
export async function fingerprintOf({ acts, corrections, minConfidence, tagger }: Settings): Promise<string> {
  const files = tagger === 'none' ? null : await readTaggerFiles(tagger);
  const digests =
    files && [files.weights, files.kernel].map((bytes) => createHash('sha256').update(bytes).digest('hex'));
  return contentOf([VERSION, [...acts].sort(), minConfidence, tagger, digests, corrections]);
}

export async function openShelf(path: string, settings: Settings): Promise<Shelf> {
  return Shelf.open(path, await fingerprintOf(settings));
}

/** What reading calls standard input. */
const STDIN = 'stdin';

/** Where an article lies, whatever the line there: of this file, under this id. Hashed, so that a store names no folder. */
function originOf(path: string, { id }: Article): string {
  const file = path.replace(/#\d+$/u, '');
  return contentOf([file === STDIN ? file : resolve(file), id]);
}

/** As `extractAll`, but an article that lies on the shelf as it is now is not read again. */
export async function* extractOnto(
  shelf: Shelf,
  results: AsyncIterable<ReadResult>,
  settings: Settings,
): AsyncGenerator<Outcome> {
  const corrector = createCorrector(settings.corrections);
  let tagger: Promise<Tagger | null> | null = null;
  for await (const result of results) {
    const { status, path, article, diagnostics } = result;
    const origin = article && originOf(path, article);
    const content = article && contentOf(article);
    const known = status === 'ok' && origin !== null && content !== null ? shelf.recall(origin, content) : null;
    if (known !== null) {
      yield { status, path, article: null, record: ArticleRecord.parse(JSON.parse(known)), diagnostics };
      continue;
    }
    tagger ??= loadTagger(settings);
    const outcome = extractOne(result, await tagger, corrector, settings);
    if (outcome.status === 'ok' && outcome.record && origin !== null && content !== null) {
      shelf.add(origin, content, outcome.record);
    }
    yield outcome;
  }
}

/** The graph of everything on the shelf, which is then the store's. */
export async function buildShelf(
  outcomes: AsyncIterable<Outcome>,
  shelf: Shelf,
  settings: Settings,
): Promise<Collection> {
  for await (const _ of outcomes);
  const records = shelf.records().map(({ json }) => ArticleRecord.parse(JSON.parse(json)));
  return collect(records, settings.corrections);
}

/** The collection of a store as it is, and the texts that its records carry, by their hash. */
export async function readStore(path: string, settings: Settings) {
  const shelf = await openShelf(path, settings);
  const texts = new Map<string, string>();
  const records = shelf.records().map(({ json }) => ArticleRecord.parse(JSON.parse(json)));
  for (const { textHash, text } of records) if (text !== undefined) texts.set(textHash, text);
  return { collection: await collect(records, settings.corrections), texts };
}

export { type Shelf, saveShelf };
