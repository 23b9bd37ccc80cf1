/**
 * A line at the end with name, newsroom role and outlet, below a heading or above the author's biography.
 *
 * Example: `About the Author(s)`, then `Kelly Jackson Higgins, Editor-in-Chief, Dark Reading`
 */
import { AUTHOR_HEADINGS } from '../../lexicon/en/newsroom.ts';
import type { MetadataFacts } from '../fields.ts';
import { isNewsroomRole, isPersonName, outletName } from './names.ts';
import { type PageLine, quoteFrom, type TextPage } from './page.ts';

const RULE = 'author-line';
const LONGEST = 160;
/** An outlet outside the lexicon: up to five capitalised words. Its position in the line makes this safe. */
const CAPITALISED_NAME = /^\p{Lu}[\p{L}\d'’&.-]*(?: (?:of|and|the|&|\p{Lu}[\p{L}\d'’&.-]*)){0,4}$/u;

const isHeading = (line: PageLine | undefined): boolean =>
  line !== undefined && AUTHOR_HEADINGS.has(line.text.toLowerCase().replace(/:$/, ''));

function readAuthorLine(line: PageLine): MetadataFacts {
  const [name = '', ...rest] = line.text.split(', ');
  if (!isPersonName(name)) return {};
  const author = quoteFrom(RULE, line, name);
  const outlet = rest.at(-1) ?? '';
  const role = rest.slice(0, -1).join(', ');
  if (isNewsroomRole(role) && CAPITALISED_NAME.test(outlet)) {
    return { author, outlet: quoteFrom(RULE, line, outlet, outletName(outlet) ?? outlet) };
  }
  return rest.length === 0 || isNewsroomRole(rest.join(', ')) ? { author } : {};
}

export function authorLine({ tail }: TextPage): MetadataFacts {
  for (const [i, line] of tail.entries()) {
    if (line.text.length > LONGEST) continue;
    const name = line.text.split(', ')[0] ?? '';
    const lifeBelow = tail[i + 1]?.text.startsWith(`${name} `) && line.text.includes(', ');
    if (!isHeading(tail[i - 1]) && !lifeBelow) continue;
    const facts = readAuthorLine(line);
    if (facts.author) return facts;
  }
  return {};
}
