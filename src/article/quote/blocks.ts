/**
 * Words of somebody set as a paragraph of their own without marks.
 *
 * Example: a paragraph that ends `… telling reporters:` and the next one, or a numbered one of a resolution,
 * `12. Calls on the Commission to …`.
 */
import { RESOLUTION_VERBS } from '../../lexicon/resolution-verbs.ts';
import { DOCUMENTS } from '../../lexicon/speech-nouns.ts';
import type { Paragraph, SegmentedArticle, Span } from '../../model.ts';
import { antecedentBefore, type Range } from './noun-phrase.ts';
import type { Item } from './passage.ts';

const NUMBERED = /^(?:\(?\d{1,3}[.)]|[a-z]\))\s+(?:(?:strongly|also|further|deeply)\s+)?(\p{L}+)/iu;
const BULLET = /^[•●▪*·–-]\s/u;

/** True where the paragraph is an operative clause of a resolution, as parliaments number them. */
export const isResolutionParagraph = (text: string): boolean =>
  RESOLUTION_VERBS.has(NUMBERED.exec(text)?.[1]?.toLowerCase() ?? '');

/** The document named right before a colon at the end of a sentence: `in the text of the motion:`. */
export function documentBeforeColon(items: readonly Item[]): Range | null {
  if (items.at(-1)?.text !== ':') return null;
  const phrase = antecedentBefore(items, items.length - 1, ({ lower }) => DOCUMENTS.has(lower));
  return phrase && items.slice(...phrase).some(({ lower }) => DOCUMENTS.has(lower)) ? phrase : null;
}

/**
 * The paragraphs that a colon at the end of the paragraph before `first` introduces: one, or all of a list.
 * `isTaken` says which paragraphs hold passages in marks.
 */
export function introducedBlock(
  article: SegmentedArticle,
  first: number,
  isTaken: (paragraph: number) => boolean,
): Span[] {
  const spans: Span[] = [];
  for (let i = first; i < article.paragraphs.length; i++) {
    const paragraph: Paragraph | undefined = article.paragraphs[i];
    if (!paragraph || paragraph.boilerplate || isTaken(i)) break;
    const isListed = BULLET.test(article.text.slice(...paragraph.span));
    if (spans.length > 0 && !isListed) break;
    spans.push(paragraph.span);
    if (!isListed) break;
  }
  return spans;
}
