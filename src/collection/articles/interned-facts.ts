/**
 * The facts of all articles in little memory: equal names, roles, topics and confidences are one object, and words that a
 * single quotation has are dropped, since no other quotation can match them.
 */
import type { ArticleFacts, QuotationFacts } from '../types.ts';

type Mutable<Thing> = { -readonly [Key in keyof Thing]: Thing[Key] };

/** Parsed facts that may still change. */
interface Fresh extends Mutable<Omit<ArticleFacts, 'quotes'>> {
  quotes: Mutable<QuotationFacts>[];
}

/** Keeps one object for each key. */
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
  /** Calibration yields few distinct values. */
  readonly #confidences = new Interner<QuotationFacts['confidence']>();
  /** By words, the only quotation that has them; null from the second on. */
  readonly #alone = new Map<string, Mutable<QuotationFacts> | null>();

  /** @param json the facts of one article */
  add(json: string): void {
    const article: Fresh = JSON.parse(json);
    article.outlet = this.#onceOrNull(article.outlet);
    article.company = article.company.map(this.#once);
    article.topics = article.topics.map(this.#once);
    for (const quotation of article.quotes) this.#hold(quotation);
    this.#articles.push(article);
  }

  /** All articles; no more may be added afterwards. */
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
