/**
 * Whose words are told within another's: "I" is who is quoted there, and "he" is not.
 *
 * Example: in `“I told the board that we would leave,” Doe said` the clause behind `told` is Doe's too.
 */
import { FIRST_PERSON_PRONOUNS, THIRD_PERSON_PRONOUNS } from '../../lexicon/en/reference-words.ts';
import type { Attribution, Evidence, Quotation, SegmentedArticle } from '../../model.ts';
import type { SpeakerRuleId } from '../rules.ts';

/** The attribution of a nested quotation: `found` is how it reads alone, `outer` that of the words around it. */
export function nestedAttribution(
  article: SegmentedArticle,
  { source }: Quotation,
  found: Attribution,
  outer: Attribution,
): Attribution {
  const [span] = source;
  const word = span ? article.text.slice(...span).toLowerCase() : '';
  const way = { via: outer.via, confidence: { ...found.confidence, via: outer.confidence.via } };
  if (span && FIRST_PERSON_PRONOUNS.has(word)) {
    const { speaker, speakerType, confidence } = outer;
    const evidence: Evidence<SpeakerRuleId>[] = [{ rule: 'pronoun-outer-speaker', span }];
    return {
      ...found,
      ...way,
      speaker,
      speakerType,
      confidence: { ...way.confidence, speaker: confidence.speaker },
      evidence,
    };
  }
  const nobody = THIRD_PERSON_PRONOUNS.has(word) && found.speaker === outer.speaker;
  return nobody
    ? {
        ...found,
        ...way,
        speaker: null,
        speakerType: 'unknown',
        role: null,
        confidence: { ...way.confidence, speaker: 0 },
        evidence: [],
      }
    : { ...found, ...way };
}
