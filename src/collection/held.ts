/**
 * The facts of all articles, as they are held while a collection is joined. A name, a role, a topic or a confidence is there once, however
 * many quotations have it; and words that a single quotation has are not held, since they tell nobody by anything that another said.
 */
import type { ArticleFacts, QuotationFacts } from './types.ts';

interface HeldQuotation extends Omit<QuotationFacts, 'said'> {
  said: string | null;
}

type Confidence = QuotationFacts['confidence'];

/** The first of all things that are the same by their key. */
class Once<Thing> {
  readonly #first = new Map<string, Thing>();

  of(thing: Thing, key: string): Thing {
    const first = this.#first.get(key);
    if (first !== undefined) return first;
    this.#first.set(key, thing);
    return thing;
  }
}

// Field by field: a spread costs more than all else that is done with a quotation.
function heldQuotation(
  quotation: QuotationFacts,
  once: (text: string) => string,
  confidence: Confidence,
): HeldQuotation {
  const { speaker, role, via } = quotation;
  return {
    id: quotation.id,
    kind: quotation.kind,
    act: quotation.act,
    nestedIn: quotation.nestedIn,
    speaker: speaker === null ? null : once(speaker),
    speakerType: quotation.speakerType,
    role: role && { text: once(role.text), span: role.span },
    via: via === null ? null : once(via),
    place: quotation.place,
    start: quotation.start,
    confidence,
    words: quotation.words,
    length: quotation.length,
    own: quotation.own,
    verbatim: quotation.verbatim,
    characters: quotation.characters,
    said: quotation.said,
  };
}

export class HeldFacts {
  readonly #articles: ArticleFacts[] = [];
  readonly #texts = new Once<string>();
  /** They are calibrated by steps, so that there are not many of them. */
  readonly #confidences = new Once<Confidence>();
  /** The first quotation with some words; null once there is a second. */
  readonly #alone = new Map<string, HeldQuotation | null>();

  add(article: ArticleFacts): void {
    const { outlet } = article;
    const held = article.quotes.map((quotation) => heldQuotation(quotation, this.#once, this.#confidence(quotation)));
    for (const quotation of held)
      if (quotation.said !== null) this.#alone.set(quotation.said, this.#alone.has(quotation.said) ? null : quotation);
    this.#articles.push({
      id: article.id,
      aliases: article.aliases,
      title: article.title,
      outlet: outlet === null ? null : this.#once(outlet),
      author: article.author,
      date: article.date,
      url: article.url,
      textHash: article.textHash,
      digest: article.digest,
      company: article.company.map(this.#once),
      topics: article.topics.map(this.#once),
      corrections: article.corrections,
      quotes: held,
    });
  }

  /** All that were added; nothing is to be added afterwards. */
  all(): readonly ArticleFacts[] {
    for (const quotation of this.#alone.values()) if (quotation) quotation.said = null;
    this.#alone.clear();
    return this.#articles;
  }

  readonly #once = (text: string): string => this.#texts.of(text, text);

  #confidence({ confidence }: QuotationFacts): Confidence {
    const { quotation, speaker, via } = confidence;
    return this.#confidences.of(confidence, `${quotation} ${speaker} ${via}`);
  }
}
