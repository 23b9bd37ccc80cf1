/** Finds every mention of a name, with the titles before it and its position. */
import { FUNCTION_WORDS } from '../../../lexicon/en/function-words.ts';
import { GROUP_NOUNS } from '../../../lexicon/en/groups.ts';
import type { Sentence, Span } from '../../../model.ts';
import { hasLetterOrDigit, startsWithCapital } from '../../letters.ts';
import { SpanIndex } from '../../spans.ts';
import type { NameSpan } from '../names/name-reader.ts';
import { type ArticleWithWords, type ArticleWord, wordAt, wordsBetween } from '../words.ts';
import { firstAndLast, isHeadline } from './headline.ts';
import { type Mention, type MentionPosition, mentionFrom } from './mention.ts';
import { type NameParts, officeOf, splitOffice } from './office.ts';
import { withRealm } from './person-name.ts';
import { mentionsRead } from './read-mentions.ts';
import { mayBeLastName, OPENING_MARKS, runFrom } from './run.ts';
import { namesOf } from './whole-names.ts';

export type { Mention, NameUse } from './mention.ts';

function partsOf(article: ArticleWithWords, words: readonly ArticleWord[], opens: boolean): NameParts {
  const office = officeOf(article, words);
  if (office) return { titles: [office.title], name: words.slice(office.field), doubtful: false };
  return splitOffice(words, opens);
}

/** The mention that the rules find in a run of name words; null if there is none. */
function mentionOf(
  article: ArticleWithWords,
  words: readonly ArticleWord[],
  position: MentionPosition,
  ordinary: boolean,
): Mention | null {
  const parts = partsOf(article, words, position.opens);
  const { titles, name } = withRealm(article, parts);
  const isGroup = name.length === 1 && position.opens && GROUP_NOUNS.has(name[0]?.lower ?? '');
  return isGroup
    ? null
    : mentionFrom(article, titles, name, position, { doubtful: parts.doubtful || ordinary, kind: null });
}

const NO_WORDS: readonly ArticleWord[] = [];

/** The sentence-initial word at token `at`, if it may be a last name. */
function ordinaryAt(article: ArticleWithWords, at: number): readonly ArticleWord[] {
  const word = wordAt(article, at);
  if (!word || FUNCTION_WORDS.has(word.lower)) return NO_WORDS;
  return mayBeLastName(word, wordAt(article, at + 1)) ? [word] : NO_WORDS;
}

/** Hands out the names of a sentence in order, so that a sentence with thousands of names stays fast to read. */
class NameQueue {
  readonly #names: readonly NameSpan[];
  #next = 0;

  constructor(names: readonly NameSpan[]) {
    this.#names = names;
  }

  /** Names that begin at a token or within its run of name words; earlier names are skipped. */
  inRun(at: number, run: readonly ArticleWord[]): readonly NameSpan[] {
    const end = (run.at(-1)?.index ?? at) + 1;
    this.#passBefore(at);
    const first = this.#next;
    this.#passBefore(end);
    return this.#names.slice(first, this.#next);
  }

  #passBefore(token: number): void {
    while ((this.#names[this.#next]?.tokens[0] ?? token) < token) this.#next++;
  }
}

/** A sentence with its index. */
interface NumberedSentence extends Sentence {
  readonly index: number;
  readonly headline: boolean;
}

/** The mentions of one sentence, in order; `names` come from the name reader. */
function mentionsIn(
  article: ArticleWithWords,
  { tokens: [start, end], index: sentence, headline }: NumberedSentence,
  names: readonly NameSpan[],
): Mention[] {
  const mentions: Mention[] = [];
  const queue = new NameQueue(headline ? [] : names);
  let leads = true;
  let opens = true;
  for (let i = start; i < end; i++) {
    const token = article.tokens[i];
    if (!token) break;
    // A monarch's realm belongs to the name before it.
    if (token.start < (mentions.at(-1)?.span[1] ?? 0)) continue;
    const position = { sentence, opens, leads };
    const isCapital = startsWithCapital(token.text);
    const run = isCapital ? runFrom(article, i, end, opens) : NO_WORDS;
    const ordinary = isCapital && opens && run.length === 0 && !headline;
    if (hasLetterOrDigit(token.text)) opens = false;
    else if (OPENING_MARKS.has(token.text)) opens = true;
    const here = queue.inRun(i, run);
    if (here.length > 0) {
      const words = run.length > 0 ? run : wordsBetween(article, i, i + 1);
      mentions.push(...mentionsRead(article, words, here, position));
      i = Math.max(words.at(-1)?.index ?? i, (here.at(-1)?.tokens[1] ?? 0) - 1);
      continue;
    }
    const words = ordinary ? ordinaryAt(article, i) : headline ? firstAndLast(run) : run;
    if ((token.pos === 'AUX' || token.pos === 'VERB') && words.length === 0) leads = false;
    const last = words.at(-1);
    if (!last) continue;
    const mention = mentionOf(article, words, position, ordinary);
    if (mention) mentions.push(mention);
    i = last.index;
  }
  return mentions;
}

/**
 * All mentions of names, in order.
 *
 * @param read the names from the name reader
 * @param signatures which are no headlines, though capitals mark their words too
 */
export function findMentions(
  article: ArticleWithWords,
  read: readonly NameSpan[],
  signatures: readonly Span[],
): Mention[] {
  const names = namesOf(article, read);
  const signed = new SpanIndex(signatures, (span) => [span]);
  let next = 0;
  return article.sentences.flatMap((sentence, index) => {
    const first = next;
    while ((names[next]?.tokens[0] ?? sentence.tokens[1]) < sentence.tokens[1]) next++;
    const headline = isHeadline(article, sentence.tokens) && signed.indicesOverlapping(sentence.span).length === 0;
    return mentionsIn(article, { ...sentence, index, headline }, names.slice(first, next));
  });
}
