/**
 * The flow, one call a stage:
 *
 *   path ──read──▶ Article ──segment──▶ SegmentedArticle ──propose──▶ ProposedArticle ──tag──▶ TaggedArticle
 *        ──join──▶ QuotedArticle ──attribute──▶ AttributedArticle ──correct──▶ CorrectedArticle
 *        ──toRecord──▶ ArticleRecord[] ──collect──▶ graph and quotations
 */
import { attribute } from './article/attribute/index.ts';
import { type Corrector, correct, createCorrector } from './article/correct/index.ts';
import { join } from './article/join/index.ts';
import { propose } from './article/quote/index.ts';
import { toRecord } from './article/record.ts';
import { segment } from './article/segment/index.ts';
import { createSmallTagger, tag } from './article/tag/index.ts';
import { type Collection, collect, speakersOf } from './collection/index.ts';
import type { Article, CorrectedArticle, Diagnostic, Tagger } from './model.ts';
import { type ReadResult, readTaggerFiles } from './read/index.ts';
import type { ArticleRecord, SpeakerNode } from './schema.ts';
import type { Settings } from './settings.ts';

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
  for await (const result of results) {
    const outcome = analyse(result, tagger, corrector);
    yield { ...outcome, record: outcome.article && toRecord(outcome.article, settings) };
  }
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
