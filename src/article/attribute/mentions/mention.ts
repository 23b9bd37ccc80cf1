/** A mention of a name: its words, its titles, and its role in the sentence. */
import { CREDIT_NOUNS } from '../../../lexicon/en/name-words.ts';
import type { PartOfSpeech, Span } from '../../../model.ts';
import { startsWithCapital } from '../../letters.ts';
import type { NameKind } from '../names/name-reader.ts';
import { type ArticleWithWords, type ArticleWord, isPossessive, wordAt } from '../words.ts';

/**
 * The role of the name in its sentence: `subject` before any verb, `possessive` before `'s`, `modifier` before a noun (`the
 * Orlando gunman`), `object` after a preposition, `credit` in the credit of a picture.
 */
export type NameUse = 'subject' | 'possessive' | 'modifier' | 'object' | 'credit' | 'other';

export interface Mention {
  readonly span: Span;
  /** Offset of the titles before the name, or of the name if there are none. */
  readonly lead: number;
  /** The name without titles, as in the text and word by word. */
  readonly text: string;
  readonly name: readonly string[];
  /** Titles right before it, lower case: `["president"]`. */
  readonly titles: readonly string[];
  /** Index of its sentence. */
  readonly sentence: number;
  /** True if it may be an ordinary word or a title (`Lynch`, `King`): a name only if a longer name ends in it. */
  readonly doubtful: boolean;
  /** The previous word, lower case: after an article a person is unlikely. */
  readonly preceded: string;
  /** True if it begins its sentence, so that its first word may be capitalised for that reason. */
  readonly opens: boolean;
  readonly use: NameUse;
  /** True if a comma, bracket or dash follows it. */
  readonly apposed: boolean;
  /** The kind that the name reader gives it; null if it reads no name here. */
  readonly kind: NameKind | null;
}

export interface MentionPosition {
  readonly sentence: number;
  readonly opens: boolean;
  /** True if no verb precedes it in its sentence. */
  readonly leads: boolean;
}

/** `Photo by Ana Silva/Acme Images`. */
const isCredit = (noun: ArticleWord | null, by: ArticleWord | null, next: ArticleWord | null) =>
  next?.text === '/' || (by?.lower === 'by' && CREDIT_NOUNS.has(noun?.lower ?? ''));

const FARTHEST_PREPOSITION = 3;
const MODIFIERS: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(['DET', 'ADJ', 'NOUN']);

/** Whether a preposition governs the phrase that ends at a word: `to the painter`. */
function isAfterPreposition(article: ArticleWithWords, at: number): boolean {
  for (let i = at; i >= at - FARTHEST_PREPOSITION; i--) {
    const word = wordAt(article, i);
    if (!word || word.pos === 'ADP') return word !== null;
    if (!MODIFIERS.has(word.pos)) return false;
  }
  return false;
}

/** `As for Prakash, he said …`: the one whom the sentence is about, though no subject. */
const isTopic = (article: ArticleWithWords, { index }: ArticleWord) =>
  wordAt(article, index - 1)?.lower === 'for' && wordAt(article, index - 2)?.lower === 'as';

/** The role of the phrase from one word to another; `leads` is true if no verb precedes it in its sentence. */
export function useOf(article: ArticleWithWords, opening: ArticleWord, closing: ArticleWord, leads: boolean): NameUse {
  const next = wordAt(article, closing.index + 1);
  if (next && isPossessive(next) && next.span[0] === closing.span[1]) return 'possessive';
  if (next?.pos === 'NOUN' && !startsWithCapital(next.text)) return 'modifier';
  const before = wordAt(article, opening.index - 1);
  if (isCredit(wordAt(article, opening.index - 2), before, next)) return 'credit';
  if (isTopic(article, opening) && leads) return 'subject';
  if (isAfterPreposition(article, opening.index - 1)) return 'object';
  return leads ? 'subject' : 'other';
}

/** The mention of a name with its titles; null if it has no word. */
export function mentionFrom(
  article: ArticleWithWords,
  titles: readonly ArticleWord[],
  name: readonly ArticleWord[],
  { sentence, opens, leads }: MentionPosition,
  { doubtful, kind }: Pick<Mention, 'doubtful' | 'kind'>,
): Mention | null {
  const opening = name[0];
  const closing = name.at(-1);
  if (!opening || !closing) return null;
  const first = titles[0] ?? opening;
  return {
    span: [opening.span[0], closing.span[1]],
    lead: first.span[0],
    text: article.text.slice(opening.span[0], closing.span[1]).replace(/\s{2,}|[^\S ]/g, ' '),
    name: name.map(({ text }) => text),
    titles: titles.map(({ lower }) => lower),
    sentence,
    doubtful,
    preceded: wordAt(article, first.index - 1)?.lower ?? '',
    opens,
    use: useOf(article, opening, closing, leads),
    apposed: /^[,(—–]$/.test(wordAt(article, closing.index + 1)?.text ?? ''),
    kind,
  };
}
