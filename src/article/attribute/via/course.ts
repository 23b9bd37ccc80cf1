/**
 * The way of each speaker's words from sentence to sentence: it goes on until the text names another way or another occasion.
 *
 * Example: behind `Lopez told the BBC` it is the BBC for all that she says, until `at a rally on Friday, Lopez said`.
 */
import type { Quotation, Span } from '../../../model.ts';
import { firstIndex } from '../../search.ts';
import { paragraphIndexAt, type Word, type WordedArticle } from '../words.ts';
import type { Reach } from './constructions.ts';
import { isDated, isGeneral, namesOccasion } from './occasion.ts';
import { takenUp } from './taken-up.ts';
import { plainWords, type Way, waysOf } from './ways.ts';

/** A quotation with the name of its speaker; null where nobody knows. */
export interface Spoken {
  readonly quotation: Quotation;
  readonly speaker: string | null;
}

export interface Taken {
  readonly way: Way;
  readonly rule: string;
  readonly confidence: number;
}

/** How one quotation came. `elsewhere` is true where its sentence names an occasion of its own. */
export interface Came {
  readonly taken: Taken | null;
  readonly elsewhere: boolean;
  readonly paragraph: number;
}

/** How a speaker's words came last, and the paragraph of the last of them. */
interface State {
  readonly way: Way | null;
  readonly paragraph: number;
}

const CONFIDENCE = { takenUp: 0.7, before: 0.7, carried: 0.6, event: 0.55, report: 0.5 };
const GOES_ON: ReadonlySet<Reach> = new Set<Reach>(['interview', 'event', 'record']);

const isIn = (spans: readonly Span[], offset: number) => spans.some(([start, end]) => start <= offset && offset < end);

export class Course {
  readonly #article: WordedArticle;
  readonly #quoted: readonly Span[];
  readonly #ways: readonly Way[];
  readonly #states = new Map<string, State>();
  #event: State | null = null;

  constructor(article: WordedArticle, quoted: readonly Span[]) {
    this.#article = article;
    this.#quoted = quoted;
    this.#ways = waysOf(article, quoted);
  }

  /** Indices of the sentences that hold the source and the cue. */
  #ownSentences({ cue, source }: Quotation): ReadonlySet<number> {
    const { sentences } = this.#article;
    const sentenceAt = (offset: number) => firstIndex(sentences.length, (i) => (sentences[i]?.span[1] ?? 0) > offset);
    return new Set([...cue, ...source].map(([start]) => sentenceAt(start)));
  }

  #ownWords(sentences: ReadonlySet<number>, { content }: Quotation): Word[] {
    return [...sentences].flatMap((index) => {
      const sentence = this.#article.sentences[index];
      const words = sentence ? plainWords(this.#article, sentence, this.#quoted) : [];
      return words.filter(({ span }) => !isIn(content, span[0]));
    });
  }

  /** Does the sentence name the speaker? Before the outlet, where it is the speaker that tells. */
  #tellsOf({ sentence, span, construction, bearer }: Way, speaker: string): boolean {
    const last = speaker.split(' ').at(-1) ?? '';
    if (bearer !== null) return bearer === last;
    const [start, end] = this.#article.sentences[sentence]?.span ?? [0, 0];
    return this.#article.text.slice(start, construction.id === 'via-told' ? span[0] : end).includes(last);
  }

  /** The way that the quotation's own sentence tells: the surest, of several the nearest to the cue. */
  #own({ content, source, cue }: Quotation, speaker: string | null, sentences: ReadonlySet<number>): Way | null {
    const at = cue[0]?.[0] ?? source[0]?.[0] ?? 0;
    const far = ({ span }: Way) => Math.abs(span[0] - at);
    const fits = (way: Way) =>
      sentences.has(way.sentence) &&
      !isIn(content, way.span[0]) &&
      way.name !== speaker &&
      (way.bearer === null || (speaker !== null && this.#tellsOf(way, speaker))) &&
      (GOES_ON.has(way.construction.reach) || !isIn(source, way.span[0]));
    const ways = this.#ways.filter(fits);
    return (
      ways.sort((a, b) => b.construction.confidence - a.construction.confidence || far(a) - far(b))[0] ?? null
    );
  }

  /** The last way that the text before tells of the speaker; in the same paragraph, of whoever is heard there. */
  #before(speaker: string, start: number, paragraph: number): Way | null {
    const from = this.#article.paragraphs[paragraph]?.span[0] ?? 0;
    const isOpen = (way: Way) => {
      const { reach } = way.construction;
      if (!GOES_ON.has(reach) || way.span[0] >= start || way.name === speaker) return false;
      if (reach === 'record' && way.span[0] >= from) return true;
      return this.#tellsOf(way, speaker) && paragraph - paragraphIndexAt(this.#article, way.span[0]) <= 1;
    };
    return this.#ways.findLast(isOpen) ?? null;
  }

  /** An event that began or went on in the paragraph before has this speaker in it too. */
  #atEvent(start: number, paragraph: number): Way | null {
    const begun = this.#ways.findLast(({ span, construction }) => span[0] < start && construction.reach === 'event');
    if (!begun) return null;
    const since = this.#event?.way === begun ? this.#event.paragraph : paragraphIndexAt(this.#article, begun.span[0]);
    return paragraph - since <= 1 ? begun : null;
  }

  /** All that is left where the article tells again what an outlet ran. */
  #retold(start: number): Way | null {
    return this.#ways.find(({ span, construction }) => span[0] < start && construction.reach === 'report') ?? null;
  }

  /** A text goes on where the next words are printed right behind or open the next paragraph. */
  #mayGoOn(state: State, start: number, paragraph: number): boolean {
    if (!state.way || GOES_ON.has(state.way.construction.reach)) return state.way !== null;
    const opens = this.#article.paragraphs[paragraph]?.span[0] === start;
    return paragraph === state.paragraph || (opens && paragraph - state.paragraph === 1);
  }

  #keep(way: Way, speaker: string | null, paragraph: number): void {
    const { reach } = way.construction;
    if (reach === 'event') this.#event = { way, paragraph };
    const main = this.#states.get(speaker ?? '')?.way;
    const isAside =
      main && main !== way && (way.construction.id === 'via-its-programme' || isDated(this.#article, way));
    if (speaker && reach !== 'mention' && !isAside) this.#states.set(speaker, { way, paragraph });
  }

  came({ quotation, speaker }: Spoken): Came {
    const start = quotation.content[0]?.[0] ?? 0;
    const paragraph = paragraphIndexAt(this.#article, start);
    const sentences = this.#ownSentences(quotation);
    const take = (way: Way | null, rule: string, confidence: number): Came | null => {
      if (!way) return null;
      this.#keep(way, speaker, paragraph);
      return { taken: { way, rule, confidence }, elsewhere: false, paragraph };
    };
    const own = this.#own(quotation, speaker, sentences);
    if (own) return take(own, own.construction.id, own.construction.confidence) ?? none(paragraph);
    const words = this.#ownWords(sentences, quotation);
    const again = takenUp(this.#article, words, this.#ways, start);
    if (again) return take(again, 'via-taken-up', CONFIDENCE.takenUp) ?? none(paragraph);
    if (namesOccasion(words)) {
      if (speaker) this.#states.set(speaker, { way: null, paragraph });
      return { ...none(paragraph), elsewhere: true };
    }
    if (isGeneral(words, quotation.cue)) return { ...none(paragraph), elsewhere: true };
    const retold = () => take(this.#retold(start), 'via-retold', CONFIDENCE.report);
    if (!speaker) return retold() ?? none(paragraph);
    const state = this.#states.get(speaker);
    const before = this.#before(speaker, start, paragraph);
    if (before && before.span[0] > (state?.way?.span[0] ?? -1))
      return take(before, `${before.construction.id}-before`, CONFIDENCE.before) ?? none(paragraph);
    if (state && this.#mayGoOn(state, start, paragraph))
      return take(state.way, 'via-goes-on', CONFIDENCE.carried) ?? none(paragraph);
    const event = state?.way === null ? null : this.#atEvent(start, paragraph);
    return take(event, 'via-event-goes-on', CONFIDENCE.event) ?? retold() ?? none(paragraph);
  }
}

const none = (paragraph: number): Came => ({ taken: null, elsewhere: false, paragraph });
