/**
 * Which statement holds each passage in marks, for words that take up again what a paragraph before left open, or that are
 * taken up behind.
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
  /** The first statement that holds words of a passage, by the passage's index. */
  readonly #holders = new Map<number, LinkedStatement>();
  readonly #order = new Map<LinkedStatement, number>();
  readonly #behind: ReadonlyMap<number, LinkedStatement>;

  constructor(article: TaggedArticle, statements: readonly LinkedStatement[]) {
    this.#passages = article.passages;
    this.#outer = spanIndexesOf(article).outer;
    for (const statement of statements) for (const { span } of statement.contents) this.add(statement, span);
    this.#behind = ownersOfContinued(article.passages, this.#holders);
  }

  /** A statement was given words; such as stand behind those that are asked about were all given before. */
  add(statement: LinkedStatement, span: Span): void {
    const order = this.#order.get(statement) ?? this.#order.size;
    this.#order.set(statement, order);
    for (const index of this.#outer.indicesOverlapping(span)) {
      const other = this.#holders.get(index);
      if (!other || order < (this.#order.get(other) ?? order)) this.#holders.set(index, statement);
    }
  }

  /** The statement that holds the passage which these words take up, or which takes these up. */
  acrossParagraphs(span: Span): LinkedStatement | null {
    const [here = -1] = this.#outer.indicesOverlapping(span);
    const continues = this.#passages[here]?.continues ?? -1;
    return this.#holders.get(continues) ?? this.#behind.get(here) ?? null;
  }
}
