/**
 * Tracks each speaker's channel from sentence to sentence: it lasts until the text names another channel or occasion.
 *
 * Example: after `Lopez told the BBC` her channel is the BBC, until `at a rally on Friday, Lopez said`.
 */
import type { Quotation, Span } from '../../../model.ts';
import { firstIndex } from '../../../util/binary-search.ts';
import type { ViaRuleId } from '../../rules.ts';
import { type ArticleWithWords, type ArticleWord, paragraphIndexAt } from '../words.ts';
import { type Channel, channelsOf } from './channels.ts';
import { carriesOver } from './constructions.ts';
import { definiteReference } from './definite-reference.ts';
import { isDated, isGeneral, namesOccasion } from './occasion.ts';
import { sentenceNear } from './outlet-in-sentence.ts';
import { PlainSentences } from './sentences.ts';

/** A quotation with the name of its speaker, or null if unknown. */
export interface QuotationWithSpeaker {
  readonly quotation: Quotation;
  readonly speaker: string | null;
}

export interface ChannelChoice {
  readonly channel: Channel;
  readonly rule: ViaRuleId;
  readonly confidence: number;
}

/** The channel of one quotation, or null. */
export interface QuotationChannel {
  readonly choice: ChannelChoice | null;
  /** True if the words belong to an occasion that is no outlet's, or to no single one. */
  readonly onOtherOccasion: boolean;
  readonly paragraph: number;
}

/** A speaker's latest channel and the paragraph of the latest quotation; channels named before offset `since` have ended. */
interface SpeakerChannel {
  readonly channel: Channel | null;
  readonly paragraph: number;
  readonly since: number;
}

/** A quotation with its context. */
interface TrackedQuotation extends QuotationWithSpeaker {
  readonly start: number;
  readonly paragraph: number;
  /** Words near the cue and source, in their sentences and outside the content; and the channels named there. */
  readonly words: readonly ArticleWord[];
  readonly channels: readonly Channel[];
}

/** How many channels back a reader remembers. */
const MOST_CHANNELS = 40;
const CONFIDENCE = { reference: 0.7, before: 0.7, carried: 0.7, event: 0.55, retold: 0.5 };

/** A sentence belongs to a cue within this many characters. */
const NEAR = 600;

/** The items, sorted by position, that begin within a span. */
function startingIn<Item extends { readonly span: Span }>(items: readonly Item[], [start, end]: Span): readonly Item[] {
  const first = (offset: number) => firstIndex(items.length, (i) => (items[i]?.span[0] ?? 0) >= offset);
  return items.slice(first(start), first(end));
}

const isIn = (spans: readonly Span[], offset: number) => spans.some(([start, end]) => start <= offset && offset < end);
const lastName = (name: string) => name.split(' ').at(-1) ?? '';

export class ChannelTracker {
  readonly #article: ArticleWithWords;
  readonly #sentences: PlainSentences;
  readonly #channels: readonly Channel[];
  readonly #states = new Map<string, SpeakerChannel>();
  #event: SpeakerChannel | null = null;

  constructor(article: ArticleWithWords, quoted: readonly Span[]) {
    this.#article = article;
    this.#sentences = new PlainSentences(article, quoted);
    this.#channels = channelsOf(article, this.#sentences);
  }

  /** True if the article names no channel, as most do. */
  get isEmpty(): boolean {
    return this.#channels.length === 0;
  }

  #withContext(spoken: QuotationWithSpeaker): TrackedQuotation {
    const { content, cue, source } = spoken.quotation;
    const { sentences } = this.#article;
    const sentenceAt = (offset: number) => firstIndex(sentences.length, (i) => (sentences[i]?.span[1] ?? 0) > offset);
    const anchors = [...cue, ...source];
    const own = new Set(anchors.map(([start]) => sentenceAt(start)));
    const near: Span = [
      Math.min(...anchors.map(([start]) => start)) - NEAR,
      Math.max(...anchors.map(([, end]) => end)) + NEAR,
    ];
    const words = [...own].flatMap((sentence) => startingIn(this.#sentences.wordsOf(sentence), near));
    const start = content[0]?.[0] ?? 0;
    return {
      ...spoken,
      start,
      paragraph: paragraphIndexAt(this.#article, start),
      words: words.filter(({ span }) => !isIn(content, span[0])),
      channels: startingIn(this.#channels, near).filter(
        ({ span, sentence }) => own.has(sentence) && !isIn(content, span[0]),
      ),
    };
  }

  /** The latest channels named before an offset, back to the paragraph `from`, latest first. */
  *#channelsBefore(offset: number, from: number): Generator<Channel> {
    const start = this.#article.paragraphs[Math.max(0, from)]?.span[0] ?? 0;
    const behind = firstIndex(this.#channels.length, (i) => (this.#channels[i]?.span[0] ?? 0) >= offset);
    for (let i = behind - 1; i >= Math.max(0, behind - MOST_CHANNELS); i--) {
      const channel = this.#channels[i];
      if (!channel || channel.span[0] < start) return;
      yield channel;
    }
  }

  /** Does the channel's sentence name the speaker? For `told`, before the outlet. */
  #namesSpeaker({ sentence, span, construction, bearer }: Channel, speaker: string): boolean {
    if (bearer !== null) return bearer === lastName(speaker);
    const [start, end] = this.#article.sentences[sentence]?.span ?? [0, 0];
    const within: Span = [start, construction.id === 'via-told' ? span[0] : end];
    return sentenceNear(this.#article.text, within, span[0]).includes(lastName(speaker));
  }

  /** The channel in the quotation's own sentence: the most certain, then the nearest to the cue. */
  #inSentence({ quotation: { source, cue }, speaker, channels }: TrackedQuotation): Channel | null {
    const at = cue[0]?.[0] ?? source[0]?.[0] ?? 0;
    const distance = ({ span }: Channel) => Math.abs(span[0] - at);
    const fits = (channel: Channel) =>
      channel.name !== speaker &&
      (channel.bearer === null || (speaker !== null && this.#namesSpeaker(channel, speaker))) &&
      (carriesOver(channel) || !isIn(source, channel.span[0]));
    const byCertainty = (a: Channel, b: Channel) =>
      b.construction.confidence - a.construction.confidence || distance(a) - distance(b);
    return channels.filter(fits).sort(byCertainty)[0] ?? null;
  }

  /** The latest channel that the preceding text gives for the speaker; a record in the same paragraph counts for anybody. */
  #justBefore({ start, paragraph }: TrackedQuotation, speaker: string): Channel | null {
    const from = this.#article.paragraphs[paragraph]?.span[0] ?? 0;
    for (const channel of this.#channelsBefore(start, paragraph - 1)) {
      if (!carriesOver(channel) || channel.name === speaker) continue;
      const isRecord = channel.construction.reach === 'record' && channel.span[0] >= from;
      if (isRecord || this.#namesSpeaker(channel, speaker)) return channel;
    }
    return null;
  }

  /** An event that began or continued in the previous paragraph includes this speaker if named just before it began. */
  #atEvent({ start, paragraph }: TrackedQuotation, speaker: string): Channel | null {
    const near = [...this.#channelsBefore(start, paragraph - 1)].find(
      ({ construction }) => construction.reach === 'event',
    );
    const isOn = this.#event !== null && paragraph - this.#event.paragraph <= 1;
    const begun = near ?? (isOn ? this.#event?.channel : null);
    if (!begun) return null;
    const { paragraphs, sentences, text } = this.#article;
    const at = paragraphIndexAt(this.#article, begun.span[0]);
    const known = text.slice(paragraphs[Math.max(0, at - 1)]?.span[0], sentences[begun.sentence]?.span[1]);
    return known.includes(lastName(speaker)) ? begun : null;
  }

  /** The outlet whose report the article opens with, and retells. */
  #retold(start: number): Channel | null {
    const report = this.#channels.find(({ construction }) => construction.reach === 'report');
    return report && report.span[0] < start && paragraphIndexAt(this.#article, report.span[0]) <= 1 ? report : null;
  }

  /** A text continues in its paragraph, or with a quotation that opens the next one. */
  #continues(state: SpeakerChannel, { start, paragraph }: TrackedQuotation): boolean {
    if (!state.channel || carriesOver(state.channel)) return state.channel !== null;
    const opens = this.#article.paragraphs[paragraph]?.span[0] === start;
    return paragraph === state.paragraph || (opens && paragraph - state.paragraph === 1);
  }

  #remember(channel: Channel, { speaker, paragraph }: TrackedQuotation): void {
    const { reach, id } = channel.construction;
    const state = { channel, paragraph, since: channel.span[0] };
    if (reach === 'event') this.#event = state;
    if (!speaker || reach === 'mention') return;
    const main = this.#states.get(speaker)?.channel;
    const isAside = main && main !== channel && (id === 'via-its-programme' || isDated(this.#article, channel));
    this.#states.set(speaker, isAside ? { ...state, channel: main } : state);
  }

  /** The channel by the first rule that finds one; null if none does. */
  #choose(tracked: TrackedQuotation): ChannelChoice | 'other-occasion' | null {
    const { speaker, words, quotation, paragraph, start } = tracked;
    const own = this.#inSentence(tracked);
    if (own) return { channel: own, rule: own.construction.id, confidence: own.construction.confidence };
    const again = definiteReference(this.#article, words, this.#channelsBefore(start, 0));
    if (again) return { channel: again, rule: 'via-taken-up', confidence: CONFIDENCE.reference };
    if (namesOccasion(words)) {
      if (speaker) this.#states.set(speaker, { channel: null, paragraph, since: start });
      return 'other-occasion';
    }
    if (isGeneral(words, quotation.cue)) return 'other-occasion';
    return (
      (speaker ? this.#continued(tracked, speaker) : null) ??
      choiceOf(this.#retold(start), 'via-retold', CONFIDENCE.retold)
    );
  }

  #continued(tracked: TrackedQuotation, speaker: string): ChannelChoice | null {
    const state = this.#states.get(speaker);
    const before = this.#justBefore(tracked, speaker);
    if (before && before.span[0] > (state?.since ?? -1))
      return choiceOf(before, `${before.construction.id}-before`, CONFIDENCE.before);
    if (state && this.#continues(state, tracked)) return choiceOf(state.channel, 'via-goes-on', CONFIDENCE.carried);
    return state?.channel === null
      ? null
      : choiceOf(this.#atEvent(tracked, speaker), 'via-event-goes-on', CONFIDENCE.event);
  }

  /** Quotations must come in the order of the text: each updates its speaker's channel. */
  channelFor(spoken: QuotationWithSpeaker): QuotationChannel {
    const tracked = this.#withContext(spoken);
    const found = this.#choose(tracked);
    const { paragraph } = tracked;
    if (found === 'other-occasion' || !found) return { choice: null, onOtherOccasion: found !== null, paragraph };
    this.#remember(found.channel, tracked);
    return { choice: found, onOtherOccasion: false, paragraph };
  }
}

const choiceOf = (channel: Channel | null, rule: ViaRuleId, confidence: number): ChannelChoice | null =>
  channel && { channel, rule, confidence };
