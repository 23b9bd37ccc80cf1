/**
 * A line near the top that begins with “By” and names people, and perhaps their outlet.
 *
 * Example: `By Jane Doe and John Roe, CNN`
 */
import type { Facts } from '../fields.ts';
import { isAgency, isPersonName, outletName, personNames } from './names.ts';
import { type Line, type Page, quoteFrom } from './page.ts';

const LONGEST = 160;
const RULE = 'byline';

/** The longest beginning of the parts that is nothing but people. */
function peopleAtStart(parts: readonly string[]): number {
  let count = 0;
  while (count < parts.length && personNames(parts[count] ?? '')) count++;
  return count;
}

function readByline(line: Line): Facts {
  const words = line.text.replace(/^by:?\s+/i, '');
  const parts = words.split(/, | \| | - | – | — | • |\sof\s|\sfor\s/);
  const count = peopleAtStart(parts);
  if (count === 0) return {};
  const last = parts[count - 1] ?? '';
  const people = words.slice(0, words.indexOf(last) + last.length);
  const from = parts.slice(count).find((part) => outletName(part) && !isAgency(part) && !isPersonName(part));
  const author = quoteFrom(RULE, line, people);
  return from ? { author, outlet: quoteFrom(RULE, line, from, outletName(from) ?? from) } : { author };
}

export function byline({ head }: Page): Facts {
  for (const line of head) {
    if (line.text.length > LONGEST || !/^by:?\s/i.test(line.text)) continue;
    const facts = readByline(line);
    if (facts.author) return facts;
  }
  return {};
}
