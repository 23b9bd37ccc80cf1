/**
 * Words in marks that make a whole sentence are speech, however short.
 *
 * Example: `Doe shook his head. “Never.”`; `“I never—”`
 */
import { NAMING_WORDS, WORK_NOUNS } from '../../lexicon/en/works.ts';
import type { LabelledSpan, TaggedArticle } from '../../model.ts';
import { trailingPunctuation } from '../letters.ts';
import { bySpan } from '../spans.ts';
import { locate } from './location.ts';
import { spanIndexesOf } from './span-indexes.ts';

/** Below this the tagger doubts that it is a quotation at all. */
const LEAST_PROBABLE = 0.8;

/** Whether the sentence before announces a name, a slogan or a sign, which the words may be: `The slogan? “Just go.”` */
const isNamedBefore = ({ sentences, tokens }: TaggedArticle, sentence: number) =>
  tokens
    .slice(...(sentences[sentence - 1]?.tokens ?? [0, 0]))
    .some(({ lower }) => NAMING_WORDS.has(lower) || WORK_NOUNS.has(lower));

export function isWholeUtterance(article: TaggedArticle, { span, probability }: LabelledSpan): boolean {
  const isPassage = spanIndexesOf(article)
    .outer.overlapping(span)
    .some((passage) => bySpan(passage.span, span) === 0);
  const { firstSentence, lastSentence } = locate(article, span);
  if (!isPassage || probability < LEAST_PROBABLE || isNamedBefore(article, firstSentence)) return false;
  const words = article.text.slice(...span);
  const opens = article.sentences[firstSentence]?.span[0] === span[0];
  const closes = article.sentences[lastSentence]?.span[1] === span[1];
  return opens && closes && /^[^\p{L}\p{N}]*\p{Lu}/u.test(words) && /[.!?…—–-]/.test(trailingPunctuation(words));
}
