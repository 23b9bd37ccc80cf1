/**
 * A copyright line at the end.
 *
 * Example: `Copyright © 2020 The Washington Times, LLC.`; an agency counts only if no other rule finds an outlet.
 */
import { COPYRIGHT_HOLDER_END, COPYRIGHT_START, HOLDER_COMPANY_FORMS } from '../../lexicon/en/news-lines.ts';
import type { MetadataFacts } from '../fields.ts';
import { isAgency, outletName } from './names.ts';
import { type PageLine, quoteFrom, type TextPage } from './page.ts';

const RULE = 'copyright-line';
const LAST_LINES = 15;
const LONGEST = 160;
const YEARS = /\b[12]\d{3}(?:\s?[-–]\s?(?:[12]\d{3}|present))?\b/i;

/** The copyright holder as written, without years and company form. */
function holderIn(line: string): string {
  const rest = line.replace(/^(?:copyright|©|\(c\)|\s)+/i, '').replace(YEARS, ' ');
  const start = rest.replace(/^[\s,.:-]*(?:by\s+)?/i, '');
  // `Inc.` ends no sentence here.
  const end = start.replace(/\b(Inc|Ltd|Co|Corp)\./g, '$1').search(COPYRIGHT_HOLDER_END);
  const holder = end < 0 ? start : start.slice(0, end);
  return holder
    .replace(/[\s,.]{1,5}$/, '')
    .replace(HOLDER_COMPANY_FORMS, '')
    .replace(/,$/, '')
    .trim();
}

function readLine(line: PageLine, agencies: boolean): MetadataFacts {
  const text = line.text.slice(0, LONGEST);
  if (!COPYRIGHT_START.test(text) || !(YEARS.test(text) || /^copyright/i.test(text))) return {};
  const holder = holderIn(text);
  const outlet = holder ? outletName(holder) : null;
  if (!outlet || isAgency(outlet) !== agencies) return {};
  return { outlet: quoteFrom(RULE, line, holder, outlet) };
}

function copyright({ tail }: TextPage, agencies: boolean): MetadataFacts {
  for (const line of tail.slice(-LAST_LINES)) {
    const facts = readLine(line, agencies);
    if (facts.outlet) return facts;
  }
  return {};
}

export const copyrightLine = (page: TextPage): MetadataFacts => copyright(page, false);
export const agencyCopyrightLine = (page: TextPage): MetadataFacts => copyright(page, true);
