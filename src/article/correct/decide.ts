/**
 * Applies an editor's decisions about a quotation. They are certain: naming the speaker, the outlet or the stance also
 * confirms that the words are a quotation.
 */
import { organisationKinds } from '../../lexicon/en/organisations.ts';
import { toAppliedCorrection } from '../../lists/corrections.ts';
import type {
  AttributedQuotation,
  Attribution,
  CorrectedQuotation,
  Evidence,
  SpeakerType,
  StanceValue,
} from '../../model.ts';
import { type RuleId, tellsNoSpeaker } from '../rules.ts';
import type { QuotationCorrection } from './corrector.ts';
import { normalName } from './words.ts';

export const CORRECTION = 'correction';
const EVIDENCE: Evidence<RuleId> = { rule: CORRECTION, span: null };

/** Types of the article's speakers by normalised name. */
export type KnownTypes = ReadonlyMap<string, SpeakerType>;

/** Guesses the type of a speaker whom the article does not name, by the form of the name. */
function guessType(name: string): SpeakerType {
  const words = name.split(/\s+/u);
  const isBody = words.some((word) => organisationKinds(word.toLowerCase().replace(/[.,]$/u, '')).size > 0);
  return isBody || /^\p{Lu}[\p{Lu}&.\d]{1,7}$/u.test(name) ? 'organization' : 'person';
}

function withSpeaker(
  attribution: Attribution,
  { speaker, speakerType }: Extract<QuotationCorrection, { decision: 'speaker' }>,
  known: KnownTypes,
): Attribution {
  const sameName = speaker !== null && normalName(speaker) === normalName(attribution.speaker ?? '');
  const type = speaker === null ? 'unknown' : (speakerType ?? known.get(normalName(speaker)) ?? guessType(speaker));
  return {
    ...attribution,
    speaker,
    speakerType: type,
    role: sameName ? attribution.role : null,
    confidence: { ...attribution.confidence, speaker: 1 },
    evidence: attribution.evidence.filter((each) => !tellsNoSpeaker(each)),
  };
}

const withVia = (attribution: Attribution, via: string | null): Attribution => ({
  ...attribution,
  via,
  confidence: { ...attribution.confidence, via: 1 },
});

/** Sets the stance, and drops the words of the article that showed another one. */
const withStance = (attribution: Attribution, value: StanceValue): Attribution =>
  value === attribution.stance.value ? attribution : { ...attribution, stance: { value, words: null } };

/** Applies the decisions in order; later ones override earlier ones. */
export function decide(
  quotation: AttributedQuotation,
  corrections: readonly QuotationCorrection[],
  known: KnownTypes,
): CorrectedQuotation {
  if (corrections.length === 0) return { ...quotation, corrections: [] };
  let { attribution } = quotation;
  for (const correction of corrections) {
    if (correction.decision === 'speaker') attribution = withSpeaker(attribution, correction, known);
    if (correction.decision === 'via') attribution = withVia(attribution, correction.via);
    if (correction.decision === 'stance') attribution = withStance(attribution, correction.stance);
  }
  const isConfirmed = corrections.some(({ decision }) => decision !== 'not-a-quotation');
  return {
    ...quotation,
    confidence: isConfirmed ? 1 : quotation.confidence,
    attribution: { ...attribution, evidence: [...attribution.evidence, EVIDENCE] },
    corrections: corrections.map(toAppliedCorrection),
  };
}
