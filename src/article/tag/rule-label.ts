/**
 * The rules' proposal for each token as one number: its role, the rule, and whether it begins a span.
 *
 * The tagger learns from it how far each rule is to be trusted (stacked generalisation: Wolpert, Neural Networks 5, 1992).
 */
import type { ProposedArticle, Quotation, Span } from '../../model.ts';
import { firstIndex } from '../../util/binary-search.ts';
import { quotationRuleOf } from '../rules.ts';

/** Labels 1 and 2 are the source, 3 and 4 the cue (first token, further ones); each rule's contents take four from here. */
const FIRST_CONTENT = 5;

/** The label of the first token: two labels for speech, then two for other acts. */
function contentLabel({ act, evidence }: Quotation): number {
  const [first] = evidence;
  const rule = first && quotationRuleOf(first);
  return FIRST_CONTENT + 4 * (rule?.taggerIndex ?? 0) + (act === 'speech' ? 0 : 2);
}

/** One label per token; 0 if the rules propose nothing. */
export function ruleLabels({ tokens, proposals }: ProposedArticle): Uint8Array {
  const labels = new Uint8Array(tokens.length);
  const mark = ([start, end]: Span, label: number) => {
    let at = firstTokenFrom(tokens, start);
    let first = true;
    for (let token = tokens[at]; token && token.start < end; token = tokens[++at]) {
      if (labels[at] !== 0) continue;
      labels[at] = first ? label : label + 1;
      first = false;
    }
  };
  for (const quotation of proposals) {
    for (const span of quotation.source) mark(span, 1);
    for (const span of quotation.cue) mark(span, 3);
  }
  for (const quotation of proposals) for (const span of quotation.content) mark(span, contentLabel(quotation));
  return labels;
}

/**
 * Index of the first token that begins at or after an offset.
 *
 * @public the training data is labelled with it
 */
export function firstTokenFrom(tokens: ProposedArticle['tokens'], offset: number): number {
  return firstIndex(tokens.length, (i) => (tokens[i]?.start ?? 0) >= offset);
}
