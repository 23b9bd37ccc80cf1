/**
 * Gives the words of a crosshead or a pull quote to whoever says them in the text.
 *
 * Example: the paragraph `‘Left at the kerb’` holds Doe's words if `“We were left at the kerb,” Doe said` comes later.
 */
import type { Quotation, QuotedArticle, Span } from '../../model.ts';
import { wordsIn } from '../letters.ts';
import { openingOf } from './resolve/context.ts';
import type { SpeakerWithSource } from './resolve/floating.ts';
import { paragraphIndexAt } from './words.ts';

/** Characters of the longest crosshead. */
const LONGEST = 80;
/** Most paragraphs between a crosshead and the first words below it. */
const FARTHEST = 2;
/** Quotations before and after a crosshead that it is compared with. */
const FARTHEST_REPEATED = 60;
const CONFIDENCE = { repeated: 0.9, below: 0.6 };
const OPENS_WITH_MARK = /^["“„'‘«»]/;
/** A mark that ends a sentence or a pause in speech, before the closing quotation mark. */
const ENDS_SPEECH = /[.!?…,—–-]["”’'»]?$/;

/** Whether the words fill a short paragraph and end without a stop, as no spoken words do. */
export function isCrosshead(article: QuotedArticle, quotation: Quotation): boolean {
  const { text, paragraphs } = article;
  const [span, more] = quotation.content;
  if (!span || more || quotation.kind !== 'direct' || quotation.cue.length > 0) return false;
  const [start, end] = paragraphs[paragraphIndexAt(article, span[0])]?.span ?? [0, 0];
  const printed = text.slice(start, end).trim();
  return (
    printed.length <= LONGEST &&
    printed === text.slice(...span).trim() &&
    OPENS_WITH_MARK.test(printed) &&
    !ENDS_SPEECH.test(printed)
  );
}

/** The words in lower case between single spaces, without apostrophes, which may be quotation marks. */
const plain = (text: string, content: readonly Span[]) =>
  ` ${wordsIn(openingOf(text, content).toLowerCase().replace(/['’‘]/g, '')).join(' ')} `;

/** The speaker of the words that a crosshead repeats from the text, or else of the first words below it. */
export function speakerOfCrosshead(
  article: QuotedArticle,
  at: number,
  speakers: readonly SpeakerWithSource[],
): SpeakerWithSource {
  const { text, quotations } = article;
  const { content = [] } = quotations[at] ?? {};
  const words = plain(text, content);
  const from = Math.max(0, at - FARTHEST_REPEATED);
  const near = quotations.slice(from, at + FARTHEST_REPEATED).flatMap(({ act, content: spans }, i) => {
    const speaker = act === 'speech' ? speakers[from + i]?.speaker : null;
    return speaker ? [{ isBelow: from + i > at, content: spans, speaker }] : [];
  });
  const repeated = near.find((other) => plain(text, other.content).includes(words));
  const first = near.find(({ isBelow }) => isBelow);
  const paragraphOf = (spans: readonly Span[]) => paragraphIndexAt(article, spans[0]?.[0] ?? 0);
  const isNear = first && paragraphOf(first.content) - paragraphOf(content) <= FARTHEST;
  const found = repeated ?? (isNear ? first : undefined);
  if (!found) return { speaker: null, source: [] };
  const span = found.speaker.evidence.span;
  const confidence = repeated ? CONFIDENCE.repeated : CONFIDENCE.below;
  return {
    speaker: { ...found.speaker, confidence, evidence: { rule: 'crosshead', span }, candidates: [] },
    source: [],
  };
}
