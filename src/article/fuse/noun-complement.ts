/**
 * The content that completes a subject such as `her claim` ends before the main verb.
 *
 * Example: in `Her claim that “the roof leaks” drew laughter` the content is `that “the roof leaks”`.
 */
import { CLAUSE_OPENERS } from '../../lexicon/en/clause-words.ts';
import { POSSESSIVE_ENDINGS, POSSESSIVE_PRONOUNS } from '../../lexicon/en/phrase-words.ts';
import { COMPLEMENT_NOUNS } from '../../lexicon/en/speech-nouns.ts';
import { SHORT_ADVERBS } from '../../lexicon/en/verb-words.ts';
import type { Span, TaggedArticle, Token } from '../../model.ts';
import { isFiniteVerb } from './finite-verb.ts';
import { locate, sentenceStart } from './location.ts';
import { spanIndexesOf } from './span-indexes.ts';

/** Most words between the start of a clause and its subject’s noun. */
const LONGEST_SUBJECT = 12;
const BOUNDARY = /^[,;:—–-]$/;

const isVerb = ({ pos }: Token) => pos === 'VERB' || pos === 'AUX';
const isWithinGroup = ({ pos }: Token) => pos === 'ADV' || pos === 'PART';

/** Whether the word before it, or before its adjectives, shows that a word is a noun: `her`, `the`, `Doe’s`. */
function isNoun(before: readonly Token[]): boolean {
  const determiner = before.findLast(({ pos }) => pos !== 'ADJ');
  if (!determiner) return false;
  const { lower, pos } = determiner;
  return (
    POSSESSIVE_PRONOUNS.has(lower) || POSSESSIVE_ENDINGS.has(lower) || (pos === 'DET' && !/^th(?:is|at)$/.test(lower))
  );
}

/** Whether the phrase that ends a run of tokens opens its clause: no verb and no preposition govern it. */
function opensClause(before: readonly Token[]): boolean {
  for (const token of before.slice(-LONGEST_SUBJECT).reverse()) {
    if (BOUNDARY.test(token.text) || token.pos === 'CCONJ' || token.pos === 'SCONJ') return true;
    if (isVerb(token) || (token.pos === 'ADP' && token.lower !== 'of')) return false;
  }
  return before.length <= LONGEST_SUBJECT;
}

/** Whether a cue is a noun for words and the subject of its clause, right before the content. */
function isSubject(article: TaggedArticle, cue: Span, content: Span): boolean {
  const [, end] = locate(article, cue).tokens;
  const noun = article.tokens[end - 1];
  if (!noun || locate(article, content).tokens[0] !== end || !COMPLEMENT_NOUNS.has(noun.lower)) return false;
  const before = article.tokens.slice(sentenceStart(article, cue), end - 1);
  return isNoun(before) && opensClause(before);
}

/** Whether a verb form is a participle after its noun rather than a finite verb: `the money taken by Doe`. */
const isReduced = (token: Token, before: Token | undefined, next: Token | undefined) =>
  before?.pos === 'NOUN' && (next?.lower === 'by' || /[kvs]en$/.test(token.lower));

/**
 * Index of the main verb among the tokens of a complement and what follows it; -1 if there is none. Every word that opens a
 * clause calls for a verb, in marks or not; the first verb beyond those is the main one.
 *
 * @param marksAt index of the words in marks that hold a token; undefined outside marks
 */
function mainVerb(tokens: readonly Token[], marksAt: (token: Token) => number | undefined): number {
  let open = 0;
  const counted = new Set<number>();
  for (const [i, token] of tokens.entries()) {
    const before = tokens[i - 1];
    const marks = marksAt(token);
    const counts = isFiniteVerb(token, before) && !isReduced(token, before, tokens[i + 1]);
    if (marks !== undefined) {
      // Words in marks right after “that” are its clause, whatever the tags.
      if (
        counted.has(marks) ||
        !(counts || (before && marksAt(before) === undefined && CLAUSE_OPENERS.has(before.lower)))
      )
        continue;
      counted.add(marks);
      open--;
      continue;
    }
    if (CLAUSE_OPENERS.has(token.lower) || token.pos === 'CCONJ') open++;
    const goesOn = tokens.slice(0, i).findLast((other) => !isWithinGroup(other))?.pos === 'AUX';
    if (!counts || goesOn) continue;
    if (open <= 0) return i;
    open--;
  }
  return -1;
}

/** The content up to the main verb; all of it if its cue is not a noun that is the subject. */
export function withinNounComplement(article: TaggedArticle, content: Span, cue: Span | null): Span {
  if (!cue || cue[1] > content[0] || !isSubject(article, cue, content)) return content;
  const { outer } = spanIndexesOf(article);
  const own = article.tokens.slice(...locate(article, content).tokens);
  const main = mainVerb(own, ({ start, end }) => outer.indicesOverlapping([start, end])[0]);
  const last = own.slice(0, Math.max(0, main)).findLast(({ lower }) => !SHORT_ADVERBS.has(lower));
  return last ? [content[0], last.end] : content;
}
