/**
 * “It” before an impersonal passive is no source.
 *
 * Example: nobody is the source in `It was claimed that the roof leaks`; but in `It was told that the roof leaks` “it” may be a company.
 */
import { reportingForm } from '../../lexicon/en/reporting-verbs.ts';
import { BE_FORMS } from '../../lexicon/en/verb-words.ts';
import type { SegmentedArticle, Span } from '../../model.ts';
import { locate } from './location.ts';

const EXPLETIVE = /^it$/i;

export function isExpletive(article: SegmentedArticle, source: Span, cue: Span): boolean {
  if (!EXPLETIVE.test(article.text.slice(...source))) return false;
  const [start, end] = locate(article, cue).tokens;
  const words = article.tokens.slice(Math.max(start - 2, locate(article, source).tokens[1]), end);
  const verb = reportingForm(words.at(-1)?.lower ?? '');
  const isPassive = words.some(({ lower }) => BE_FORMS.has(lower)) && verb?.tense.includes('participle') === true;
  return isPassive && verb.takes.has('clause') && !verb.takes.has('addressee');
}
