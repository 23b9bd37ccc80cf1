/**
 * A line at the end that credits contributors with their outlet.
 *
 * Example: `CNN's Jane Doe contributed to this report.`; an agency counts only if no other rule finds an outlet.
 */
import { CONTRIBUTOR_CREDIT } from '../../lexicon/en/news-lines.ts';
import type { MetadataFacts } from '../fields.ts';
import { isAgency, outletName } from './names.ts';
import { quoteFrom, type TextPage } from './page.ts';

const RULE = 'contributor-line';
const LAST_LINES = 6;
const LONGEST = 400;
const MOST_WORDS = 4;

/** The outlet at the start of the line: `CNN's Jane Doe`, `Associated Press writers`. */
function houseOf(line: string): string | null {
  const words = line.split(' ').slice(0, MOST_WORDS);
  for (let length = words.length; length > 0; length--) {
    const name = words
      .slice(0, length)
      .join(' ')
      .replace(/['’]s$/, '');
    const owned =
      /['’]s$/.test(words[length - 1] ?? '') ||
      /^(?:\p{Lu}\S+ )?(?:writers?|reporters?|correspondents?|staff)/iu.test(line.slice(name.length + 1));
    if (owned && outletName(name)) return name;
  }
  return null;
}

function readContributors({ tail }: TextPage, agencies: boolean): MetadataFacts {
  for (const line of tail.slice(-LAST_LINES)) {
    if (line.text.length > LONGEST || !CONTRIBUTOR_CREDIT.test(line.text)) continue;
    const house = houseOf(line.text);
    const outlet = house && outletName(house);
    if (house && outlet && isAgency(outlet) === agencies) return { outlet: quoteFrom(RULE, line, house, outlet) };
  }
  return {};
}

export const contributorLine = (page: TextPage): MetadataFacts => readContributors(page, false);
export const agencyContributorLine = (page: TextPage): MetadataFacts => readContributors(page, true);
