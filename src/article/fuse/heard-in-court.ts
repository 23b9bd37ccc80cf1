/**
 * A clause that a court or inquiry heard or was told is speech.
 *
 * Example: `The court heard that the pump had failed`; but in `My sister heard that it had failed` nobody is reported.
 */
import { INDIRECT_QUESTION } from '../../lexicon/en/clause-words.ts';
import { HEARING_BODIES } from '../../lexicon/en/hearing-bodies.ts';
import type { Span, TaggedArticle } from '../../model.ts';
import { lastWordIn } from '../letters.ts';
import type { LinkedStatement } from './link.ts';

const HEARD = /^(?:heard|told)$/;
const COMPLEMENT = /^that\b/i;

/** Whether a source ends in a word such as `court`, its cue is `heard` or `was told`, and the content is the clause after it. */
export function isHeardInCourt({ text }: TaggedArticle, { cue, source }: LinkedStatement, content: Span): boolean {
  const [body] = source;
  if (!cue || !body || cue.span[1] > content[0]) return false;
  const words = text.slice(...content);
  return (
    HEARING_BODIES.has(lastWordIn(text.slice(...body))) &&
    HEARD.test(lastWordIn(text.slice(...cue.span))) &&
    (COMPLEMENT.test(words) || INDIRECT_QUESTION.test(words))
  );
}
