/**
 * Constructions that make an outlet a channel, in order of precedence: the first that fits wins.
 *
 * Example: `told the BBC`, `in an interview with the BBC`, `said on the BBC`, `wrote for the BBC`, `the BBC reported`.
 */
import {
  EVENT_PREPOSITIONS,
  ITEM_PREPOSITIONS,
  PASSIVE_AUXILIARIES,
  PLATFORM_PREPOSITIONS,
  TALK_PREPOSITIONS,
  WRITING_PREPOSITIONS,
} from '../../../lexicon/en/channel-words.ts';
import {
  AUTHORED_TEXT_NOUNS,
  BROADCAST_NOUNS,
  DISCLOSURE_VERBS,
  EVENT_NOUNS,
  HOSTING_VERBS,
  INTERVIEW_NOUNS,
  OUTLET_REPORTING_VERBS,
  PUBLISHING_VERBS,
  QUESTIONING_VERBS,
  REPORT_NOUNS,
  STATEMENT_WORDS,
  TALK_WORDS,
  TELLING_VERBS,
  TWEETING_VERBS,
  WRITING_WORDS,
} from '../../../lexicon/en/media-words.ts';
import { SPEECH_EVENTS } from '../../../lexicon/en/speech-nouns.ts';
import type { ViaConstructionId } from '../../rules.ts';
import { isPossessive } from '../words.ts';
import { isShortlyBefore, leadingWordIndex, nounAfter, type OutletInSentence } from './outlet-in-sentence.ts';

/**
 * How far a channel extends: an `interview` with its speaker, an `event` with all its speakers, a `text` (a post, an essay) to
 * the next quotation only, a `record` with the person it made public, a `report` with all that the article retells of it, a
 * `mention` not beyond its sentence.
 */
export type ChannelReach = 'interview' | 'event' | 'text' | 'record' | 'report' | 'mention';

export interface Construction {
  readonly id: ViaConstructionId;
  readonly reach: ChannelReach;
  readonly confidence: number;
  readonly fits: (outlet: OutletInSentence, lead: number) => boolean;
}

const at = ({ words }: OutletInSentence, i: number) => words[i]?.lower ?? '';
const isOnAir = ({ kind }: OutletInSentence) => kind === 'broadcaster' || kind === 'programme';

const CONSTRUCTIONS: readonly Construction[] = [
  {
    id: 'via-tweeted',
    reach: 'text',
    confidence: 0.95,
    fits: (outlet) => TWEETING_VERBS.has(at(outlet, outlet.start)),
  },
  {
    id: 'via-posted',
    reach: 'text',
    confidence: 0.9,
    fits: (outlet, lead) =>
      outlet.kind === 'platform' &&
      (PLATFORM_PREPOSITIONS.has(at(outlet, lead)) || nounAfter(outlet, SPEECH_EVENTS, 2) >= 0),
  },
  {
    id: 'via-its-programme',
    reach: 'interview',
    confidence: 0.9,
    fits: (outlet, lead) =>
      TELLING_VERBS.has(at(outlet, lead)) &&
      isPossessive(outlet.words[outlet.end]) &&
      nounAfter(outlet, BROADCAST_NOUNS, 6) >= 0,
  },
  {
    id: 'via-told',
    reach: 'interview',
    confidence: 0.9,
    fits: (outlet, lead) => TELLING_VERBS.has(at(outlet, lead)) && !PASSIVE_AUXILIARIES.has(at(outlet, lead - 1)),
  },
  {
    id: 'via-held',
    reach: 'event',
    confidence: 0.8,
    fits: (outlet, lead) =>
      (EVENT_PREPOSITIONS.has(at(outlet, lead)) && nounAfter(outlet, EVENT_NOUNS) >= 0) ||
      (at(outlet, lead) === 'by' && isShortlyBefore(outlet.words, lead, HOSTING_VERBS, 2)),
  },
  {
    id: 'via-spoke',
    reach: 'interview',
    confidence: 0.85,
    fits: (outlet, lead) =>
      (TALK_PREPOSITIONS.has(at(outlet, lead)) && isShortlyBefore(outlet.words, lead, TALK_WORDS)) ||
      (at(outlet, lead) === 'to' && isShortlyBefore(outlet.words, lead, STATEMENT_WORDS)) ||
      (at(outlet, lead) === 'by' && isShortlyBefore(outlet.words, lead, QUESTIONING_VERBS)),
  },
  {
    id: 'via-conversation',
    reach: 'interview',
    confidence: 0.8,
    fits: (outlet, lead) => ITEM_PREPOSITIONS.has(at(outlet, lead)) && nounAfter(outlet, INTERVIEW_NOUNS) >= 0,
  },
  {
    id: 'via-on-air',
    reach: 'interview',
    confidence: 0.8,
    fits: (outlet, lead) =>
      at(outlet, lead) === 'on' && (isOnAir(outlet) || isShortlyBefore(outlet.words, outlet.start, BROADCAST_NOUNS, 2)),
  },
  {
    id: 'via-wrote',
    reach: 'text',
    confidence: 0.8,
    fits: (outlet, lead) =>
      (WRITING_PREPOSITIONS.has(at(outlet, lead)) && isShortlyBefore(outlet.words, lead, WRITING_WORDS)) ||
      (ITEM_PREPOSITIONS.has(at(outlet, lead)) && nounAfter(outlet, AUTHORED_TEXT_NOUNS) >= 0),
  },
  {
    id: 'via-made-public',
    reach: 'record',
    confidence: 0.75,
    fits: (outlet, lead) =>
      (at(outlet, lead) === 'by' && isShortlyBefore(outlet.words, lead, DISCLOSURE_VERBS, 2)) ||
      (at(outlet, outlet.end) === 'first' && DISCLOSURE_VERBS.has(at(outlet, outlet.end + 1))),
  },
  {
    id: 'via-ran',
    reach: 'report',
    confidence: 0.6,
    fits: (outlet) =>
      PUBLISHING_VERBS.has(at(outlet, outlet.end)) &&
      outlet.words.slice(outlet.end, outlet.end + 6).some(({ lower }) => REPORT_NOUNS.has(lower)),
  },
  {
    id: 'via-reported',
    reach: 'mention',
    confidence: 0.8,
    fits: (outlet, lead) =>
      OUTLET_REPORTING_VERBS.has(at(outlet, outlet.end)) ||
      (at(outlet, lead) === 'to' && at(outlet, lead - 1) === 'according') ||
      ((at(outlet, lead) === 'by' || at(outlet, lead) === 'to') && at(outlet, lead - 1) === 'reported'),
  },
];

const CARRIES_OVER: ReadonlySet<ChannelReach> = new Set<ChannelReach>(['interview', 'event', 'record']);

/** Does a channel stay with its speaker, past the sentence and the paragraph? */
export const carriesOver = ({ construction }: { readonly construction: Construction }): boolean =>
  CARRIES_OVER.has(construction.reach);

/** The construction around an outlet's name; null if it is not named as a channel. */
export function constructionOf(outlet: OutletInSentence): Construction | null {
  const lead = leadingWordIndex(outlet);
  return CONSTRUCTIONS.find(({ fits }) => fits(outlet, lead)) ?? null;
}
