/** All that was spoken so far with its source, by place: what stands last before a place. */
import type { LabelledSpan, Span, TaggedArticle } from '../../model.ts';
import { firstIndex } from '../../util/binary-search.ts';
import { type Place, placeOf } from './place.ts';
import type { Statement } from './statement.ts';

export interface Words {
  readonly source: readonly Span[];
  readonly place: Place;
}

const lastBefore = (words: readonly Words[], token: number): Words | undefined =>
  words[firstIndex(words.length, (i) => (words[i]?.place.tokens[1] ?? 0) > token) - 1];

export class PrecedingSpeech {
  /** In order of where they end. */
  readonly #linked: readonly Words[];
  readonly #added: Words[] = [];

  constructor(article: TaggedArticle, statements: readonly Statement[]) {
    const wordsOf =
      (source: readonly Span[]) =>
      ({ span }: LabelledSpan) => ({ source, place: placeOf(article, span) });
    this.#linked = statements
      .flatMap(({ source, contents }) => contents.map(wordsOf(source)))
      .sort((a, b) => a.place.tokens[1] - b.place.tokens[1]);
  }

  /** In order of place. */
  add(words: Words): void {
    this.#added.push(words);
  }

  lastBefore({ tokens }: Place): Words | undefined {
    const linked = lastBefore(this.#linked, tokens[0]);
    const added = lastBefore(this.#added, tokens[0]);
    return !linked || (added && added.place.tokens[1] >= linked.place.tokens[1]) ? added : linked;
  }
}
