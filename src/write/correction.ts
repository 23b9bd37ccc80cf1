/**
 * A print of a quotation → the correction that decides on it, as a line for the file of `--corrections`.
 *
 * It names the quotation by its words and by outlet and date, which stay when folders and files are given other names; where
 * one of the two is not known, by the article.
 */
import type { Correction, QuotationAddress } from '../schema.ts';

/** What can be decided on one print, in the words of the corrections file. */
export const DECISIONS = ['speaker', 'not-a-quotation', 'via', 'outlet'] as const;
export type PrintDecision = (typeof DECISIONS)[number];

/** What there is to know of a print; `article` is its id or url. */
export interface CorrectedPrint {
  readonly text: string;
  readonly article: string;
  readonly outlet: string | null;
  readonly date: string | null;
}

/** From the first letter or digit to the last: without the marks around them. */
const WORDS = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su;

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);

function addressOf({ text, article, outlet, date }: CorrectedPrint): QuotationAddress {
  const words = WORDS.exec(text)?.[0] ?? '';
  return outlet !== null && date !== null && hasWords(outlet)
    ? { text: words, outlet, date }
    : { text: words, article };
}

/** Null where the print has no words that it could be found by. A name without words is nobody's: it is not known. */
export function correctionOf(decision: PrintDecision, print: CorrectedPrint, given: string | null): Correction | null {
  if (!hasWords(print.text)) return null;
  const name = given !== null && hasWords(given) ? given.trim() : null;
  switch (decision) {
    case 'speaker':
      return { decision, quotation: addressOf(print), speaker: name };
    case 'not-a-quotation':
      return { decision, quotation: addressOf(print) };
    case 'via':
      return { decision, quotation: addressOf(print), via: name };
    case 'outlet':
      return { decision, article: { article: print.article }, outlet: name };
  }
}

/** The name that a decision is about, as it is now. */
export function presentName(
  decision: PrintDecision,
  { speaker, via, outlet }: Readonly<Record<'speaker' | 'via' | 'outlet', string | null>>,
): string | null {
  return { speaker, via, outlet, 'not-a-quotation': null }[decision];
}
