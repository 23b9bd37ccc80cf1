/**
 * A line near the top that begins with “By” and names people, sometimes with their outlet.
 *
 * Example: `By Jane Doe and John Roe, CNN`
 */

import { findOutlet } from '../../lexicon/find-outlet.ts';
import type { MetadataFacts } from '../fields.ts';
import { isAgency, isNewsroomRole, isPersonName, outletName, personNames } from './names.ts';
import { type PageLine, quoteFrom, type TextPage } from './page.ts';

const LONGEST = 160;
const RULE = 'byline';

/** Number of leading parts that are names of people. */
function peopleAtStart(parts: readonly string[]): number {
  let count = 0;
  while (count < parts.length && personNames(parts[count] ?? '')) count++;
  return count;
}

/** `Courts Reporter` is what the author does, `The Elm Reporter` where it is printed. */
const isRole = (part: string): boolean => isNewsroomRole(part) && !part.startsWith('The ') && !findOutlet(part);

const isOutlet = (part: string): boolean =>
  outletName(part) !== null && !isAgency(part) && !isPersonName(part) && !isRole(part);

function readByline(line: PageLine): MetadataFacts {
  const words = line.text.replace(/^by:?\s+/i, '');
  const parts = words.split(/, | \| | - | – | — | • |\sof\s|\sfor\s/);
  const count = peopleAtStart(parts);
  if (count === 0) return {};
  const last = parts[count - 1] ?? '';
  const people = words.slice(0, words.indexOf(last) + last.length);
  const from = parts.slice(count).find(isOutlet);
  const author = quoteFrom(RULE, line, people);
  return from ? { author, outlet: quoteFrom(RULE, line, from, outletName(from) ?? from) } : { author };
}

export function byline({ head }: TextPage): MetadataFacts {
  for (const line of head) {
    if (line.text.length > LONGEST || !/^by:?\s/i.test(line.text)) continue;
    const facts = readByline(line);
    if (facts.author) return facts;
  }
  return {};
}
