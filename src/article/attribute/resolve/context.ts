/** Context of a source for ranking its candidates: where it stands, what is said, and to whom. */
import { ADDRESSING_VERBS, ANSWERING_CUES } from '../../../lexicon/en/conversation.ts';
import { CONTINUING_CUES } from '../../../lexicon/en/verb-words.ts';
import type { Quotation, Span } from '../../../model.ts';
import { firstIndex } from '../../../util/binary-search.ts';
import { wordsIn } from '../../letters.ts';
import type { Discourse, Referent } from '../discourse.ts';
import type { Entity } from '../entities.ts';
import type { QuotationContext } from '../rank/anaphor.ts';

/** For sources that are not descriptions, and so have no modifiers. */
export const NO_MODIFIERS: ReadonlySet<string> = new Set();

/** Characters of each piece of content that are looked at. */
const LONGEST_CONTENT = 2_000;

/** The text of a content, each of its pieces up to a limit. */
export const openingOf = (text: string, content: readonly Span[]): string =>
  content.map(([start, end]) => text.slice(start, Math.min(end, start + LONGEST_CONTENT))).join(' ');

/** The entity whose name follows the cue at once. */
function entityAfter({ entities }: Discourse, cue: Span | undefined): Entity | null {
  if (!cue) return null;
  const { inOrder } = entities;
  const next = inOrder[firstIndex(inOrder.length, (i) => (inOrder[i]?.mention.span[0] ?? 0) >= cue[1])];
  return next && next.mention.lead <= cue[1] + 1 ? next.entity : null;
}

/**
 * @param span the source; for words without one, the place where they begin
 * @param within the speaker of the quotation around it
 */
export function quotationContext(
  discourse: Discourse,
  { content, cue }: Quotation,
  span: Span,
  within: Referent | null,
): QuotationContext {
  const text = openingOf(discourse.article.text, content);
  const from = Math.min(span[0], ...content.slice(0, 1).map(([start]) => start));
  const cueWords = cue.flatMap((each) => wordsIn(discourse.article.text.slice(...each).toLowerCase()));
  const addresses = span[0] < (cue[0]?.[0] ?? 0) && cueWords.some((word) => ADDRESSING_VERBS.has(word));
  return {
    offset: span[0],
    from,
    content: new Set(wordsIn(text.toLowerCase())),
    within,
    addressee: addresses ? entityAfter(discourse, cue.at(-1)) : null,
    continues: cueWords.some((word) => CONTINUING_CUES.has(word)),
    replies: cueWords.some((word) => ANSWERING_CUES.has(word)),
    presumed: null,
  };
}
