/**
 * The way of each speaker's words from sentence to sentence: it goes on until the text names another way or another occasion.
 *
 * Example: behind `Lopez told the BBC` it is the BBC for all that she says, until `at a rally on Friday, Lopez said`.
 */
import type { Quotation, Span } from '../../../model.ts';
import { firstIndex } from '../../../util/binary-search.ts';
import type { ViaRuleId } from '../../rules.ts';
import { paragraphIndexAt, type Word, type WordedArticle } from '../words.ts';
import { type Channel, channelsOf } from './channels.ts';
import { goesOn } from './constructions.ts';
import { definiteReference } from './definite-reference.ts';
import { isDated, isGeneral, namesOccasion } from './occasion.ts';
import { nearIn } from './place.ts';
import { PlainSentences } from './sentences.ts';

/** A quotation with the name of its speaker; null where nobody knows. */
export interface Spoken {
  readonly quotation: Quotation;
  readonly speaker: string | null;
}

export interface Taken {
  readonly way: Channel;
  readonly rule: ViaRuleId;
  readonly confidence: number;
}

/** How one quotation came. `elsewhere` is true where its sentence names an occasion of its own. */
export interface Came {
  readonly taken: Taken | null;
  readonly elsewhere: boolean;
  readonly paragraph: number;
}

/** How a speaker's words came last, and the paragraph of the last of them; what stands before `since` is over. */
interface State {
  readonly way: Channel | null;
  readonly paragraph: number;
  readonly since: number;
}

/** A quotation with what is asked about it again and again. */
interface Asked extends Spoken {
  readonly start: number;
  readonly paragraph: number;
  /** The words near its cue and source, in their sentences, that are not its content; and the ways named there. */
  readonly words: readonly Word[];
  readonly ways: readonly Channel[];
}

const REMEMBERED = 40;
const CONFIDENCE = { takenUp: 0.7, before: 0.7, carried: 0.7, event: 0.55, retold: 0.5 };

/** So many characters from a cue its sentence still tells of it. */
const NEAR = 600;

/** Those of a list in order that begin within a span. */
function startingIn<Placed extends { readonly span: Span }>(
  placed: readonly Placed[],
  [start, end]: Span,
): readonly Placed[] {
  const first = (offset: number) => firstIndex(placed.length, (i) => (placed[i]?.span[0] ?? 0) >= offset);
  return placed.slice(first(start), first(end));
}

const isIn = (spans: readonly Span[], offset: number) => spans.some(([start, end]) => start <= offset && offset < end);
const lastName = (name: string) => name.split(' ').at(-1) ?? '';

export class ChannelTracker {
  readonly #article: WordedArticle;
  readonly #sentences: PlainSentences;
  readonly #ways: readonly Channel[];
  readonly #states = new Map<string, State>();
  #event: State | null = null;

  constructor(article: WordedArticle, quoted: readonly Span[]) {
    this.#article = article;
    this.#sentences = new PlainSentences(article, quoted);
    this.#ways = channelsOf(article, this.#sentences);
  }

  /** True where the article names no way at all, as most do. */
  get isEmpty(): boolean {
    return this.#ways.length === 0;
  }

  #ask(spoken: Spoken): Asked {
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
      ways: startingIn(this.#ways, near).filter(({ span, sentence }) => own.has(sentence) && !isIn(content, span[0])),
    };
  }

  /** The ways named before an offset, from the last one back to the paragraph `from`; no more than a reader remembers. */
  *#backwards(offset: number, from: number): Generator<Channel> {
    const start = this.#article.paragraphs[Math.max(0, from)]?.span[0] ?? 0;
    const behind = firstIndex(this.#ways.length, (i) => (this.#ways[i]?.span[0] ?? 0) >= offset);
    for (let i = behind - 1; i >= Math.max(0, behind - REMEMBERED); i--) {
      const way = this.#ways[i];
      if (!way || way.span[0] < start) return;
      yield way;
    }
  }

  /** Does the sentence tell of the speaker? Before the outlet, where it is the speaker that tells. */
  #tellsOf({ sentence, span, construction, bearer }: Channel, speaker: string): boolean {
    if (bearer !== null) return bearer === lastName(speaker);
    const [start, end] = this.#article.sentences[sentence]?.span ?? [0, 0];
    const within: Span = [start, construction.id === 'via-told' ? span[0] : end];
    return nearIn(this.#article.text, within, span[0]).includes(lastName(speaker));
  }

  /** The way that the quotation's own sentence tells: the surest, of several the nearest to the cue. */
  #own({ quotation: { source, cue }, speaker, ways }: Asked): Channel | null {
    const at = cue[0]?.[0] ?? source[0]?.[0] ?? 0;
    const far = ({ span }: Channel) => Math.abs(span[0] - at);
    const fits = (way: Channel) =>
      way.name !== speaker &&
      (way.bearer === null || (speaker !== null && this.#tellsOf(way, speaker))) &&
      (goesOn(way) || !isIn(source, way.span[0]));
    const surest = (a: Channel, b: Channel) => b.construction.confidence - a.construction.confidence || far(a) - far(b);
    return ways.filter(fits).sort(surest)[0] ?? null;
  }

  /** The last way that the text right before tells of the speaker; in the same paragraph, of whoever is heard. */
  #before({ start, paragraph }: Asked, speaker: string): Channel | null {
    const from = this.#article.paragraphs[paragraph]?.span[0] ?? 0;
    for (const way of this.#backwards(start, paragraph - 1)) {
      if (!goesOn(way) || way.name === speaker) continue;
      if ((way.construction.reach === 'record' && way.span[0] >= from) || this.#tellsOf(way, speaker)) return way;
    }
    return null;
  }

  /** An event that began or went on in the paragraph before has this speaker in it too, if named right before it began. */
  #atEvent({ start, paragraph }: Asked, speaker: string): Channel | null {
    const near = [...this.#backwards(start, paragraph - 1)].find(({ construction }) => construction.reach === 'event');
    const isOn = this.#event !== null && paragraph - this.#event.paragraph <= 1;
    const begun = near ?? (isOn ? this.#event?.way : null);
    if (!begun) return null;
    const { paragraphs, sentences, text } = this.#article;
    const at = paragraphIndexAt(this.#article, begun.span[0]);
    const known = text.slice(paragraphs[Math.max(0, at - 1)]?.span[0], sentences[begun.sentence]?.span[1]);
    return known.includes(lastName(speaker)) ? begun : null;
  }

  /** The way of all that is left where an article begins with what an outlet ran, and tells it again. */
  #retold(start: number): Channel | null {
    const ran = this.#ways.find(({ construction }) => construction.reach === 'report');
    return ran && ran.span[0] < start && paragraphIndexAt(this.#article, ran.span[0]) <= 1 ? ran : null;
  }

  /** A text goes on where the next words are printed right behind or open the next paragraph. */
  #mayGoOn(state: State, { start, paragraph }: Asked): boolean {
    if (!state.way || goesOn(state.way)) return state.way !== null;
    const opens = this.#article.paragraphs[paragraph]?.span[0] === start;
    return paragraph === state.paragraph || (opens && paragraph - state.paragraph === 1);
  }

  #keep(way: Channel, { speaker, paragraph }: Asked): void {
    const { reach, id } = way.construction;
    const state = { way, paragraph, since: way.span[0] };
    if (reach === 'event') this.#event = state;
    if (!speaker || reach === 'mention') return;
    const main = this.#states.get(speaker)?.way;
    const isAside = main && main !== way && (id === 'via-its-programme' || isDated(this.#article, way));
    this.#states.set(speaker, isAside ? { ...state, way: main } : state);
  }

  /** How the words of a quotation came, by the first of the rules that says so; null where they came on another occasion. */
  #taken(asked: Asked): Taken | 'elsewhere' | null {
    const { speaker, words, quotation, paragraph, start } = asked;
    const own = this.#own(asked);
    if (own) return { way: own, rule: own.construction.id, confidence: own.construction.confidence };
    const again = definiteReference(this.#article, words, this.#backwards(start, 0));
    if (again) return { way: again, rule: 'via-taken-up', confidence: CONFIDENCE.takenUp };
    if (namesOccasion(words)) {
      if (speaker) this.#states.set(speaker, { way: null, paragraph, since: start });
      return 'elsewhere';
    }
    if (isGeneral(words, quotation.cue)) return 'elsewhere';
    return (
      (speaker ? this.#goneOn(asked, speaker) : null) ?? taken(this.#retold(start), 'via-retold', CONFIDENCE.retold)
    );
  }

  #goneOn(asked: Asked, speaker: string): Taken | null {
    const state = this.#states.get(speaker);
    const before = this.#before(asked, speaker);
    if (before && before.span[0] > (state?.since ?? -1))
      return taken(before, `${before.construction.id}-before`, CONFIDENCE.before);
    if (state && this.#mayGoOn(state, asked)) return taken(state.way, 'via-goes-on', CONFIDENCE.carried);
    return state?.way === null ? null : taken(this.#atEvent(asked, speaker), 'via-event-goes-on', CONFIDENCE.event);
  }

  came(spoken: Spoken): Came {
    const asked = this.#ask(spoken);
    const found = this.#taken(asked);
    const { paragraph } = asked;
    if (found === 'elsewhere' || !found) return { taken: null, elsewhere: found !== null, paragraph };
    this.#keep(found.way, asked);
    return { taken: found, elsewhere: false, paragraph };
  }
}

const taken = (way: Channel | null, rule: ViaRuleId, confidence: number): Taken | null =>
  way && { way, rule, confidence };
