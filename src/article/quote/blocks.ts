/**
 * Block quotations: paragraphs of somebody's words without marks.
 *
 * Example: the paragraph behind one that ends `… telling reporters:`; a numbered paragraph of a resolution,
 * `12. Calls on the Commission to …`.
 */

import { NUMBERED_RESOLUTION, RESOLUTION_VERBS } from '../../lexicon/en/resolution-verbs.ts';
import { DOCUMENT_NOUNS } from '../../lexicon/en/speech-nouns.ts';
import type { Passage, SegmentedArticle, Span } from '../../model.ts';
import { firstIndex } from '../../util/binary-search.ts';
import type { QuotationRuleId } from '../rules.ts';
import { spanContains } from '../spans.ts';
import type { FoldedSentence, ItemRange, SentenceItem } from './items.ts';
import { antecedentBefore } from './noun-phrase.ts';
import type { QuotationDraft } from './quotation-draft.ts';

const BULLET = /^[•●▪*·–-]\s/u;

/** Whether the paragraph is a numbered operative clause of a resolution. */
const isResolutionParagraph = (text: string): boolean =>
  RESOLUTION_VERBS.has(NUMBERED_RESOLUTION.exec(text)?.[1]?.toLowerCase() ?? '');

/** The document named right before a colon at the end of a sentence: `in the text of the motion:`. */
function documentBeforeColon(items: readonly SentenceItem[]): ItemRange | null {
  const phrase = antecedentBefore(items, items.length - 1, ({ lower }) => DOCUMENT_NOUNS.has(lower));
  return phrase && items.slice(...phrase).some(({ lower }) => DOCUMENT_NOUNS.has(lower)) ? phrase : null;
}

/** The paragraphs that a colon before paragraph `first` introduces: one, or a whole list. */
function introducedBlock(article: SegmentedArticle, first: number, marked: ReadonlySet<number>): Span[] {
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
  source: Span[],
  content: readonly Span[],
): QuotationDraft => ({
  sentence,
  paragraph,
  act: 'speech',
  source,
  cue: [],
  introduces: false,
  evidence: [{ rule, span: content[0] ?? null }],
  content: [...content],
  passages: [],
});

/** Span of the document named right before the final colon: the source of the block behind it. */
function namedDocument({ items }: FoldedSentence): Span | null {
  const document = documentBeforeColon(items);
  const first = document && items[document[0]];
  const last = document && items[document[1] - 1];
  return first && last ? [first.span[0], last.span[1]] : null;
}

/** Whether all content of a draft lies within the paragraphs, given in text order. */
const liesIn = (draft: QuotationDraft, paragraphs: readonly Span[]) =>
  draft.content.length > 0 &&
  draft.content.every((span) => {
    const around = paragraphs[firstIndex(paragraphs.length, (i) => (paragraphs[i]?.[0] ?? 0) > span[0]) - 1];
    return around !== undefined && spanContains(around, span);
  });

/** Adds the drafts of unmarked blocks and drops those that the sentence rules found inside a block. */
export function withBlocks(
  article: SegmentedArticle,
  sentences: readonly FoldedSentence[],
  passages: readonly Passage[],
  drafts: readonly QuotationDraft[],
): QuotationDraft[] {
  const marked = new Set(passages.map(({ paragraph }) => paragraph));
  const blocks: QuotationDraft[] = [];
  const taken = new Set<number>();
  const last = new Map(sentences.map(({ paragraph }, index) => [paragraph, index]));
  const waitingAt = new Map(
    drafts
      .filter(({ introduces, content }) => introduces && content.length === 0)
      .map((draft) => [draft.sentence, draft]),
  );
  for (const [paragraph, index] of last) {
    const sentence = sentences[index];
    if (sentence?.items.at(-1)?.text !== ':' || taken.has(paragraph)) continue;
    const waiting = waitingAt.get(index);
    const document = waiting ? null : namedDocument(sentence);
    if (!waiting && !document) continue;
    const block = introducedBlock(article, paragraph + 1, marked);
    if (block.length === 0) continue;
    block.forEach((_, i) => {
      taken.add(paragraph + 1 + i);
    });
    if (document) blocks.push(blockDraft('block-after-colon', index, paragraph + 1, [document], block));
    for (const span of waiting ? block : []) waiting?.content.push(span);
    waiting?.evidence.push({ rule: 'block-after-colon', span: block[0] ?? null });
  }
  article.paragraphs.forEach(({ span, boilerplate }, paragraph) => {
    if (
      boilerplate ||
      taken.has(paragraph) ||
      marked.has(paragraph) ||
      !isResolutionParagraph(article.text.slice(...span))
    )
      return;
    taken.add(paragraph);
    blocks.push(blockDraft('block-resolution', last.get(paragraph) ?? 0, paragraph, [], [span]));
  });
  const takenSpans = article.paragraphs.filter((_, i) => taken.has(i)).map(({ span }) => span);
  const kept = drafts.filter(
    (draft) => !taken.has(draft.paragraph) || waitingAt.get(draft.sentence) === draft || !liesIn(draft, takenSpans),
  );
  return [...kept, ...blocks];
}
