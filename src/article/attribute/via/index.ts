/**
 * The outlet, programme or platform through which the words of each quotation came.
 *
 * What the quotation's own sentence says of it goes first; then how its speaker's words came before; then, in the article's
 * opening, how they come right after.
 */
import type { Evidence, Span } from '../../../model.ts';
import type { ViaRuleId } from '../../rules.ts';
import type { WordedArticle } from '../words.ts';
import { ChannelTracker, type Spoken } from './channel-tracker.ts';
import { withOpening } from './opening.ts';

export interface Via {
  readonly name: string;
  readonly confidence: number;
  readonly evidence: Evidence<ViaRuleId>;
}

/** So many paragraphs of running text are an article's opening; a line of fewer characters is a heading. */
const OPENING = 2;
const SHORTEST_TEXT = 80;

/** Index of the last paragraph of the opening. */
function openingEnd({ paragraphs }: WordedArticle): number {
  const text = paragraphs.flatMap(({ span }, i) => (span[1] - span[0] >= SHORTEST_TEXT ? [i] : []));
  return text[OPENING - 1] ?? text.at(-1) ?? 0;
}

/** The way of each quotation, in their order. */
export function viasOf(article: WordedArticle, spoken: readonly Spoken[], quoted: readonly Span[]): (Via | null)[] {
  const course = new ChannelTracker(article, quoted);
  if (course.isEmpty) return spoken.map(() => null);
  const forward = spoken.map((each) => course.came(each));
  return withOpening(forward, spoken, openingEnd(article)).map(({ taken }) =>
    taken
      ? { name: taken.way.name, confidence: taken.confidence, evidence: { rule: taken.rule, span: taken.way.span } }
      : null,
  );
}
