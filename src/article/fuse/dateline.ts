/**
 * A place that opens a paragraph in capitals is a dateline, not a speaker's label.
 *
 * Examples: `KARACHI: Police arrested four men`; `London: The bank cut rates. “…” he said`; but `DOE: We went home` is what Doe says.
 */
import type { Span, TaggedArticle } from '../../model.ts';
import { isListedPlace } from '../listed-place.ts';
import { isInCapitals, LONGEST_DATELINE } from './content-edges.ts';
import type { LinkedStatement } from './link.ts';
import { locate, sameSentence } from './location.ts';
import { spanIndexesOf } from './span-indexes.ts';

/** A label in capitals that opens a paragraph. */
const LABEL = /(?:^|\n)[^\S\n]*([\p{Lu}][\p{Lu}\p{M}.,’' -]{1,40}):\s/gu;

/** Whether the label is the only one of the article, and opens it. */
function isAlone(text: string, [start]: Span): boolean {
  if (text.slice(0, start).trim() !== '') return false;
  return [...text.matchAll(LABEL)].length === 1;
}

/** Whether the statement is a dateline and the report after it. */
export function isDatelined(article: TaggedArticle, { cue, source, contents }: LinkedStatement): boolean {
  const { text } = article;
  const [label] = source;
  if (!cue || !label || source.length > 1 || text.slice(...cue.span).trim() !== ':' || cue.span[0] !== label[1])
    return false;
  const name = text.slice(...label);
  if (!isInCapitals(name) || (label[0] > 0 && text[label[0] - 1] !== '\n')) return false;
  const { outer } = spanIndexesOf(article);
  if (contents.some(({ span }) => outer.overlapping(span).length > 0)) return false;
  return isListedPlace(name) || isAlone(text, label);
}

/** Whether content without marks opens the report after a dateline, with a cue in another sentence: `London: It rained. “…” he said`. */
export function opensReport(article: TaggedArticle, content: Span, cue: Span | null): boolean {
  const from = Math.max(0, content[0] - LONGEST_DATELINE);
  const before = article.text.slice(from, content[0]);
  const opening = before.slice(before.lastIndexOf('\n') + 1).trimEnd();
  if (!opening.endsWith(':') || (from > 0 && !before.includes('\n'))) return false;
  if (!isListedPlace(opening.slice(0, -1)) || spanIndexesOf(article).outer.overlapping(content).length > 0)
    return false;
  return !cue || !sameSentence(locate(article, cue), locate(article, content));
}
