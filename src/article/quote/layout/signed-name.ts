/**
 * Reads a signature: a name alone, with a comma or bracket and a role, place or book, or with a handle.
 *
 * Examples: `Tom Egan`; `Agnes Toll, Elm Street`; `Head gardener Ada Lyle, founder`; `Ana Reyes (@ana) March 3, 2021`
 */
import { AGENT_ENDING, NO_AGENTS } from '../../../lexicon/en/no-agents.ts';
import { PERSON_NOUNS } from '../../../lexicon/en/person-nouns.ts';
import { reportingForm } from '../../../lexicon/en/reporting-verbs.ts';
import { SIGNED_NAME_LINKS } from '../../../lexicon/en/signatures.ts';
import { TITLES } from '../../../lexicon/en/titles.ts';
import type { Span } from '../../../model.ts';

const LONGEST_SIGNATURE = 110;
const MOST_WORDS = 7;

const NAME_WORD = /^\p{Lu}[\p{L}\p{M}.’'-]*$/u;
const SENTENCE_END = /\p{Ll}{2}[.!?…](?:\s|$)|[:;?!]|["“”„«»]/u;

export interface SignedName {
  /** The name, and the role after it. */
  readonly source: Span;
  readonly words: number;
  /** The text after the name. */
  readonly rest: string;
}

const isRole = (word: string) =>
  TITLES.has(word) || PERSON_NOUNS.has(word) || (AGENT_ENDING.test(word) && !NO_AGENTS.has(word));

/** Whether words with a small one are a role before a name of two words: `Head gardener Ada Lyle`. */
function isRoleAndName(words: readonly string[]): boolean {
  const role = words.slice(0, -2);
  return (
    /^\p{Ll}/u.test(role.at(-1) ?? '') &&
    isRole(role.at(-1) ?? '') &&
    role.every((word) => /^[\p{L}-]+$/u.test(word) && !reportingForm(word)) &&
    words.slice(-2).every((word) => NAME_WORD.test(word))
  );
}

/** Length in characters of the name at the start of a text; 0 if there is none. */
function nameLength(text: string): number {
  const words = (/^[^,()]*/u.exec(text)?.[0] ?? '').trimEnd().split(' ');
  const isName = words.every((word) => NAME_WORD.test(word) || SIGNED_NAME_LINKS.has(word)) || isRoleAndName(words);
  return words.length <= MOST_WORDS && isName && NAME_WORD.test(words.at(-1) ?? '') ? words.join(' ').length : 0;
}

/** The signature from `start` to `end`; null if the words are not one. */
export function signedName(text: string, start: number, end: number): SignedName | null {
  if (end - start > LONGEST_SIGNATURE) return null;
  const line = text.slice(start, end);
  const length = nameLength(line);
  const name = line.slice(0, length);
  const rest = line.slice(length);
  if (length < 2) return null;
  if (!/^(?:$|,\s|\s?\()/u.test(rest) || SENTENCE_END.test(rest)) return null;
  const first = /^,\s(\p{L}+)/u.exec(rest)?.[1] ?? '';
  if (reportingForm(first.toLowerCase())) return null;
  const isRole = /^\p{Ll}/u.test(first);
  return { source: [start, isRole ? end : start + length], words: name.split(' ').length, rest };
}
