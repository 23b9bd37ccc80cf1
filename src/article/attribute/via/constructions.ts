/**
 * Constructions that make an outlet a channel, in order of precedence: the first that fits wins.
 *
 * Example: `told the BBC`, `in an interview with the BBC`, `said on the BBC`, `wrote for the BBC`, `the BBC reported`.
 */
import {
  EVENT_PREPOSITIONS,
  GOVERNING_PREPOSITIONS,
  ITEM_PREPOSITIONS,
  LEAKING_PREPOSITIONS,
  PASSIVE_AUXILIARIES,
  PLATFORM_PREPOSITIONS,
  QUOTED_IN,
  RELAYING_PREPOSITIONS,
  TALK_PREPOSITIONS,
  WRITING_PREPOSITIONS,
} from '../../../lexicon/en/channel-words.ts';
import {
  ACCOUNTS,
  ADDRESSED_WORDS,
  AIRING_VERBS,
  APPEARING_WORDS,
  AUTHORED_TEXT_NOUNS,
  BROADCAST_NOUNS,
  DISCLOSURE_VERBS,
  ESSAY_WORDS,
  EVENT_NOUNS,
  GIVING_VERBS,
  HOSTING_VERBS,
  INTERVIEW_NOUNS,
  INTERVIEW_WORDS,
  INTERVIEWING_VERBS,
  ISSUE_NOUNS,
  LEAKED_NOUNS,
  LEAKING_VERBS,
  OUTLET_AUDIENCES,
  OUTLET_REPORTING_VERBS,
  OWNED_MEDIA,
  POST_NOUNS,
  POSTING_VERBS,
  PUBLISHED_WORDS,
  PUBLISHING_VERBS,
  QUESTION_NOUNS,
  QUESTIONING_VERBS,
  QUOTING_VERBS,
  READING_VERBS,
  REPORT_NOUNS,
  SPOKEN_ON_AIR,
  STATEMENT_WORDS,
  TALK_WORDS,
  TELLING_VERBS,
  TURNING_VERBS,
  TWEETING_VERBS,
  WRITING_VERBS,
  WRITING_WORDS,
} from '../../../lexicon/en/media-words.ts';
import { PLACE_WORDS } from '../../../lexicon/en/places.ts';
import { CITING_FORMS, RELAYED_SPEECH } from '../../../lexicon/en/relaying-words.ts';
import type { ViaConstructionId } from '../../rules.ts';
import { type ArticleWord, isCapitalised, isPossessive } from '../words.ts';
import { isShortlyBefore, leadingWordIndex, nounAfter, type OutletInSentence } from './outlet-in-sentence.ts';

/**
 * How far a channel extends: an `interview` to its speaker, an `event` to all its speakers, a `text` (a post, an essay) to the
 * next quotation only, a `record` to the person it made public, a `report` to everything that the article retells of it, and a
 * `mention` to its own sentence. A `name` says nothing of a channel; what stands near it may have come through it.
 */
export type ChannelReach = 'interview' | 'event' | 'text' | 'record' | 'report' | 'mention' | 'name';

export interface Construction {
  readonly id: ViaConstructionId;
  readonly reach: ChannelReach;
  readonly confidence: number;
  /** True if the construction alone shows that a name is an outlet's. */
  readonly takesAnyName?: true;
  readonly fits: (outlet: OutletInSentence, lead: number) => boolean;
}

const lowerAt = (words: readonly ArticleWord[], i: number) => words[i]?.lower ?? '';
const at = ({ words }: OutletInSentence, i: number) => lowerAt(words, i);
const isOnAir = ({ kind }: OutletInSentence) => kind === 'broadcaster' || kind === 'programme';
const isPaper = ({ kind }: OutletInSentence) => kind === 'newspaper' || kind === 'magazine';
const isPlatform = ({ kind }: OutletInSentence) => kind === 'platform';
const isRightAfter = (outlet: OutletInSentence, list: ReadonlySet<string>) => list.has(at(outlet, outlet.end));
const follows = ({ words }: OutletInSentence, lead: number, list: ReadonlySet<string>, farthest?: number) =>
  isShortlyBefore(words, lead, list, farthest);

/** A name without other evidence of an outlet must directly follow its governing word, `the`, or `listeners of`. */
function isGoverned(outlet: OutletInSentence, lead: number): boolean {
  const name = at(outlet, outlet.start - 1) === 'the' ? outlet.start - 1 : outlet.start;
  const isOfAudience = at(outlet, name - 1) === 'of' && OUTLET_AUDIENCES.has(at(outlet, name - 2));
  return lead === (isOfAudience ? name - 3 : name - 1);
}

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
      isPlatform(outlet) &&
      (PLATFORM_PREPOSITIONS.has(at(outlet, lead)) ||
        (at(outlet, lead) === 'to' && TURNING_VERBS.has(at(outlet, lead - 1))) ||
        nounAfter(outlet, POST_NOUNS, 2) >= 0),
  },
  {
    id: 'via-posted',
    reach: 'text',
    confidence: 0.7,
    takesAnyName: true,
    fits: (outlet, lead) => at(outlet, lead) === 'on' && follows(outlet, lead, POSTING_VERBS, 2),
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
    takesAnyName: true,
    fits: (outlet, lead) => TELLING_VERBS.has(at(outlet, lead)) && !PASSIVE_AUXILIARIES.has(at(outlet, lead - 1)),
  },
  {
    id: 'via-told',
    reach: 'interview',
    confidence: 0.85,
    takesAnyName: true,
    fits: (outlet, lead) => GIVING_VERBS.has(at(outlet, lead)) && isGivenAccount(outlet),
  },
  {
    id: 'via-held',
    reach: 'event',
    confidence: 0.8,
    fits: (outlet, lead) =>
      (EVENT_PREPOSITIONS.has(at(outlet, lead)) && nounAfter(outlet, EVENT_NOUNS) >= 0) ||
      (at(outlet, lead) === 'by' && follows(outlet, lead, HOSTING_VERBS, 2)),
  },
  {
    id: 'via-spoke',
    reach: 'interview',
    confidence: 0.85,
    fits: (outlet, lead) =>
      (TALK_PREPOSITIONS.has(at(outlet, lead)) && follows(outlet, lead, TALK_WORDS)) ||
      (at(outlet, lead) === 'to' && follows(outlet, lead, STATEMENT_WORDS)),
  },
  {
    id: 'via-spoke',
    reach: 'interview',
    confidence: 0.75,
    takesAnyName: true,
    fits: (outlet, lead) =>
      (TALK_PREPOSITIONS.has(at(outlet, lead)) && follows(outlet, lead, INTERVIEW_WORDS, 3)) ||
      (at(outlet, lead) === 'to' && follows(outlet, lead, ADDRESSED_WORDS, 3)) ||
      (at(outlet, lead) === 'by' && follows(outlet, lead, QUESTIONING_VERBS)) ||
      (at(outlet, lead) === 'from' && follows(outlet, lead, QUESTION_NOUNS, 1)),
  },
  {
    id: 'via-spoke',
    reach: 'interview',
    confidence: 0.75,
    takesAnyName: true,
    fits: (outlet, lead) =>
      at(outlet, lead) === 'by' &&
      follows(outlet, lead, DISCLOSURE_VERBS, 1) &&
      follows(outlet, lead, INTERVIEW_NOUNS, 4),
  },
  {
    id: 'via-spoke',
    reach: 'interview',
    confidence: 0.75,
    fits: (outlet) => INTERVIEWING_VERBS.has(at(outlet, outlet.end)),
  },
  {
    id: 'via-conversation',
    reach: 'interview',
    confidence: 0.8,
    takesAnyName: true,
    fits: (outlet, lead) => ITEM_PREPOSITIONS.has(at(outlet, lead)) && nounAfter(outlet, INTERVIEW_NOUNS) >= 0,
  },
  {
    id: 'via-conversation',
    reach: 'interview',
    confidence: 0.75,
    takesAnyName: true,
    fits: ({ words, start }) => {
      const of = lowerAt(words, start - 1) === 'the' ? start - 2 : start - 1;
      return (
        lowerAt(words, of) === 'of' &&
        ISSUE_NOUNS.has(lowerAt(words, of - 1)) &&
        words.slice(Math.max(0, of - 6), of).some(({ lower }) => ITEM_PREPOSITIONS.has(lower))
      );
    },
  },
  {
    id: 'via-on-air',
    reach: 'interview',
    confidence: 0.8,
    fits: (outlet, lead) =>
      at(outlet, lead) === 'on' && (isOnAir(outlet) || isShortlyBefore(outlet.words, outlet.start, BROADCAST_NOUNS, 2)),
  },
  {
    id: 'via-on-air',
    reach: 'interview',
    confidence: 0.75,
    takesAnyName: true,
    fits: (outlet, lead) =>
      at(outlet, lead) === 'on' &&
      (isRightAfter(outlet, BROADCAST_NOUNS) ||
        isShortlyBefore(outlet.words, outlet.start, OWNED_MEDIA, 2) ||
        follows(outlet, lead, AIRING_VERBS, 2) ||
        isSpokenOn(outlet, lead) ||
        follows(outlet, lead, APPEARING_WORDS, 2)),
  },
  {
    id: 'via-wrote',
    reach: 'text',
    confidence: 0.8,
    fits: (outlet, lead) =>
      (WRITING_PREPOSITIONS.has(at(outlet, lead)) && follows(outlet, lead, WRITING_WORDS)) ||
      (at(outlet, lead) === 'in' && WRITING_VERBS.has(at(outlet, afterComma(outlet)))) ||
      (ITEM_PREPOSITIONS.has(at(outlet, lead)) && nounAfter(outlet, AUTHORED_TEXT_NOUNS) >= 0),
  },
  {
    id: 'via-wrote',
    reach: 'text',
    confidence: 0.7,
    takesAnyName: true,
    fits: (outlet, lead) =>
      (at(outlet, lead) === 'in' && follows(outlet, lead, PUBLISHED_WORDS, 3)) ||
      (at(outlet, lead) === 'for' && follows(outlet, lead, ESSAY_WORDS, 2)),
  },
  {
    id: 'via-made-public',
    reach: 'record',
    confidence: 0.75,
    fits: (outlet, lead) =>
      (at(outlet, lead) === 'by' && follows(outlet, lead, DISCLOSURE_VERBS, 2)) ||
      (at(outlet, outlet.end) === 'first' && DISCLOSURE_VERBS.has(at(outlet, outlet.end + 1))),
  },
  {
    id: 'via-made-public',
    reach: 'record',
    confidence: 0.7,
    takesAnyName: true,
    fits: (outlet, lead) =>
      at(outlet, lead) === 'by' &&
      follows(outlet, lead, DISCLOSURE_VERBS, 1) &&
      follows(outlet, lead, INTERVIEW_WORDS, 6),
  },
  {
    id: 'via-made-public',
    reach: 'record',
    confidence: 0.75,
    fits: (outlet) =>
      DISCLOSURE_VERBS.has(at(outlet, outlet.end)) &&
      outlet.words.slice(outlet.end + 1, outlet.end + 5).some(({ lower }) => LEAKED_NOUNS.has(lower)),
  },
  {
    id: 'via-conversation',
    reach: 'interview',
    confidence: 0.7,
    fits: (outlet, lead) =>
      isPaper(outlet) &&
      at(outlet, lead) === 'in' &&
      isPossessive(outlet.words[outlet.start - 1]) &&
      follows(outlet, lead, TALK_WORDS),
  },
  {
    id: 'via-made-public',
    reach: 'record',
    confidence: 0.7,
    takesAnyName: true,
    fits: (outlet, lead) =>
      ((LEAKING_PREPOSITIONS.has(at(outlet, lead)) && follows(outlet, lead, LEAKING_VERBS, 1)) ||
        (at(outlet, lead) === 'by' && follows(outlet, lead, READING_VERBS, 1))) &&
      follows(outlet, lead, LEAKED_NOUNS, 7),
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
  {
    id: 'via-reported',
    reach: 'mention',
    confidence: 0.75,
    takesAnyName: true,
    fits: (outlet, lead) =>
      (RELAYING_PREPOSITIONS.has(at(outlet, lead)) && isAccordingToReport(outlet, lead)) || isRelaying(outlet),
  },
  {
    id: 'via-quoted',
    reach: 'mention',
    confidence: 0.75,
    takesAnyName: true,
    fits: (outlet, lead) =>
      (at(outlet, lead) === 'by' && follows(outlet, lead, QUOTING_VERBS, 3)) ||
      (QUOTED_IN.has(at(outlet, lead)) && isQuotedIn(outlet, lead)),
  },
  // A known outlet in any other place: `On Hacker News, a user said`, `when AS rang him`.
  {
    id: 'via-named',
    reach: 'name',
    confidence: 0.3,
    fits: (outlet) => outlet.isKnown && at(outlet, outlet.end) !== 'of',
  },
];

/** Index after the name and a comma: of `wrote` in `Jane Doe, in The Post, wrote`. */
const afterComma = ({ words, end }: OutletInSentence) => (words[end]?.text === ',' ? end + 1 : end);

/** `said on “Capitol Sunday”`, `told Ann Lane on Sunrise Live`: a title or initials, where another word may be anything. */
const isSpokenOn = (outlet: OutletInSentence, lead: number) =>
  lead === outlet.start - 1 &&
  (isToldTo(outlet, lead) ||
    ((outlet.end - outlet.start > 1 || CAPITALS.test(outlet.name)) && !PLACE_WORDS.has(at(outlet, outlet.end - 1)))) &&
  (follows(outlet, lead, TALK_WORDS, 1) ||
    follows(outlet, lead, SPOKEN_ON_AIR, 1) ||
    follows(outlet, lead, TELLING_VERBS, 4) ||
    follows(outlet, lead, QUESTIONING_VERBS, 1));

/** `told Ann Lane on Drive`: after the name of the host. */
const isToldTo = ({ words }: OutletInSentence, lead: number) =>
  isCapitalised(words[lead - 1]) && isShortlyBefore(words, lead, TELLING_VERBS, 4);

/** `SEN`, `talkSPORT`: capitals beside each other mark the name of a station. */
const CAPITALS = /\p{Lu}{2}/u;

/** `gave the Post a long account of the night`: what is given follows within a few words. */
const isGivenAccount = ({ words, end }: OutletInSentence) =>
  /^(?:an?|his|her|their|its|the|this)$/.test(lowerAt(words, end)) &&
  words.slice(end + 1, end + 5).some(({ lower }) => ACCOUNTS.has(lower));

/** `the agency quoted the minister as saying`, `the agency reported, citing a source`. */
function isRelaying({ words, end }: OutletInSentence): boolean {
  const cited = CITING_FORMS.has(lowerAt(words, end));
  if (cited) return words.slice(end, end + 12).some(({ lower }) => lower === 'saying');
  return (
    OUTLET_REPORTING_VERBS.has(lowerAt(words, end)) &&
    words.slice(end + 1, end + 5).some(({ lower }) => lower === 'citing' || lower === 'quoting')
  );
}

/** `quoted in the outlet`, `was quoted as saying in the outlet`. */
const isQuotedIn = ({ words }: OutletInSentence, lead: number) =>
  CITING_FORMS.has(lowerAt(words, lead - 1)) ||
  (RELAYED_SPEECH.has(lowerAt(words, lead - 1)) && CITING_FORMS.has(lowerAt(words, lead - 3)));

/** `according to a new report by the outlet`. */
const isAccordingToReport = ({ words }: OutletInSentence, lead: number) => {
  const before = words.slice(Math.max(0, lead - 6), lead);
  return before.some(({ lower }) => lower === 'according') && before.some(({ lower }) => REPORT_NOUNS.has(lower));
};

/** The construction around an outlet's name; null if the name is not a channel. */
export function constructionOf(outlet: OutletInSentence): Construction | null {
  const lead = leadingWordIndex(outlet);
  return (
    CONSTRUCTIONS.find(
      ({ fits, takesAnyName }) => (outlet.isKnown || (takesAnyName && isGoverned(outlet, lead))) && fits(outlet, lead),
    ) ?? null
  );
}

/** What governs the name: a preposition, nothing (`Postimees said`), or another word. */
export function governorOf(outlet: OutletInSentence): string {
  const lead = leadingWordIndex(outlet);
  if (lead < 0) return 'nothing';
  const word = at(outlet, lead);
  return GOVERNING_PREPOSITIONS.has(word) ? word : 'another';
}
