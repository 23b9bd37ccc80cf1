/**
 * The facts of all articles, as they are held while a collection is joined. A name, a role, a topic or a confidence is there once, however
 * many quotations have it; and words that a single quotation has are not held, since they tell nobody by anything that another said.
 */
import type { ArticleFacts, QuotationFacts } from '../types.ts';

type Mutable<Thing> = { -readonly [Key in keyof Thing]: Thing[Key] };

/** Facts that nobody else has yet. */
interface Fresh extends Mutable<Omit<ArticleFacts, 'quotes'>> {
  quotes: Mutable<QuotationFacts>[];
}

/** The first of all things that are the same by their key. */
class Interner<Thing> {
  readonly #first = new Map<string, Thing>();

  of(thing: Thing, key: string): Thing {
    const first = this.#first.get(key);
    if (first !== undefined) return first;
    this.#first.set(key, thing);
    return thing;
  }
}

export class InternedFacts {
  readonly #articles: ArticleFacts[] = [];
  readonly #texts = new Interner<string>();
  /** They are calibrated by steps, so that there are not many of them. */
  readonly #confidences = new Interner<QuotationFacts['confidence']>();
  /** The first quotation with some words; null once there is a second. */
  readonly #alone = new Map<string, Mutable<QuotationFacts> | null>();

  /** `json` is an object with the facts of one article. */
  add(json: string): void {
    const article: Fresh = JSON.parse(json);
    article.outlet = this.#onceOrNull(article.outlet);
    article.company = article.company.map(this.#once);
    article.topics = article.topics.map(this.#once);
    for (const quotation of article.quotes) this.#hold(quotation);
    this.#articles.push(article);
  }

  /** All that were added; nothing is to be added afterwards. */
  all(): readonly ArticleFacts[] {
    for (const quotation of this.#alone.values()) if (quotation) quotation.said = null;
    this.#alone.clear();
    return this.#articles;
  }

  #hold(quotation: Mutable<QuotationFacts>): void {
    const { role, confidence, said } = quotation;
    quotation.speaker = this.#onceOrNull(quotation.speaker);
    quotation.via = this.#onceOrNull(quotation.via);
    if (role) role.text = this.#once(role.text);
    const key = `${confidence.quotation} ${confidence.speaker} ${confidence.via}`;
    quotation.confidence = this.#confidences.of(confidence, key);
    if (said !== null) this.#alone.set(said, this.#alone.has(said) ? null : quotation);
  }

  readonly #once = (text: string): string => this.#texts.of(text, text);

  #onceOrNull(text: string | null): string | null {
    return text === null ? null : this.#once(text);
  }
}
