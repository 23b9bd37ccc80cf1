/**
 * A line near the top with the outlet's name and the date.
 *
 * Example: `- The Washington Times - Wednesday, June 13, 2018`
 */

import { findDate } from '../date.ts';
import type { MetadataFacts } from '../fields.ts';
import { outletName } from './names.ts';
import { factIn, quoteFrom, type TextPage } from './page.ts';

const LONGEST = 120;
const SEPARATOR = /\s[-–—|•·]\s|,\s/;

export function mastheadLine({ head }: TextPage): MetadataFacts {
  for (const line of head.slice(0, 4)) {
    const date = line.text.length <= LONGEST ? findDate(line.text) : null;
    if (!date) continue;
    const before = line.text.slice(0, date.start).replace(/^[-–—|•·]\s*/, '');
    const name = before.split(SEPARATOR)[0]?.trim() ?? '';
    const outlet = outletName(name);
    if (!outlet) continue;
    return {
      outlet: quoteFrom('masthead-line', line, name, outlet),
      date: factIn('masthead-line', line, date.start, date.end - date.start, date.iso),
    };
  }
  return {};
}
