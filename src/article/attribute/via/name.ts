/**
 * The name of an outlet: one that a list has, or words that only the name of an outlet is made of.
 *
 * Example: `the BBC`, `Mill Road Tribune`, `NBC’s “Meet the Press”`, `the newspaper Dagblad`, `The Anna Reed Show`.
 */
import { FUNCTION_WORDS } from '../../../lexicon/function-words.ts';
import { GROUP_NOUNS } from '../../../lexicon/groups.ts';
import { KINDS_OF_OUTLET, MEDIA_WORDS, PROGRAMME_WORDS, TOLD } from '../../../lexicon/media-words.ts';
import { organisationKinds } from '../../../lexicon/organisations.ts';
import { TITLES } from '../../../lexicon/titles.ts';
import { isOrdinaryWord } from '../gazetteer.ts';
import type { OutletKind } from '../../../lexicon/outlet-names.ts';
import { findOutlet, isCommonWord, mayBeginOutlet } from '../../../lexicon/outlets.ts';
import type { Span } from '../../../model.ts';
import type { Word, WordedArticle } from '../words.ts';
import { isCapitalised, isPossessive, isSoonBefore } from './place.ts';

export interface Named {
  readonly name: string;
  readonly kind: OutletKind | null;
  readonly span: Span;
  /** Index of the word behind the name. */
  readonly end: number;
}

/** In words, and in characters as printed. */
const LONGEST_NAME = 6;
const LONGEST_PRINTED = 80;
const LONGEST_TITLE = 3;
const WROTE = new Set(['wrote', 'writes', 'writing']);
/** A local station of the United States. */
const CALL_SIGN = /^[KW][A-Z]{3}$/;
/** A site's name written as one word with a capital inside. */
const SITE = /^\p{Lu}\p{Ll}+\p{Lu}\p{L}+$/u;
const PERSONAL_PREFIX = /^(?:Mc|Mac|De|Le|La|Di|Van|Fitz)\p{Lu}/u;

/** The name as it is printed, or the full one where the article prints that too: `El Reg`, `The Register`. */
const printedName = (article: WordedArticle, printed: string, full: string) =>
  article.text.includes(full) ? full : printed;

/** Index of the first word from `start` on without a capital. */
function capitalsEnd(words: readonly Word[], start: number): number {
  let end = start;
  while (isCapitalised(words[end])) end++;
  return end;
}

/** A common word alone is no name where it describes a noun: `the National ticket`. */
const isDescription = (name: string, next: Word | undefined) =>
  isCommonWord(name) && (isCapitalised(next) || next?.pos === 'NOUN');

function listed(article: WordedArticle, words: readonly Word[], start: number, end: number, withThe: boolean): Named | null {
  const [first, last] = [words[start], words[end - 1]];
  if (!first || !last) return null;
  const span: Span = [first.span[0], last.span[1]];
  const printed = article.text.slice(...span);
  const entry = (withThe ? findOutlet(`the ${printed}`) : null) ?? findOutlet(printed);
  if (!entry || isDescription(printed, words[end])) return null;
  return { name: printedName(article, printed, entry.name), kind: entry.kind, span, end };
}

/** `told Inside Look`: an outlet by its place, and nobody's name because each of its words is an ordinary one. */
function isTitle(words: readonly Word[], start: number, end: number): boolean {
  const last = words[end - 1]?.lower ?? '';
  if (end - start > LONGEST_TITLE || !words.slice(start, end).every(({ lower }) => isOrdinaryWord(lower))) return false;
  if (last.endsWith('s') || TITLES.has(last) || GROUP_NOUNS.has(last) || organisationKinds(last).size > 0) return false;
  const before = words[start - 1]?.lower ?? '';
  return TOLD.has(before) || (before === 'for' && isSoonBefore(words, start, WROTE, 5));
}

/** A run of capitals that no list has, but that ends or goes on as only an outlet's name does. */
function looksNamed(words: readonly Word[], start: number, end: number): OutletKind | null | false {
  const [first, last] = [words[start], words[end - 1]];
  if (!first || !last) return false;
  if (FUNCTION_WORDS.has(first.lower)) return false;
  if (end - start === 1) {
    if (first.text.includes('/') && first.text.split('/').every((part) => findOutlet(part))) return 'broadcaster';
    if (CALL_SIGN.test(first.text)) return 'broadcaster';
    return SITE.test(first.text) && !PERSONAL_PREFIX.test(first.text) ? 'site' : false;
  }
  if (words.slice(start + 1, end).some(({ lower }) => PROGRAMME_WORDS.has(lower))) return 'programme';
  if (MEDIA_WORDS.has(last.lower)) return null;
  return isTitle(words, start, end) ? null : false;
}

function named(article: WordedArticle, words: readonly Word[], at: number): Named | null {
  const start = words[at]?.lower === 'the' ? at + 1 : at;
  const first = words[start];
  if (!first || !(isCapitalised(first) || /^\d/.test(first.text))) return null;
  const capitals = capitalsEnd(words, start);
  const mayBeListed = mayBeginOutlet(first.text);
  for (let end = Math.min(words.length, start + LONGEST_NAME); end > start; end--) {
    const last = words[end - 1];
    if (!last || last.span[1] - first.span[0] > LONGEST_PRINTED) continue;
    const known = mayBeListed ? listed(article, words, start, end, start > at) : null;
    if (known) return known;
    if (end !== capitals) continue;
    const kind = looksNamed(words, start, end);
    const opening = start > at && at > 0 && isCapitalised(words[at]) ? words[at] : first;
    const span: Span = [opening?.span[0] ?? first.span[0], last.span[1]];
    if (kind !== false) return { name: article.text.slice(...span), kind, span, end };
  }
  return null;
}

/** `the newspaper Dagblad`, `Dagblad newspaper`: a name, whatever it is, that the text calls an outlet. */
function calledOutlet(article: WordedArticle, words: readonly Word[], at: number): Named | null {
  const before = KINDS_OF_OUTLET.has(words[at - 1]?.lower ?? '');
  const end = Math.min(capitalsEnd(words, at), at + LONGEST_NAME);
  const [first, last] = [words[at], words[end - 1]];
  if (!first || !last || !isCapitalised(first)) return null;
  if (!before && !KINDS_OF_OUTLET.has(words[end]?.lower ?? '')) return null;
  const span: Span = [first.span[0], last.span[1]];
  return { name: article.text.slice(...span), kind: 'newspaper', span, end };
}

/** The outlet whose name begins at word `at`: the longest run of words that is one; a programme rather than its network. */
export function outletAt(article: WordedArticle, words: readonly Word[], at: number): Named | null {
  const outlet = named(article, words, at) ?? calledOutlet(article, words, at);
  if (!outlet || !isPossessive(words[outlet.end])) return outlet;
  const programme = named(article, words, outlet.end + 1);
  return programme?.kind === 'programme' ? programme : outlet;
}
