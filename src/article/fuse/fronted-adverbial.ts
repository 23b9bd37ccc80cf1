/**
 * Drops an adverbial without a comma before the subject from a source.
 *
 * Examples: `Later in the letter she wrote` is said by `she`; `In his Post column the former captain wrote` by `the former captain`.
 */
import { OCCASION_PREPOSITIONS, ONE_OF_MANY } from '../../lexicon/en/phrase-words.ts';
import { SUBJECT_ONLY_PRONOUNS } from '../../lexicon/en/reference-words.ts';
import type { Span, TaggedArticle, Token } from '../../model.ts';
import { afterFrontedTime } from '../fronted-time.ts';
import { locate, sentenceStart } from './location.ts';

/** `Doe and she`, `than she`: the pronoun is only a part of the phrase. */
const joins = (token: Token | undefined) => token?.pos === 'CCONJ' || token?.pos === 'ADP' || token?.pos === 'PUNCT';

const isNominal = (token: Token | undefined) => token?.pos === 'NOUN' || token?.pos === 'PROPN' || token?.pos === 'NUM';

/** Index of the subject that follows another phrase at once: of `the` in `his column the captain`, of `one` in `the page one`. */
const nextPhrase = (tokens: readonly Token[]) =>
  tokens.findIndex(
    ({ pos, lower }, i) => i > 0 && (pos === 'DET' || ONE_OF_MANY.has(lower)) && isNominal(tokens[i - 1]),
  );

function isFronted(article: TaggedArticle, source: Span): boolean {
  const first = article.tokens[sentenceStart(article, source)];
  if (!first || !OCCASION_PREPOSITIONS.has(first.lower)) return false;
  return !/[,.“”"]/.test(article.text.slice(first.start, source[1]));
}

/** Without a time before its name: `In a letter published this week Ada Low`. */
function withoutFrontedTime(article: TaggedArticle, source: Span): Span {
  const [start, end] = locate(article, source).tokens;
  const from = afterFrontedTime(article.tokens, start, end);
  return from > start ? [article.tokens[from]?.start ?? source[0], source[1]] : source;
}

export function withoutFrontedAdverbial(article: TaggedArticle, phrase: Span): Span {
  const source = withoutFrontedTime(article, phrase);
  const tokens = article.tokens.slice(...locate(article, source).tokens);
  const isAfterFront = isFronted(article, source);
  const [first, last] = [tokens[0], tokens.at(-1)];
  const mayHoldFront = isAfterFront || first?.pos === 'ADV' || first?.pos === 'ADP';
  const endsInPronoun = tokens.length > 1 && SUBJECT_ONLY_PRONOUNS.has(last?.lower ?? '') && !joins(tokens.at(-2));
  const subject = mayHoldFront && endsInPronoun ? last : isAfterFront ? tokens[nextPhrase(tokens)] : undefined;
  return subject ? [subject.start, source[1]] : source;
}
