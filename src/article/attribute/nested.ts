/**
 * Attributes a quotation inside another one: `I` is the outer speaker, `he` is not.
 *
 * Example: in `“I told the board that we would leave,” Doe said` the clause after `told` is Doe's too.
 */
import { FIRST_PERSON_PRONOUNS, THIRD_PERSON_PRONOUNS } from '../../lexicon/en/reference-words.ts';
import type { Attribution, Evidence, Quotation, SegmentedArticle } from '../../model.ts';
import type { SpeakerRuleId } from '../rules.ts';
import { noSpeaker } from './no-speaker.ts';

/** The attribution of a nested quotation: `found` is its own, `outer` that of the quotation around it. */
export function nestedAttribution(
  article: SegmentedArticle,
  { source }: Quotation,
  found: Attribution,
  outer: Attribution,
): Attribution {
  const [span] = source;
  const word = span ? article.text.slice(...span).toLowerCase() : '';
  const ofOuter = { via: outer.via, confidence: { ...found.confidence, via: outer.confidence.via } };
  if (span && FIRST_PERSON_PRONOUNS.has(word)) {
    const { speaker, speakerType, confidence } = outer;
    const evidence: Evidence<SpeakerRuleId>[] = [{ rule: 'pronoun-outer-speaker', span }];
    return {
      ...found,
      ...ofOuter,
      speaker,
      speakerType,
      confidence: { ...ofOuter.confidence, speaker: confidence.speaker },
      evidence,
    };
  }
  const isContradictory = THIRD_PERSON_PRONOUNS.has(word) && found.speaker === outer.speaker;
  return isContradictory
    ? {
        ...found,
        ...ofOuter,
        speaker: null,
        speakerType: 'unknown',
        role: null,
        confidence: { ...ofOuter.confidence, speaker: 0 },
        evidence: [noSpeaker(span)],
      }
    : { ...found, ...ofOuter };
}
