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
import {
  type Collection,
  type CollectionInPieces,
  emptyShelf,
  join as joinShelf,
  type Shelf,
  shelve,
  speakersOf,
  wholeCollection,
} from './collection/index.ts';
import { keep } from './kept.ts';
import type { Article, AttributedArticle, CorrectedArticle, Diagnostic, Tagger } from './model.ts';
import { readTaggerFiles } from './read/index.ts';
import type { ArticleRecord, SpeakerNode } from './schema.ts';
import type { Settings } from './settings.ts';

export type { Collection, CollectionInPieces } from './collection/index.ts';

/** What reading gives of one input; an article that need not be read any more is null. */
export interface Given {
  readonly status: 'ok' | 'skipped' | 'failed';
  readonly path: string;
  readonly article: Article | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** What became of one input: its article and the record of it where there is one, and what there is to say about it. */
export interface Outcome extends Given {
  readonly article: CorrectedArticle | null;
  readonly record: ArticleRecord | null;
  /** What a store keeps of it, where it is for one. */
  readonly kept: Uint8Array | null;
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

function attributeArticle(article: Article, tagger: Tagger | null): AttributedArticle {
  const segmented = segment(article);
  const proposed = propose(segmented);
  const tagged = tag(proposed, tagger);
  const quoted = join(tagged);
  return attribute(quoted);
}

/** One article read: pure, and blind to every other article. */
export const readArticle = (article: Article, tagger: Tagger | null, corrector = NO_CORRECTIONS): CorrectedArticle =>
  correct(attributeArticle(article, tagger), corrector);

/** The record of an article that was read before, as these settings and corrections have it now. */
export const judge = (article: AttributedArticle, corrector: Corrector, settings: Settings): ArticleRecord =>
  toRecord(correct(article, corrector), settings);

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

/** How articles are read: by which tagger, with which corrections, and whether for a store. */
interface Reading {
  readonly tagger: Tagger | null;
  readonly corrector: Corrector;
  readonly settings: Settings;
  readonly forStore: boolean;
}

/** A bug that one article brings out costs that article alone. */
function extractOne({ status, path, article, diagnostics }: Given, reading: Reading): Outcome {
  if (article === null) return { status, path, article, record: null, kept: null, diagnostics };
  const { tagger, corrector, settings, forStore } = reading;
  const unread = (state: Given['status'], why: readonly Diagnostic[]): Outcome => {
    const empty = withoutQuotations(article, why);
    return { status: state, path, article: empty, record: toRecord(empty, settings), kept: null, diagnostics: why };
  };
  if (status !== 'ok') return unread(status, diagnostics);
  try {
    const attributed = attributeArticle(article, tagger);
    const read = correct(attributed, corrector);
    const record = toRecord(read, settings);
    const kept = forStore ? keep(attributed) : null;
    return { status, path, article: read, record, kept, diagnostics: read.diagnostics };
  } catch (error) {
    const message = `could not be analysed: ${error instanceof Error ? error.message : String(error)}`;
    return unread('failed', [...diagnostics, { code: 'article-failed', offset: null, message }]);
  }
}

/** Everything left of the line: what was read in, one outcome each, in order. */
export async function* extractAll(
  given: AsyncIterable<Given>,
  settings: Settings,
  { forStore = false } = {},
): AsyncGenerator<Outcome> {
  const corrector = createCorrector(settings.corrections);
  // What is known already needs no tagger, and takes half a second to load.
  let tagger: Promise<Tagger | null> | null = null;
  for await (const one of given) {
    if (one.article) tagger ??= loadTagger(settings);
    yield extractOne(one, { tagger: await tagger, corrector, settings, forStore });
  }
}

/** The corrections that an article or one of its quotations answered to. */
export const correctionsIn = ({ article }: Outcome): readonly string[] =>
  article ? [article, ...article.quotations].flatMap(({ corrections }) => corrections.map(({ id }) => id)) : [];

/** Everything right of it: the records of all articles in, the graph out. */
export async function build(outcomes: AsyncIterable<Outcome>, settings: Settings): Promise<Collection> {
  const shelf = await emptyShelf();
  try {
    return await wholeCollection(await joinAll(outcomes, shelf, settings));
  } finally {
    shelf.engine.close();
  }
}

/** The same on a shelf in memory, to be written a piece at a time for as long as its engine is open. */
export async function joinAll(
  outcomes: AsyncIterable<Outcome>,
  shelf: Shelf,
  settings: Settings,
): Promise<CollectionInPieces> {
  let at = 0;
  for await (const { status, record } of outcomes) {
    if (status === 'ok' && record)
      await shelve(shelf, { origin: String(at++), content: '', kept: new Uint8Array(), record });
  }
  return joinShelf(shelf, settings.corrections);
}

/** Who speaks in the articles of these records, and why several names are one's. */
export const speakersIn = (records: readonly ArticleRecord[], settings: Settings): readonly SpeakerNode[] =>
  speakersOf(records, settings.corrections);

export { emptyShelf, type Shelf };
