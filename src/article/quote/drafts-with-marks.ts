/**
 * Finds drafts with words in marks: the last one up to a sentence, and the first one after it.
 *
 * Queries come in text order, so that each draft is visited once.
 */
import type { QuotationDraft } from './quotation-draft.ts';

export class DraftsWithMarks {
  readonly #drafts: readonly QuotationDraft[];
  readonly #positions: ReadonlyMap<QuotationDraft, number>;
  /** Number of drafts at or before the last queried sentence. */
  #passed = 0;
  #last = -1;

  /** @param drafts in order of their sentences; words in marks may be assigned to them later */
  constructor(drafts: readonly QuotationDraft[]) {
    this.#drafts = drafts;
    this.#positions = new Map(drafts.map((draft, position) => [draft, position]));
  }

  /** Notes that a draft was assigned words in marks, perhaps its first. */
  assigned(draft: QuotationDraft): void {
    const position = this.#positions.get(draft) ?? -1;
    if (position < this.#passed) this.#last = Math.max(this.#last, position);
  }

  /** The last draft at or before a sentence. */
  upTo(sentence: number): QuotationDraft | undefined {
    for (let draft = this.#drafts[this.#passed]; draft && draft.sentence <= sentence; ) {
      if (draft.passages.length > 0) this.#last = this.#passed;
      draft = this.#drafts[++this.#passed];
    }
    return this.#drafts[this.#last];
  }

  /** The first draft after the sentence last passed to `upTo`, up to this one. */
  nextUpTo(sentence: number): QuotationDraft | undefined {
    for (let i = this.#passed; (this.#drafts[i]?.sentence ?? sentence + 1) <= sentence; i++) {
      const draft = this.#drafts[i];
      if (draft && draft.passages.length > 0) return draft;
    }
    return undefined;
  }
}
