/**
 * The person quoted is the source, since whoever quotes only relays the words.
 *
 * Examples: `the agency quoted Ada Low as saying`, `Ada Low was quoted by the agency as saying`, `the agency reported, citing Ada Low`.
 */
import { CITING_FORMS, RELAYED_LINK, RELAYED_SPEECH, RELAYING_PLACES } from '../../lexicon/en/relaying-words.ts';
import type { SegmentedArticle, Span, Token } from '../../model.ts';
import { locate } from './location.ts';

/** Most tokens in the name and role of the person quoted. */
const LONGEST_NAME = 18;
const NEAREST_CITING = 4;
const ENDS = /^[.,;:!?()“”"‘—–]$/u;

const isSpeech = (token: Token | undefined) => token !== undefined && RELAYED_SPEECH.has(token.lower);

export interface RelayedSpeaker {
  readonly source: Span;
  /** The source with the words that frame it, none of them content: `Ada Low was quoted as saying`. */
  readonly frame: Span;
}

/** The tokens `[start, end)` without commas at their ends, in a frame that ends before token `close`; null if none are left. */
function relayed({ tokens }: SegmentedArticle, start: number, end: number, close: number): RelayedSpeaker | null {
  let last = end;
  while (last > start && tokens[last - 1]?.text === ',') last--;
  const [from, to] = [tokens[start]?.start, tokens[last - 1]?.end];
  if (last <= start || from === undefined || to === undefined) return null;
  return { source: [from, to], frame: [from, tokens[close - 1]?.end ?? to] };
}

/** Index of `as` in `quoted Ada Low as saying`, with `quoted` at a token; -1 if none follows. */
function linkAfter({ tokens }: SegmentedArticle, at: number, end: number): number {
  for (let i = at + 1; i < Math.min(end, at + LONGEST_NAME); i++)
    if (tokens[i]?.lower === RELAYED_LINK && isSpeech(tokens[i + 1])) return i;
  return -1;
}

/** The phrase from `citing`, which follows a comma, up to a mark; null in `citing the flood as an example`. */
function citedAfter(article: SegmentedArticle, at: number, end: number): RelayedSpeaker | null {
  if (article.tokens[at - 1]?.text !== ',') return null;
  let stop = at + 1;
  while (stop < end && stop - at <= LONGEST_NAME && !ENDS.test(article.tokens[stop]?.text ?? '')) {
    if (article.tokens[stop]?.lower === RELAYED_LINK) return null;
    stop++;
  }
  return relayed(article, at + 1, stop, stop);
}

/**
 * The phrase before `was quoted as saying` or `, quoted by the agency as saying`, with `quoted` at a token.
 *
 * @param link index of `as`
 */
function quotedBefore(article: SegmentedArticle, at: number, link: number, start: number): RelayedSpeaker | null {
  let verb = at;
  while (verb > start && article.tokens[verb - 1]?.pos === 'AUX') verb--;
  if (verb === at && article.tokens[at - 1]?.text === ',') verb--;
  if (verb === at) return null;
  let first = verb;
  while (first > start && verb - first < LONGEST_NAME && !ENDS.test(article.tokens[first - 1]?.text ?? '')) first--;
  return relayed(article, first, verb, link + 2);
}

/** Range in which a citing verb may stand: near the cue, or before the name if the cue is only `saying`. */
function reachOf(article: SegmentedArticle, [first, last]: Span): Span {
  const isLink = article.tokens.slice(first, last).some((token) => isSpeech(token));
  return [first - (isLink ? LONGEST_NAME : NEAREST_CITING / 2), last + NEAREST_CITING];
}

/** The larger part of a content outside the frame; the content itself if the frame lies apart or within it at both ends. */
export function outsideFrame([start, end]: Span, { frame }: RelayedSpeaker): Span {
  if (frame[0] >= end || frame[1] <= start) return [start, end];
  const [before, after] = [frame[0] - start, end - frame[1]];
  if (before <= 0 && after <= 0) return [start, end];
  return before > after ? [start, frame[0]] : [frame[1], end];
}

/** The person quoted near a cue; null if the cue relays nobody's words. */
export function relayedSpeaker(article: SegmentedArticle, cue: Span): RelayedSpeaker | null {
  const { tokens, firstSentence } = locate(article, cue);
  const [start, end] = article.sentences[firstSentence]?.tokens ?? tokens;
  const [from, to] = reachOf(article, tokens);
  for (let i = Math.max(start, from); i < Math.min(end, to); i++) {
    const { lower = '' } = article.tokens[i] ?? {};
    if (!CITING_FORMS.has(lower)) continue;
    const link = linkAfter(article, i, end);
    if (link === i + 1 || (link > i && RELAYING_PLACES.has(article.tokens[i + 1]?.lower ?? '')))
      return quotedBefore(article, i, link, start);
    const isCitation = lower.endsWith('ing') && i >= tokens[1];
    const quoted = link > i ? relayed(article, i + 1, link, link + 2) : isCitation ? citedAfter(article, i, end) : null;
    if (quoted) return quoted;
  }
  return null;
}
