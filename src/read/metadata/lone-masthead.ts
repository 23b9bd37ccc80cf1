/**
 * The outlet's name alone in the first line, above the headline.
 *
 * Example: `CIO`, then `EU parliament overwhelmingly backs recommending a ban`
 */
import { findOutlet } from '../../lexicon/find-outlet.ts';
import type { MetadataFacts } from '../fields.ts';
import { isHeadline } from './headline.ts';
import { looksLikeOutlet, publishes } from './names.ts';
import { quoteFrom, type TextPage } from './page.ts';

/** A single capitalised word may be a section: `Science`, `People`, `Nature`. */
const isSection = (name: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(name);

export function loneMasthead({ head }: TextPage): MetadataFacts {
  const [first, second] = head;
  if (!first || !second || !isHeadline(second.text)) return {};
  const known = findOutlet(first.text);
  if (known) {
    const sure = publishes(known) && known.kind !== 'agency' && !isSection(first.text);
    return sure ? { outlet: quoteFrom('lone-masthead', first, first.text, known.name) } : {};
  }
  // An outlet that is not in the lexicon must begin with an article (`The Springfield Herald`); otherwise it may be any heading.
  const named = first.text.startsWith('The ') && looksLikeOutlet(first.text) && first.text.split(' ').length <= 5;
  return named ? { outlet: quoteFrom('lone-masthead', first, first.text) } : {};
}
