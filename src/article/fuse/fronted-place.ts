/**
 * Drops a place or an occasion before the subject from a source.
 *
 * Example: `In Berlin, a spokesman, Kurt Maas, said` is said by `a spokesman, Kurt Maas,`.
 */
import { FRONTED_PREPOSITIONS } from '../../lexicon/en/phrase-words.ts';
import type { Span, TaggedArticle } from '../../model.ts';
import { firstIndex } from '../../util/binary-search.ts';

/** More about the place, up to the next comma: `In Berlin, where he lives, Kurt Maas said`. */
const GOES_ON = /^(?:where|when|which)\b/;

const isFronted = ({ text, sentences, tokens }: TaggedArticle, [start]: Span): boolean => {
  const sentence = sentences[firstIndex(sentences.length, (i) => (sentences[i]?.span[1] ?? 0) > start)];
  const first = sentence && tokens[sentence.tokens[0]];
  return (
    first !== undefined &&
    FRONTED_PREPOSITIONS.has(first.lower) &&
    first.start <= start &&
    !/[,.“”"]/.test(text.slice(first.start, start))
  );
};

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
