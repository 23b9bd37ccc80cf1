/**
 * The mentions of the names that the name reader finds, each person with the titles before it.
 *
 * Example: `Norgrid VP Jane Holt` mentions Norgrid, and Jane Holt with the title VP.
 */
import type { NameSpan } from '../names/name-reader.ts';
import { type ArticleWithWords, type ArticleWord, wordsBetween, wordsInSpan } from '../words.ts';
import { type Mention, type MentionPosition, mentionFrom } from './mention.ts';
import { officeOf } from './office.ts';
import { personName } from './person-name.ts';

/** The office whose field the reader takes for a body: `Secretary of State Jane Doe`. */
function officeBefore(
  article: ArticleWithWords,
  body: Mention | undefined,
  before: readonly ArticleWord[],
  name: readonly ArticleWord[],
) {
  const isField = before.length === 0 && body !== undefined && body.kind !== 'person';
  const office = officeOf(article, [...(isField ? wordsInSpan(article, body.span) : before), ...name]);
  return office && { title: office.title, isField };
}

/** The mentions in a run of name words. */
export function mentionsRead(
  article: ArticleWithWords,
  words: readonly ArticleWord[],
  names: readonly NameSpan[],
  position: MentionPosition,
): Mention[] {
  const mentions: Mention[] = [];
  const first = words[0]?.index ?? 0;
  let from = first;
  for (const { tokens, kind } of names) {
    const [start, end] = tokens;
    if (start < from) continue;
    const read = wordsBetween(article, start, end);
    const before = wordsBetween(article, from, start);
    const { titles, name } = kind === 'person' ? personName(article, before, read) : { titles: [], name: read };
    const office = kind === 'person' ? officeBefore(article, mentions.at(-1), before, name) : null;
    if (office?.isField) mentions.pop();
    const opens = position.opens && start === first;
    const lead = office ? [office.title] : titles;
    const mention = mentionFrom(article, lead, name, { ...position, opens }, { doubtful: false, kind });
    if (mention) mentions.push(mention);
    from = (name.at(-1)?.index ?? end - 1) + 1;
  }
  return mentions;
}
