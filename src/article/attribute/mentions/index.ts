/** Finds every mention of a name, with the titles before it and its position. */
import { FUNCTION_WORDS } from '../../../lexicon/en/function-words.ts';
import { GROUP_NOUNS } from '../../../lexicon/en/groups.ts';
import { CREDIT_NOUNS } from '../../../lexicon/en/name-words.ts';
import type { Sentence, Span } from '../../../model.ts';
import { hasLetterOrDigit, startsWithCapital } from '../../letters.ts';
import { type ArticleWithWords, type ArticleWord, isPossessive, wordAt } from '../words.ts';
import { firstAndLast, isHeadline } from './headline.ts';
import { type NameParts, officeOf, splitOffice } from './office.ts';
import { mayBeLastName, OPENING_MARKS, runFrom } from './run.ts';

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
}

interface MentionPosition {
  readonly sentence: number;
  readonly opens: boolean;
  /** True if no verb precedes it in its sentence. */
  readonly leads: boolean;
}

/** `Photo by Ana Silva/Acme Images`. */
const isCredit = (noun: ArticleWord | null, by: ArticleWord | null, next: ArticleWord | null) =>
  next?.text === '/' || (by?.lower === 'by' && CREDIT_NOUNS.has(noun?.lower ?? ''));

function useOf(article: ArticleWithWords, opening: ArticleWord, closing: ArticleWord, leads: boolean): NameUse {
  const next = wordAt(article, closing.index + 1);
  if (next && isPossessive(next) && next.span[0] === closing.span[1]) return 'possessive';
  if (next?.pos === 'NOUN' && !startsWithCapital(next.text)) return 'modifier';
  const before = wordAt(article, opening.index - 1);
  if (isCredit(wordAt(article, opening.index - 2), before, next)) return 'credit';
  if (before?.pos === 'ADP') return 'object';
  return leads ? 'subject' : 'other';
}

function partsOf(article: ArticleWithWords, words: readonly ArticleWord[], opens: boolean): NameParts {
  const office = officeOf(article, words);
  if (office) return { titles: [office.title], name: words.slice(office.field), doubtful: false };
  return splitOffice(words, opens);
}

/** The mention in a run of name words; null if it is none. */
function mentionOf(
  article: ArticleWithWords,
  words: readonly ArticleWord[],
  { sentence, opens, leads }: MentionPosition,
  ordinary: boolean,
): Mention | null {
  const { titles, name, doubtful } = partsOf(article, words, opens);
  const opening = name[0];
  const closing = name.at(-1);
  const isGroup = name.length === 1 && opens && GROUP_NOUNS.has(opening?.lower ?? '');
  if (!opening || !closing || isGroup) return null;
  return {
    span: [opening.span[0], closing.span[1]],
    lead: (titles[0] ?? opening).span[0],
    text: article.text.slice(opening.span[0], closing.span[1]).replace(/\s{2,}|[^\S ]/g, ' '),
    name: name.map(({ text }) => text),
    titles: titles.map(({ lower }) => lower),
    sentence,
    doubtful: doubtful || ordinary,
    preceded: wordAt(article, (words[0]?.index ?? 0) - 1)?.lower ?? '',
    opens,
    use: useOf(article, opening, closing, leads),
    apposed: /^[,(—–]$/.test(wordAt(article, closing.index + 1)?.text ?? ''),
  };
}

const NO_WORDS: readonly ArticleWord[] = [];

/** The word at token `at`, which begins a sentence, if it may be a last name. */
function ordinaryAt(article: ArticleWithWords, at: number): readonly ArticleWord[] {
  const word = wordAt(article, at);
  if (!word || FUNCTION_WORDS.has(word.lower)) return NO_WORDS;
  return mayBeLastName(word, wordAt(article, at + 1)) ? [word] : NO_WORDS;
}

/** The mentions of one sentence, in order. */
function mentionsIn(article: ArticleWithWords, { tokens: [start, end] }: Sentence, sentence: number): Mention[] {
  const mentions: Mention[] = [];
  const headline = isHeadline(article, [start, end]);
  let leads = true;
  let first = true;
  for (let i = start; i < end; i++) {
    const token = article.tokens[i];
    if (!token) break;
    const opens = first;
    const isCapital = startsWithCapital(token.text);
    const run = isCapital ? runFrom(article, i, end, opens) : NO_WORDS;
    const named = headline ? firstAndLast(run) : run;
    const ordinary = isCapital && opens && run.length === 0 && !headline;
    const words = ordinary ? ordinaryAt(article, i) : named;
    if (hasLetterOrDigit(token.text)) first = false;
    else if (OPENING_MARKS.has(token.text)) first = true;
    if ((token.pos === 'AUX' || token.pos === 'VERB') && words.length === 0) leads = false;
    const last = words.at(-1);
    if (!last) continue;
    const mention = mentionOf(article, words, { sentence, opens, leads }, ordinary);
    if (mention) mentions.push(mention);
    i = last.index;
  }
  return mentions;
}

/** All mentions of names, in order. */
export const findMentions = (article: ArticleWithWords): Mention[] =>
  article.sentences.flatMap((sentence, index) => mentionsIn(article, sentence, index));
