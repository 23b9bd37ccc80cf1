/** Gives every passage in marks to the cue that it belongs to, and lets the rest stand alone or go. */

import type { Passage, SegmentedArticle, Span } from '../../model.ts';
import { ownersOfContinued } from '../continued-passages.ts';
import type { QuotationRuleId } from '../rules.ts';
import { withBlocks } from './blocks.ts';
import { DraftsWithMarks } from './drafts-with-marks.ts';
import { findFrames } from './frames.ts';
import { type FoldedSentence, isWholePassage, type SentenceItem } from './items.ts';
import { isNotSpeech } from './non-speech-marks.ts';
import { draftFrom, type QuotationDraft } from './quotation-draft.ts';
import { mainSubject } from './subject.ts';
import { transcriptTurn } from './transcript.ts';

interface Place {
  readonly item: SentenceItem;
  readonly sentence: number;
  readonly at: number;
}

/** Where each passage that stands in no other is found among the sentences. */
function placesOf(sentences: readonly FoldedSentence[]): Map<number, Place> {
  const places = new Map<number, Place>();
  sentences.forEach(({ items }, sentence) => {
    items.forEach((item, at) => {
      if (item.passage !== null) places.set(item.passage, { item, sentence, at });
    });
  });
  return places;
}

/** So many sentences may lie between words in marks and the cue that they lead up to. */
const FARTHEST_CUE = 2;

const hasWords = (text: string) => (text.match(/\p{L}+/gu)?.length ?? 0) >= 2;

/** Every frame of every sentence as a draft. */
const framesOf = (sentences: readonly FoldedSentence[]): QuotationDraft[] =>
  sentences.flatMap((sentence, index) => findFrames(sentence.items).map((frame) => draftFrom(frame, sentence, index)));

/** Drafts whose cue waits for words, by the sentence that it ends. */
function waitingDrafts(drafts: readonly QuotationDraft[]): ReadonlyMap<number, readonly QuotationDraft[]> {
  const waiting = new Map<number, QuotationDraft[]>();
  for (const draft of drafts) {
    if (!draft.introduces) continue;
    const others = waiting.get(draft.sentence);
    if (others) others.push(draft);
    else waiting.set(draft.sentence, [draft]);
  }
  return waiting;
}

class Assembly {
  /** Those of the frames, then those of passages that stand alone; each in order of place. */
  readonly drafts: QuotationDraft[];
  readonly #text: string;
  readonly #passages: readonly Passage[];
  readonly #sentences: readonly FoldedSentence[];
  readonly #owner = new Map<number, QuotationDraft>();
  readonly #ownerBehind: ReadonlyMap<number, QuotationDraft>;
  readonly #takenUp: ReadonlySet<number | null>;
  readonly #waiting: ReadonlyMap<number, readonly QuotationDraft[]>;
  readonly #quoting: DraftsWithMarks;
  readonly #quotingSomebody: DraftsWithMarks;
  #lastAlone: QuotationDraft | undefined;
  /** Drafts of passages that stand alone, as far as somebody is named for them. */
  readonly #aloneOfSomebody: QuotationDraft[] = [];

  constructor(text: string, passages: readonly Passage[], sentences: readonly FoldedSentence[]) {
    const frames = framesOf(sentences);
    this.drafts = [...frames];
    this.#text = text;
    this.#passages = passages;
    this.#sentences = sentences;
    for (const draft of frames) for (const passage of draft.passages) this.#owner.set(passage, draft);
    this.#ownerBehind = ownersOfContinued(passages, this.#owner);
    this.#takenUp = new Set(passages.map(({ continues }) => continues));
    this.#waiting = waitingDrafts(frames);
    this.#quoting = new DraftsWithMarks(frames);
    this.#quotingSomebody = new DraftsWithMarks(frames.filter(({ source }) => source.length > 0));
  }

  /** Passages that no frame holds: more of a quotation near by, words that float, or nobody's words. */
  passages(): void {
    for (const [index, place] of placesOf(this.#sentences)) {
      if (this.#owner.has(index)) continue;
      const passage = this.#passages[index];
      if (!passage) continue;
      if (this.#turn(index, passage, place)) continue;
      const draft =
        this.#continued(index, passage) ?? this.#introduced(passage, place) ?? this.#beside(index, passage, place);
      if (draft) this.#give(index, passage, draft.draft, draft.rule);
      else this.#standAlone(index, passage, place);
    }
  }

  #add(draft: QuotationDraft): void {
    this.drafts.push(draft);
    this.#lastAlone = draft;
    if (draft.source.length > 0) this.#aloneOfSomebody.push(draft);
    for (const passage of draft.passages) this.#owner.set(passage, draft);
  }

  #give(index: number, passage: Passage, draft: QuotationDraft, rule: QuotationRuleId): void {
    draft.content.push(passage.span);
    draft.passages.push(index);
    draft.evidence.push({ rule, span: passage.span });
    this.#owner.set(index, draft);
    this.#quoting.given(draft);
    this.#quotingSomebody.given(draft);
  }

  /** A turn of a transcript has its own speaker, whoever the marks before belong to. */
  #turn(index: number, passage: Passage, { sentence }: Place): boolean {
    const turn = transcriptTurn(this.#text, passage.span);
    if (!turn) return false;
    this.#add({
      sentence,
      paragraph: passage.paragraph,
      act: 'speech',
      source: [turn.source],
      cue: [turn.cue],
      introduces: false,
      evidence: [{ rule: 'transcript', span: turn.source }],
      content: [turn.content],
      passages: [index],
    });
    return true;
  }

  /** The opening mark takes up a passage that the paragraph before left open; or the cue comes only where this one is taken up. */
  #continued(index: number, passage: Passage): { draft: QuotationDraft; rule: QuotationRuleId } | null {
    const before = passage.continues === null ? undefined : this.#owner.get(passage.continues);
    const draft = before ?? this.#ownerBehind.get(index);
    return draft ? { draft, rule: 'marks-reopened' } : null;
  }

  /** The sentence before ends in a cue and a colon. */
  #introduced(
    { paragraph }: Passage,
    { sentence, at }: Place,
  ): { draft: QuotationDraft; rule: QuotationRuleId } | null {
    if (at > 1) return null;
    const draft = this.#waiting.get(sentence - 1)?.find(({ content }) => content.length === 0);
    return draft && paragraph - draft.paragraph <= 1 ? { draft, rule: 'cue-colon' } : null;
  }

  /** Whole words of somebody in the same paragraph as a quotation with a cue: they go on, or lead up to it. */
  #beside(
    index: number,
    { paragraph, closed }: Passage,
    { item, sentence }: Place,
  ): { draft: QuotationDraft; rule: QuotationRuleId } | null {
    if (!isWholePassage(item) || !(closed || this.#takenUp.has(index))) return null;
    const isHere = (draft: QuotationDraft | undefined) => draft?.paragraph === paragraph;
    const before = [this.#lastAlone, this.#quoting.upTo(sentence)].find(isHere);
    if (before) return { draft: before, rule: 'goes-on-in-paragraph' };
    const after = this.#quoting.nextUpTo(sentence + FARTHEST_CUE);
    return after && isHere(after) ? { draft: after, rule: 'leads-up-in-paragraph' } : null;
  }

  /** A passage on its own: a floating quotation, or words that nobody said. */
  #standAlone(index: number, passage: Passage, { item, sentence, at }: Place): void {
    const items = this.#sentences[sentence]?.items ?? [];
    const whole = isWholePassage(item) && hasWords(item.text);
    const nobody = isNotSpeech(item, items.slice(0, at), items[at + 1]);
    if (nobody && !(whole && items.length <= 2)) return;
    const source = whole ? this.#speakerBefore(sentence) : this.#subjectOf(items, at);
    const rule = whole ? 'floating' : 'fragment';
    this.#add({
      sentence,
      paragraph: passage.paragraph,
      act: 'speech',
      source,
      cue: [],
      introduces: false,
      evidence: [{ rule, span: passage.span }],
      content: [passage.span],
      passages: [index],
    });
  }

  /** Who the sentence before in the paragraph is about; else who the quotation in the paragraph before is from. */
  #speakerBefore(sentence: number): Span[] {
    const here = this.#sentences[sentence];
    const previous = this.#sentences[sentence - 1];
    if (!here || !previous) return [];
    if (previous.paragraph === here.paragraph) return this.#subjectOf(previous.items, previous.items.length);
    const alone = this.#aloneOfSomebody.findLast((draft) => draft.sentence < sentence);
    const quoted = alone ?? this.#quotingSomebody.upTo(sentence - 1);
    const near =
      quoted && here.paragraph - (this.#passages[quoted.passages.at(-1) ?? -1]?.paragraph ?? quoted.paragraph) <= 2;
    return near ? [...quoted.source] : [];
  }

  #subjectOf(items: readonly SentenceItem[], before: number): Span[] {
    const subject = mainSubject(items, before)?.phrase;
    const first = subject && items[subject[0]];
    const last = subject && items[subject[1] - 1];
    return first && last ? [[first.span[0], last.span[1]]] : [];
  }
}

/** All drafts of an article, those without content left out. */
export function assignPassages(
  article: SegmentedArticle,
  passages: readonly Passage[],
  sentences: readonly FoldedSentence[],
): QuotationDraft[] {
  const assembly = new Assembly(article.text, passages, sentences);
  assembly.passages();
  const quoted = assembly.drafts;
  return withBlocks(article, sentences, passages, quoted).filter(({ content }) =>
    content.some((span) => /[\p{L}\p{N}]/u.test(article.text.slice(...span))),
  );
}
