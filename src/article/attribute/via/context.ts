/** A quotation with its speaker, and the words of its own sentences outside its content. */
import type { Quotation, Span } from '../../../model.ts';
import { firstIndex } from '../../../util/binary-search.ts';
import { type ArticleWithWords, type ArticleWord, paragraphIndexAt } from '../words.ts';
import type { Channel } from './channels.ts';
import { isGeneral, namesOccasion } from './occasion.ts';
import type { PlainSentences } from './sentences.ts';

/** A quotation with the name of its speaker, or null if unknown. */
export interface QuotationWithSpeaker {
  readonly quotation: Quotation;
  readonly speaker: string | null;
}

export interface QuotationInContext extends QuotationWithSpeaker {
  readonly start: number;
  readonly paragraph: number;
  /** Words near the cue and source, in their sentences and outside the content, and the channels named there. */
  readonly words: readonly ArticleWord[];
  readonly channels: readonly Channel[];
  /** Channels named there that belong to somebody else’s words. */
  readonly foreign: ReadonlySet<Channel>;
  /** True if the words name an occasion unrelated to any outlet. */
  readonly onOccasion: boolean;
  /** True if the cue refers to no single occasion: `has often said`. */
  readonly isGeneral: boolean;
}

/** Number of characters around a cue that count as its sentence. */
const NEAR = 600;

/** The items, sorted by position, that begin within a span. */
function startingIn<Item extends { readonly span: Span }>(items: readonly Item[], [start, end]: Span): readonly Item[] {
  const first = (offset: number) => firstIndex(items.length, (i) => (items[i]?.span[0] ?? 0) >= offset);
  return items.slice(first(start), first(end));
}

export const isIn = (spans: readonly Span[], offset: number): boolean =>
  spans.some(([start, end]) => start <= offset && offset < end);

const anchorsOf = ({ quotation: { cue, source } }: QuotationWithSpeaker) => [...cue, ...source];

/**
 * Whether somebody else’s words begin between the quotation and a channel after it: in `The mayor denied it, but his brother told
 * the BBC that`, the BBC is no channel of the mayor.
 */
function isOfAnother(own: QuotationWithSpeaker, other: QuotationWithSpeaker | undefined, { span }: Channel): boolean {
  if (!other || own.speaker === null || other.speaker === own.speaker) return false;
  const [anchors, others] = [anchorsOf(own), anchorsOf(other)];
  const isTold = ({ quotation: { content } }: QuotationWithSpeaker, spans: readonly Span[]) =>
    spans.some(([start]) => isIn(content, start));
  if (isTold(own, others) || isTold(other, anchors)) return false;
  const end = Math.max(...anchors.map((anchor) => anchor[1]));
  return others.some(([start]) => end <= start && start <= span[0]);
}

/** Characters between a channel and the cue or, without a cue, the source. */
export function distanceToCue({ quotation: { cue, source } }: QuotationWithSpeaker, { span }: Channel): number {
  return Math.abs(span[0] - ((cue[0] ?? source[0])?.[0] ?? 0));
}

/** @param beside the quotations before and after it */
export function inContext(
  article: ArticleWithWords,
  sentences: PlainSentences,
  channels: readonly Channel[],
  spoken: QuotationWithSpeaker,
  beside: readonly (QuotationWithSpeaker | undefined)[],
): QuotationInContext {
  const { content, cue, source } = spoken.quotation;
  const sentenceAt = (offset: number) =>
    firstIndex(article.sentences.length, (i) => (article.sentences[i]?.span[1] ?? 0) > offset);
  const anchors = [...cue, ...source];
  const own = new Set(anchors.map(([start]) => sentenceAt(start)));
  const near: Span = [
    Math.min(...anchors.map(([start]) => start)) - NEAR,
    Math.max(...anchors.map(([, end]) => end)) + NEAR,
  ];
  const words = [...own].flatMap((sentence) => startingIn(sentences.wordsOf(sentence), near));
  const outside = words.filter(({ span }) => !isIn(content, span[0]));
  const start = content[0]?.[0] ?? 0;
  const there = startingIn(channels, near).filter(({ span, sentence }) => own.has(sentence) && !isIn(content, span[0]));
  const foreign = new Set(there.filter((channel) => beside.some((other) => isOfAnother(spoken, other, channel))));
  return {
    ...spoken,
    start,
    paragraph: paragraphIndexAt(article, start),
    words: outside,
    onOccasion: namesOccasion(outside),
    isGeneral: isGeneral(outside, cue),
    channels: there.filter((channel) => !foreign.has(channel)),
    foreign,
  };
}
