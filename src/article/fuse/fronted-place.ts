/**
 * Drops a place or an occasion before the subject from a source.
 *
 * Example: `In Berlin, a spokesman, Kurt Maas, said` is said by `a spokesman, Kurt Maas,`.
 */
import { OCCASION_PREPOSITIONS } from '../../lexicon/en/phrase-words.ts';
import type { Span, TaggedArticle } from '../../model.ts';
import { sentenceStart } from './location.ts';

/** More about the place, up to the next comma: `In Berlin, where he lives, Kurt Maas said`. */
const GOES_ON = /^(?:where|when|which)\b/;

function isFronted(article: TaggedArticle, source: Span): boolean {
  const first = article.tokens[sentenceStart(article, source)];
  return (
    first !== undefined &&
    OCCASION_PREPOSITIONS.has(first.lower) &&
    !/[,.“”"]/.test(article.text.slice(first.start, source[0]))
  );
}

export function withoutFrontedPlace(article: TaggedArticle, source: Span): Span {
  if (!isFronted(article, source)) return source;
  const [start, end] = source;
  const parts = article.text.slice(start, end).split(', ');
  let dropped = 0;
  do dropped++;
  while (GOES_ON.test(parts[dropped] ?? ''));
  const rest = parts.slice(dropped).join(', ');
  return /\p{L}{2}/u.test(rest) ? [end - rest.length, end] : source;
}
