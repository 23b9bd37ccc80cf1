/** Goes along a stream that is in the order of articles, so that of each article what belongs to it is held, and no more. */
import type { Stream } from './exportable.ts';

async function* inTurn<Item>(items: Stream<Item>): AsyncGenerator<Item> {
  yield* items;
}

export class ByArticle<Item extends { readonly article: string }> {
  readonly #items: AsyncGenerator<Item>;
  #next: Item | null = null;

  constructor(items: Stream<Item>) {
    this.#items = inTurn(items);
  }

  /** What belongs to an article. Articles are asked for by their ids in UTF-16 units, the smaller ones first; what nobody asked for is passed by. */
  async of(article: string): Promise<readonly Item[]> {
    const own: Item[] = [];
    for (let next = await this.#peek(); next && next.article <= article; next = await this.#peek()) {
      if (next.article === article) own.push(next);
      this.#next = null;
    }
    return own;
  }

  async #peek(): Promise<Item | null> {
    if (this.#next) return this.#next;
    const { value, done } = await this.#items.next();
    this.#next = done ? null : value;
    return this.#next;
  }
}
