/**
 * The drafts that hold words in marks, by place: the last of them up to a sentence, and the first behind it.
 *
 * Sentences are asked for in the order of the text, so that no draft is looked at again and again.
 */
import type { QuotationDraft } from './quotation-draft.ts';

export class DraftsWithMarks {
  readonly #drafts: readonly QuotationDraft[];
  readonly #places: ReadonlyMap<QuotationDraft, number>;
  /** How many drafts stand at or before the sentence that was asked for last. */
  #passed = 0;
  #last = -1;

  /** @param drafts in order of their sentences; those without words in marks may get some later */
  constructor(drafts: readonly QuotationDraft[]) {
    this.#drafts = drafts;
    this.#places = new Map(drafts.map((draft, place) => [draft, place]));
  }

  /** A draft was given words in marks: perhaps its first. */
  given(draft: QuotationDraft): void {
    const place = this.#places.get(draft) ?? -1;
    if (place < this.#passed) this.#last = Math.max(this.#last, place);
  }

  upTo(sentence: number): QuotationDraft | undefined {
    for (let draft = this.#drafts[this.#passed]; draft && draft.sentence <= sentence; ) {
      if (draft.passages.length > 0) this.#last = this.#passed;
      draft = this.#drafts[++this.#passed];
    }
    return this.#drafts[this.#last];
  }

  /** The first behind the sentence that `upTo` was asked for, where it stands no further than at this one. */
  nextUpTo(sentence: number): QuotationDraft | undefined {
    for (let i = this.#passed; (this.#drafts[i]?.sentence ?? sentence + 1) <= sentence; i++) {
      const draft = this.#drafts[i];
      if (draft && draft.passages.length > 0) return draft;
    }
    return undefined;
  }
}
