/**
 * The statement that owns each passage in marks, for passages that continue across paragraphs.
 *
 * Example: `“We lost. It was close.` and, a paragraph on, `“We will be back,” Doe said.` are one statement.
 */
import type { Passage, Span, TaggedArticle } from '../../model.ts';
import { ownersOfContinued } from '../continued-passages.ts';
import type { SpanIndex } from '../spans.ts';
import type { LinkedStatement } from './link.ts';
import { spanIndexesOf } from './span-indexes.ts';

export class PassageOwners {
  readonly #passages: readonly Passage[];
  readonly #outer: SpanIndex<Passage>;
  /** The first statement with content in a passage, by the index of the passage. */
  readonly #owners = new Map<number, LinkedStatement>();
  readonly #order = new Map<LinkedStatement, number>();
  readonly #ownersOfContinued: ReadonlyMap<number, LinkedStatement>;

  constructor(article: TaggedArticle, statements: readonly LinkedStatement[]) {
    this.#passages = article.passages;
    this.#outer = spanIndexesOf(article).outer;
    for (const statement of statements) for (const { span } of statement.contents) this.add(statement, span);
    this.#ownersOfContinued = ownersOfContinued(article.passages, this.#owners);
  }

  /** Notes content of a statement. Content after a queried span must have been added before the query. */
  add(statement: LinkedStatement, span: Span): void {
    const order = this.#order.get(statement) ?? this.#order.size;
    this.#order.set(statement, order);
    for (const index of this.#outer.indicesOverlapping(span)) {
      const other = this.#owners.get(index);
      if (!other || order < (this.#order.get(other) ?? order)) this.#owners.set(index, statement);
    }
  }

  /** The statement that owns the passage continued by this one, or one that continues it. */
  acrossParagraphs(span: Span): LinkedStatement | null {
    const [here = -1] = this.#outer.indicesOverlapping(span);
    const continues = this.#passages[here]?.continues ?? -1;
    return this.#owners.get(continues) ?? this.#ownersOfContinued.get(here) ?? null;
  }
}
