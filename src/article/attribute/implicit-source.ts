/**
 * Direct words without a source are the previous speaker's; a block in the language of a resolution is the last document's.
 *
 * Example: after `“We lost,” Doe said.` the paragraph `“It was close.”` is Doe's.
 */
import { DOCUMENT_NOUNS } from '../../lexicon/en/speech-nouns.ts';
import type { Quotation } from '../../model.ts';
import { quotationRuleOf } from '../rules.ts';
import type { Discourse } from './discourse.ts';
import { type Speaker, speakerOf } from './resolve/speaker.ts';
import { tokenIndexAt, wordAt } from './words.ts';

const CONFIDENCE = { document: 0.6, floating: 0.5 };
const FARTHEST_DOCUMENT = 400;
const FARTHEST_SPEAKER = 1_500;

/** The last document mentioned before the block. */
function documentBefore(offset: number, { article }: Discourse): Speaker | null {
  const end = tokenIndexAt(article.tokens, offset);
  for (let i = end - 1; i >= Math.max(0, end - FARTHEST_DOCUMENT); i--) {
    const word = wordAt(article, i);
    if (word?.pos !== 'NOUN' || !DOCUMENT_NOUNS.has(word.lower)) continue;
    const referent = { entity: null, name: word.text, type: 'document', head: word.lower } as const;
    return speakerOf(referent, 'document-before-block', word.span, CONFIDENCE.document);
  }
  return null;
}

/** The speaker of a quotation without a source; null if unknown. */
export function implicitSource(quotation: Quotation, discourse: Discourse): Speaker | null {
  const [start, end] = quotation.content[0] ?? [0, 0];
  if (quotation.evidence.some((each) => quotationRuleOf(each)?.fromDocument)) return documentBefore(start, discourse);
  const last = discourse.lastTurn;
  if (quotation.kind !== 'direct' || !last || start - last.at > FARTHEST_SPEAKER) return null;
  return speakerOf(last.referent, 'speaker-goes-on', [start, end], CONFIDENCE.floating);
}
