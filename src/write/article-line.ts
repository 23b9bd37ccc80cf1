/** Where a quotation stands: the article and its link, and the offsets of the words in its text. */
import type { QuotationRecord } from '../schema.ts';
import { printable } from './printable.ts';

/** Explains the numbers of `articleLine`. */
export const OFFSETS_NOTE = '“at” counts characters in the text of the article';

interface Placed extends Readonly<Pick<QuotationRecord, 'article' | 'content'>> {
  readonly title: string | null;
  readonly url: string | null;
}

/** `“Wall raised”, at 85–231, https://herald.example/wall`; the id of the article stands for a missing title or link. */
export function articleLine({ article, title, url, content }: Placed): string {
  const at = `at ${content[0]?.[0] ?? 0}–${content.at(-1)?.[1] ?? 0}`;
  const parts = title === null ? [article, at, ...(url === null ? [] : [url])] : [`“${title}”`, at, url ?? article];
  return printable(parts.join(', '));
}
