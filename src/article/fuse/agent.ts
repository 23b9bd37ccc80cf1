/**
 * Finds the speaker beside a passive: the phrase after `told by`, or the phrase before `quoted by`.
 *
 * Examples: `he was told by Ada Low that` is said by `Ada Low`; `a nurse quoted by the site said` by `a nurse`.
 */
import { QUESTIONING_VERBS, QUOTING_VERBS } from '../../lexicon/en/media-words.ts';
import { BE_FORMS, TELLING_PARTICIPLES } from '../../lexicon/en/verb-words.ts';
import type { SegmentedArticle, Span } from '../../model.ts';
import { locate } from './location.ts';
import { phraseBefore } from './shared-subject.ts';

/** Most tokens of an agent with its role. */
const LONGEST = 12;
const ENDS = /^[.,;:!?()“”"‘’—–]$/u;

/** The phrase after `by` right after a passive cue: `was told by`. */
export function agentAfter(article: SegmentedArticle, cue: Span): Span | null {
  const { tokens: all } = article;
  const [first, end] = locate(article, cue).tokens;
  const verb = all[end - 1];
  const isPassive = all.slice(Math.max(0, first - 2), end).some(({ lower }) => BE_FORMS.has(lower));
  if (!verb || !isPassive || !TELLING_PARTICIPLES.has(verb.lower) || all[end]?.lower !== 'by') return null;
  let stop = end + 1;
  while (stop < end + LONGEST && all[stop] && !ENDS.test(all[stop]?.text ?? '') && all[stop]?.lower !== 'that') stop++;
  const [from, to] = [all[end + 1]?.start, all[stop - 1]?.end];
  return stop > end + 1 && from !== undefined && to !== undefined ? [from, to] : null;
}

/** The phrase before `quoted by`: the source after it only passes the words on. */
export function quotedBy(article: SegmentedArticle, source: Span): Span | null {
  const [start] = locate(article, source).tokens;
  const [participle, by] = article.tokens.slice(Math.max(0, start - 2), start);
  const isQuoted = participle && (QUOTING_VERBS.has(participle.lower) || QUESTIONING_VERBS.has(participle.lower));
  if (!isQuoted || by?.lower !== 'by') return null;
  return phraseBefore(article, start - 2)[0] ?? null;
}
