/**
 * Finds the outlet, programme or platform through which each quotation reached the article.
 *
 * The quotation's own sentence comes first, then the speaker's previous channel, then, in the article's opening, the next one.
 */
import type { Evidence, Span } from '../../../model.ts';
import type { ViaRuleId } from '../../rules.ts';
import type { ArticleWithWords } from '../words.ts';
import { ChannelTracker, type QuotationWithSpeaker } from './channel-tracker.ts';
import { withOpening } from './opening.ts';

export interface Via {
  readonly name: string;
  readonly confidence: number;
  readonly evidence: Evidence<ViaRuleId>;
}

/** The opening is this many paragraphs of running text; a paragraph of fewer characters counts as a heading. */
const OPENING = 2;
const SHORTEST_TEXT = 80;

/** Index of the last paragraph of the opening. */
function openingEnd({ paragraphs }: ArticleWithWords): number {
  const text = paragraphs.flatMap(({ span }, i) => (span[1] - span[0] >= SHORTEST_TEXT ? [i] : []));
  return text[OPENING - 1] ?? text.at(-1) ?? 0;
}

/** The channel of each quotation, in the same order. */
export function viasOf(
  article: ArticleWithWords,
  spoken: readonly QuotationWithSpeaker[],
  quoted: readonly Span[],
): (Via | null)[] {
  const tracker = new ChannelTracker(article, quoted);
  if (tracker.isEmpty) return spoken.map(() => null);
  const forward = spoken.map((each) => tracker.channelFor(each));
  return withOpening(forward, spoken, openingEnd(article)).map(({ choice }) =>
    choice
      ? {
          name: choice.channel.name,
          confidence: choice.confidence,
          evidence: { rule: choice.rule, span: choice.channel.span },
        }
      : null,
  );
}
