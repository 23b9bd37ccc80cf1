/**
 * A line near the top that consists of the publication date.
 *
 * Example: `Posted: Thursday, April 21, 2022. 10:11 pm CST.`
 */
import { WEEKDAYS } from '../../lexicon/en/months.ts';
import { DATE_LINE_WORDS } from '../../lexicon/en/newsroom.ts';
import { findDate } from '../date.ts';
import type { MetadataFacts } from '../fields.ts';
import { factIn, type TextPage } from './page.ts';

const LONGEST = 100;
const weekdays: ReadonlySet<string> = new Set(WEEKDAYS);

function isOnlyDate(rest: string): boolean {
  const words = rest.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.every((word) => DATE_LINE_WORDS.has(word) || weekdays.has(word));
}

export function dateLine({ head }: TextPage): MetadataFacts {
  let updated: MetadataFacts = {};
  for (const line of head) {
    const date = line.text.length <= LONGEST ? findDate(line.text) : null;
    if (!date || !isOnlyDate(line.text.slice(0, date.start) + line.text.slice(date.end))) continue;
    const facts = { date: factIn('date-line', line, date.start, date.end - date.start, date.iso) };
    // The date of an update counts only without a publication date.
    if (!/^(?:last )?(?:updated|modified)/i.test(line.text)) return facts;
    if (!updated.date) updated = facts;
  }
  return updated;
}
