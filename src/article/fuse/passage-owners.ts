/**
 * Which statement holds each passage in marks, for words that take up again what a paragraph before left open, or that are
 * taken up behind.
 *
 * Example: `“We lost. It was close.` and, a paragraph on, `“We will be back,” Doe said.` are one statement.
 */
import type { Passage, Span, TaggedArticle } from '../../model.ts';
import type { ByPlace } from '../by-place.ts';
import { speakerOfContinued } from '../continued-passages.ts';
import { lookupsOf } from './span-indexes.ts';
import type { Statement } from './statement.ts';

export class PassageOwners {
  readonly #passages: readonly Passage[];
  readonly #outer: ByPlace<Passage>;
  /** The first statement that holds words of a passage, by the passage's index. */
  readonly #holders = new Map<number, Statement>();
  readonly #order = new Map<Statement, number>();
  readonly #behind: ReadonlyMap<number, Statement>;

  constructor(article: TaggedArticle, statements: readonly Statement[]) {
    this.#passages = article.passages;
    this.#outer = lookupsOf(article).outer;
    for (const statement of statements) for (const { span } of statement.contents) this.add(statement, span);
    this.#behind = speakerOfContinued(article.passages, this.#holders);
  }

  /** A statement was given words; such as stand behind those that are asked about were all given before. */
  add(statement: Statement, span: Span): void {
    const order = this.#order.get(statement) ?? this.#order.size;
    this.#order.set(statement, order);
    for (const index of this.#outer.indicesAt(span)) {
      const other = this.#holders.get(index);
      if (!other || order < (this.#order.get(other) ?? order)) this.#holders.set(index, statement);
    }
  }

  /** The statement that holds the passage which these words take up, or which takes these up. */
  acrossParagraphs(span: Span): Statement | null {
    const [here = -1] = this.#outer.indicesAt(span);
    const continues = this.#passages[here]?.continues ?? -1;
    return this.#holders.get(continues) ?? this.#behind.get(here) ?? null;
  }
}
