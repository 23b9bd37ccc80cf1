/**
 * A line under the headline that consists of a name, if no running text follows and the article is not about that person.
 *
 * Example: `A headline of some words`, `Jane Doe`, `A caption`
 */
import type { MetadataFacts } from '../fields.ts';
import { isHeadline } from './headline.ts';
import { isPersonName } from './names.ts';
import { quoteFrom, type TextPage } from './page.ts';

const MOST_WORDS = 3;
const SEARCHED = 4;

/** True if the name occurs in the body other than at the end of a line. */
function isInBody(text: string, name: string, from: number): boolean {
  for (let at = text.indexOf(name, from); at >= 0; at = text.indexOf(name, at + name.length)) {
    const end = text.indexOf('\n', at);
    const after = text.slice(at + name.length, end < 0 ? text.length : end);
    if (after.trim() !== '') return true;
  }
  return false;
}

const isSentence = (line: string): boolean => /[.!?]["”’')\]]*$/.test(line) && line.split(' ').length > 8;

export function loneAuthor({ head, text }: TextPage): MetadataFacts {
  for (let i = 1; i < Math.min(SEARCHED, head.length); i++) {
    const [above, line, below] = [head[i - 1], head[i], head[i + 1]];
    if (!above || !line || !below) break;
    const name = line.text;
    if (!isHeadline(above.text) || !isPersonName(name) || name.split(' ').length > MOST_WORDS) continue;
    const told = isSentence(below.text) && !text.includes(name, line.span[1]);
    if (told || isInBody(text, name, line.span[1]) || above.text.includes(name)) continue;
    return { author: quoteFrom('lone-author', line, name) };
  }
  return {};
}
