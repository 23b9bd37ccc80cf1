/** All that was spoken so far with its source, by place: what stands last before a place. */
import type { LabelledSpan, Span, TaggedArticle } from '../../model.ts';
import { firstIndex } from '../../util/binary-search.ts';
import type { LinkedStatement } from './link.ts';
import { type Location, locate } from './location.ts';

export interface LocatedContent {
  readonly source: readonly Span[];
  readonly place: Location;
}

const lastBefore = (words: readonly LocatedContent[], token: number): LocatedContent | undefined =>
  words[firstIndex(words.length, (i) => (words[i]?.place.tokens[1] ?? 0) > token) - 1];

export class PrecedingSpeech {
  /** In order of where they end. */
  readonly #linked: readonly LocatedContent[];
  readonly #added: LocatedContent[] = [];

  constructor(article: TaggedArticle, statements: readonly LinkedStatement[]) {
    const wordsOf =
      (source: readonly Span[]) =>
      ({ span }: LabelledSpan) => ({ source, place: locate(article, span) });
    this.#linked = statements
      .flatMap(({ source, contents }) => contents.map(wordsOf(source)))
      .sort((a, b) => a.place.tokens[1] - b.place.tokens[1]);
  }

  /** In order of place. */
  add(words: LocatedContent): void {
    this.#added.push(words);
  }

  lastBefore({ tokens }: Location): LocatedContent | undefined {
    const linked = lastBefore(this.#linked, tokens[0]);
    const added = lastBefore(this.#added, tokens[0]);
    return !linked || (added && added.place.tokens[1] >= linked.place.tokens[1]) ? added : linked;
  }
}
