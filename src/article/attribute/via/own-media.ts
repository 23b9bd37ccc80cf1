/**
 * Names a website, podcast, newsletter or programme by its owner, or by the title in apposition.
 *
 * Examples: `told the club’s website`; `wrote on the company blog`; `said on her podcast, Town and Gown`.
 */
import { OUTLET_DETERMINERS } from '../../../lexicon/en/channel-words.ts';
import { GROUP_NOUNS } from '../../../lexicon/en/groups.ts';
import { OWNED_MEDIA } from '../../../lexicon/en/media-words.ts';
import { organisationKinds } from '../../../lexicon/en/organisations.ts';
import { type ArticleWithWords, type ArticleWord, isCapitalised, isPossessive } from '../words.ts';
import type { NamedOutlet } from './names.ts';
import { nameEnd } from './unknown-outlet.ts';

/** Most modifiers between the owner and the noun: `the club’s official website`, `her new weekly podcast`. */
const MOST_MODIFIERS = 3;

const isOwner = (word: ArticleWord | undefined) =>
  isPossessive(word) || (word !== undefined && word.lower !== 'the' && OUTLET_DETERMINERS.has(word.lower));

/** Whether a body owns the medium without a possessive ending: `the club website`. */
const isOwnedByBody = ([the, body]: readonly ArticleWord[]) =>
  the?.lower === 'the' && body !== undefined && (GROUP_NOUNS.has(body.lower) || organisationKinds(body.lower).size > 0);

const isModifier = (word: ArticleWord | undefined) => (word?.pos === 'ADJ' || word?.pos === 'NOUN') && !isOwner(word);

/** Index of the owner's first word: `the` in `the club’s website`, `Harwick` in `Harwick Town’s website`. */
function ownerStart(words: readonly ArticleWord[], owner: number): number {
  if (!isPossessive(words[owner])) return owner;
  let start = owner - 1;
  while (isCapitalised(words[start - 1]) && isCapitalised(words[start])) start--;
  return start;
}

/** The medium whose noun stands at `at`, named by the title after it or by its owner; null if it has neither. */
export function ownMediumAt({ text }: ArticleWithWords, words: readonly ArticleWord[], at: number): NamedOutlet | null {
  const noun = words[at];
  if (!noun || !OWNED_MEDIA.has(noun.lower)) return null;
  const body = words[at - 1];
  if (body && isOwnedByBody(words.slice(at - 2, at))) {
    const span = [body.span[0], noun.span[1]] as const;
    return { kind: null, isKnown: true, start: at - 1, name: text.slice(...span), span, end: at + 1 };
  }
  let owner = at - 1;
  while (owner > at - 1 - MOST_MODIFIERS && isModifier(words[owner])) owner--;
  if (!isOwner(words[owner])) return null;
  const title = words[at + 1]?.text === ',' ? at + 2 : at + 1;
  const end = nameEnd(words, title);
  const [first, last] = [words[title], words[end - 1]];
  const named = { kind: null, isKnown: true, start: ownerStart(words, owner) };
  if (end > title && first && last) {
    const span = [first.span[0], last.span[1]] as const;
    return { ...named, name: text.slice(...span), span, end };
  }
  const opening = words[named.start];
  if (!opening || !isPossessive(words[owner])) return null;
  const span = [opening.span[0], noun.span[1]] as const;
  return { ...named, name: text.slice(...span), span, end: at + 1 };
}
