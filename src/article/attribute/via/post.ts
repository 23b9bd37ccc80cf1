/** Recognises the platform of a post by its printed form. */
import { POST_SHARED_BY } from '../../../lexicon/en/signatures.ts';
import type { Quotation } from '../../../model.ts';
import type { RuleId } from '../../rules.ts';
import type { Via } from './index.ts';

const CONFIDENCE = 0.97;

/** The platform; null if the quotation is not such a post. */
export function platformOf(text: string, { evidence }: Quotation): Via | null {
  const shape = evidence.find(({ rule }) => rule === ('post' satisfies RuleId))?.span;
  if (!shape) return null;
  const name = text.startsWith(POST_SHARED_BY, shape[0]) ? 'Instagram' : 'Twitter';
  return { name, confidence: CONFIDENCE, evidence: { rule: 'via-post', span: shape } };
}
