/**
 * A sentence at the end that names the author's outlet.
 *
 * Example: `Evan Poe is the Senior Editor for the Springfield Globe.`
 */
import { PERSON_DESCRIPTION, ROLE_PREPOSITION } from '../../lexicon/en/news-lines.ts';
import type { MetadataFacts } from '../fields.ts';
import { isAgency, isNewsroomRole, isPersonName, outletName } from './names.ts';
import { type PageLine, quoteFrom, type TextPage } from './page.ts';

const RULE = 'author-life';
/** Only this many lines at the end are searched, and this many characters of each. */
const LAST_LINES = 5;
const LONGEST_SENTENCE = 200;
const NAME = /^\p{Lu}[\p{L}\d'’&.-]*(?: (?:of|and|&|\p{Lu}[\p{L}\d'’&.-]*)){0,5}/u;

/** The longest prefix of `words` that names an outlet. */
function outletAt(words: string): string | null {
  const run = (NAME.exec(words)?.[0] ?? '').split(' ');
  for (let length = run.length; length > 0; length--) {
    const name = run
      .slice(0, length)
      .join(' ')
      .replace(/['’]s$|[.,]{1,3}$/, '');
    if (outletName(name)) return name;
  }
  return null;
}

function readLife(line: PageLine): MetadataFacts {
  const sentence = line.text.slice(0, LONGEST_SENTENCE);
  const match = PERSON_DESCRIPTION.exec(sentence);
  const name = match?.[1] ?? '';
  if (!match || !isPersonName(name)) return {};
  const said = sentence.slice(match[0].length);
  for (const { 0: preposition, index } of said.matchAll(ROLE_PREPOSITION)) {
    const outlet = outletAt(said.slice(index + preposition.length));
    if (!outlet || isAgency(outlet) || !isNewsroomRole(said.slice(0, index))) continue;
    return { author: quoteFrom(RULE, line, name), outlet: quoteFrom(RULE, line, outlet, outletName(outlet) ?? outlet) };
  }
  return {};
}

export function authorLife({ tail }: TextPage): MetadataFacts {
  for (const line of tail.slice(-LAST_LINES)) {
    const facts = readLife(line);
    if (facts.author) return facts;
  }
  return {};
}
