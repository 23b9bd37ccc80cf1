/**
 * A ruling is an act, not a statement.
 *
 * Example: in `Judge Doe dismissed two suits against the port` nobody says anything; but `dismissed the suit as absurd` is said.
 */
import { CASES, RULING_VERBS } from '../../lexicon/en/rulings.ts';
import type { Span, TaggedArticle } from '../../model.ts';
import { wordsIn } from '../letters.ts';
import { spanIndexesOf } from './span-indexes.ts';

/** Most words before the noun for the case: `two separate lawsuits`. */
const MOST_BEFORE_CASE = 4;

/** Whether content without marks is the case that its cue decides. */
export function isRuling(article: TaggedArticle, content: Span, cue: Span | null): boolean {
  if (cue === null || content[0] < cue[1] || spanIndexesOf(article).outer.overlapping(content).length > 0) return false;
  const [verb = ''] = wordsIn(article.text.slice(...cue).toLowerCase()).slice(-1);
  const object = wordsIn(article.text.slice(...content).toLowerCase());
  return (
    RULING_VERBS.has(verb) &&
    object.slice(0, MOST_BEFORE_CASE).some((word) => CASES.has(word)) &&
    !object.includes('as')
  );
}
