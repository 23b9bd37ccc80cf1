/**
 * Words of somebody set as a paragraph of their own without marks.
 *
 * Example: a paragraph that ends `… telling reporters:` and the next one, or a numbered one of a resolution,
 * `12. Calls on the Commission to …`.
 */
import { RESOLUTION_VERBS } from '../../lexicon/resolution-verbs.ts';
import { DOCUMENTS } from '../../lexicon/speech-nouns.ts';
import type { SegmentedArticle, Span } from '../../model.ts';
import type { Draft } from './draft.ts';
import { antecedentBefore, type Range } from './noun-phrase.ts';
import type { Item, OuterSentence, Passage } from './passage.ts';

const NUMBERED = /^(?:\(?\d{1,3}[.)]|[a-z]\))\s+(?:(?:strongly|also|further|deeply)\s+)?(\p{L}+)/iu;
const BULLET = /^[•●▪*·–-]\s/u;

/** True where the paragraph is an operative clause of a resolution, as parliaments number them. */
const isResolutionParagraph = (text: string): boolean =>
  RESOLUTION_VERBS.has(NUMBERED.exec(text)?.[1]?.toLowerCase() ?? '');

/** The document named right before a colon at the end of a sentence: `in the text of the motion:`. */
function documentBeforeColon(items: readonly Item[]): Range | null {
  const phrase = antecedentBefore(items, items.length - 1, ({ lower }) => DOCUMENTS.has(lower));
  return phrase && items.slice(...phrase).some(({ lower }) => DOCUMENTS.has(lower)) ? phrase : null;
}

/** The paragraphs that a colon at the end of the paragraph before `first` introduces: one, or all of a list. */
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
  rule: string,
  sentence: number,
  paragraph: number,
  source: Span[],
  content: readonly Span[],
): Draft => ({
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

/** The block behind a colon: content of the cue that waits for it, or of the document that the sentence names. */
function afterColon(
  sentence: OuterSentence,
  index: number,
  block: readonly Span[],
  waiting: Draft | undefined,
): Draft | null {
  if (waiting) {
    waiting.content.push(...block);
    waiting.evidence.push({ rule: 'block-after-colon', span: block[0] ?? null });
    return null;
  }
  const document = documentBeforeColon(sentence.items);
  const first = document && sentence.items[document[0]];
  const last = document && sentence.items[document[1] - 1];
  return first && last
    ? blockDraft('block-after-colon', index, sentence.paragraph + 1, [[first.span[0], last.span[1]]], block)
    : null;
}

const liesIn = (draft: Draft, block: readonly Span[]) =>
  draft.content.length > 0 &&
  draft.content.every(([start, end]) => block.some((span) => span[0] <= start && end <= span[1]));

/** The drafts with those of unmarked blocks added; what the sentence rules read inside a block is left out. */
export function withBlocks(
  article: SegmentedArticle,
  sentences: readonly OuterSentence[],
  passages: readonly Passage[],
  drafts: readonly Draft[],
): Draft[] {
  const marked = new Set(passages.map(({ paragraph }) => paragraph));
  const blocks: Draft[] = [];
  const taken = new Set<number>();
  const spans: Span[] = [];
  const take = (paragraph: number, block: readonly Span[]) => {
    block.forEach((span, i) => {
      taken.add(paragraph + i);
      spans.push(span);
    });
  };
  const last = new Map(sentences.map(({ paragraph }, index) => [paragraph, index]));
  const waitingAt = new Map(
    drafts
      .filter(({ introduces, content }) => introduces && content.length === 0)
      .map((draft) => [draft.sentence, draft]),
  );
  for (const [paragraph, index] of last) {
    const sentence = sentences[index];
    if (sentence?.items.at(-1)?.text !== ':') continue;
    const block = introducedBlock(article, paragraph + 1, marked);
    const waiting = waitingAt.get(index);
    if (block.length === 0) continue;
    const draft = afterColon(sentence, index, block, waiting);
    if (draft) blocks.push(draft);
    if (draft || waiting) take(paragraph + 1, block);
  }
  article.paragraphs.forEach(({ span, boilerplate }, paragraph) => {
    if (
      boilerplate ||
      taken.has(paragraph) ||
      marked.has(paragraph) ||
      !isResolutionParagraph(article.text.slice(...span))
    )
      return;
    take(paragraph, [span]);
    blocks.push(blockDraft('block-resolution', last.get(paragraph) ?? 0, paragraph, [], [span]));
  });
  const kept = drafts.filter(
    (draft) => !taken.has(draft.paragraph) || waitingAt.get(draft.sentence) === draft || !liesIn(draft, spans),
  );
  return [...kept, ...blocks];
}
