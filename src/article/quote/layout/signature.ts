/**
 * Finds signed words: a dash and a name follow the quotation marks, or a signature stands on its own line under the words.
 *
 * Runs after the rules of sentences and replaces what `reported/label.ts` found in the same words.
 *
 * Examples: `“It takes me twice as long.” — Agnes Toll, Elm Street`; a letter, then `–Cora Dean, Elm Street`
 */
import { LETTERS_PAGE } from '../../../lexicon/en/signatures.ts';
import { FIRST_PERSON } from '../../../lexicon/en/transcripts.ts';
import type { Passage, SegmentedArticle, Span } from '../../../model.ts';
import { trailingPunctuation } from '../../letters.ts';
import { type QuotationDraft, speechDraft } from '../quotation-draft.ts';
import { setApart } from '../set-apart.ts';
import { type SignedName, signedName } from './signed-name.ts';

const DASH = /^\s*(?:--|[—–―-])\s*/u;
/** Most paragraphs in a signed letter. */
const LONGEST_LETTER = 20;
const LONGEST_HEADING = 60;

interface Signature {
  readonly paragraph: number;
  readonly dash: Span | null;
  readonly name: SignedName;
}

const beginsLikeSentence = (words: string) => /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(words);
const endsLikeSentence = (words: string) => /[.!?…]/.test(trailingPunctuation(words));

class SignedWords {
  readonly #article: SegmentedArticle;
  readonly #passages: readonly Passage[];
  /** The last outermost passage of each paragraph. */
  readonly #lastOf: ReadonlyMap<number, number>;
  readonly #posts: ReadonlySet<number>;
  readonly #setApart: readonly Span[];
  readonly #signed = new Set<number>();

  constructor(article: SegmentedArticle, passages: readonly Passage[], posts: ReadonlySet<number>) {
    this.#posts = posts;
    this.#setApart = setApart(article);
    this.#article = article;
    this.#passages = passages;
    this.#lastOf = new Map(
      passages.flatMap(({ paragraph, inside }, i): [number, number][] => (inside === null ? [[paragraph, i]] : [])),
    );
  }

  drafts(): QuotationDraft[] {
    const { paragraphs } = this.#article;
    const lines = paragraphs.flatMap((_, i) => this.#signatureLine(i) ?? []);
    const isLetters = lines.length > 1 || this.#isLettersPage();
    for (const { paragraph } of lines) this.#signed.add(paragraph);
    const under = lines.flatMap((line) => this.#under(line, isLetters) ?? []);
    const beside = paragraphs.flatMap((_, i) => this.#beside(i) ?? []);
    return [...under, ...beside];
  }

  #span(paragraph: number): Span {
    const found = this.#article.paragraphs[paragraph];
    return found && !found.boilerplate ? found.span : [0, 0];
  }

  #words = (paragraph: number) => this.#article.text.slice(...this.#span(paragraph));

  #isLettersPage(): boolean {
    const opening = [this.#article.title?.value ?? '', this.#words(0), this.#words(1)];
    return opening.some((words) => words.length <= LONGEST_HEADING && LETTERS_PAGE.test(words));
  }

  /** The signature in a paragraph that holds nothing else. */
  #signatureLine(paragraph: number): Signature | null {
    const [start, end] = this.#span(paragraph);
    const dash = DASH.exec(this.#article.text.slice(start, Math.min(end, start + 4)))?.[0].length ?? 0;
    const name = start < end && !this.#posts.has(paragraph) ? signedName(this.#article.text, start + dash, end) : null;
    if (!name || name.words < 2) return null;
    if (dash > 0) return { paragraph, dash: [start, start + dash], name };
    const isUnderMarks = name.source[1] === end && name.rest !== '' && this.#isOnlyMarks(paragraph - 1);
    const endsBlock = this.#setApart.some(([first, last]) => first < paragraph && paragraph === last - 1);
    return isUnderMarks || endsBlock ? { paragraph, dash: null, name } : null;
  }

  /** Whether a paragraph is one or more sentences in marks and nothing else. */
  #isOnlyMarks(paragraph: number): boolean {
    const passage = this.#passages[this.#lastOf.get(paragraph) ?? -1];
    const span = this.#span(paragraph);
    return passage?.span[0] === span[0] && passage.span[1] === span[1] && endsLikeSentence(this.#words(paragraph));
  }

  /** A passage and those that it continues from earlier paragraphs, in text order. */
  #withContinued(index: number): number[] {
    const found: number[] = [];
    for (let at: number | null = index; at !== null; at = this.#passages[at]?.continues ?? null) found.unshift(at);
    return found;
  }

  #draft({ paragraph, dash, name }: Signature, content: readonly Span[], passages: readonly number[]): QuotationDraft {
    return speechDraft({
      sentence: this.#article.paragraphs[paragraph]?.sentences[0] ?? 0,
      paragraph,
      source: [name.source],
      cue: dash ? [dash] : [],
      evidence: [{ rule: 'signed', span: name.source }],
      content: [...content],
      passages: [...passages],
    });
  }

  #signedMarks(signature: Signature, index: number): QuotationDraft {
    const passages = this.#withContinued(index);
    return this.#draft(
      signature,
      passages.flatMap((at) => (this.#passages[at] ? [this.#passages[at].span] : [])),
      passages,
    );
  }

  /** The words above a signature line. */
  #under(signature: Signature, isLetters: boolean): QuotationDraft | null {
    const above = signature.paragraph - 1;
    const index = this.#lastOf.get(above);
    const passage = index === undefined ? undefined : this.#passages[index];
    if (index !== undefined && passage && this.#isWholeIn(passage)) return this.#signedMarks(signature, index);
    const range = this.#setApart.find(([first, end]) => first <= above && above < end);
    if (range) return this.#draft(signature, this.#paragraphs(range[0], signature.paragraph), []);
    if (signature.dash === null) return null;
    const block = isLetters ? this.#letterAbove(above) : this.#blockAbove(above);
    return block.length > 0 ? this.#draft(signature, block, []) : null;
  }

  #paragraphs(first: number, end: number): Span[] {
    return Array.from({ length: end - first }, (_, i) => this.#span(first + i));
  }

  /** Whether a passage ends its paragraph, and either begins it or follows a colon there. */
  #isWholeIn({ paragraph, span }: Passage): boolean {
    const [start, end] = this.#span(paragraph);
    const before = this.#article.text.slice(start, span[0]).trimEnd();
    return span[1] === end && (before === '' || before.endsWith(':'));
  }

  /** The paragraph above, if it uses “I” or “we” or a colon introduces it. */
  #blockAbove(paragraph: number): Span[] {
    const words = this.#words(paragraph);
    const isIntroduced = this.#words(paragraph - 1).endsWith(':');
    return endsLikeSentence(words) && (isIntroduced || FIRST_PERSON.test(words)) ? [this.#span(paragraph)] : [];
  }

  /** The paragraphs above, up to a heading or another signature. */
  #letterAbove(last: number): Span[] {
    const spans: Span[] = [];
    for (let i = last; i > last - LONGEST_LETTER; i--) {
      const words = this.#words(i);
      if (words === '' || this.#signed.has(i) || (words.length <= LONGEST_HEADING && !/[.!?…,"”’]$/.test(words))) break;
      spans.unshift(this.#span(i));
    }
    return spans;
  }

  /** The words in marks before a dash and a signature at the end of their paragraph. */
  #beside(paragraph: number): QuotationDraft | null {
    const index = this.#lastOf.get(paragraph);
    const passage = index === undefined ? undefined : this.#passages[index];
    const [start, end] = this.#span(paragraph);
    if (index === undefined || !passage || passage.span[1] >= end || this.#posts.has(paragraph)) return null;
    const dash = DASH.exec(this.#article.text.slice(passage.span[1], passage.span[1] + 4));
    const from = passage.span[1] + (dash?.[0].length ?? 0);
    const name = dash ? signedName(this.#article.text, from, end) : null;
    const opens = /(?:^|[:.!?…])$/.test(this.#article.text.slice(start, passage.span[0]).trimEnd());
    const words = this.#article.text.slice(...passage.span);
    if (!name || !opens || !beginsLikeSentence(words) || !(endsLikeSentence(words) || /\s/.test(words))) return null;
    return this.#signedMarks({ paragraph, dash: [passage.span[1], from], name }, index);
  }
}

/** @param posts paragraphs with the signature of a post */
export const signedDrafts = (
  article: SegmentedArticle,
  passages: readonly Passage[],
  posts: ReadonlySet<number>,
): QuotationDraft[] => new SignedWords(article, passages, posts).drafts();
