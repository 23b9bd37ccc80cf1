/** The stance of a quotation, before its words: `Ortel Foods denied: selling the mill`. */
import type { QuotationRecord } from '../schema.ts';
import { onOneLine } from '../util/one-line.ts';

const plain = (words: string) => onOneLine(words).replace(/\s+/gu, ' ');

interface Stanced extends Readonly<Pick<QuotationRecord, 'stance'>> {
  readonly stanceWords: { readonly text: string } | null;
}

/** The words that show the stance, or its name if an editor set it; null for `asserts`, which needs no mention. */
export const stanceText = ({ stance, stanceWords }: Stanced): string | null =>
  stance === 'asserts' ? null : plain(stanceWords?.text ?? stance);

/** A speaker with the stance: `Ortel Foods denied`. */
export function speakerWithStance(speaker: string, quotation: Stanced): string {
  const stance = stanceText(quotation);
  return stance === null ? speaker : `${speaker} ${stance}`;
}

/** A cue without the colon or comma before the words. */
export const bareCue = (cue: string): string => plain(cue).replace(/[:,]$/u, '');

/** A speaker with the stance or the cue in brackets, for a column that no words follow: `Ortel Foods (denied)`. */
export function speakerAndCue(speaker: string, quotation: Stanced & Pick<QuotationRecord, 'cueText'>): string {
  const cue = stanceText(quotation) ?? quotation.cueText;
  return cue === null ? speaker : `${speaker} (${bareCue(cue)})`;
}

/** The head of words that their speaker does not assert, `Ortel Foods denied`; null for others. */
export function stanceHead(quotation: Stanced & { readonly speaker: string | null }): string | null {
  const stance = stanceText(quotation);
  return stance === null || quotation.speaker === null ? stance : speakerWithStance(quotation.speaker, quotation);
}
