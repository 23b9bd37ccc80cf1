/**
 * The outlet, programme or platform through which the words of each quotation came.
 *
 * What the quotation's own sentence says of it goes first; then what its speaker told an outlet before, until another occasion
 * is named; then, in the article's opening, what its speaker tells an outlet right after.
 */
import type { Evidence, Quotation, Span } from '../../../model.ts';
import { firstIndex } from '../../search.ts';
import { paragraphIndexAt, type Word, type WordedArticle } from '../words.ts';
import type { Reach } from './constructions.ts';
import { namesOccasion } from './occasion.ts';
import { plainWords, type Way, waysOf } from './ways.ts';

export interface Via {
  readonly name: string;
  readonly confidence: number;
  readonly evidence: Evidence;
}

/** A quotation with the name of its speaker; null where nobody knows. */
export interface Spoken {
  readonly quotation: Quotation;
  readonly speaker: string | null;
}

/** What is known of how a speaker's words came last. */
interface State {
  readonly way: Way | null;
  /** Paragraph of the last words that came so. */
  readonly paragraph: number;
}

const CONFIDENCE = { before: 0.7, carried: 0.6, opening: 0.55, event: 0.55, report: 0.5 };
const GOES_ON: ReadonlySet<Reach> = new Set<Reach>(['interview', 'event', 'record']);

const isIn = (spans: readonly Span[], offset: number) => spans.some(([start, end]) => start <= offset && offset < end);

class Ways {
  readonly #article: WordedArticle;
  readonly #quoted: readonly Span[];
  readonly #ways: readonly Way[];
  readonly #states = new Map<string, State>();
  #event: State | null = null;
  #report: Way | null = null;

  constructor(article: WordedArticle, quoted: readonly Span[]) {
    this.#article = article;
    this.#quoted = quoted;
    this.#ways = waysOf(article, quoted);
  }

  #sentenceAt(offset: number): number {
    const { sentences } = this.#article;
    return firstIndex(sentences.length, (i) => (sentences[i]?.span[1] ?? 0) > offset);
  }

  /** Indices of the sentences that name the speaker and the cue. */
  #ownSentences({ cue, source }: Quotation): ReadonlySet<number> {
    return new Set([...cue, ...source].map(([start]) => this.#sentenceAt(start)));
  }

  #ownWords(sentences: ReadonlySet<number>, { content }: Quotation): Word[] {
    return [...sentences].flatMap((index) => {
      const sentence = this.#article.sentences[index];
      const words = sentence ? plainWords(this.#article, sentence, this.#quoted) : [];
      return words.filter(({ span }) => !isIn(content, span[0]));
    });
  }

  #names(sentence: number, speaker: string): boolean {
    const last = speaker.split(' ').at(-1) ?? '';
    const { span } = this.#article.sentences[sentence] ?? {};
    return span !== undefined && this.#article.text.slice(...span).includes(last);
  }

  /** The way that the quotation's own sentence tells: the surest, the nearest of several. */
  #own({ content, source, cue }: Quotation, speaker: string | null, sentences: ReadonlySet<number>): Way | null {
    const at = cue[0]?.[0] ?? source[0]?.[0] ?? 0;
    const far = ({ span }: Way) => Math.abs(span[0] - at);
    const fits = ({ sentence, span, name, construction }: Way) =>
      sentences.has(sentence) &&
      !isIn(content, span[0]) &&
      name !== speaker &&
      !(isIn(source, span[0]) && !GOES_ON.has(construction.reach));
    return (
      this.#ways
        .filter(fits)
        .sort((a, b) => b.construction.confidence - a.construction.confidence || far(a) - far(b))[0] ?? null
    );
  }

  /** The last way between the speaker's words before and these that the text tells of the speaker. */
  #before(speaker: string, start: number, paragraph: number): Way | null {
    const from = this.#article.paragraphs[paragraph]?.span[0] ?? 0;
    return (
      this.#ways.findLast(({ span, sentence, construction: { reach }, name }) => {
        if (span[0] >= start || name === speaker || reach === 'mention' || reach === 'report') return false;
        if (reach === 'event' || reach === 'record') return span[0] >= from;
        return this.#names(sentence, speaker) && paragraph - paragraphIndexAt(this.#article, span[0]) <= 1;
      }) ?? null
    );
  }

  via({ quotation, speaker }: Spoken): Via | null {
    const start = quotation.content[0]?.[0] ?? 0;
    const paragraph = paragraphIndexAt(this.#article, start);
    const sentences = this.#ownSentences(quotation);
    const own = this.#own(quotation, speaker, sentences);
    if (own) {
      if (speaker && own.construction.reach !== 'mention') this.#states.set(speaker, { way: own, paragraph });
      if (own.construction.reach === 'event') this.#event = { way: own, paragraph };
      return found(own, own.construction.id, own.construction.confidence);
    }
    if (!speaker) return null;
    if (namesOccasion(this.#ownWords(sentences, quotation))) {
      this.#states.set(speaker, { way: null, paragraph });
      return null;
    }
    const state = this.#states.get(speaker);
    const before = this.#before(speaker, start, paragraph);
    if (before && before !== state?.way) {
      this.#states.set(speaker, { way: before, paragraph });
      return found(before, `${before.construction.id}-before`, CONFIDENCE.before);
    }
    const way = state?.way;
    if (!way) return null;
    const reach = way.construction.reach;
    if (!GOES_ON.has(reach) && paragraph - state.paragraph > 1) return null;
    this.#states.set(speaker, { way, paragraph });
    return found(way, 'via-goes-on', CONFIDENCE.carried);
  }
}

const found = ({ name, span }: Way, rule: string, confidence: number): Via => ({
  name,
  confidence,
  evidence: { rule, span },
});

/** The way of each quotation, in their order. */
export function viasOf(article: WordedArticle, spoken: readonly Spoken[], quoted: readonly Span[]): (Via | null)[] {
  const ways = new Ways(article, quoted);
  return spoken.map((each) => ways.via(each));
}
