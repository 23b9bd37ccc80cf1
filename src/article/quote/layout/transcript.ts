/**
 * Reads a transcript or printed interview: paragraphs with recurring speaker labels; one without a label continues the turn of
 * the last speaker.
 *
 * Example: `Echo: You recorded it in a barn?` ⏎ `Finch: Yes, and it rained.` ⏎ `You can hear it.` ⏎ `Echo: Will you tour?`
 */
import { CONVERSATION } from '../../../lexicon/en/transcripts.ts';
import type { SegmentedArticle, Span } from '../../../model.ts';
import { escapePattern } from '../../../util/escape-pattern.ts';
import { lastWord } from '../../../util/last-word.ts';
import type { QuotationEvidence } from '../../rules.ts';
import { type QuotationDraft, speechDraft } from '../quotation-draft.ts';
import { type SpeakerLabel, speakerLabel } from './speaker-label.ts';
import { spokenPieces } from './spoken-pieces.ts';
import { type Turn, transcriptTurns, WIDEST_GAP } from './turns.ts';

const LONGEST_HEADING = 60;

class Transcript {
  readonly #article: SegmentedArticle;
  readonly #turns: readonly Turn[];

  constructor(article: SegmentedArticle, turns: readonly Turn[]) {
    this.#article = article;
    this.#turns = turns;
  }

  /** One draft for each turn. */
  drafts(): QuotationDraft[] {
    return this.#turns.flatMap((turn, i) => this.#draft(turn, this.#turns[i + 1]?.paragraph ?? null) ?? []);
  }

  #paragraph(index: number): Span {
    return this.#article.paragraphs[index]?.span ?? [0, 0];
  }

  #draft({ paragraph, label }: Turn, next: number | null): QuotationDraft | null {
    const own: Span = [label.wordsFrom, this.#paragraph(paragraph)[1]];
    const carried = this.#carried(paragraph, label, next).map((index) => this.#paragraph(index));
    const content = [own, ...carried].flatMap((span) => spokenPieces(this.#article.text, span));
    if (content.length === 0) return null;
    const evidence: QuotationEvidence[] = [
      { rule: 'transcript', span: label.span },
      ...carried.map((span): QuotationEvidence => ({ rule: 'label-goes-on', span })),
    ];
    return speechDraft({
      sentence: this.#article.paragraphs[paragraph]?.sentences[0] ?? 0,
      paragraph,
      source: [label.span],
      cue: label.cue,
      evidence,
      content,
      passages: [],
    });
  }

  /** Unlabelled paragraphs that continue the speaker's turn. */
  #carried(from: number, label: SpeakerLabel, next: number | null): number[] {
    const found: number[] = [];
    const { paragraphs } = this.#article;
    for (let i = from + 1; i < Math.min(next ?? paragraphs.length, from + 1 + WIDEST_GAP); i++) {
      const isFirstOfLine = label.cue.length === 0 && found.length === 0;
      if (paragraphs[i]?.boilerplate || !(isFirstOfLine || this.#goesOn(i, label, next === null))) break;
      found.push(i);
    }
    return found;
  }

  /** Whether a paragraph continues the turn: no heading, note, other label or mention of the speaker; at the end only conversation. */
  #goesOn(index: number, { key }: SpeakerLabel, isLast: boolean): boolean {
    const span = this.#paragraph(index);
    const words = this.#article.text.slice(...span);
    const isHeading = words.length <= LONGEST_HEADING && !/[.!?…:;,”"’)–—-]$/.test(words);
    if (/^[[(*_]/.test(words) || isHeading || speakerLabel(this.#article.text, span)) return false;
    if (new RegExp(`(?<!\\p{L})${escapePattern(lastWord(key))}(?!\\p{L})`, 'iu').test(words) && key.length > 1)
      return false;
    return !isLast || CONVERSATION.test(words);
  }
}

export const transcriptDrafts = (article: SegmentedArticle): QuotationDraft[] =>
  transcriptTurns(article).flatMap((turns) => new Transcript(article, turns).drafts());
