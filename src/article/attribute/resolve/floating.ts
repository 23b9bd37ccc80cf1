/**
 * Finds the speaker of words that stand alone: whoever spoke last goes on, or somebody just introduced speaks.
 *
 * Example: a paragraph `“Nobody asked us.”` after `Ann Low, who runs the ferry, heard of it on the radio.`
 */
import type { Quotation, Span } from '../../../model.ts';
import type { QuotationRuleId } from '../../rules.ts';
import type { Discourse, Referent } from '../discourse.ts';
import { chooseReferent } from './choose.ts';
import { NO_MODIFIERS, quotationContext } from './context.ts';
import { chosenSpeaker, type Speaker } from './speaker.ts';

const FLOATING = 'floating' satisfies QuotationRuleId;

export interface SpeakerWithSource {
  readonly speaker: Speaker | null;
  readonly source: readonly Span[];
}

const NOWHERE: Span = [0, 0];

/** Whether the words stand alone, without a cue, a label or a signature. */
export const standsAlone = ({ kind, cue, evidence }: Quotation): boolean =>
  kind === 'direct' && cue.length === 0 && evidence.some(({ rule }) => rule === FLOATING);

/** The end of words that the next speaker cuts short: `“I never—”`. */
const CUT_SHORT = /(?:—|–|--|-|…|\.\.\.)\s?["”’»]?$/u;

/** Whether words that are cut short fill their paragraph, so that they answer the words before. */
function isCutShort(discourse: Discourse, [start, end]: Span): boolean {
  const { text, paragraphs } = discourse.article;
  const paragraph = paragraphs[discourse.paragraphAt(start)]?.span;
  return paragraph?.[0] === start && paragraph[1] === end && CUT_SHORT.test(text.slice(start, end));
}

const maySpeakIn =
  (discourse: Discourse) =>
  ({ entity, type }: Referent) =>
    entity === null ? type === 'person' || type === 'group' : entity.type === 'person' && discourse.mayBePerson(entity);

/** @param presumed the speaker that the quotation's source gives, which is that of the words before it */
export function speakerOfFloating(
  quotation: Quotation,
  presumed: Speaker | null,
  discourse: Discourse,
): SpeakerWithSource {
  const [words = NOWHERE] = quotation.content;
  const anaphor = {
    kind: 'floating',
    gender: null,
    plural: false,
    head: null,
    modifiers: NO_MODIFIERS,
    // The weights were learned from the first piece alone.
    ...quotationContext(discourse, { ...quotation, content: [words] }, words, null),
    presumed: presumed?.referent ?? null,
  } as const;
  const maySpeak = maySpeakIn(discourse);
  const silent = isCutShort(discourse, words) ? discourse.lastTurn?.referent : undefined;
  const choice = chooseReferent(
    discourse,
    anaphor,
    (referent) =>
      referent !== silent && (referent === presumed?.referent || discourse.turnsOf(referent) > 0 || maySpeak(referent)),
  );
  const { source } = quotation;
  if (!choice) return { speaker: presumed, source };
  const [{ referent, spans }] = choice;
  if (referent === presumed?.referent) {
    const { role } = presumed;
    return { speaker: chosenSpeaker(choice, 'speaker-goes-on', words, role), source };
  }
  const rule = referent === discourse.lastTurn?.referent ? 'speaker-goes-on' : 'just-introduced';
  return { speaker: chosenSpeaker(choice, rule, spans[0] ?? words), source: spans };
}
