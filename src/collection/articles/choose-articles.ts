/** Selects the articles of a store that a user names for removal. */
import { contentId } from '../../util/content-id.ts';
import type { ArticleFacts } from '../types.ts';

interface DescribedArticle {
  readonly facts: ArticleFacts;
}

interface Chosen<Each> {
  readonly chosen: readonly Each[];
  readonly missing: readonly string[];
}

/** All copies of an article share this key, so that all are removed together. */
const articleOf = ({ textHash, outlet, url }: ArticleFacts) => JSON.stringify([textHash, outlet, url]);

/** Its ids, its url, and its graph ids in case several articles share one id. */
function namesOf({ id, aliases, url, textHash, outlet, date }: ArticleFacts): readonly (string | null)[] {
  const content = [textHash, outlet, url];
  const apart = [content, [...content, date]].map((parts) => `${id}#${contentId('', parts).slice(0, 12)}`);
  return [id, ...aliases, url, ...apart];
}

/** @param isAt true if the name is the path of the file of an article */
export function chooseArticles<Each extends DescribedArticle>(
  all: readonly Each[],
  asked: readonly string[],
  isAt: (name: string, article: Each) => boolean,
): Chosen<Each> {
  const names = all.map(({ facts }) => new Set(namesOf(facts)));
  const articles = new Set<string>();
  const missing: string[] = [];
  for (const name of asked) {
    const meant = all.filter((article, i) => names[i]?.has(name) || isAt(name, article));
    if (meant.length === 0) missing.push(name);
    for (const { facts } of meant) articles.add(articleOf(facts));
  }
  return { chosen: all.filter(({ facts }) => articles.has(articleOf(facts))), missing };
}
