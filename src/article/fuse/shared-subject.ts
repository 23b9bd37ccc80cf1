/**
 * Finds the source of a cue that has none of its own: the subject that a participle shares with its sentence, or the noun before a
 * relative pronoun.
 *
 * Examples: in `Doe spent weeks there before announcing it` and `Explaining the sale, Doe wept` it is `Doe`; in `signs that say it
 * leaks` it is `signs`.
 */
import { SUBJECT_SHARING_LINKS } from '../../lexicon/en/clause-words.ts';
import { SOURCE_CORE_ENDS } from '../../lexicon/en/phrase-words.ts';
import { reportingForm } from '../../lexicon/en/reporting-verbs.ts';
import type { PartOfSpeech, SegmentedArticle, Span, TaggedArticle, Token } from '../../model.ts';
import { isFiniteVerb } from './finite-verb.ts';
import { isFronted } from './fronted-clause.ts';
import { locate } from './location.ts';

const NOMINAL: ReadonlySet<PartOfSpeech> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON', 'PART']);
const HEADS: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN', 'PRON']);
const LONGEST = 12;

const spanOf = (tokens: readonly Token[]): Span[] => {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last && tokens.some(({ pos }) => HEADS.has(pos)) ? [[first.start, last.end]] : [];
};

/** The noun phrase that ends a run of tokens, with the phrases that belong to it: `signs in some towns`. */
function phraseAtEnd(tokens: readonly Token[]): Span[] {
  const end = tokens.findLastIndex(({ pos }) => pos !== 'ADV') + 1;
  const least = Math.max(0, end - LONGEST);
  let start = end;
  for (let i = end - 1; i >= least; i--) {
    const token = tokens[i];
    if (!token) break;
    if (NOMINAL.has(token.pos)) start = i;
    else if (token.pos !== 'ADP' || !SOURCE_CORE_ENDS.has(token.lower) || !HEADS.has(tokens[i - 1]?.pos ?? 'X')) break;
  }
  return spanOf(tokens.slice(start, end));
}

/** The subject of the first finite verb in a run of tokens. */
function subjectIn(tokens: readonly Token[]): Span[] {
  const verb = tokens.findIndex((token, i) => i > 0 && isFiniteVerb(token, tokens[i - 1]));
  return verb < 0 ? [] : phraseAtEnd(tokens.slice(0, verb));
}

/** The subject of the sentence for a participle before or after its main clause. */
export function participleSubject(article: TaggedArticle, cue: Span): Span[] {
  const { tokens, firstSentence } = locate(article, cue);
  const [start = 0, end = 0] = article.sentences[firstSentence]?.tokens ?? [];
  const verb = article.tokens
    .slice(...tokens)
    .findIndex(({ lower }) => lower.endsWith('ing') && reportingForm(lower)?.act === 'speech');
  const at = tokens[0] + verb;
  if (verb < 0) return [];
  const before = article.tokens.slice(start, at);
  if (before.length === 0 || (before.length === 1 && isFronted([...before, ...article.tokens.slice(at, at + 1)]))) {
    const comma = article.tokens.findIndex(({ text }, i) => i > at && i < end && text === ',');
    return comma < 0 ? [] : subjectIn(article.tokens.slice(comma + 1, end));
  }
  return SUBJECT_SHARING_LINKS.has(before.at(-1)?.lower ?? '') ? subjectIn(before) : [];
}

/** The noun phrase right before a relative pronoun in its sentence. */
export const antecedentOf = (article: TaggedArticle, pronoun: Span): Span[] =>
  phraseBefore(article, locate(article, pronoun).tokens[0]);

/** The noun phrase right before a token in its sentence. */
export function phraseBefore(article: SegmentedArticle, token: number): Span[] {
  const offset = article.tokens[token]?.start ?? 0;
  const [start = 0] = article.sentences[locate(article, [offset, offset + 1]).firstSentence]?.tokens ?? [];
  const before = article.tokens.slice(start, token);
  return phraseAtEnd(before.at(-1)?.text === ',' ? before.slice(0, -1) : before);
}
