/**
 * Finds the speaker of words that stand alone: whoever spoke last goes on, or somebody just introduced speaks.
 *
 * Example: a paragraph `“Nobody asked us.”` after `Ann Low, who runs the ferry, heard of it on the radio.`
 */
import type { Quotation, Span } from '../../../model.ts';
import { wordsIn } from '../../letters.ts';
import type { QuotationRuleId } from '../../rules.ts';
import type { Discourse, Referent } from '../discourse.ts';
import { chooseReferent } from './choose.ts';
import { chosenSpeaker, type Speaker } from './speaker.ts';

const FLOATING = 'floating' satisfies QuotationRuleId;

export interface SpeakerWithSource {
  readonly speaker: Speaker | null;
  readonly source: readonly Span[];
}

const NO_WORDS: ReadonlySet<string> = new Set();
/** Characters of the words that are looked at. */
const LONGEST_CONTENT = 2_000;

/** Whether the words stand alone, without a cue, a label or a signature. */
export const standsAlone = ({ kind, cue, evidence }: Quotation): boolean =>
  kind === 'direct' && cue.length === 0 && evidence.some(({ rule }) => rule === FLOATING);

const maySpeak = ({ entity, type }: Referent) =>
  entity === null ? type === 'person' || type === 'group' : entity.type === 'person';

/**
 * @param presumed the speaker of the words before, as the source of the quotation gives it
 */
export function speakerOfFloating(
  { content, source }: Quotation,
  presumed: Speaker | null,
  discourse: Discourse,
): SpeakerWithSource {
  const [start = 0, end = 0] = content[0] ?? [];
  const words = discourse.article.text.slice(start, Math.min(end, start + LONGEST_CONTENT)).toLowerCase();
  const choice = chooseReferent(
    discourse,
    {
      kind: 'floating',
      gender: null,
      plural: false,
      head: null,
      modifiers: NO_WORDS,
      offset: start,
      from: start,
      content: new Set(wordsIn(words)),
      within: null,
      addressee: null,
      continues: false,
      presumed: presumed?.referent ?? null,
    },
    (referent) => referent === presumed?.referent || discourse.turnsOf(referent) > 0 || maySpeak(referent),
  );
  if (!choice) return { speaker: presumed, source };
  const [{ referent, spans }] = choice;
  if (referent === presumed?.referent) {
    const { role } = presumed;
    return { speaker: { ...chosenSpeaker(choice, 'speaker-goes-on', [start, end], role) }, source };
  }
  const rule = referent === discourse.lastTurn?.referent ? 'speaker-goes-on' : 'just-introduced';
  return { speaker: chosenSpeaker(choice, rule, spans[0] ?? [start, end]), source: spans };
}
