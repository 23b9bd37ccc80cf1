/**
 * A place that opens a paragraph in capitals is a dateline, not a speaker's label.
 *
 * Example: `KARACHI: Police arrested four men`; but `DOE: We went home` is what Doe says.
 */
import { LISTED_NAMES } from '../../lexicon/en/listed-names.ts';
import { isEntry } from '../../lexicon/sorted-entries.ts';
import type { Span, TaggedArticle } from '../../model.ts';
import { isInCapitals } from './content-edges.ts';
import type { LinkedStatement } from './link.ts';
import { spanIndexesOf } from './span-indexes.ts';

/** A label in capitals that opens a paragraph. */
const LABEL = /(?:^|\n)[^\S\n]*([\p{Lu}][\p{Lu}\p{M}.,’' -]{1,40}):\s/gu;

/** `LONDON`, `NAIROBI, KENYA`. */
const isPlace = (name: string) => isEntry(LISTED_NAMES.place, (name.split(',')[0] ?? '').toLowerCase());

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
  return isPlace(name) || isAlone(text, label);
}
