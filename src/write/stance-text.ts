/** The stance of a quotation, before its words: `Ortel Foods denied: selling the mill`. */
import type { QuotationRecord } from '../schema.ts';

interface Stanced extends Readonly<Pick<QuotationRecord, 'stance'>> {
  readonly stanceWords: { readonly text: string } | null;
}

/** The words that show the stance, or its name if an editor set it; null for `asserts`, which needs no mention. */
export const stanceText = ({ stance, stanceWords }: Stanced): string | null =>
  stance === 'asserts' ? null : (stanceWords?.text ?? stance).replace(/\s+/gu, ' ');

/** A speaker with the stance: `Ortel Foods denied`. */
export function speakerWithStance(speaker: string, quotation: Stanced): string {
  const stance = stanceText(quotation);
  return stance === null ? speaker : `${speaker} ${stance}`;
}

/** A speaker with the stance in brackets, for a column that no words follow: `Ortel Foods (denied)`. */
export function speakerAndStance(speaker: string, quotation: Stanced): string {
  const stance = stanceText(quotation);
  return stance === null ? speaker : `${speaker} (${stance})`;
}

/** The head of words that their speaker does not assert, `Ortel Foods denied`; null for others. */
export function stanceHead(quotation: Stanced & { readonly speaker: string | null }): string | null {
  const stance = stanceText(quotation);
  return stance === null || quotation.speaker === null ? stance : speakerWithStance(quotation.speaker, quotation);
}
