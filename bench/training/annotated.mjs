/** Annotated articles for training: the passages of test/corpus and the sets in ../shared/gold. */
import { articleFromText } from '../../dist/read/index.js';
import { annotatedSets } from '../annotated-sets.mjs';
import { ownArticles } from './articles.mjs';
import { passageArticles } from './passages.mjs';

const sum = (values) => values.reduce((total, value) => total + value, 0);
const size = (spans) => sum(spans.map(([start, end]) => end - start));

/** Characters that two spans share. */
export const both = (a, b) => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
const shared = (some, others) => sum(some.flatMap((a) => others.map((b) => both(a, b))));

/** The annotated articles of a set. */
export const goldArticles = (set) => annotatedSets([set]).get(set);

/** The passages, the project's own articles, then those of the sets, each with its set and its fold. */
export const articlesInFolds = async (sets, folds) =>
  [
    ['passages', await passageArticles()],
    ['own', ownArticles()],
    ...sets.map((set) => [set, goldArticles(set)]),
  ].flatMap(([set, articles]) => articles.map((gold, i) => ({ gold, set, fold: i % folds })));

/** An annotated article as the program's input. */
export const inputOf = ({ id, text, title, author, outlet }) =>
  articleFromText(text, { id, ...(title && { title }), ...(author && { author }), ...(outlet && { outlet }) });

/** Whether a quotation has an annotated content: most of a passage in marks, or most of the words of both. */
function hasContent({ content }, annotated) {
  const common = shared(content, annotated.content);
  const whole = annotated.marked ? size(annotated.content) : size(content) + size(annotated.content) - common;
  return common > 0 && common >= 0.5 * whole;
}

/** The annotated attribution that a quotation matches. */
export const annotatedAs = ({ attributions }, quotation) => attributions.find((other) => hasContent(quotation, other));
