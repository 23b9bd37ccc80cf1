/** Whether nobody says the words in marks of a content, whatever the tagger and the calibration make of it. */
import type { Span, TaggedArticle } from '../../../model.ts';
import { hasFiniteVerb } from '../finite-verb.ts';
import type { LinkedStatement } from '../link.ts';
import { isCharge } from './charge.ts';
import { isLaw } from './law.ts';
import { type MarkedContent, markedContent } from './marked-content.ts';
import { isNaming } from './naming.ts';
import { isSupposition } from './supposition.ts';
import { isWork } from './work.ts';

/** Words in marks behind a verb of their own may be speech: `nicknamed “the Cork” by sailors, was “a trap”`. */
const ONE_OR_A_LIST: readonly ((content: MarkedContent) => boolean)[] = [isCharge, isLaw, isNaming, isSupposition];

export function isUnsaid(article: TaggedArticle, { cue, source }: LinkedStatement, content: Span): boolean {
  const marked = markedContent(article, content, cue?.span ?? null, source[0] ?? null);
  if (!marked) return false;
  return isWork(marked) || (!hasFiniteVerb(marked.between) && ONE_OR_A_LIST.some((rule) => rule(marked)));
}
