/**
 * Block quotations: paragraphs of somebody's words without marks.
 *
 * Example: the paragraph after one that ends `… telling reporters:`; a numbered paragraph of a resolution,
 * `12. Calls on the Commission to …`.
 */

import { NUMBERED_RESOLUTION, RESOLUTION_VERBS } from '../../lexicon/en/resolution-verbs.ts';
import { DOCUMENT_NOUNS } from '../../lexicon/en/speech-nouns.ts';
import type { Passage, SegmentedArticle, Span } from '../../model.ts';
import { firstIndex } from '../../util/binary-search.ts';
import type { QuotationRuleId } from '../rules.ts';
import { spanContains } from '../spans.ts';
import { attributionAfter, introducedBy } from './block-attribution.ts';
import { type FoldedSentence, type ItemRange, type SentenceItem, spanOfItems } from './items.ts';
import { antecedentBefore } from './noun-phrase.ts';
import { type QuotationDraft, speechDraft } from './quotation-draft.ts';
import { setApart } from './set-apart.ts';

const BULLET = /^[•●▪*·–-]\s/u;

/** Whether the paragraph is a numbered operative clause of a resolution. */
const isResolutionParagraph = (text: string): boolean =>
  RESOLUTION_VERBS.has(NUMBERED_RESOLUTION.exec(text)?.[1]?.toLowerCase() ?? '');

/** The document named right before a colon at the end of a sentence: `in the text of the motion:`. */
function documentBeforeColon(items: readonly SentenceItem[]): ItemRange | null {
  const phrase = antecedentBefore(items, items.length - 1, ({ lower }) => DOCUMENT_NOUNS.has(lower));
  return phrase && items.slice(...phrase).some(({ lower }) => DOCUMENT_NOUNS.has(lower)) ? phrase : null;
}

/** The paragraphs that a colon before paragraph `first` introduces: those set apart, one, or a whole list. */
function introducedBlock(
  article: SegmentedArticle,
  first: number,
  marked: ReadonlySet<number>,
  ranges: readonly Span[],
): Span[] {
  const range = ranges.find(([start]) => start === first);
  if (range) return article.paragraphs.slice(...range).map(({ span }) => span);
  const spans: Span[] = [];
  for (let i = first; i < article.paragraphs.length; i++) {
    const paragraph = article.paragraphs[i];
    if (!paragraph || paragraph.boilerplate || marked.has(i)) break;
    const isListed = BULLET.test(article.text.slice(...paragraph.span));
    if (spans.length > 0 && !isListed) break;
    spans.push(paragraph.span);
    if (!isListed) break;
  }
  return spans;
}

const blockDraft = (
  rule: QuotationRuleId,
  sentence: number,
  paragraph: number,
  source: readonly Span[],
  content: readonly Span[],
): QuotationDraft =>
  speechDraft({
    sentence,
    paragraph,
    source,
    cue: [],
    evidence: [{ rule, span: content[0] ?? null }],
    content: [...content],
    passages: [],
  });

/** Span of the document named right before the final colon: the source of the block after it. */
function namedDocument({ items }: FoldedSentence): Span | null {
  const document = documentBeforeColon(items);
  return document && spanOfItems(items, document);
}

/** Whether all content of a draft lies within some of the paragraphs, which are in text order. */
const liesIn = (draft: QuotationDraft, paragraphs: readonly Span[]) =>
  draft.content.length > 0 &&
  draft.content.every((span) => {
    const around = paragraphs[firstIndex(paragraphs.length, (i) => (paragraphs[i]?.[0] ?? 0) > span[0]) - 1];
    return around !== undefined && spanContains(around, span);
  });

/** Finds the blocks of an article; a paragraph belongs to one block at most. */
class Blocks {
  readonly drafts: QuotationDraft[] = [];
  readonly #article: SegmentedArticle;
  readonly #sentences: readonly FoldedSentence[];
  readonly #lastSentence: ReadonlyMap<number, number>;
  /** Paragraphs with words in marks. */
  readonly #marked: ReadonlySet<number>;
  /** Ranges of paragraphs set apart that do not open with a mark. */
  readonly #setApart: readonly Span[];
  readonly #taken = new Set<number>();

  constructor(article: SegmentedArticle, sentences: readonly FoldedSentence[], passages: readonly Passage[]) {
    this.#article = article;
    this.#sentences = sentences;
    this.#lastSentence = new Map(sentences.map(({ paragraph }, index) => [paragraph, index]));
    this.#marked = new Set(passages.map(({ paragraph }) => paragraph));
    const openings = new Set(passages.map(({ span }) => span[0]));
    this.#setApart = setApart(article).filter(([first]) => !openings.has(article.paragraphs[first]?.span[0] ?? -1));
  }

  /** Spans of the paragraphs in blocks, in text order. */
  get taken(): Span[] {
    return this.#article.paragraphs.filter((_, i) => this.#taken.has(i)).map(({ span }) => span);
  }

  isTaken = ({ paragraph }: QuotationDraft): boolean => this.#taken.has(paragraph);

  #take(first: number, block: readonly Span[]): void {
    for (let i = 0; i < block.length; i++) this.#taken.add(first + i);
  }

  /** Blocks after a colon, said by a draft that waits for its content or by the document that is named. */
  afterColons(waitingAt: ReadonlyMap<number, QuotationDraft>): void {
    for (const [paragraph, index] of this.#lastSentence) {
      const sentence = this.#sentences[index];
      if (sentence?.items.at(-1)?.text !== ':' || this.#taken.has(paragraph)) continue;
      const waiting = waitingAt.get(index);
      const document = waiting ? null : namedDocument(sentence);
      if (!waiting && !document) continue;
      const block = introducedBlock(this.#article, paragraph + 1, this.#marked, this.#setApart);
      if (block.length === 0) continue;
      this.#take(paragraph + 1, block);
      if (waiting) {
        for (const span of block) waiting.content.push(span);
        waiting.evidence.push({ rule: 'block-after-colon', span: block[0] ?? null });
      } else if (document) this.drafts.push(blockDraft('block-after-colon', index, paragraph + 1, [document], block));
    }
  }

  /** Blocks set apart: the sentence after a block names its speaker, else the one before it does. */
  setApart(drafts: readonly QuotationDraft[]): void {
    for (const [first, end] of this.#setApart) {
      if (this.#taken.has(first)) continue;
      const block = this.#article.paragraphs.slice(first, end).map(({ span }) => span);
      const draft = this.#saidAfter(first, end, block) ?? this.#saidBefore(first, block, drafts);
      if (!draft) continue;
      this.#take(first, block);
      this.drafts.push(draft);
    }
  }

  #saidAfter(first: number, end: number, block: readonly Span[]): QuotationDraft | null {
    const index = (this.#lastSentence.get(end - 1) ?? this.#sentences.length) + 1;
    const sentence = this.#sentences[index];
    const said = sentence?.paragraph === end ? attributionAfter(sentence) : null;
    return said && { ...blockDraft('block-set-apart', index, first, said.source, block), cue: said.cue };
  }

  #saidBefore(first: number, block: readonly Span[], drafts: readonly QuotationDraft[]): QuotationDraft | null {
    const index = this.#lastSentence.get(first - 1) ?? -1;
    const sentence = this.#sentences[index];
    if (!sentence) return null;
    const goesOn = drafts.some((draft) => draft.sentence === index && draft.act === 'speech');
    if (goesOn) return blockDraft('block-set-apart', index, first, [], block);
    const introduced = introducedBy(sentence, index);
    return (
      introduced && { ...blockDraft('block-set-apart', index, first, introduced.source, block), cue: introduced.cue }
    );
  }

  /** Numbered paragraphs of a resolution. */
  resolutions(): void {
    this.#article.paragraphs.forEach(({ span, boilerplate }, paragraph) => {
      if (boilerplate || this.#taken.has(paragraph) || this.#marked.has(paragraph)) return;
      if (!isResolutionParagraph(this.#article.text.slice(...span))) return;
      this.#taken.add(paragraph);
      const sentence = this.#lastSentence.get(paragraph) ?? 0;
      this.drafts.push(blockDraft('block-resolution', sentence, paragraph, [], [span]));
    });
  }
}

/** Adds the drafts of unmarked blocks and drops those that the sentence rules found inside a block. */
export function withBlocks(
  article: SegmentedArticle,
  sentences: readonly FoldedSentence[],
  passages: readonly Passage[],
  drafts: readonly QuotationDraft[],
): QuotationDraft[] {
  const waitingAt = new Map(
    drafts
      .filter(({ awaitsContent, content }) => awaitsContent && content.length === 0)
      .map((draft) => [draft.sentence, draft]),
  );
  const blocks = new Blocks(article, sentences, passages);
  blocks.afterColons(waitingAt);
  blocks.setApart(drafts);
  blocks.resolutions();
  const kept = drafts.filter(
    (draft) => !blocks.isTaken(draft) || waitingAt.get(draft.sentence) === draft || !liesIn(draft, blocks.taken),
  );
  return [...kept, ...blocks.drafts];
}
