/** Assigns each passage in marks to its cue; the rest become floating quotations or are dropped as not speech. */

import type { Passage, SegmentedArticle, Span } from '../../model.ts';
import { groupBy } from '../../util/group-by.ts';
import { ownersOfContinued } from '../continued-passages.ts';
import { hasLetterOrDigit } from '../letters.ts';
import type { QuotationRuleId } from '../rules.ts';
import { actorBeside } from './actor.ts';
import { withBlocks } from './blocks.ts';
import { DraftsWithMarks } from './drafts-with-marks.ts';
import { findFrames } from './frames.ts';
import { type FoldedSentence, isWholePassage, type SentenceItem } from './items.ts';
import { withLayouts } from './layout/index.ts';
import { isNotSpeech } from './non-speech-marks.ts';
import { draftFrom, type QuotationDraft, spansOfRanges, speechDraft } from './quotation-draft.ts';
import { mainSubject } from './subject.ts';
import { withTakenUp } from './taken-up.ts';
import { turnInMarks } from './turn-in-marks.ts';

interface Position {
  readonly item: SentenceItem;
  readonly sentence: number;
  readonly at: number;
}

/** The position of each outermost passage among the sentences, by its index. */
function positionsOf(sentences: readonly FoldedSentence[]): Map<number, Position> {
  const positions = new Map<number, Position>();
  sentences.forEach(({ items }, sentence) => {
    items.forEach((item, at) => {
      if (item.passage !== null) positions.set(item.passage, { item, sentence, at });
    });
  });
  return positions;
}

/** Most sentences between words in marks and the cue after them. */
const MOST_SENTENCES_TO_CUE = 2;

/** Whether a passage has two runs of letters at least, as a floating quotation must. */
const hasSeveralWords = (text: string) => (text.match(/\p{L}+/gu)?.length ?? 0) >= 2;

const framesOf = (sentences: readonly FoldedSentence[]): QuotationDraft[] =>
  sentences.flatMap((sentence, index) => findFrames(sentence.items).map((frame) => draftFrom(frame, sentence, index)));

/** Drafts whose cue and colon end their sentence, by index of that sentence. */
const draftsAwaitingContent = (drafts: readonly QuotationDraft[]): ReadonlyMap<number, readonly QuotationDraft[]> =>
  groupBy(
    drafts.filter(({ awaitsContent }) => awaitsContent),
    ({ sentence }) => sentence,
  );

class PassageAssignment {
  /** Drafts of frames first, then those of passages alone; each in text order. */
  readonly drafts: QuotationDraft[];
  readonly #text: string;
  readonly #passages: readonly Passage[];
  readonly #sentences: readonly FoldedSentence[];
  readonly #owner = new Map<number, QuotationDraft>();
  readonly #ownersOfContinued: ReadonlyMap<number, QuotationDraft>;
  readonly #continued: ReadonlySet<number | null>;
  readonly #waiting: ReadonlyMap<number, readonly QuotationDraft[]>;
  readonly #withMarks: DraftsWithMarks;
  readonly #withSource: DraftsWithMarks;
  #lastAlone: QuotationDraft | undefined;
  /** Drafts of passages without a frame, if they have a source. */
  readonly #aloneWithSource: QuotationDraft[] = [];

  constructor(text: string, passages: readonly Passage[], sentences: readonly FoldedSentence[]) {
    const frames = framesOf(sentences);
    this.drafts = [...frames];
    this.#text = text;
    this.#passages = passages;
    this.#sentences = sentences;
    for (const draft of frames) for (const passage of draft.passages) this.#owner.set(passage, draft);
    this.#ownersOfContinued = ownersOfContinued(passages, this.#owner);
    this.#continued = new Set(passages.map(({ continues }) => continues));
    this.#waiting = draftsAwaitingContent(frames);
    this.#withMarks = new DraftsWithMarks(frames);
    this.#withSource = new DraftsWithMarks(frames.filter(({ source }) => source.length > 0));
  }

  /** Assigns the passages that no frame contains. */
  assign(): void {
    for (const [index, position] of positionsOf(this.#sentences)) {
      if (this.#owner.has(index)) continue;
      const passage = this.#passages[index];
      if (!passage) continue;
      if (this.#turn(index, passage, position)) continue;
      const draft =
        this.#continuedBy(index, passage) ??
        this.#introduced(passage, position) ??
        this.#beside(index, passage, position);
      if (draft) this.#give(index, passage, draft.draft, draft.rule);
      else this.#standAlone(index, passage, position);
    }
  }

  #add(draft: QuotationDraft): void {
    this.drafts.push(draft);
    this.#lastAlone = draft;
    if (draft.source.length > 0) this.#aloneWithSource.push(draft);
    for (const passage of draft.passages) this.#owner.set(passage, draft);
  }

  #give(index: number, passage: Passage, draft: QuotationDraft, rule: QuotationRuleId): void {
    draft.content.push(passage.span);
    draft.passages.push(index);
    draft.evidence.push({ rule, span: passage.span });
    this.#owner.set(index, draft);
    this.#withMarks.assigned(draft);
    this.#withSource.assigned(draft);
  }

  /** A turn of a transcript names its own speaker, even if the marks continue another passage. */
  #turn(index: number, passage: Passage, { sentence }: Position): boolean {
    const turn = turnInMarks(this.#text, passage.span);
    if (!turn) return false;
    this.#add(
      speechDraft({
        sentence,
        paragraph: passage.paragraph,
        source: [turn.source],
        cue: [turn.cue],
        evidence: [{ rule: 'transcript', span: turn.source }],
        content: [turn.content],
        passages: [index],
      }),
    );
    return true;
  }

  /** The passage continues one from the paragraph before, or is continued in one that has a cue. */
  #continuedBy(index: number, passage: Passage): { draft: QuotationDraft; rule: QuotationRuleId } | null {
    const before = passage.continues === null ? undefined : this.#owner.get(passage.continues);
    const draft = before ?? this.#ownersOfContinued.get(index);
    return draft ? { draft, rule: 'marks-reopened' } : null;
  }

  /** The sentence before ends with a cue and a colon. */
  #introduced(
    { paragraph }: Passage,
    { sentence, at }: Position,
  ): { draft: QuotationDraft; rule: QuotationRuleId } | null {
    if (at > 1) return null;
    const draft = this.#waiting.get(sentence - 1)?.find(({ content }) => content.length === 0);
    return draft && paragraph - draft.paragraph <= 1 ? { draft, rule: 'cue-colon' } : null;
  }

  /** A whole passage in the paragraph of a quotation with a cue continues it or leads up to it. */
  #beside(
    index: number,
    { paragraph, closed }: Passage,
    { item, sentence }: Position,
  ): { draft: QuotationDraft; rule: QuotationRuleId } | null {
    if (!isWholePassage(item) || !(closed || this.#continued.has(index))) return null;
    const isHere = (draft: QuotationDraft | undefined) => draft?.paragraph === paragraph;
    const before = [this.#lastAlone, this.#withMarks.upTo(sentence)].find(isHere);
    if (before) return { draft: before, rule: 'goes-on-in-paragraph' };
    const after = this.#withMarks.nextUpTo(sentence + MOST_SENTENCES_TO_CUE);
    return after && isHere(after) ? { draft: after, rule: 'leads-up-in-paragraph' } : null;
  }

  /** A passage alone is a floating quotation, a fragment, or not speech. */
  #standAlone(index: number, passage: Passage, { item, sentence, at }: Position): void {
    const items = this.#sentences[sentence]?.items ?? [];
    const actor = isWholePassage(item) ? actorBeside(this.#sentences, sentence) : null;
    const whole = actor !== null || (isWholePassage(item) && hasSeveralWords(item.text));
    const isNoSpeech = isNotSpeech(item, items.slice(0, at), items[at + 1]);
    if (isNoSpeech && !(whole && items.length <= 2)) return;
    const source = actor ?? (whole ? this.#speakerBefore(sentence) : this.#subjectOf(items, at));
    const rule = actor ? 'acts-beside' : whole ? 'floating' : 'fragment';
    this.#add(
      speechDraft({
        sentence,
        paragraph: passage.paragraph,
        source,
        cue: [],
        evidence: [{ rule, span: passage.span }],
        content: [passage.span],
        passages: [index],
      }),
    );
  }

  /** The subject of the sentence before; at the start of a paragraph the source of the last quotation. */
  #speakerBefore(sentence: number): Span[] {
    const here = this.#sentences[sentence];
    const previous = this.#sentences[sentence - 1];
    if (!here || !previous) return [];
    if (previous.paragraph === here.paragraph) return this.#subjectOf(previous.items, previous.items.length);
    const alone = this.#aloneWithSource.findLast((draft) => draft.sentence < sentence);
    const quoted = alone ?? this.#withSource.upTo(sentence - 1);
    const near =
      quoted && here.paragraph - (this.#passages[quoted.passages.at(-1) ?? -1]?.paragraph ?? quoted.paragraph) <= 2;
    return near ? [...quoted.source] : [];
  }

  #subjectOf(items: readonly SentenceItem[], before: number): Span[] {
    return spansOfRanges(items, [mainSubject(items, before)?.phrase ?? null]);
  }
}

/** All drafts of an article that have content. */
export function assignPassages(
  article: SegmentedArticle,
  passages: readonly Passage[],
  sentences: readonly FoldedSentence[],
): QuotationDraft[] {
  const assignment = new PassageAssignment(article.text, passages, sentences);
  assignment.assign();
  const quoted = withTakenUp(sentences, assignment.drafts);
  const withUnmarked = withBlocks(article, sentences, passages, quoted);
  return withLayouts(article, passages, withUnmarked).filter(({ content }) =>
    content.some((span) => hasLetterOrDigit(article.text.slice(...span))),
  );
}
