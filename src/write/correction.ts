/**
 * The correction of a print, as an entry of the corrections file.
 *
 * It addresses the quotation by text, outlet and date, which survive renamed files; without outlet or date, by text and article.
 */
import { STANCES } from '../model.ts';
import type { Correction, QuotationAddress } from '../schema.ts';

/** Decisions of the corrections file that concern one print. */
export const DECISIONS = ['speaker', 'not-a-quotation', 'stance', 'via', 'outlet'] as const;
export type PrintDecision = (typeof DECISIONS)[number];

/** `article` is an id or a URL. */
export interface CorrectedPrint {
  readonly text: string;
  readonly article: string;
  readonly outlet: string | null;
  readonly date: string | null;
}

/** From the first letter or digit to the last: without the quotation marks. */
const WORDS = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su;

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);

function addressOf({ text, article, outlet, date }: CorrectedPrint): QuotationAddress {
  const words = WORDS.exec(text)?.[0] ?? '';
  return outlet !== null && date !== null && hasWords(outlet)
    ? { text: words, outlet, date }
    : { text: words, article };
}

/**
 * Null if the print has no words to find it by. A name without letters or digits means unknown; a stance that does not exist
 * means `asserts`.
 */
export function correctionOf(decision: PrintDecision, print: CorrectedPrint, given: string | null): Correction | null {
  if (!hasWords(print.text)) return null;
  const name = given !== null && hasWords(given) ? given.trim() : null;
  switch (decision) {
    case 'speaker':
      return { decision, quotation: addressOf(print), speaker: name };
    case 'not-a-quotation':
      return { decision, quotation: addressOf(print) };
    case 'stance':
      return { decision, quotation: addressOf(print), stance: STANCES.find((value) => value === given) ?? 'asserts' };
    case 'via':
      return { decision, quotation: addressOf(print), via: name };
    case 'outlet':
      return { decision, article: { article: print.article }, outlet: name };
  }
}

/** The present value of the field that a decision changes. */
export function presentName(
  decision: PrintDecision,
  { speaker, stance, via, outlet }: Readonly<Record<'speaker' | 'stance' | 'via' | 'outlet', string | null>>,
): string | null {
  return { speaker, stance, via, outlet, 'not-a-quotation': null }[decision];
}
