/**
 * The constructions that say that words came by an outlet, in the order of their proof: the first that fits is it.
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
  ASKED,
  BROADCASTS,
  CONVERSATIONS,
  HELD,
  HOLDING,
  MADE_PUBLIC,
  RAN,
  REPORTED,
  REPORTS,
  SENT,
  TALKS,
  TEXTS,
  TOLD,
  TWEETED,
  WRITINGS,
} from '../../../lexicon/en/media-words.ts';
import { SPEECH_EVENTS } from '../../../lexicon/en/speech-nouns.ts';
import type { ViaConstructionId } from '../../rules.ts';
import { isPossessive } from '../words.ts';
import { isSoonBefore, leader, nounBehind, type Place } from './place.ts';

/**
 * How far a way goes: an `interview` on with its speaker, an `event` with all who speak there, a `text` (a post, an
 * essay) to the next words alone, a `record` with whose words it made public, a `report` with all that is told out of it, a
 * `mention` not beyond its sentence.
 */
export type Reach = 'interview' | 'event' | 'text' | 'record' | 'report' | 'mention';

export interface Construction {
  readonly id: ViaConstructionId;
  readonly reach: Reach;
  readonly confidence: number;
  readonly fits: (place: Place, leads: number) => boolean;
}

const at = ({ words }: Place, i: number) => words[i]?.lower ?? '';
const isOnAir = ({ kind }: Place) => kind === 'broadcaster' || kind === 'programme';

const CONSTRUCTIONS: readonly Construction[] = [
  {
    id: 'via-tweeted',
    reach: 'text',
    confidence: 0.95,
    fits: (place) => TWEETED.has(at(place, place.start)),
  },
  {
    id: 'via-posted',
    reach: 'text',
    confidence: 0.9,
    fits: (place, leads) =>
      place.kind === 'platform' &&
      (PLATFORM_PREPOSITIONS.has(at(place, leads)) || nounBehind(place, SPEECH_EVENTS, 2) >= 0),
  },
  {
    id: 'via-its-programme',
    reach: 'interview',
    confidence: 0.9,
    fits: (place, leads) =>
      TOLD.has(at(place, leads)) && isPossessive(place.words[place.end]) && nounBehind(place, BROADCASTS, 6) >= 0,
  },
  {
    id: 'via-told',
    reach: 'interview',
    confidence: 0.9,
    fits: (place, leads) => TOLD.has(at(place, leads)) && !PASSIVE_AUXILIARIES.has(at(place, leads - 1)),
  },
  {
    id: 'via-held',
    reach: 'event',
    confidence: 0.8,
    fits: (place, leads) =>
      (EVENT_PREPOSITIONS.has(at(place, leads)) && nounBehind(place, HELD) >= 0) ||
      (at(place, leads) === 'by' && isSoonBefore(place.words, leads, HOLDING, 2)),
  },
  {
    id: 'via-spoke',
    reach: 'interview',
    confidence: 0.85,
    fits: (place, leads) =>
      (TALK_PREPOSITIONS.has(at(place, leads)) && isSoonBefore(place.words, leads, TALKS)) ||
      (at(place, leads) === 'to' && isSoonBefore(place.words, leads, SENT)) ||
      (at(place, leads) === 'by' && isSoonBefore(place.words, leads, ASKED)),
  },
  {
    id: 'via-conversation',
    reach: 'interview',
    confidence: 0.8,
    fits: (place, leads) => ITEM_PREPOSITIONS.has(at(place, leads)) && nounBehind(place, CONVERSATIONS) >= 0,
  },
  {
    id: 'via-on-air',
    reach: 'interview',
    confidence: 0.8,
    fits: (place, leads) =>
      at(place, leads) === 'on' && (isOnAir(place) || isSoonBefore(place.words, place.start, BROADCASTS, 2)),
  },
  {
    id: 'via-wrote',
    reach: 'text',
    confidence: 0.8,
    fits: (place, leads) =>
      (WRITING_PREPOSITIONS.has(at(place, leads)) && isSoonBefore(place.words, leads, WRITINGS)) ||
      (ITEM_PREPOSITIONS.has(at(place, leads)) && nounBehind(place, TEXTS) >= 0),
  },
  {
    id: 'via-made-public',
    reach: 'record',
    confidence: 0.75,
    fits: (place, leads) =>
      (at(place, leads) === 'by' && isSoonBefore(place.words, leads, MADE_PUBLIC, 2)) ||
      (at(place, place.end) === 'first' && MADE_PUBLIC.has(at(place, place.end + 1))),
  },
  {
    id: 'via-ran',
    reach: 'report',
    confidence: 0.6,
    fits: (place) =>
      RAN.has(at(place, place.end)) &&
      place.words.slice(place.end, place.end + 6).some(({ lower }) => REPORTS.has(lower)),
  },
  {
    id: 'via-reported',
    reach: 'mention',
    confidence: 0.8,
    fits: (place, leads) =>
      REPORTED.has(at(place, place.end)) ||
      (at(place, leads) === 'to' && at(place, leads - 1) === 'according') ||
      ((at(place, leads) === 'by' || at(place, leads) === 'to') && at(place, leads - 1) === 'reported'),
  },
];

const GOES_ON: ReadonlySet<Reach> = new Set<Reach>(['interview', 'event', 'record']);

/** Does a way go on with its speaker, past the sentence and the paragraph? */
export const goesOn = ({ construction }: { readonly construction: Construction }): boolean =>
  GOES_ON.has(construction.reach);

/** The construction that an outlet's name stands in; null where it says nothing of a way. */
export function constructionOf(place: Place): Construction | null {
  const leads = leader(place);
  return CONSTRUCTIONS.find(({ fits }) => fits(place, leads)) ?? null;
}
