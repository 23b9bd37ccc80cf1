/**
 * A copyright line at the end.
 *
 * Example: `Copyright © 2020 The Washington Times, LLC.`; an agency counts only if no other rule finds an outlet.
 */
import type { Facts } from '../fields.ts';
import { isAgency, outletName } from './names.ts';
import { type Line, quoteFrom, type TextPage } from './page.ts';

const RULE = 'copyright-line';
const LAST_LINES = 15;
const LONGEST = 160;
const OPENING = /^(?:copyright\b|©|\(c\))/i;
const YEARS = /\b[12]\d{3}(?:\s?[-–]\s?(?:[12]\d{3}|present))?\b/i;
const HOLDER_END = /\. |\.$| all rights| - | \| | – | — |;/i;
const COMPANY_FORM =
  /(?:,? (?:LLC|L\.L\.C|Inc|Ltd|Limited|plc|PLC|Corp|Corporation|Co|Company|GmbH|Pty|LP|L\.P)\.?){1,4}$/;

/** The copyright holder as written, without years and company form. */
function holderIn(line: string): string {
  const rest = line.replace(/^(?:copyright|©|\(c\)|\s)+/i, '').replace(YEARS, ' ');
  const start = rest.replace(/^[\s,.:-]*(?:by\s+)?/i, '');
  // `Inc.` ends no sentence here.
  const end = start.replace(/\b(Inc|Ltd|Co|Corp)\./g, '$1').search(HOLDER_END);
  const holder = end < 0 ? start : start.slice(0, end);
  return holder
    .replace(/[\s,.]{1,5}$/, '')
    .replace(COMPANY_FORM, '')
    .replace(/,$/, '')
    .trim();
}

function readLine(line: Line, agencies: boolean): Facts {
  const text = line.text.slice(0, LONGEST);
  if (!OPENING.test(text) || !(YEARS.test(text) || /^copyright/i.test(text))) return {};
  const holder = holderIn(text);
  const outlet = holder ? outletName(holder) : null;
  if (!outlet || isAgency(outlet) !== agencies) return {};
  return { outlet: quoteFrom(RULE, line, holder, outlet) };
}

function copyright({ tail }: TextPage, agencies: boolean): Facts {
  for (const line of tail.slice(-LAST_LINES)) {
    const facts = readLine(line, agencies);
    if (facts.outlet) return facts;
  }
  return {};
}

export const copyrightLine = (page: TextPage): Facts => copyright(page, false);
export const agencyCopyrightLine = (page: TextPage): Facts => copyright(page, true);
