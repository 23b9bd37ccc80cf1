/** Reads a stream sorted by article, one article at a time, and holds the items of that article only. */
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

  /** The items of an article. Calls must be in ascending order of article ids (UTF-16 units); items of other articles are skipped. */
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
