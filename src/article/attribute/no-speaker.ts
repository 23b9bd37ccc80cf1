/**
 * Says why a quotation has no speaker.
 *
 * Examples: `It would be “a disaster”.` names nobody; in `“Go home,” they said.` nobody before may be `they`.
 */
import type { Evidence, Span } from '../../model.ts';
import type { NoSpeakerId } from '../rules.ts';

/** @param source the source phrase; undefined if the text has none */
export const noSpeaker = (source: Span | undefined): Evidence<NoSpeakerId> =>
  source ? { rule: 'speaker-unresolved', span: source } : { rule: 'speaker-not-given', span: null };
