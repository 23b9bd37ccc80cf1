/**
 * The dateline before the first sentence, with the reporting outlet.
 *
 * Example: `AUSTIN (KXAN) — Voters`, `New York CNN —`; in `WASHINGTON (AP) —` an agency, which counts only if no
 * other rule finds an outlet, since other outlets reprint its articles.
 */
import { findOutlet } from '../../lexicon/find-outlet.ts';
import type { MetadataFacts } from '../fields.ts';
import { isAgency, isCallSign, outletName } from './names.ts';
import { type PageLine, quoteFrom, type TextPage } from './page.ts';

const RULE = 'dateline';
const SEARCHED = 6;
const LONGEST = 90;
const IN_BRACKETS = /^(\p{Lu}[^()]{1,60}) ?\(([^()]{2,40})\)\s*(?:-{1,2}|[—–―])/u;
const BARE = /^\p{Lu}[\p{L}.' -]{1,40}?,? ([A-Z]{3,5})\s*[—–―]/u;

function reporterIn(line: PageLine): string | null {
  const start = line.text.slice(0, LONGEST);
  const inBrackets = IN_BRACKETS.exec(start)?.[2]?.trim();
  if (inBrackets) return inBrackets;
  const bare = BARE.exec(start)?.[1];
  return bare && findOutlet(bare)?.kind === 'broadcaster' ? bare : null;
}

function readDateline({ head }: TextPage, agencies: boolean): MetadataFacts {
  for (const line of head.slice(0, SEARCHED)) {
    const reporter = reporterIn(line);
    if (!reporter) continue;
    const outlet = outletName(reporter) ?? (isCallSign(reporter) ? reporter : null);
    if (outlet && isAgency(outlet) === agencies) return { outlet: quoteFrom(RULE, line, reporter, outlet) };
  }
  return {};
}

export const dateline = (page: TextPage): MetadataFacts => readDateline(page, false);
export const agencyDateline = (page: TextPage): MetadataFacts => readDateline(page, true);
