/**
 * The outlet's name alone in the first line, with the headline under it.
 *
 * Example: `CIO`, then `EU parliament overwhelmingly backs recommending a ban`
 */
import { findOutlet } from '../../lexicon/en/outlets.ts';
import type { Facts } from '../fields.ts';
import { isHeadline } from './headline.ts';
import { looksLikeOutlet, publishes } from './names.ts';
import { type Page, quoteFrom } from './page.ts';

/** A name in capitals and small letters that is an ordinary word too may be the section: `Science`, `People`, `Nature`. */
const isSection = (name: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(name);

export function loneMasthead({ head }: Page): Facts {
  const [first, second] = head;
  if (!first || !second || !isHeadline(second.text)) return {};
  const known = findOutlet(first.text);
  if (known) {
    const sure = publishes(known) && known.kind !== 'agency' && !isSection(first.text);
    return sure ? { outlet: quoteFrom('lone-masthead', first, first.text, known.name) } : {};
  }
  // An unknown paper calls itself with its article: `The Springfield Herald`; without it, it may be any heading.
  const named = first.text.startsWith('The ') && looksLikeOutlet(first.text) && first.text.split(' ').length <= 5;
  return named ? { outlet: quoteFrom('lone-masthead', first, first.text) } : {};
}
