/** Selects the articles of a store that a user names for removal. */
import { contentId } from '../../util/content-id.ts';
import type { ArticleFacts } from '../types.ts';

interface DescribedArticle {
  readonly origin: string;
  readonly facts: ArticleFacts;
}

interface Chosen<Each> {
  readonly taken: readonly Each[];
  readonly missing: readonly string[];
  readonly sameText: readonly Each[];
}

/** All copies of an article share this key, so that all are removed together. */
const articleOf = ({ textHash, outlet, url }: ArticleFacts) => JSON.stringify([textHash, outlet, url]);

/** Its ids, its url, and its graph ids in case several articles share one id. */
function namesOf({ id, aliases, url, textHash, outlet, date }: ArticleFacts): readonly (string | null)[] {
  const content = [textHash, outlet, url];
  const apart = [content, [...content, date]].map((parts) => `${id}#${contentId('', parts).slice(0, 12)}`);
  return [id, ...aliases, url, ...apart];
}

/** @param originAt origin of the article with this id if the name is the path of its file; else null */
export function chooseArticles<Each extends DescribedArticle>(
  all: readonly Each[],
  asked: readonly string[],
  originAt: (name: string, id: string) => string | null,
): Chosen<Each> {
  const names = all.map(({ facts }) => new Set(namesOf(facts)));
  const articles = new Set<string>();
  const missing: string[] = [];
  for (const name of asked) {
    const meant = all.filter(({ origin, facts }, i) => names[i]?.has(name) || originAt(name, facts.id) === origin);
    if (meant.length === 0) missing.push(name);
    for (const { facts } of meant) articles.add(articleOf(facts));
  }
  const taken = all.filter(({ facts }) => articles.has(articleOf(facts)));
  const hashes = new Set(taken.map(({ facts }) => facts.textHash));
  const sameText = all.filter(({ facts }) => hashes.has(facts.textHash) && !articles.has(articleOf(facts)));
  return { taken, missing, sameText };
}
