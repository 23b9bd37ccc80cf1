/**
 * Finds the last content before a location, whose source a floating quotation takes over.
 *
 * Example: after `Doe said the bridge leaks.` the paragraph `“We warned them.”` is Doe's.
 */
import type { LabelledSpan, Span, TaggedArticle } from '../../model.ts';
import { firstIndex } from '../../util/binary-search.ts';
import type { LinkedStatement } from './link.ts';
import { type Location, locate } from './location.ts';

export interface LocatedContent {
  readonly source: readonly Span[];
  readonly place: Location;
}

const lastBefore = (contents: readonly LocatedContent[], token: number): LocatedContent | undefined =>
  contents[firstIndex(contents.length, (i) => (contents[i]?.place.tokens[1] ?? 0) > token) - 1];

export class PrecedingSpeech {
  /** In order of their ends. */
  readonly #linked: readonly LocatedContent[];
  readonly #added: LocatedContent[] = [];

  constructor(article: TaggedArticle, statements: readonly LinkedStatement[]) {
    const located =
      (source: readonly Span[]) =>
      ({ span }: LabelledSpan) => ({ source, place: locate(article, span) });
    this.#linked = statements
      .flatMap(({ source, contents }) => contents.map(located(source)))
      .sort((a, b) => a.place.tokens[1] - b.place.tokens[1]);
  }

  /** @param content after all that was added before */
  add(content: LocatedContent): void {
    this.#added.push(content);
  }

  lastBefore({ tokens }: Location): LocatedContent | undefined {
    const linked = lastBefore(this.#linked, tokens[0]);
    const added = lastBefore(this.#added, tokens[0]);
    return !linked || (added && added.place.tokens[1] >= linked.place.tokens[1]) ? added : linked;
  }
}
