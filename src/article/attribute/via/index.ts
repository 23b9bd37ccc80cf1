/** Finds the outlet, programme or platform through which each quotation reached the article. */
import type { Evidence, Span } from '../../../model.ts';
import type { ViaRuleId } from '../../rules.ts';
import type { NameSpan } from '../names/name-reader.ts';
import type { ArticleWithWords } from '../words.ts';
import { type ChosenChannel, chooseChannels } from './choose.ts';
import type { QuotationWithSpeaker } from './context.ts';

export interface Via {
  readonly name: string;
  readonly confidence: number;
  readonly evidence: Evidence<ViaRuleId>;
}

/** The rule given as evidence for a channel. */
function ruleOf({ relation, channel: { construction } }: ChosenChannel): ViaRuleId {
  if (relation === 'own') return construction.id;
  if (relation === 'taken-up') return 'via-taken-up';
  if (relation === 'after') return 'via-opening';
  return construction.reach === 'event' ? 'via-event-goes-on' : 'via-goes-on';
}

/** The channel of each quotation, in the same order; `names` come from the name reader. */
export const viasOf = (
  article: ArticleWithWords,
  names: readonly NameSpan[],
  spoken: readonly QuotationWithSpeaker[],
  quoted: readonly Span[],
): (Via | null)[] =>
  chooseChannels(article, names, spoken, quoted).map(
    (chosen) =>
      chosen && {
        name: chosen.channel.name,
        confidence: chosen.probability,
        evidence: { rule: ruleOf(chosen), span: chosen.channel.span },
      },
  );
